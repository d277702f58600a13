using CollegeTes.Diagnostics;

namespace CollegeTes.Checks;

/// <summary>Somebody publishes: references name who, and not an organisation that says it does not answer for the texts.</summary>
public sealed class Publishers : ICheck
{
    public static readonly Descriptor Unnamed = new(
        "TES0276",
        Severity.Notice,
        "éditeur que rien ne nomme",
        "Les mentions disent que les textes n'engagent pas l'organisation : les références à copier et les métadonnées ne la donnent donc "
            + "pas pour éditeur, et n'en nomment aucun. Dites qui publie, même si ce n'est que la rédaction de la collection.",
        "mentions: \"Ces textes n'engagent pas le Collège.\"",
        "editeur: {nom: \"Rédaction de la collection\"}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unnamed];

    public void Run(CheckContext context)
    {
        var collection = context.Library.Collection;
        if (collection.NamedPublisher is null && collection.Notice is { } notice)
            context.Report(
                Unnamed,
                notice.Span,
                $"ces mentions écartent « {collection.Organisation.Name} », et personne d'autre n'est nommé",
                "Ajoutez « editeur: {nom: …} » à collection.yaml."
            );
    }
}
