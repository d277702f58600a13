using System.Collections.Immutable;
using CollegeTes.Text;

namespace CollegeTes.Themes;

/// <summary>Programs that a medium may need, beside <c>tes</c> itself.</summary>
[Flags]
public enum Tools
{
    None = 0,

    /// <summary>A Chromium, which prints and draws.</summary>
    Browser = 1,

    /// <summary>ffmpeg, which encodes.</summary>
    Encoder = 2,
}

/// <summary>
/// What a file of the publication is: how its template escapes, whether it is made only on demand, which tools it needs. To add one: a line
/// here and in
/// <see cref="OfOutputs"/>, and, where a page alone does not make it, a line in what finishes pages.
/// </summary>
public sealed class Medium
{
    public static readonly Medium Html = new("html", "text/html") { IsStyled = true };

    /// <summary>HTML to paste into a page of someone else's.</summary>
    public static readonly Medium Fragment = new("fragment", "text/html");

    public static readonly Medium Text = new("texte", "text/plain") { Escaping = Escaping.None };
    public static readonly Medium Json = new("json", "application/json") { Escaping = Escaping.Json };

    /// <summary>Written by exports alone: templates do not escape for it.</summary>
    public static readonly Medium Csv = new("csv", "text/csv");

    /// <summary>What a page runs, and what a script reads where a page is opened from a disk.</summary>
    public static readonly Medium Script = new("js", "text/javascript") { Escaping = Escaping.None };

    public static readonly Medium Xml = new("xml", "application/xml") { Escaping = Escaping.Xml };
    public static readonly Medium Svg = new("svg", "image/svg+xml");

    public static readonly Medium Pdf = new("pdf", "application/pdf")
    {
        IsOnDemand = true,
        Needs = Tools.Browser,
        IsStyled = true,
        IsPaper = true,
        IsCarried = true,
    };
    public static readonly Medium Epub = new("epub", "application/epub+zip")
    {
        IsOnDemand = true,
        IsStyled = true,
        IsCarried = true,
    };
    public static readonly Medium Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    {
        IsOnDemand = true,
        IsPaper = true,
        IsCarried = true,
    };

    /// <summary>Questions that Moodle and its like import.</summary>
    public static readonly Medium Gift = new("gift", "text/plain") { Escaping = Escaping.Gift, IsOnDemand = true };

    /// <summary>A page that a learning platform plays, with what it shows and what describes it (SCORM 1.2).</summary>
    public static readonly Medium Scorm = new("scorm", "application/zip")
    {
        IsOnDemand = true,
        IsStyled = true,
        IsCarried = true,
    };

    /// <summary>What a deliverable makes of a subject, gathered; its template says what each file is.</summary>
    public static readonly Medium Zip = new("zip", "application/zip") { Escaping = Escaping.None, IsOnDemand = true };

    /// <summary>A page of slides, to be shown and changed.</summary>
    public static readonly Medium Pptx = new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")
    {
        IsOnDemand = true,
        IsPaper = true,
        IsCarried = true,
    };

    /// <summary>A page as a message to send, or its words alone where its path ends with <c>.txt</c>.</summary>
    public static readonly Medium Mail = new("courriel", "message/rfc822") { IsOnDemand = true, IsCarried = true };

    /// <summary>A page that is drawn.</summary>
    public static readonly Medium Image = new("image", null)
    {
        IsOnDemand = true,
        Needs = Tools.Browser,
        IsStyled = true,
    };

    /// <summary>Pages that are drawn one after the other, with a voice or without.</summary>
    public static readonly Medium Video = new("video", null) { IsOnDemand = true, Needs = Tools.Browser | Tools.Encoder };

    public static readonly Medium StyleSheet = new("css", "text/css");
    public static readonly Medium Font = new("police", "font/woff2");
    public static readonly Medium Sound = new("audio", null);
    public static readonly Medium Captions = new("sous-titres", null);

    /// <summary>Those that a deliverable can ask for.</summary>
    public static readonly ImmutableArray<Medium> OfOutputs =
    [
        Html,
        Pdf,
        Epub,
        Docx,
        Pptx,
        Text,
        Json,
        Csv,
        Script,
        Xml,
        Video,
        Image,
        Svg,
        Fragment,
        Gift,
        Scorm,
        Zip,
        Mail,
    ];

    private Medium(string name, string? mimeType) => (Name, MimeType) = (name, mimeType);

    /// <summary>As authors type it (<c>medium:</c>), and as the manifest says it.</summary>
    public string Name { get; }

    /// <summary>Null for what has several.</summary>
    public string? MimeType { get; }

    /// <summary>How its templates escape what they are given.</summary>
    public Escaping Escaping { get; private init; } = Escaping.Markup;

    /// <summary>True for what is made only when it is asked for by name: it takes longer, needs a tool, or serves reviews.</summary>
    public bool IsOnDemand { get; private init; }

    /// <summary>What it cannot be made without.</summary>
    public Tools Needs { get; private init; }

    /// <summary>True for what is shown with a style sheet.</summary>
    public bool IsStyled { get; private init; }

    /// <summary>True for what goes on paper: its photographs are as fine as a printer needs them.</summary>
    public bool IsPaper { get; private init; }

    /// <summary>
    /// True for what readers take away from the publication: without a public address, its links to other pages would lead nowhere.
    /// </summary>
    public bool IsCarried { get; private init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
