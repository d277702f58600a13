namespace CollegeTes.Templating;

/// <summary>A template that cannot be read or rendered, with its place: line and column from 1, 0 when unknown.</summary>
public sealed class TemplateException(string message, string? path, int line, int column, string? near = null) : Exception(message)
{
    /// <summary>The known name that the template's author may have meant; null where there is none.</summary>
    public string? Near { get; } = near;

    /// <summary>Template path, such as <c>livret/livret.sbn</c>.</summary>
    public string? TemplatePath { get; } = path;

    public int Line { get; } = line;

    public int Column { get; } = column;
}
