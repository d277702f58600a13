using CollegeTes.Model;
using CollegeTes.Themes;

namespace CollegeTes.Renditions;

/// <summary>A file of something recorded that no template makes.</summary>
/// <param name="Key">What the plan knows it by.</param>
/// <param name="Source">Workspace path of what it is made of.</param>
/// <param name="Make">Its bytes, for what is recorded as a library has it.</param>
public sealed record RecordingFile(string Key, Medium Medium, string Target, string Source, Func<Library, byte[]?> Make)
{
    /// <summary>The same, read through, for what is too long to be held; null when it is made anew.</summary>
    public Func<Library, Stream?>? Open { get; init; }
}

/// <summary>By what the files made of one file of the workspace are known: that file, and the form.</summary>
internal static class RecordingKeys
{
    /// <summary>What the plan knows a SubRip transcript by.</summary>
    public static string SubRipKey(string transcript) => transcript + "#srt";

    /// <summary>What the plan knows a transcript in plain text by.</summary>
    public static string TextKey(string transcript) => transcript + "#txt";

    /// <summary>What the plan knows captions by: one file of the workspace may be captions and transcript.</summary>
    public static string CaptionKey(string captions) => captions + "#sous-titres";

    /// <summary>What the plan knows the chapters of a film by, in WebVTT.</summary>
    public static string ChaptersKey(string film) => film + "#chapitres";
}
