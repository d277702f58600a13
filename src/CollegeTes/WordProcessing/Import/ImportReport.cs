using System.Globalization;
using System.Text;
using CollegeTes.Building;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// What is said of an import: what was read, what was left out and where, what is still to fill in. Whole for the file beside the write-up,
/// shortened for the terminal.
/// </summary>
internal sealed class ImportReport(WriteUp writeUp, string file)
{
    private const int Shortened = 90;

    private readonly StringBuilder _text = new();
    private bool _isWhole;

    /// <param name="isWhole">True for the file: nothing is cut.</param>
    public string Write(bool isWhole)
    {
        _isWhole = isWhole;
        _text.Clear();
        var (prose, addresses, findings) = writeUp.ReadBack();
        Line($"Importé de « {VisibleText.Of(file)} ».");
        Line($"  titre : « {Show(writeUp.Title)} » (pris dans {writeUp.TitleOrigin})");
        Line(
            $"  {Count(prose.WordCount, "mot", "mots")} de texte, en {Count(prose.Sections.Count, "section", "sections")}, à l'état de "
                + $"brouillon"
        );
        Counts(prose, addresses);
        Recognised();
        Changes();
        Comments();
        LeftOut();
        Words();
        ToFill(findings);
        return _text.ToString();
    }

    private void Counts(Model.Prose prose, int addresses)
    {
        var census = writeUp.Document.Census;
        var left = writeUp.Document.Log.LeftOut;
        Heading("Ce qui a été lu");
        Line($"  {"", -14}{"document", 10}{"retour", 10}{"de côté", 10}");
        Row("images", census.Images, prose.Images.Count, left.Count(l => l.Kind == ThingKind.Image));
        Row(
            "tableaux",
            census.Tables,
            writeUp.Body.Tables + writeUp.Body.Unfolded + writeUp.Sheet.Sheets - writeUp.Sheet.Residues,
            left.Count(l => l.Kind == ThingKind.Table)
        );
        Row("liens", census.Links, prose.Links.Count + addresses, left.Count(l => l.Kind == ThingKind.Link));
        Row("notes", census.Notes, writeUp.Notes.Sources + writeUp.Notes.Others.Count, left.Count(l => l.Kind == ThingKind.Note));
        Row("remarques", census.Comments, 0, writeUp.Document.Comments.Count);
        if (writeUp.Notes.Sources > 0)
            Line(
                $"  {Count(writeUp.Notes.Sources, "note qui donne une adresse est devenue une source", "notes qui donnent une adresse sont devenues des sources")}."
            );
        if (writeUp.Body.Unfolded > 0)
            Line(
                $"  {Count(writeUp.Body.Unfolded, "tableau qui ne servait qu'à la mise en page est écrit comme du texte", "tableaux qui ne servaient qu'à la mise en page sont écrits comme du texte")}."
            );
        if (writeUp.Images.Cut > 0)
            Line(
                $"  {Count(writeUp.Images.Cut, "image est rognée comme dans le document", "images sont rognées comme dans le document")}."
            );
        if (writeUp.Images.Located > 0)
            Line(
                $"  {Count(writeUp.Images.Located, "photo disait où elle a été prise : ce n'est plus le cas", "photos disaient où elles ont été prises : ce n'est plus le cas")}."
            );
    }

    private void Row(string name, int before, int after, int aside)
    {
        if (before + after + aside > 0)
            Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {name, -14}{before, 10}{after, 10}{aside, 10}{(before > after + aside ? "   écart : vérifiez" : "")}"
                )
            );
    }

    private void Recognised()
    {
        var headings = writeUp.Plan.Recognised;
        if (headings.Count > 0)
        {
            Heading("Sections reconnues");
            foreach (var (written, title) in headings)
                Line(written == title ? $"  {Show(title)}" : $"  « {Show(written)} » est devenu « {title} »");
        }
        if (writeUp.Sheet.Taken.Count == 0)
            return;
        Heading("Passé dans l'en-tête");
        foreach (var (label, key, value) in writeUp.Sheet.Taken)
            Line($"  « {Show(label)} » : {key}{(value.Length > 0 ? $", d'après « {Show(value)} »" : "")}");
    }

    private void Changes()
    {
        var log = writeUp.Document.Log;
        if (log.Insertions + log.Deletions + log.Moves > 0)
        {
            Heading("Suivi des modifications : lu comme accepté");
            Line(
                $"  {Count(log.Insertions, "insertion", "insertions")}, {Count(log.Deletions, "suppression", "suppressions")}, "
                    + $"{Count(log.Moves, "déplacement", "déplacements")}"
            );
        }
        if (log.Remarks.Count == 0)
            return;
        Heading("Simplifié");
        foreach (var (what, count) in log.Remarks)
            Line($"  {what} : {FrenchFormat.Number(count)}");
    }

    private void Comments()
    {
        var comments = writeUp.Document.Comments;
        if (comments.Count == 0)
            return;
        Heading("Remarques en marge du document");
        foreach (var comment in comments)
            Line(
                $"  - {Show(comment.Author)}{(comment.Day.Length > 0 ? ", " + VisibleText.Of(comment.Day) : "")}{(comment.Passage.Length > 0 ? $", sur « {Show(comment.Passage)} »" : "")} : {Show(comment.Text)}"
            );
    }

    private void LeftOut()
    {
        var left = writeUp.Document.Log.LeftOut;
        if (left.Count == 0)
            return;
        Heading("Laissé de côté");
        foreach (var thing in left)
            Line($"  - {Show(thing.Where)} : {Show(thing.What)}{(thing.Text.Length > 0 ? $" : « {Show(thing.Text)} »" : "")}");
    }

    // The last net: whatever the reading did, words that are nowhere are named.
    private void Words()
    {
        var before = new WordCount();
        foreach (var text in writeUp.Document.RawTexts)
            before.Add(text);
        var after = new WordCount();
        after.Add(MarkdownWords(writeUp.Text));
        after.Add(new ImportReport(writeUp, file).Beside());
        Heading("Mots");
        if (before.MissingFrom(after) is { Count: > 0 } missing)
            Line(
                $"  {Count(missing.Count, "mot du document n'est", "mots du document ne sont")} ni dans le retour ni dans ce rapport : "
                    + $"{Show(string.Join(", ", missing))}"
            );
        else
            Line($"  {Count(before.Total, "mot", "mots")} dans le document : chacun est dans le retour ou dans ce rapport");
    }

    private void ToFill(IReadOnlyList<Diagnostics.Diagnostic> findings)
    {
        var missing = writeUp.Draft.Missing().ToList();
        // A missing key is told once, with what it means.
        var others = findings.Where(f => !missing.Exists(m => f.Message.Contains($"« {m.Key} »", StringComparison.Ordinal))).ToList();
        if (missing.Count + others.Count + writeUp.Images.WithoutAlternative == 0)
            return;
        Heading("Reste à compléter");
        foreach (var field in missing)
            Line($"  - {field.Key} : {field.Description}");
        if (writeUp.Images.WithoutAlternative > 0)
            Line(
                $"  - {Count(writeUp.Images.WithoutAlternative, "image attend", "images attendent")} la description de ce "
                    + $"qu'elle{(writeUp.Images.WithoutAlternative > 1 ? "s montrent" : " montre")}, entre les crochets de ![…]"
            );
        foreach (var finding in others)
            Line($"  - ligne {finding.Span?.Line.ToString(CultureInfo.InvariantCulture) ?? "?"}, {finding.Code} : {Show(finding.Message)}");
    }

    // The parts of the report that hold words of the document.
    private string Beside()
    {
        _isWhole = true;
        Line(writeUp.Title);
        Recognised();
        Comments();
        LeftOut();
        return _text.ToString();
    }

    // Delimiters inside a word do not cut it; what is escaped is a character.
    private static string MarkdownWords(string text) =>
        text.Replace("\\x3A", " ", StringComparison.Ordinal)
            .Replace("\\*", " ", StringComparison.Ordinal)
            .Replace("*", "", StringComparison.Ordinal);

    private string Show(string text)
    {
        var visible = VisibleText.Of(text);
        return _isWhole || visible.Length <= Shortened
            ? visible
            : visible[..(char.IsHighSurrogate(visible[Shortened - 2]) ? Shortened - 2 : Shortened - 1)] + "…";
    }

    private static string Count(int count, string one, string many) => $"{FrenchFormat.Number(count)} {(count > 1 ? many : one)}";

    private void Heading(string text) => _text.Append('\n').Append(text).Append('\n');

    private void Line(string text) => _text.Append(text.TrimEnd()).Append('\n');
}
