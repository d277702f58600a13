using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Tests.Templating;

/// <summary>What an author reads when a template is wrong: French, at the place, with the name that was meant.</summary>
public sealed class TemplateMessagesTests
{
    private static readonly ViewType<string, int> Thing = new(
        "chose",
        "Une chose.",
        new() { { "titre", MemberType.Text, "titre", (t, _) => t }, { "etapes", MemberType.Texts, "étapes", (t, _) => new TextList([t]) } }
    );

    [Theory]
    [InlineData("{{ chose.tittre }}", "1:10 « tittre » n'est pas un nom connu ici (titre)")]
    [InlineData("{{ chsoe.titre }}", "1:4 « chsoe » n'est ni une variable ni une fonction (chose)")]
    [InlineData("{{ chose.titre | doublerr }}", "1:18 « doublerr » n'est ni une variable ni une fonction (doubler)")]
    [InlineData("{{ carte.zzz }}", "1:10 « zzz » n'est pas un nom connu ici")]
    [InlineData("{{ chose.etapes[9] }}", "1:17 cette liste n'a pas d'élément 9 ; le premier est 0")]
    [InlineData("{{ null.x }}", "1:9 « null » est vide ici : rien ne peut y être lu")]
    [InlineData("{{ doubler 1 2 3 }}", "1:4 cette fonction attend 1 valeur ; le gabarit lui en donne 3")]
    [InlineData("{{ 3 | array.first }}", "1:4 il faut ici une liste, et non un nombre")]
    [InlineData("{{ 'x' | math.round }}", "1:4 il faut ici un nombre, et non un texte")]
    [InlineData("{{ chose.titre = 3 }}", "1:10 « chose.titre » ne peut pas être changé par un gabarit")]
    [InlineData("{{ for i in 1..9000000; end }}", "1:14 trop de tours de boucle")]
    [InlineData("{{ include 'essai.sbn' }}", "1:4 des gabarits s'incluent l'un l'autre sans fin")]
    [InlineData("{{ include 'rien.sbn' }}", "1:4 le gabarit « rien.sbn » n'existe pas")]
    public void A_failure_while_rendering(string text, string expected)
    {
        var templates = new TemplateSet([("essai.sbn", text)], e => Assert.Fail(e.Message));
        var renderer = new TemplateRenderer(
            templates,
            new Dictionary<string, object> { ["doubler"] = new TemplateFunction(1, 1, a => a[0]) },
            CancellationToken.None
        );
        var globals = new Dictionary<string, object?> { ["chose"] = Thing.Of("Haies", 0), ["carte"] = Values.Map([]) };
        Assert.Equal(
            expected,
            Reported(Assert.Throws<TemplateException>(() => renderer.Render("essai.sbn", globals, Escaping.Markup, null)))
        );
    }

    [Theory]
    [InlineData("{{ if }}a{{ end }}", "1:7 il manque quelque chose avant « }} »")]
    [InlineData("{{ if a }}a", "1:11 il manque le « end » de ce bloc « if »")]
    [InlineData("{{ func f }}a", "1:13 il manque le « end » de ce bloc « func »")]
    [InlineData("{{ end }}", "1:6 ce « end » ne ferme rien")]
    [InlineData("{{ else }}{{ end }}", "1:4 ce « else » n'a ni « if », ni « case », ni « for » avant lui")]
    [InlineData("{{ a = 1 b = 2 }}", "1:10 une seule affectation par ligne")]
    [InlineData("{{ \"a }}", "un guillemet n'est pas fermé")]
    [InlineData("{{ a ? 1 }}", "« : » est attendu avant « }} »")]
    [InlineData("{{ if a }", "« } » n'a pas sa place ici")]
    public void A_failure_of_syntax(string text, string expected)
    {
        var told = new List<string>();
        _ = new TemplateSet([("essai.sbn", text)], e => told.Add(Reported(e)));
        Assert.Contains(told, t => t.EndsWith(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains("Scriban", StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_that_is_not_known_is_introduced_in_French() =>
        Assert.Equal(
            "le gabarit ne peut pas être lu ou composé ici ; Scriban en dit : Something new",
            TemplateMessages.InFrench("Something new")
        );

    private static string Reported(TemplateException error) =>
        $"{error.Line}:{error.Column} {error.Message}{(error.Near is null ? "" : $" ({error.Near})")}";
}
