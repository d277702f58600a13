using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CollegeTes.Planning;

namespace CollegeTes.Searching;

/// <summary>
/// The files of a search index: scripts that call one function of the page, for a page that is opened from a disk may not read files in any
/// other way.
/// </summary>
internal static class SearchScripts
{
    private const string Callback = "tesRecherche";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one.</summary>
    /// <param name="part">Which of its files, from 1; 0 for what is one file.</param>
    public static byte[] Write(string export, int part, SearchIndex index, RenderScope scope) =>
        export switch
        {
            SearchFiles.Words => Words(part, index),
            SearchFiles.Spellings => Spellings(part, index, scope),
            SearchFiles.Texts => Texts(part, index, scope),
            _ => Directory(index, scope),
        };

    // Where every file of words begins, and the rules by which the script cuts the words of a question.
    private static byte[] Directory(SearchIndex index, RenderScope scope) => Call("", json =>
        {
            json.WriteStartObject();
            json.WriteNumber("n", index.Records.Count);
            json.WriteNumber("par", SearchFiles.RecordsOfTexts);
            json.WriteNumber("formes", FilesOf(SearchFiles.Spellings, scope));
            json.WriteString(
                "debuts",
                string.Join(' ', index.Cuts.Select(c => c.Start < index.Stems.Count ? index.Stems[c.Start] : "\uffff"))
            );
            json.WriteString("code", PostingCode.Characters);
            json.WriteString("vides", string.Join(' ', SearchWords.LeftOutWords));
            json.WriteString("suffixes", string.Join(' ', FrenchStemmer.Rules.Select(r => $"{r.Ending}:{r.Kept}:{r.Least}")));
            json.WriteEndObject();
        });

    private static byte[] Words(int part, SearchIndex index)
    {
        var (start, end) = index.Cuts[part - 1];
        var lines = new StringBuilder();
        for (var stem = start; stem < end; stem++)
            lines.Append(stem == start ? "" : " ").Append(index.Stems[stem]).Append(' ').Append(index.CodeOf(stem));
        return Call($"mots-{part}", json => json.WriteStringValue(lines.ToString()));
    }

    private static byte[] Spellings(int part, SearchIndex index, RenderScope scope)
    {
        var isWhole = FilesOf(SearchFiles.Spellings, scope) == 1;
        var isLast = part > SearchFiles.SpellingGroups;
        var group = (part - 1) % SearchFiles.SpellingGroups;
        var stems = index.Stems.Where(s => s[0] != SearchIndex.FacetMark && (isWhole || GroupOf(isLast ? s[^1] : s[0]) == group));
        return Call($"formes-{part}", json => json.WriteStringValue(string.Join(' ', stems)));
    }

    private static int FilesOf(string export, RenderScope scope) =>
        SearchFiles.PartsOf(export, SearchFiles.FindableIn(scope.Library).Count())!.Value;

    private static int GroupOf(char character) => char.IsAsciiLetterLower(character) ? character - 'a' : SearchFiles.SpellingGroups - 1;

    private static byte[] Texts(int part, SearchIndex index, RenderScope scope) => Call($"textes-{part}", json =>
        {
            json.WriteStartArray();
            foreach (var subject in index.Records.Skip((part - 1) * SearchFiles.RecordsOfTexts).Take(SearchFiles.RecordsOfTexts))
            {
                var record = FoundRecords.Of(subject, scope);
                json.WriteStartObject();
                json.WriteString("id", $"{subject.SubjectKind.Name} {subject.Id}");
                json.WriteString("t", record.Title);
                json.WriteString("u", record.Path);
                json.WriteString("s", FoundRecords.KindOf(subject, scope));
                if (record.Language != scope.Labels.Language)
                    json.WriteString("g", record.Language);
                if (record.Place is { } place)
                    json.WriteString("l", RenderScope.Typeset(place, record.Language));
                if (record.Lede is { } lede)
                    json.WriteString("c", RenderScope.Typeset(lede, record.Language));
                if (record.StoryPath != record.Path)
                    json.WriteString("b", record.StoryPath);
                json.WriteStartArray("p");
                foreach (var passage in record.Passages.Where(p => p.Text.Length > 0))
                {
                    json.WriteStartArray();
                    json.WriteStringValue(passage.Title);
                    json.WriteStringValue(passage.Fragment);
                    json.WriteStringValue(passage.Text);
                    json.WriteEndArray();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static byte[] Call(string name, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(Encoding.UTF8.GetBytes($"{Callback}(\"{name}\","));
        using (var json = new Utf8JsonWriter(output, Plain))
            write(json);
        output.Write(")\n"u8);
        return output.WrittenSpan.ToArray();
    }
}
