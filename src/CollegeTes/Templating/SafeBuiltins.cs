using System.Diagnostics.CodeAnalysis;
using Scriban.Functions;
using Scriban.Runtime;

namespace CollegeTes.Templating;

/// <summary>
/// Scriban's own functions that are safe and say the same in every run: no evaluation of text, no clock, no randomness, no
/// regular expressions, no culture.
/// </summary>
internal static class SafeBuiltins
{
    // Those that Scriban does not bound by itself: their result is made before its length is looked at.
    private static readonly (string Group, string Member, Func<IReadOnlyList<string>, long> Length)[] Bounded =
    [
        ("string", "replace", ResultLength.OfReplace),
        ("string", "split", ResultLength.OfSplit),
        ("math", "format", ResultLength.OfFormat),
    ];

    // The two members that ahead-of-time compilation would remove without a word, since Scriban finds them by name.
    [DynamicDependency("Slice", typeof(StringFunctions))]
    [DynamicDependency("IndexOf", typeof(StringFunctions))]
    public static ScriptObject Make()
    {
        var all = Scriban.TemplateContext.GetDefaultBuiltinObject();
        var safe = new ScriptObject();
        foreach (
            var (name, removed) in new (string, string[])[]
            {
                ("array", []),
                ("math", ["random", "uuid"]),
                ("string", ["strip_newlines", "escape", "hmac_sha1", "hmac_sha256", "md5", "sha1", "sha256", "sha512"]),
            }
        )
        {
            var group = (ScriptObject)((ScriptObject)all[name]!).Clone(false);
            foreach (var member in removed)
                group.Remove(member);
            foreach (var (member, length) in Bounded.Where(b => b.Group == name).Select(b => (b.Member, b.Length)))
                group.SetValue(member, new BoundedFunction((IScriptCustomFunction)group[member]!, length), true);
            safe.SetValue(name, group, true);
        }
        safe.SetValue("empty", all["empty"]!, true);
        safe.SetValue("include", new IncludeFunction(), true);
        return safe;
    }
}
