using Scriban;
using Scriban.Parsing;

namespace CollegeTes.Templating;

/// <summary>All templates of a run, parsed once and shared by all threads.</summary>
public sealed class TemplateSet
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);

    /// <param name="sources">Path, such as <c>livret/livret.sbn</c>, and text.</param>
    /// <param name="report">Called for each error of syntax.</param>
    public TemplateSet(IEnumerable<(string Path, string Text)> sources, Action<TemplateException> report)
    {
        foreach (var (path, text) in sources)
        {
            var template = Template.Parse(text, path, new ParserOptions { ExpressionDepthLimit = 64 });
            foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
                report(
                    new TemplateException(
                        TemplateMessages.InFrench(message.Message),
                        path,
                        message.Span.Start.Line + 1,
                        message.Span.Start.Column + 1
                    )
                );
            _templates[path] = template;
        }
    }

    /// <summary>True when there is such a template and it could be parsed.</summary>
    public bool Contains(string path) => _templates.TryGetValue(path, out var template) && !template.HasErrors;

    /// <summary>Paths, sorted.</summary>
    public IEnumerable<string> Paths => _templates.Keys.Order(StringComparer.Ordinal);

    internal Template? Find(string path) => _templates.TryGetValue(path, out var template) && !template.HasErrors ? template : null;
}
