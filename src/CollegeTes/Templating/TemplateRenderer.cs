using System.Collections;
using System.Runtime.ExceptionServices;
using System.Text;
using CollegeTes.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace CollegeTes.Templating;

/// <summary>
/// Renders templates: strict (an unknown name is an error), escaping by default, no access to files, clock, randomness or
/// evaluation of text. One per thread; its context and its buffer are used again from one artifact to the next.
/// </summary>
public sealed class TemplateRenderer
{
    private readonly TemplateSet _templates;
    private readonly Utf8Output _output = new();
    private readonly ScriptObject _functions;
    private readonly CancellationToken _cancellation;
    private SafeContext? _context;
    private TemplateException? _refusal;

    /// <param name="templates">The templates of the run.</param>
    /// <param name="functions">Functions offered to templates, by name.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public TemplateRenderer(TemplateSet templates, IReadOnlyDictionary<string, object> functions, CancellationToken cancellation = default)
    {
        _templates = templates;
        _cancellation = cancellation;
        _functions = SafeBuiltins.Make();
        foreach (var (name, value) in functions)
            _functions.SetValue(name, value, true);
    }

    /// <summary>Renders one template. The bytes are valid until the next call.</summary>
    /// <param name="path">Template path.</param>
    /// <param name="globals">Names the template sees.</param>
    /// <param name="escaping">How values are escaped.</param>
    /// <param name="marks">Resolves the marks of markup for the page.</param>
    /// <exception cref="TemplateException">The template is wrong, at a place.</exception>
    public ReadOnlyMemory<byte> Render(string path, IReadOnlyDictionary<string, object?> globals, Escaping escaping, MarkResolver? marks)
    {
        var template = _templates.Find(path) ?? throw new TemplateException($"le gabarit « {path} » n'existe pas", path, 0, 0);
        var context = _context ??= new SafeContext(_templates, _functions, _output, _cancellation);
        _output.Clear();
        context.Escaping = escaping;
        _refusal = null;
        context.Marks = marks is null ? null : (kind, target) => Resolved(marks, kind, target);
        try
        {
            context.Run(template, globals);
        }
        catch (ScriptRuntimeException exception)
        {
            // What failed halfway may keep output and variables.
            _context = null;
            _cancellation.ThrowIfCancellationRequested();
            // What is no fault of the template: a file that can no longer be read, a full disk.
            if (exception.InnerException is IOException or UnauthorizedAccessException)
                ExceptionDispatchInfo.Throw(exception.InnerException);
            // What stopped inside loops of loops reaches us as the disorder that it left there.
            var inner = Own(exception) ?? _refusal;
            var near = inner?.Near
                ?? (
                    TemplateMessages.UnknownName(exception.OriginalMessage) is { } name
                        ? Nearest.Name(name, globals.Keys.Concat(_functions.Keys))
                        : null
                );
            throw new TemplateException(
                inner?.Message ?? TemplateMessages.InFrench(exception.OriginalMessage),
                exception.Span.FileName ?? path,
                exception.Span.Start.Line + 1,
                exception.Span.Start.Column + 1,
                near
            );
        }
        return _output.Written;
    }

    private string Resolved(MarkResolver marks, byte kind, string target)
    {
        try
        {
            return marks(kind, target);
        }
        catch (TemplateException refusal)
        {
            _refusal = refusal;
            throw;
        }
    }

    // What we say ourselves, however deep in included templates and functions.
    private static TemplateException? Own(Exception? exception)
    {
        while (exception is not (null or TemplateException))
            exception = exception.InnerException;
        return exception as TemplateException;
    }
}
