using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace CollegeTes.Templating;

/// <summary>
/// Functions of Scriban whose result can be far larger than what they are given: the same, once its size is known to be reasonable.
/// </summary>
/// <param name="own">Scriban's own.</param>
/// <param name="length">The length of the result, from the arguments as texts.</param>
internal sealed class BoundedFunction(IScriptCustomFunction own, Func<IReadOnlyList<string>, long> length) : IScriptCustomFunction
{
    public int RequiredParameterCount => own.RequiredParameterCount;

    public int ParameterCount => own.ParameterCount;

    public ScriptVarParamKind VarParamKind => own.VarParamKind;

    public Type ReturnType => own.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => own.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        TemplateBudget.CheckLength(length([.. arguments.Select(a => context.ObjectToString(a) ?? "")]), callerContext);
        return own.Invoke(context, callerContext!, arguments, blockStatement);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>What such functions would give, without making it.</summary>
internal static class ResultLength
{
    // A piece of a text takes many times the place of the character it holds.
    private const int PerPiece = 16;

    public static long OfReplace(IReadOnlyList<string> arguments) =>
        arguments is [{ } text, { Length: > 0 } match, { } by, ..]
            ? text.Length + (Count(text, match) * Math.Max(0L, by.Length - match.Length))
            : 0;

    public static long OfSplit(IReadOnlyList<string> arguments) =>
        arguments is [{ } text, { } match, ..] ? text.Length + (PerPiece * (match.Length == 0 ? text.Length : Count(text, match))) : 0;

    // D2000000000 asks for as many digits.
    public static long OfFormat(IReadOnlyList<string> arguments)
    {
        if (arguments is not [_, { } format, ..])
            return 0;
        var digits = new string([.. format.Where(char.IsAsciiDigit)]);
        return digits.Length > 3 && format.Length == digits.Length + 1 ? long.MaxValue : format.Length;
    }

    private static long Count(string text, string match)
    {
        var count = 0L;
        for (
            var at = text.IndexOf(match, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(match, at + match.Length, StringComparison.Ordinal)
        )
            count++;
        return count;
    }
}
