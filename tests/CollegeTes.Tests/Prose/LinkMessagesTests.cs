namespace CollegeTes.Tests.Prose;

/// <summary>What an author is told of an address that cannot be published: what it is, and what to write instead.</summary>
public sealed class LinkMessagesTests
{
    [Theory]
    [InlineData(
        "![la haie](../medias/ma haie.jpg)",
        "« ../medias/ma haie.jpg » contient une espace : l'image manque",
        "Renommez le fichier sans espace, et écrivez son nouveau nom."
    )]
    [InlineData(
        "![la haie](<../medias/ma haie.jpg>)",
        "« ../medias/ma haie.jpg » contient une espace",
        "Renommez le fichier sans espace, et écrivez son nouveau nom."
    )]
    [InlineData(
        "![la haie]()",
        "une image vient d'un fichier de la collection, par un chemin relatif",
        "Copiez l'image dans medias/ et écrivez ![description](../medias/image.jpg)."
    )]
    [InlineData(
        "![la haie](https://exemple.fr/haie.jpg)",
        "une image vient d'un fichier de la collection, par un chemin relatif",
        "Copiez l'image dans medias/ et écrivez ![description](../medias/image.jpg)."
    )]
    [InlineData(
        "[le plan](mon plan.md)",
        "« mon plan.md » contient une espace : le lien ne se forme pas",
        "Ôtez les espaces de l'adresse (%20 en tient lieu), ou échappez le crochet si ce n'est pas un lien : \\[."
    )]
    [InlineData("[le plan](<mon plan.md>)", "« mon plan.md » contient une espace", "Écrivez l'adresse sans espace : %20 en tient lieu.")]
    [InlineData(
        "[le plan]( )",
        "«  » n'est pas une adresse : le lien est vide",
        "Écrivez l'adresse entre les parenthèses, ou retirez les crochets."
    )]
    [InlineData(
        "[le plan]()",
        "«  » n'est pas une adresse : le lien est vide",
        "Écrivez l'adresse entre les parenthèses, ou retirez les crochets."
    )]
    [InlineData("[x](www.exemple.fr)", "« www.exemple.fr » n'est pas une adresse complète", "Écrivez https://www.exemple.fr.")]
    [InlineData("[x](https://)", "« https:// » est une adresse sans rien après", "Écrivez l'adresse entière.")]
    [InlineData("<https://>", "« https:// » est une adresse sans rien après", "Écrivez l'adresse entière.")]
    [InlineData("[x](https:///)", "« https:/// » est une adresse sans rien après", "Écrivez l'adresse entière.")]
    [InlineData("[x](mailto:)", "« mailto: » est une adresse sans rien après", "Écrivez l'adresse entière.")]
    [InlineData(
        "[x](C:\\Docs\\plan.pdf)",
        "« C:\\Docs\\plan.pdf » est un fichier de votre ordinateur, que les lecteurs n'ont pas",
        "Mettez le fichier en ligne et donnez son adresse en https://."
    )]
    [InlineData(
        "[x](file:///home/a/plan.pdf)",
        "« file:///home/a/plan.pdf » est un fichier de votre ordinateur, que les lecteurs n'ont pas",
        "Mettez le fichier en ligne et donnez son adresse en https://."
    )]
    [InlineData(
        "[x](/plan.md)",
        "« /plan.md » part d'une racine que la publication n'a pas",
        "Écrivez le chemin à partir de ce fichier (../…), ou l'adresse en https://."
    )]
    [InlineData(
        "[x](javascript:alert)",
        "« javascript:alert » n'est pas une adresse que tes publie",
        "Écrivez une adresse en https://, un courriel, #section ou un chemin relatif."
    )]
    [InlineData(
        "[x](ftp://exemple.fr/a)",
        "« ftp://exemple.fr/a » n'est pas une adresse que tes publie",
        "Écrivez une adresse en https://, un courriel, #section ou un chemin relatif."
    )]
    public void An_address_that_is_not_published_is_named_for_what_it_is(string text, string message, string remedy)
    {
        Words.Page($"Voici {text} et la suite.", out var bag);
        var found = Assert.Single(bag.Sorted());
        Assert.Equal((message, remedy), (found.Message, found.Remedy));
    }

    // Without anything after it, it is no address: it is read as it is written.
    [Theory]
    [InlineData("Avec https:// et rien.")]
    [InlineData("Avec www. et rien.")]
    [InlineData("Avec http://, enfin.")]
    public void A_scheme_alone_is_no_link(string text)
    {
        Assert.DoesNotContain("<a ", Words.Page(text, out var bag), StringComparison.Ordinal);
        Assert.Empty(bag.Sorted());
    }
}
