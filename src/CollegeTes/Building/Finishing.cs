using CollegeTes.Caching;
using CollegeTes.Content;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Printing;
using CollegeTes.Rendering;
using CollegeTes.Themes;
using CollegeTes.Video;

namespace CollegeTes.Building;

/// <summary>A rendered page on its way to what it is not itself: a PDF, a picture, a film, a book, a deck.</summary>
/// <param name="Judge">Says what is wrong with a printed page.</param>
/// <param name="Printed">The printed edition of a book, when it is made too.</param>
internal sealed record Finishing(
    Func<PrintedPage, PlannedArtifact, PrintedPage> Judge,
    PlannedArtifact Planned,
    ReadOnlyMemory<byte> Html,
    FinishedPages Pages,
    Printer? Printer,
    Filmer? Filmer,
    PrintedPage? Printed
)
{
    private static readonly Dictionary<Medium, Func<Finishing, CancellationToken, ReadOnlyMemory<byte>>> Finishers = new()
    {
        [Medium.Pdf] = (f, c) => f.Judge(f.Printer!.Print(f.Pages.ToPrint(f.Planned, f.Html.Span), c), f.Planned).Content,
        [Medium.Image] = (f, c) => f.Printer!.DrawOne(f.Pages.ToDraw(f.Planned, f.Html.Span, 1), c),
        [Medium.Video] = (f, c) => f.Filmer!.Film(f.Pages.ToFilm(f.Planned, f.Html.Span), c),
        [Medium.Epub] = (f, _) => f.Pages.ToBook(f.Planned, f.Html.Span, f.Printed?.Blocks),
        [Medium.Scorm] = (f, _) => f.Pages.ToPackage(f.Planned, f.Html.Span),
        [Medium.Mail] = (f, _) => f.Pages.ToMessage(f.Planned, f.Html.Span),
        [Medium.Pptx] = (f, _) => f.Pages.ToDeck(f.Planned, f.Html.Span),
    };

    /// <summary>What makes a medium of a page; null when the page is all there is to it.</summary>
    public static Func<Finishing, CancellationToken, ReadOnlyMemory<byte>>? Find(Medium medium) => Finishers.GetValueOrDefault(medium);

    /// <summary>What prints and draws.</summary>
    public static Printer MakePrinter(PipelineOptions options) =>
        Printer.Make(
            options.Browser,
            options.CacheFolder,
            Environment.GetEnvironmentVariable,
            options.ValidatesPdf ? VeraPdf.Find(Environment.GetEnvironmentVariable) : null
        );

    /// <summary>What encodes.</summary>
    public static Ffmpeg FindFfmpeg(PipelineOptions options)
    {
        var ffmpeg = Ffmpeg.Find(options.Ffmpeg, Environment.GetEnvironmentVariable, new WorkCache(options.CacheFolder).Remember);
        ffmpeg.Require([.. Filmer.Encoders]);
        return ffmpeg;
    }
}
