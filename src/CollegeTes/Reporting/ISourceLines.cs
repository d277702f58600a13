namespace CollegeTes.Reporting;

/// <summary>Gives back the few lines of sources that a report shows.</summary>
public interface ISourceLines
{
    /// <summary>The line, from 1, without its end; null when the file or the line cannot be shown.</summary>
    string? Line(string path, int line);
}
