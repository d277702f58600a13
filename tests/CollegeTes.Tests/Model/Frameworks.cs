using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Tests.Model;

/// <summary>Frameworks of a few words: <c>"a b=a:identique c=x+y:fusion"</c> has three criteria, the second from <c>a</c>.</summary>
internal static class Frameworks
{
    private static readonly Dictionary<string, OriginKind> Kinds = new(StringComparer.Ordinal)
    {
        ["identique"] = OriginKind.Same,
        ["elargi"] = OriginKind.Broader,
        ["restreint"] = OriginKind.Narrower,
        ["scission"] = OriginKind.Split,
        ["fusion"] = OriginKind.Merged,
    };

    /// <summary>The last is in force, the others are frozen: 1.0, 1.1, 1.2…</summary>
    public static Framework InForce(params string[] versions)
    {
        var made = versions.Select((words, i) => Version($"1.{i}", words, $"1.{i - 1}")).ToList();
        return made[^1] with { Earlier = [.. made.SkipLast(1)] };
    }

    public static Framework Version(string version, string words, string from) =>
        Framework.Empty with
        {
            Version = version,
            Dimensions =
            [
                new Dimension("d", "D", false, [new Level("creee", "Créée", 1, null)], [.. words.Split(' ').Select(w => Read(w, from))]),
            ],
        };

    public static Located<T> At<T>(T value) => new(value, SourceSpan.OfFile("content/cadre.yaml"));

    // A version may be named: « b=a@1.0:identique ».
    private static Criterion Read(string word, string from)
    {
        var parts = word.Split('=');
        var (id, title) = parts[0].Split('~') is [var name, var other] ? (name, other) : (parts[0], parts[0]);
        var criterion = new Criterion
        {
            Path = "content/cadre.yaml",
            Key = At(id),
            Title = At(title),
        };
        if (parts.Length == 1)
            return criterion;
        var (old, kind) = (parts[1].Split(':')[0], Kinds[parts[1].Split(':')[1]]);
        return criterion with
        {
            Origins =
            [
                .. old.Split('+')
                    .Select(o => o.Split('@'))
                    .Select(o => new CriterionOrigin(At(o[0]), At(o.Length > 1 ? o[1] : from), kind)),
            ],
        };
    }
}
