using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// Finds in text the marks that an author meant as such, and that readers would see: they form nothing, or belong to another way of
/// writing.
/// </summary>
internal sealed partial class StrayMarks(ProseSession session)
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create("*_~`<");
    private static readonly SearchValues<char> SuspectPairs = SearchValues.Create("[]=^");

    public const string OpenComment = "un commentaire commence ici et ne se ferme pas";
    public const string OpenCommentRemedy = "Fermez-le par --> dans le même passage, ou échappez le signe : \\<!--.";

    /// <summary>Looks at a run as Markdig left it: what is escaped begins a run.</summary>
    public void ReadRun(LiteralInline run)
    {
        var text = run.Content.AsSpan();
        var from = run.IsFirstCharacterEscaped ? 1 : 0;
        if (text.Length <= from || !text[from..].ContainsAny(Suspect))
            return;
        foreach (var match in Open().EnumerateMatches(text, from))
            Report(run, match.Index, match.Length, text.Slice(match.Index, match.Length).ToString());
        if (text[from..].IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var comment)
            session.Bag.Add(ProseDiagnostics.OpenComment.At(Place(run, from + comment, 4), OpenComment, OpenCommentRemedy));
    }

    /// <summary>Looks at a whole text between two marks that mean something.</summary>
    public void ReadText(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        if (!text.AsSpan().ContainsAny(SuspectPairs))
            return;
        foreach (Match match in Link().Matches(text))
        {
            var address = match.Groups[1].Value.Trim();
            var isImage =
                text.LastIndexOf("![", match.Index, StringComparison.Ordinal) is >= 0 and var opened
                && !text[opened..match.Index].Contains(']', StringComparison.Ordinal);
            var (what, rest) = isImage ? ("l'image", "manque") : ("le lien", "ne se forme pas");
            var problem =
                address.Contains(' ', StringComparison.Ordinal) ? $"« {Short(address)} » contient une espace : {what} {rest}"
                : address.Length == 0 ? $"{what} n'a pas d'adresse"
                : $"{what} vers « {Short(address)} » {rest}";
            session.Bag.Add(
                ProseDiagnostics.BrokenLink.At(
                    Place(literal, match.Index, match.Length),
                    problem,
                    isImage && address.Length > 0 ? "Renommez le fichier sans espace, et écrivez son nouveau nom."
                        : address.Length == 0 ? "Écrivez l'adresse entre les parenthèses, ou échappez le crochet : \\[."
                        : "Ôtez les espaces de l'adresse (%20 en tient lieu), ou échappez le crochet si ce n'est pas un lien : \\[."
                )
            );
        }
        foreach (Match match in NoteMark().Matches(text))
            session.Bag.Add(
                ProseDiagnostics.MissingNote.At(
                    Place(literal, match.Index, match.Length),
                    $"« {match.Value} » n'appelle aucune note",
                    $"Ajoutez une ligne « {match.Value}: le texte de la note »."
                )
            );
        foreach (Match match in Foreign().Matches(text))
            session.Bag.Add(
                ProseDiagnostics.ForeignMark.At(
                    Place(literal, match.Index, match.Length),
                    $"« {Short(match.Value)} » paraîtra tel quel",
                    "Écrivez ce que le lecteur doit lire ; tes ne connaît pas ces signes."
                )
            );
    }

    private void Report(LiteralInline run, int start, int length, string mark) =>
        session.Bag.Add(
            ProseDiagnostics.OpenMark.At(
                Place(run, start, length),
                $"« {mark} » paraîtra tel quel : rien ne le {(mark[0] == '`' ? "ferme" : "ferme ni ne l'ouvre")}",
                $"Fermez la marque contre le mot, sans espace, ou échappez-la : \\{string.Join('\\', mark.ToCharArray())}."
            )
        );

    private Text.SourceSpan Place(LiteralInline literal, int start, int length) =>
        literal.Content.Length == literal.Span.Length
            ? session.File.Span(literal.Span.Start + start, length)
            : session.SpanOf(literal.Span);

    private static string Short(string text) => text.Length > 60 ? string.Concat(text.AsSpan(0, 57), "…") : text;

    // Four underscores and more are a line to fill in.
    [GeneratedRegex(@"(?<![*_])(?:\*{2,3}|__)(?![*_])|~~+|(?<!`)`(?!`)")]
    private static partial Regex Open();

    [GeneratedRegex(@"\]\(([^()\[\]]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\^[^\[\]\s]+\]")]
    private static partial Regex NoteMark();

    [GeneratedRegex(
        @"(?<![=\w])==(?=\S)[^=]{1,200}(?<=\S)==(?![=\w])|\[\[[^\[\]]{1,200}\]\]|\^\[[^\[\]]{1,200}\]|(?<=[\p{L}\p{N}])\^[\p{L}\p{N}-]{1,10}\^"
    )]
    private static partial Regex Foreign();
}
