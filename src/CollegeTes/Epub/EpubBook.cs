using System.Globalization;
using System.Text;
using CollegeTes.Markup;
using CollegeTes.Text;

namespace CollegeTes.Epub;

/// <summary>Makes an EPUB 3.3 book of a finished page.</summary>
public static class EpubBook
{
    private const string Container =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" "
        + "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
        + "<rootfile full-path=\"EPUB/livre.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

    /// <summary>The bytes of the book; the same job gives the same bytes.</summary>
    public static byte[] Make(EpubJob job)
    {
        var sections = EpubSection.Of(job.Page, job.Facts.Title);
        var markup = new EpubMarkup(job, sections);
        markup.Run();
        var (style, fonts) = EpubStyle.Localise(job.Style);
        var files = new List<(string Path, byte[] Content)>();
        Add("META-INF/container.xml", Container);
        Add("EPUB/livre.opf", EpubPackage.Write(job, sections, fonts.Keys, markup.Images, markup.Pages.Count > 0));
        Add("EPUB/nav.xhtml", Page(job, job.Words.Contents, EpubNavigation.Write(job, sections, markup.Pages)));
        Add("EPUB/livre.css", style);
        Add("EPUB/couverture.svg", job.Cover);
        Add(
            "EPUB/couverture.xhtml",
            Page(
                job,
                job.Words.Cover,
                $"<section epub:type=\"cover\" class=\"page-couverture\"><img src=\"couverture.svg\" role=\"doc-cover\" "
                    + $"alt=\"{Escaping.Quoted.Apply($"{job.Words.Cover} : {job.Facts.Title}")}\"/></section>"
            )
        );
        foreach (var section in sections)
        {
            var body = new StringBuilder();
            MarkupWriter.WriteXhtml(section.Content, body);
            Add("EPUB/" + section.Name, Page(job, section.Title, body.ToString()));
        }
        foreach (var (name, path) in fonts)
            files.Add(("EPUB/polices/" + name, Bytes(job, path)));
        foreach (var (path, name) in markup.Images)
            files.Add(("EPUB/" + name, Bytes(job, path)));
        return EpubArchive.Write(files);

        void Add(string path, string text) => files.Add((path, Encoding.UTF8.GetBytes(text)));
    }

    private static byte[] Bytes(EpubJob job, string path) =>
        job.Resources(path) is { } resource
            ? resource.Content.ToArray()
            : throw new InvalidDataException($"{path} n'est pas dans la publication");

    private static string Page(EpubJob job, string title, string body)
    {
        var language = Escaping.Quoted.Apply(job.Facts.Language);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" "
                + $"xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" xml:lang=\"{language}\">\n"
                + $"<head><title>{Escaping.Quoted.Apply(title)}</title><link rel=\"stylesheet\" type=\"text/css\" "
                + $"href=\"livre.css\"/></head>\n<body>\n{body}\n</body>\n</html>\n"
        );
    }
}
