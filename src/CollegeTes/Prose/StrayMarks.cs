using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// Finds in text the marks that an author meant as such, and that readers would see: they form nothing, or belong to another way of
/// writing. What is escaped is meant.
/// </summary>
internal sealed partial class StrayMarks(ProseSession session)
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create("*_~`<[]=^{}$%+\\|:!?#.('@-");

    public const string OpenComment = "un commentaire commence ici et ne se ferme pas";
    public const string OpenCommentRemedy = "Fermez-le par --> dans le même passage, ou échappez le signe : \\<!--.";

    private readonly MarkedText _text = new();

    // Asterisks that begin a line: notes when a word calls for one (« 12 € HT* »), emphasis left open otherwise.
    private readonly List<Text.SourceSpan> _noteMarks = [];
    private bool _hasNoteCalls;

    /// <summary>Looks at a block, or at a description, once it is settled.</summary>
    public void Read(ContainerInline root)
    {
        _text.Read(root);
        if (_text.Text.AsSpan().ContainsAny(Suspect))
        {
            ReadReferences();
            ReadLinks();
            ReadOpen();
            ReadForeign();
        }
        foreach (var image in _text.Images.ToList())
            Read(image);
    }

    /// <summary>Says what could not be known before the whole document was read.</summary>
    public void Close()
    {
        if (!_hasNoteCalls)
            _noteMarks.ForEach(place => Report("*", place));
    }

    private void ReadReferences()
    {
        foreach (var (start, length) in BrokenReferences.Find(_text.Text))
        {
            if (!_text.IsEscaped(start, length))
                session.Bag.Add(BrokenReferences.At(Place(start, length), _text.Text.Substring(start, length)));
        }
        foreach (var (start, length) in MalformedFigures.Find(_text.Text, []))
        {
            if (!_text.IsEscaped(start, length))
                session.Bag.Add(MalformedFigures.At(Place(start, length), _text.Text.Substring(start, length)));
        }
        foreach (Match match in NoteMark().Matches(_text.Text))
        {
            if (!_text.IsEscaped(match.Index, match.Length))
                session.Bag.Add(
                    ProseDiagnostics.MissingNote.At(
                        Place(match.Index, match.Length),
                        $"« {match.Value} » n'appelle aucune note",
                        $"Ajoutez une ligne « {match.Value}: le texte de la note »."
                    )
                );
        }
    }

    private void ReadLinks()
    {
        var text = _text.Text;
        foreach (Match match in Link().Matches(text))
        {
            if (_text.IsEscaped(match.Index, match.Length))
                continue;
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
                    Place(match.Index, match.Length),
                    problem,
                    isImage && address.Length > 0 ? "Renommez le fichier sans espace, et écrivez son nouveau nom."
                        : address.Length == 0 ? "Écrivez l'adresse entre les parenthèses, ou échappez le crochet : \\[."
                        : "Ôtez les espaces de l'adresse (%20 en tient lieu), ou échappez le crochet si ce n'est pas un lien : \\[."
                )
            );
        }
        foreach (Match match in PartedLink().Matches(text))
        {
            if (!_text.IsEscaped(match.Index, match.Length))
                session.Bag.Add(
                    ProseDiagnostics.OpenMark.At(
                        Place(match.Index, match.Length),
                        $"« {Short(match.Value)} » paraîtra tel quel : ce n'est pas un lien",
                        "Écrivez [mots](adresse) : les mots d'abord, l'adresse contre eux, sans espace."
                    )
                );
        }
    }

    private void ReadOpen()
    {
        var text = _text.WithoutAddresses;
        for (var match = Open().Match(text); match.Success; match = match.NextMatch())
        {
            if (_text.IsEscaped(match.Index, match.Length))
                continue;
            if (match.Value == "*" && (match.Index == 0 || text[match.Index - 1] == '\n'))
                _noteMarks.Add(Place(match.Index, 1));
            else
                Report(match.Value, Place(match.Index, match.Length));
        }
        _hasNoteCalls |= NoteCall().IsMatch(text);
        for (var at = 0; (at = text.IndexOf("<!--", at, StringComparison.Ordinal)) >= 0; at += 4)
        {
            if (!_text.IsEscaped(at, 4))
                session.Bag.Add(ProseDiagnostics.OpenComment.At(Place(at, 4), OpenComment, OpenCommentRemedy));
        }
    }

    private void ReadForeign()
    {
        foreach (var mark in ForeignMarks.Find(_text.WithoutAddresses))
        {
            if (_text.IsEscaped(mark.Start, mark.Length))
                continue;
            var shown = _text.Text.Substring(mark.Start, mark.Length);
            session.Bag.Add(
                ProseDiagnostics.ForeignMark.At(
                    Place(mark.Start, mark.Length),
                    $"« {Short(shown)} » paraîtra tel quel",
                    mark.Remedy ?? "Écrivez ce que le lecteur doit lire ; tes ne connaît pas ces signes. Voulus, échappez le premier."
                )
            );
        }
    }

    private void Report(string mark, Text.SourceSpan place) =>
        session.Bag.Add(
            ProseDiagnostics.OpenMark.At(
                place,
                $"« {mark} » paraîtra tel quel : rien ne le {(mark[0] == '`' ? "ferme" : "ferme ni ne l'ouvre")}",
                $"Fermez la marque contre le mot, sans espace, ou échappez-la : \\{string.Join('\\', mark.ToCharArray())}."
            )
        );

    private Text.SourceSpan Place(int start, int length) => session.SpanOf(_text.PlaceOf(start, length));

    private static string Short(string text) => text.Length > 60 ? string.Concat(text.AsSpan(0, 57), "…") : text;

    // Four underscores and more are a line to fill in; a name on a network may end with one.
    [GeneratedRegex(
        @"(?<![*_])(?:\*{2,3}|__)(?![*_])|~~+|(?<!`)`(?!`)|(?<![\p{L}\p{N}*_])\*(?=[\p{L}«“""])"
            + @"|(?<![\p{L}\p{N}_*])_(?=[\p{L}«“""])|(?<=[\p{L}\p{N}»”!?.)])(?<![@#/\\.][\p{L}\p{N}_.-]{0,60})_(?![\p{L}\p{N}_*])"
    )]
    private static partial Regex Open();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\]»%€$.°²³])\*(?![\p{L}\p{N}*])|\(\*\)")]
    private static partial Regex NoteCall();

    [GeneratedRegex(@"\]\(([^()\[\]\n]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\p{L}[^\[\]\n]{1,200}\] \((?:https?://|www\.|\.{1,2}/)[^()\n]*\)|\(https?://[^()\s]*\)\[[^\[\]\n]{1,200}\]")]
    private static partial Regex PartedLink();

    [GeneratedRegex(@"\[\^[^\[\]\s]+\]")]
    private static partial Regex NoteMark();
}
