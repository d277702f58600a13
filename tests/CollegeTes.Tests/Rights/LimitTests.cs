using CollegeTes.Content;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Tests.Rights;

/// <summary>Every key that keeps something from being shown, wherever it is in a content file, is refused when it is left empty.</summary>
public sealed class LimitTests
{
    private static readonly string[] Keys =
    [
        "publication",
        "a-partir-du",
        "jusqu-au",
        "consentement",
        "supports",
        "du",
        "au",
        "retire-le",
        "omettre",
    ];

    // Of the circuit of a collection alone: elsewhere the same words keep nothing back.
    private static readonly string[] Circuit = ["exige", "silence", "pour"];

    [Fact]
    public void Every_such_key_says_so()
    {
        var fields = ContentKind.All.SelectMany(k => Fields(k.Shape, k.Name)).ToList();
        Findings.None(fields.Where(f => Keeps(f.Field.Key, f.Place) != f.Field.IsLimit).Select(f => f.Place));
        Assert.Equal(
            Keys.Concat(Circuit).Order(StringComparer.Ordinal),
            fields.Where(f => f.Field.IsLimit).Select(f => f.Field.Key).Distinct().Order(StringComparer.Ordinal)
        );
    }

    private static bool Keeps(string key, string place) =>
        Keys.Contains(key) || place.StartsWith("collection.circuit.", StringComparison.Ordinal) && Circuit.Contains(key);

    private static IEnumerable<(FieldShape Field, string Place)> Fields(Shape shape, string place) =>
        shape switch
        {
            ObjectShape closed => closed.Fields.SelectMany(f => Fields(f.Shape, $"{place}.{f.Key}").Prepend((f, $"{place}.{f.Key}"))),
            ListShape list => Fields(list.Item, place),
            MapShape map => Fields(map.Value, place),
            EitherShape either => either.Options.SelectMany(o => Fields(o, place)),
            _ => [],
        };
}
