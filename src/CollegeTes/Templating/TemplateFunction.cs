using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace CollegeTes.Templating;

/// <summary>A function offered to templates, called without reflection.</summary>
/// <param name="required">Fewest arguments.</param>
/// <param name="maximum">Most arguments.</param>
/// <param name="body">From the arguments to the value; what is not given is null.</param>
public sealed class TemplateFunction(int required, int maximum, Func<IReadOnlyList<object?>, object?> body) : IScriptCustomFunction
{
    public int RequiredParameterCount => required;

    public int ParameterCount => maximum;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "valeur");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count < required || arguments.Count > maximum)
            throw new ScriptRuntimeException(
                callerContext?.Span ?? default,
                TemplateMessages.WrongCount(required == maximum ? $"{required}" : $"{required} à {maximum}", arguments.Count)
            );
        return body([.. arguments, .. Enumerable.Repeat<object?>(null, maximum - arguments.Count)]);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
