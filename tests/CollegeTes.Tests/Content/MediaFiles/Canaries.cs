using System.Text;
using System.Text.RegularExpressions;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Content.MediaFiles;

/// <summary>
/// A file of each kind of medium for each place where it may say who made it and where: the words that must not be published, as a device
/// or a program
/// writes them there. Made byte by byte, so that they are there on any machine.
/// </summary>
internal static partial class Canaries
{
    /// <summary>What must not be published.</summary>
    public const string Word = "Anne47.2173-1.5534";

    private static readonly byte[] Bytes = Ascii(Word);

    /// <summary>Kind, place, bytes.</summary>
    public static IReadOnlyList<(string Kind, string Place, byte[] File)> All { get; } =
    [
        .. Jpegs(),
        .. Pngs(),
        .. WebPs(),
        .. Drawings(),
        .. Films(),
        .. Sounds(),
        .. WebMBytes.Canaries(Bytes),
        .. Oggs(),
        .. Mp3s(),
        .. Waves(),
    ];

    /// <summary>True when a file holds the words, as they are, in UTF-16, compressed or in base 64.</summary>
    public static bool IsIn(byte[] file)
    {
        if (
            Contains(file, Bytes)
            || Contains(file, Encoding.Unicode.GetBytes(Word))
            || Contains(file, Encoding.BigEndianUnicode.GetBytes(Word))
            || Contains(file, Deflated(Bytes))
        )
            return true;
        return file.Length > 0
            && file.AsSpan(0, Math.Min(64, file.Length)).Contains((byte)'<')
            && Base64().Matches(Encoding.Latin1.GetString(file)).Any(m => IsIn(Convert.FromBase64String(m.Groups[1].Value)));
    }

    private static IEnumerable<(string, string, byte[])> Jpegs()
    {
        var exif = Join(
            Ascii("Exif\0\0"),
            Ascii("II*\0\u0008\0\0\0\u0001\0\u003B\u0001\u0002\0"),
            Little32((uint)Bytes.Length + 1),
            Little32(26),
            Little32(0),
            Bytes,
            [0]
        );
        foreach (
            var (place, segment) in new[]
            {
                ("EXIF, auteur", Segment(0xE1, exif)),
                ("XMP", Segment(0xE1, Join(Ascii("http://ns.adobe.com/xap/1.0/\0"), Bytes))),
                ("IPTC", Segment(0xED, Join(Ascii("Photoshop 3.0\0"), Bytes))),
                ("commentaire", Segment(0xFE, Bytes)),
                ("vignette JFXX", Segment(0xE0, Join(Ascii("JFXX\0\u0010"), Bytes))),
                ("MPF", Segment(0xE2, Join(Ascii("MPF\0"), Bytes))),
                ("Adobe, à la suite", Segment(0xEE, Join(Ascii("Adobe\0d\0\0\0\0\u0001"), Bytes))),
                ("APP7", Segment(0xE7, Bytes)),
                ("marqueur réservé", Segment(0xF5, Bytes)),
            }
        )
            yield return ("jpeg", place, Jpeg(segment));
        yield return ("jpeg", "après la fin", Join(Jpeg(), Bytes));
    }

    private static IEnumerable<(string, string, byte[])> Pngs()
    {
        yield return ("png", "tEXt", Png(PngChunk("tEXt", Join(Ascii("Author\0"), Bytes))));
        yield return ("png", "zTXt", Png(PngChunk("zTXt", Join(Ascii("Author\0\0"), Deflated(Bytes)))));
        yield return ("png", "iTXt", Png(PngChunk("iTXt", Join(Ascii("XML:com.adobe.xmp\0\0\0\0\0"), Bytes))));
        yield return ("png", "eXIf", Png(PngChunk("eXIf", Join(Ascii("II*\0\u0008\0\0\0"), Bytes))));
        yield return ("png", "morceau privé", Png(PngChunk("prVt", Bytes)));
        yield return ("png", "après la fin", Join(Png(), Bytes));
    }

    private static IEnumerable<(string, string, byte[])> WebPs()
    {
        yield return ("webp", "EXIF", WebP(Vp8x(0x08), Vp8l, WebPChunk("EXIF", Bytes)));
        yield return ("webp", "XMP", WebP(Vp8x(0x04), Vp8l, WebPChunk("XMP ", Bytes)));
        yield return ("webp", "morceau inconnu", WebP(Vp8x(0), Vp8l, WebPChunk("NOTE", Bytes)));
        yield return (
            "webp",
            "dans une image animée",
            WebP(Vp8x(2), WebPChunk("ANIM", new byte[6]), WebPChunk("ANMF", Join(new byte[16], Vp8l, WebPChunk("NOTE", Bytes))))
        );
        yield return ("webp", "après la fin", Join(WebP(Vp8l), Bytes));
    }

    private static IEnumerable<(string, string, byte[])> Drawings()
    {
        var png = Convert.ToBase64String(Png(PngChunk("tEXt", Join(Ascii("Author\0"), Bytes))));
        var jpeg = Convert.ToBase64String(Jpeg(Segment(0xFE, Bytes)));
        foreach (
            var (place, inside) in new[]
            {
                ("commentaire", $"<!-- {Word} -->"),
                (
                    "RDF",
                    $"<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><dc:creator "
                        + $"xmlns:dc='http://purl.org/dc/elements/1.1/'>{Word}</dc:creator></r:RDF></metadata>"
                ),
                (
                    "export",
                    $"<g xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' inkscape:export-filename='/home/{Word}.png'/>"
                ),
                ("vue", $"<s:namedview xmlns:s='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' s:docname='{Word}'/>"),
                ("espace de noms", $"<g xmlns:a='file:///{Word}'/>"),
                ("attribut data-", $"<g data-name='{Word}'/>"),
                ("attribut inconnu", $"<g auteur='{Word}'/>"),
                ("commentaire de style", $"<style>a{{fill:red}}/* {Word} */</style>"),
                ("commentaire d'attribut", $"<g style='fill:red;/* {Word} */'/>"),
                ("propriété d'Inkscape", $"<g style='-inkscape-font-specification:{Word};fill:red'/>"),
                ("titre de lien", $"<a xmlns:x='http://www.w3.org/1999/xlink' x:href='#a' x:title='{Word}'/>"),
                ("texte perdu", $"<g>{Word}</g>"),
                ("élément inconnu", $"<flowRoot>{Word}</flowRoot>"),
                ("élément d'ailleurs", $"<x:y xmlns:x='urn:x'>{Word}</x:y>"),
                ("image enfouie", $"<image href='data:image/png;base64,{png}'/>"),
                ("image enfouie, xlink", $"<image xmlns:x='http://www.w3.org/1999/xlink' x:href='data:image/jpeg;base64,{jpeg}'/>"),
                ("image d'un style", $"<style>a{{background:url(data:image/jpeg;base64,{jpeg})}}</style>"),
                ("image d'un attribut", $"<g fill='url(\"data:image/png;base64,{png}\")'/>"),
            }
        )
            yield return (
                "svg",
                place,
                Encoding.UTF8.GetBytes(
                    $"<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480'><title>Haie</title>{inside}<path d='M0 0'/></svg>"
                )
            );
        yield return (
            "svg",
            "après la fin",
            Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480'><path d='M0 0'/></svg><!--{Word}-->")
        );
    }

    private static IEnumerable<(string, string, byte[])> Films() => Mp4Bytes.Canaries(Word, "isom", "mp4", Picture);

    private static IEnumerable<(string, string, byte[])> Sounds() =>
        Mp4Bytes.Canaries(Word, "M4A ", "m4a", (_, inside) =>
            new Mp4Part("soun", Mp4Bytes.Sound("mp4a", inside), [new byte[40], new byte[50]])
        );

    private static Mp4Part Picture(string name, params byte[][] inside) =>
        new(
            "vide",
            Mp4Bytes.Picture("avc1", name, [Mp4Bytes.Avc, .. inside]),
            [Mp4Bytes.Unit([0x65], new byte[40]), Mp4Bytes.Unit([0x41], new byte[30])]
        );

    private static IEnumerable<(string, string, byte[])> Oggs()
    {
        yield return ("ogg", "commentaire d'Opus", Opus(3, comment: "ARTIST=" + Word));
        yield return ("ogg", "commentaire de Vorbis", Vorbis(3, comment: "LOCATION=" + Word));
        yield return ("ogg", "second enregistrement", Join(Opus(3), Opus(2, 78, "ARTIST=" + Word)));
        yield return (
            "ogg",
            "autre flux",
            Join(Opus(3), OggPage(0, Join(Ascii("\u0080kate\0\0\0\0"), Bytes), 90, isFirst: true), OggPage(0, Bytes, 90))
        );
        yield return ("ogg", "entre les pages", Join(Opus(3), Bytes, Opus(1, 78)));
    }

    private static IEnumerable<(string, string, byte[])> Mp3s()
    {
        var id3 = Join(Ascii("ID3"), [3, 0, 0, 0, 0, 0, (byte)Bytes.Length], Bytes);
        yield return ("mp3", "ID3v2", Join(id3, Mp3Frames(90)));
        yield return ("mp3", "ID3v1", Join(Mp3Frames(90), Ascii("TAG"), Bytes, new byte[125 - Bytes.Length]));
        yield return (
            "mp3",
            "APE",
            Join(
                Mp3Frames(90),
                Ascii("APETAGEX"),
                Little32(2_000),
                Little32((uint)Bytes.Length + 32),
                Little32(1),
                Little32(0xA0000000),
                new byte[8],
                Bytes,
                Ascii("APETAGEX"),
                Little32(2_000),
                Little32((uint)Bytes.Length + 32),
                Little32(1),
                Little32(0x80000000),
                new byte[8]
            )
        );
        yield return ("mp3", "entre deux enregistrements", Join(Mp3Frames(90), id3, Mp3Frames(90)));
        yield return ("mp3", "paroles, après la fin", Join(Mp3Frames(90), Ascii("LYRICSBEGIN"), Bytes, Ascii("LYRICS200")));
        yield return ("mp3", "dans un dégât", Join(Mp3Frames(90), Bytes, Mp3Frames(90)));
    }

    private static IEnumerable<(string, string, byte[])> Waves()
    {
        var wave = Wav(2);
        byte[] With(string type, bool isLast) =>
            isLast
                ? Join(wave, Ascii(type), Little32((uint)Bytes.Length), Bytes)
                : Join(wave[..12], Ascii(type), Little32((uint)Bytes.Length), Bytes, wave[12..]);
        foreach (var type in new[] { "LIST", "bext", "iXML", "id3 ", "cart", "axml" })
        {
            yield return ("wav", type, With(type, false));
            yield return ("wav", type + " à la fin", With(type, true));
        }
        yield return ("wav", "après la fin", Join(wave, Bytes));
    }

    private static bool Contains(byte[] file, byte[] words) => file.AsSpan().IndexOf(words) >= 0;

    [GeneratedRegex(@"base64,([A-Za-z0-9+/=]+)")]
    private static partial Regex Base64();
}
