using System.Globalization;
using CollegeTes.Model;

namespace CollegeTes.Planning;

/// <summary>
/// The files of the search index. A reader's browser asks for a few of them: the directory, those that hold the words of a question, those
/// that hold the texts of the answers. How many there are is known from the number of subjects alone, before anything is read.
/// </summary>
public static class SearchFiles
{
    /// <summary>Says where every word is; the others are its parts.</summary>
    public const string Directory = "recherche";

    /// <summary>Which records hold which words.</summary>
    public const string Words = "recherche-mots";

    /// <summary>The stems alone, by their first letter, then by their last: where the word of a question is misspelt.</summary>
    public const string Spellings = "recherche-formes";

    /// <summary>What records say.</summary>
    public const string Texts = "recherche-textes";

    /// <summary>Records of a file of texts.</summary>
    public const int RecordsOfTexts = 2;

    /// <summary>Files of spellings: one for each letter and one for digits, by the first character and by the last.</summary>
    public const int SpellingFiles = 2 * SpellingGroups;

    /// <summary>Below so many records, one file holds all spellings.</summary>
    private const int FewRecords = 400;

    /// <summary>The letters, and all other characters together.</summary>
    public const int SpellingGroups = 27;

    private static readonly SubjectKind[] Kinds =
    [
        SubjectKind.Experience,
        SubjectKind.Territory,
        SubjectKind.Booklet,
        SubjectKind.Synthesis,
        SubjectKind.Training,
        SubjectKind.Episode,
        SubjectKind.Film,
        SubjectKind.Criterion,
    ];

    /// <summary>What a search may find, in the order of the index.</summary>
    public static IEnumerable<Subject> FindableIn(Library library) => Kinds.SelectMany(k => k.In(library));

    /// <summary>How many files an export is cut into; null for what is one file.</summary>
    /// <param name="findable">How many subjects a search may find.</param>
    public static int? PartsOf(string export, int findable) =>
        export switch
        {
            Words => 1 + (findable / 20),
            Spellings => findable < FewRecords ? 1 : SpellingFiles,
            Texts => Math.Max(1, (findable + RecordsOfTexts - 1) / RecordsOfTexts),
            _ => null,
        };

    /// <summary>Path of a part, from 1.</summary>
    public static string PathOf(string path, int part)
    {
        var dot = path.LastIndexOf('.');
        return string.Create(CultureInfo.InvariantCulture, $"{path[..dot]}-{part}{path[dot..]}");
    }
}
