using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace CollegeTes.Templating;

/// <summary><c>include 'dossier/fichier.sbn' argument…</c>: writes another template here; its arguments are <c>$1</c>, <c>$2</c>.</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    private const int MostArguments = 5;

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "argument");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        // $0 is the template, as in Scriban; an argument left out is null.
        var all = new ScriptArray(arguments);
        while (all.Count <= MostArguments)
            all.Add(null);
        ((SafeContext)context).Include(arguments[0] as string ?? "", all, callerContext);
        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
