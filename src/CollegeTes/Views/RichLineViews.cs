using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A list of texts of a subject: one item each, parted where its author left a blank line.</summary>
internal static class RichLineViews
{
    public static readonly ViewType<(Located<string> Text, Subject Of), RenderScope> Line = new(
        "texte de liste",
        "Un texte d'une liste.",
        new()
        {
            {
                "texte",
                MemberType.Html,
                "le texte, avec ses liens et ses renvois",
                (l, scope) => scope.Rich(l.Text, ProseContext.ForTextsOf(l.Of, scope.Library))
            },
            {
                "sans_balises",
                MemberType.Text,
                "le même sans balises",
                (l, scope) => RichText.PlainText(l.Text.Value, ProseContext.ForTextsOf(l.Of, scope.Library))
            },
        }
    );

    /// <summary>The member of a view that holds such a list.</summary>
    public static ViewList<(Located<string> Text, Subject Of)> List(IEnumerable<Located<string>> texts, Subject of, RenderScope scope) =>
        Line.List(texts.SelectMany(Parts).Select(t => (t, of)), scope);

    /// <summary>The paragraphs of a text.</summary>
    public static IEnumerable<Located<string>> Parts(Located<string> text) =>
        text.Value.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text.With);
}
