using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Marks of Markdown, and of other ways of writing, in the fields of the front matter: fields are plain text, and readers would see them.
/// References that are written wrong are among them.
/// </summary>
public sealed partial class FieldMarks : ICheck
{
    public static readonly Descriptor Formatted = new(
        "TES0353",
        Severity.Notice,
        "mise en forme dans un champ",
        "Un champ de l'en-tête est du texte seul : **gras**, [lien](adresse), `code` et autres signes s'y liraient tels quels, dans les "
            + "titres, les flux et les métadonnées aussi. La mise en forme et les liens se mettent dans le texte.",
        "titre: \"Le **bilan** de l'[action](https://exemple.fr)\"",
        "titre: \"Le bilan de l'action\""
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Formatted];

    public void Run(CheckContext context)
    {
        foreach (var document in context.Documents())
        {
            foreach (var field in document.Shown)
                Look(field, context);
        }
    }

    private static void Look(Located<string> field, CheckContext context)
    {
        var text = field.Value;
        foreach (var (start, length) in BrokenReferences.Find(text))
            context.Bag.Add(BrokenReferences.At(Places.Within(field, start, length), text.Substring(start, length)));
        var masked = Mask(text);
        foreach (Match match in Markdown().Matches(masked))
            Report(field, match.Index, match.Length, context);
        foreach (var mark in ForeignMarks.Find(masked))
            Report(field, mark.Start, mark.Length, context);
    }

    // An address holds its own characters; references are recognised, or were just reported.
    private static string Mask(string text)
    {
        var masked = text.ToCharArray();
        foreach (var (start, length, _) in BareAddresses.Find(text))
            masked.AsSpan(start, length).Fill('\uFFFC');
        foreach (Match match in References().Matches(text))
            masked.AsSpan(match.Index, match.Length).Fill('\uFFFC');
        return new string(masked);
    }

    private static void Report(Located<string> field, int start, int length, CheckContext context)
    {
        var shown = field.Value.Substring(start, length);
        context.Report(
            Formatted,
            Places.Within(field, start, length),
            $"« {(shown.Length > 60 ? string.Concat(shown.AsSpan(0, 57), "…") : shown)} » paraîtra tel quel",
            "Retirez ces signes : ce champ est du texte seul."
        );
    }

    [GeneratedRegex(
        @"\*\*(?=\S)[^*\n]{1,300}\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*(?![\p{L}\p{N}*])"
            + @"|(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])|~~(?=\S)[^~\n]{1,300}~~"
            + @"|`[^`\n]{1,300}`|!?\[[^\[\]\n]{0,300}\]\([^()\n]*\)|\[\^[^\[\]\s]{1,40}\]"
            + @"|^\#{1,6}\s|<!--|</?[a-z][a-z0-9]{0,10}(?:\s[^<>\n]*)?/?>"
    )]
    private static partial Regex Markdown();

    [GeneratedRegex(@"\{\s*[Cc]hiffres?\b[^{}\n]*\}|\[@[^\[\]\n]*\]")]
    private static partial Regex References();
}
