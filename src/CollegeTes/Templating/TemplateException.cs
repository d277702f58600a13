namespace CollegeTes.Templating;

/// <summary>A template that cannot be read or rendered, with its place: line and column from 1, 0 when unknown.</summary>
public sealed class TemplateException(string message, string? path, int line, int column) : Exception(message)
{
    /// <summary>Template path, such as <c>livret/livret.sbn</c>.</summary>
    public string? TemplatePath { get; } = path;

    public int Line { get; } = line;

    public int Column { get; } = column;
}
