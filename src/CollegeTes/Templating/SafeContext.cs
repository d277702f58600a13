using System.Collections;
using System.Runtime.ExceptionServices;
using System.Text;
using CollegeTes.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace CollegeTes.Templating;

/// <summary>A context that escapes whatever is not markup, in the medium's way.</summary>
internal sealed class SafeContext : TemplateContext
{
    private readonly TemplateSet _templates;
    private readonly Utf8Output _output;
    private readonly TemplateBudget _budget = new();
    private long _joined;
    private int _listDepth;

    public SafeContext(TemplateSet templates, ScriptObject functions, Utf8Output output, CancellationToken cancellation)
        : base(functions)
    {
        _templates = templates;
        _output = output;
        CancellationToken = cancellation;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LimitToString = TemplateBudget.LongestText;
        LoopLimit = 2_000_000;
        RecursiveLimit = 32;
        ObjectRecursionLimit = 20;
        PushOutput(output);
    }

    public Escaping Escaping { get; set; } = Escaping.Markup;

    public MarkResolver? Marks { get; set; }

    public void Run(Template template, IReadOnlyDictionary<string, object?> globals)
    {
        _budget.Begin();
        var model = new ScriptObject(globals.Count);
        foreach (var (name, value) in globals)
            model.SetValue(name, value!, true);
        model.IsReadOnly = true;
        PushGlobal(model);
        // Templates write their variables here, never into the model.
        PushGlobal(new ScriptObject());
        // Not template.Evaluate, which turns the output off.
        PushSourceFile(template.SourceFilePath!);
        Evaluate(template.Page!);
        PopSourceFile();
        PopGlobal();
        PopGlobal();
    }

    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        if (node is null)
            return null;
        var joined = _joined;
        if (node is ScriptInterpolatedStringExpression)
            _joined = 0;
        // Beyond its limit Scriban cuts what is written and says nothing: the output and the budget have bounds that are told.
        var limit = LimitToString;
        if (node is ScriptRawStatement)
            LimitToString = 0;
        var value = base.Evaluate(node, aliasReturnedFunction);
        LimitToString = limit;
        if (node is ScriptInterpolatedStringExpression)
            _joined = joined;
        else if (node.Parent is ScriptInterpolatedStringExpression)
            TemplateBudget.CheckLength(_joined += (value as string)?.Length ?? 0, node);
        if (!ReferenceEquals(Output, _output) && Output is StringBuilderOutput captured)
            TemplateBudget.CheckLength(captured.Builder.Length, node);
        _budget.Check(value, node, _output.Written.Length);
        return value;
    }

    /// <summary>A text or a markup that says nothing is nothing: what depends on it is left out.</summary>
    public override bool ToBool(Scriban.Parsing.SourceSpan span, object? value) =>
        value is not ("" or Html { IsEmpty: true }) && base.ToBool(span, value);

    public override string? ObjectToString(object? value, bool nested = false)
    {
        // Scriban's own listing is cut without a word where lists hold lists.
        var text = value is IEnumerable list and not (string or IFormattable or IConvertible)
            ? Listed(list)
            : base.ObjectToString(value, nested);
        TemplateBudget.CheckLength(text?.Length ?? 0, CurrentNode);
        return text;
    }

    private string Listed(IEnumerable list)
    {
        if (++_listDepth > ObjectRecursionLimit)
            throw new ScriptRuntimeException(CurrentNode?.Span ?? default, TemplateMessages.TooDeeplyNested);
        var text = new StringBuilder("[");
        foreach (var item in list)
        {
            text.Append(text.Length > 1 ? ", " : "").Append(ObjectToString(item, nested: true));
            TemplateBudget.CheckLength(text.Length, CurrentNode);
            _budget.Check(null, CurrentNode, _output.Written.Length);
        }
        _listDepth--;
        return text.Append(']').ToString();
    }

    public override TemplateContext Write(Scriban.Parsing.SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case Html html when ReferenceEquals(Output, _output) && ReferenceEquals(Escaping, Escaping.Markup):
                _output.Html(html, Marks);
                break;
            case string text when ReferenceEquals(Output, _output):
                _output.Escaped(text, Escaping);
                break;
            default:
                var shown = ObjectToString(textAsObject);
                if (ReferenceEquals(Output, _output))
                    _output.Escaped(shown, Escaping);
                else
                    Capture(shown ?? "");
                break;
        }
        return this;
    }

    private void Capture(string text)
    {
        if (Output is StringBuilderOutput captured)
            TemplateBudget.CheckLength((long)captured.Builder.Length + text.Length, CurrentNode);
        Output.Write(text, 0, text.Length);
    }

    internal void Include(string name, ScriptArray arguments, ScriptNode? caller)
    {
        var template = _templates.Find(name)
            ?? throw new ScriptRuntimeException(caller?.Span ?? default, $"le gabarit « {name} » n'existe pas");
        EnterRecursive(caller!);
        PushLocal();
        SetValue(ScriptVariable.Arguments, arguments, true);
        PushSourceFile(name);
        Evaluate(template.Page!);
        PopSourceFile();
        PopLocal();
        ExitRecursive(caller!);
    }
}
