using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Content.MediaFiles;

/// <summary>A track of a small MP4.</summary>
/// <param name="Handler"><c>vide</c>, <c>soun</c>, or what is neither.</param>
/// <param name="Entry">The description of its samples.</param>
/// <param name="Step">Milliseconds of each sample.</param>
/// <param name="Name">What a device calls it.</param>
internal sealed record Mp4Part(string Handler, byte[] Entry, byte[][] Samples, uint Step = 1_000, string Name = "")
{
    /// <summary>Boxes beside those that it needs, in the track itself.</summary>
    public byte[] Beside { get; init; } = [];

    /// <summary>Where its samples are said to be.</summary>
    public byte[] Reference { get; init; } = Box("url ", [0, 0, 0, 1]);
}

/// <summary>Makes small MP4 files, box by box: samples first, index after.</summary>
internal static class Mp4Bytes
{
    /// <param name="gap">Bytes among the samples that no table knows.</param>
    /// <param name="inIndex">Boxes of the index beside its tracks.</param>
    /// <param name="after">What follows the index.</param>
    public static byte[] File(string brand, IReadOnlyList<Mp4Part> parts, byte[]? gap = null, byte[]? inIndex = null, byte[]? after = null)
    {
        var head = Join(Box("ftyp", Ascii(brand), new byte[4]));
        var samples = Join([gap ?? [], .. parts.Select(p => Join(p.Samples))]);
        var place = (uint)(head.Length + 8 + (gap?.Length ?? 0));
        var tracks = new List<byte[]>();
        foreach (var part in parts)
        {
            tracks.Add(Track(part, (uint)tracks.Count + 1, place));
            place += (uint)part.Samples.Sum(s => s.Length);
        }
        var header = Box("mvhd", [0, 0, 0, 0], Ascii("Anne"), Ascii("Anne"), Big32(1_000), Big32(1), new byte[80]);
        return Join(head, Box("mdat", samples), Box("moov", header, Join([.. tracks]), inIndex ?? []), after ?? []);
    }

    public static byte[] Picture(string codec, string name, params byte[][] inside) =>
        Box(
            codec,
            new byte[6],
            Big16(1),
            new byte[16],
            Big16(640),
            Big16(480),
            new byte[12],
            Big16(1),
            [(byte)name.Length],
            Ascii(name.PadRight(31, '\0')),
            Big16(24),
            [255, 255],
            Join(inside)
        );

    public static byte[] Sound(string codec, params byte[][] inside) =>
        Box(codec, new byte[6], Big16(1), new byte[8], Big16(2), Big16(16), new byte[4], Big32(44_100u << 16), Join(inside));

    public static byte[] Other(string codec) => Box(codec, new byte[6], Big16(1));

    /// <summary>The configuration of H.264 with units whose lengths take four bytes.</summary>
    public static byte[] Avc { get; } = Box("avcC", [1, 100, 0, 30, 0xFF, 0xE0, 0]);

    /// <summary>A unit of H.264.</summary>
    public static byte[] Unit(params byte[][] parts) => Join(Big32((uint)parts.Sum(p => p.Length)), Join(parts));

    /// <summary>A file for each place where an MP4 may say who made it and where.</summary>
    /// <param name="played">A track that plays, by the name of its encoder and the boxes of its description.</param>
    public static IEnumerable<(string Kind, string Place, byte[] File)> Canaries(
        string word,
        string brand,
        string kind,
        Func<string, byte[][], Mp4Part> played
    )
    {
        var bytes = Ascii(word);
        var part = played("", []);
        byte[] Film(params Mp4Part[] others) => File(brand, [part, .. others]);
        byte[] Index(byte[] box) => File(brand, [part], inIndex: box);
        yield return (kind, "©xyz", Index(Box("udta", Box("\u00A9xyz", Big16(bytes.Length), Big16(0x15C7), bytes))));
        yield return (
            kind,
            "étiquettes d'iTunes",
            Index(Box("udta", Box("meta", new byte[4], Box("ilst", Box("\u00A9ART", Box("data", Big32(1), new byte[4], bytes))))))
        );
        yield return (kind, "mdta", Index(Box("meta", Box("keys", new byte[4], bytes))));
        yield return (kind, "uuid dans l'index", Index(Box("uuid", new byte[16], bytes)));
        yield return (kind, "boîte inconnue", Index(Box("gps ", bytes)));
        yield return (kind, "udta d'une piste", File(brand, [part with { Beside = Box("udta", Box("name", bytes)) }]));
        yield return (kind, "références d'une piste", File(brand, [part with { Beside = Box("tref", Box("chap", bytes)) }]));
        yield return (kind, "handler_name", File(brand, [part with { Name = word }]));
        yield return (kind, "adresse des échantillons", File(brand, [part with { Reference = Box("url ", new byte[4], bytes, [0]) }]));
        yield return (kind, "description", File(brand, [played("", [Box("zzzz", bytes)])]));
        yield return (kind, "piste de texte", Film(new Mp4Part("text", Other("text"), [Join(Big16(bytes.Length), bytes)])));
        yield return (
            kind,
            "piste de sous-titres",
            Film(new Mp4Part("sbtl", Other("tx3g"), [Join(Big16(bytes.Length), bytes)], Name: word))
        );
        yield return (kind, "piste de positions", Film(new Mp4Part("meta", Other("gpmd"), [bytes, bytes])));
        yield return (kind, "piste de code temporel", Film(new Mp4Part("tmcd", Box("tmcd", new byte[6], Big16(1), bytes), [bytes])));
        yield return (kind, "piste d'images fixes", Film(new Mp4Part("vide", Picture("jpeg", ""), [Jpeg(Segment(0xFE, bytes))])));
        yield return (kind, "octets sans piste", File(brand, [part], gap: bytes));
        yield return (kind, "free", File(brand, [part], after: Box("free", bytes)));
        yield return (kind, "uuid", File(brand, [part], after: Box("uuid", new byte[16], bytes)));
        yield return (kind, "meta", File(brand, [part], after: Box("meta", new byte[4], bytes)));
        yield return (kind, "après la fin", File(brand, [part], after: Join([0xFF, 0xFF, 0xFF, 0xFF], bytes)));
        if (part.Handler != "vide")
            yield break;
        yield return (kind, "nom de l'encodeur", File(brand, [played(word, [])]));
        var message = Unit([6, 5, (byte)(16 + bytes.Length)], new byte[16], bytes, [0x80]);
        yield return (
            kind,
            "message parmi les images",
            File(brand, [part with { Samples = [Join(message, part.Samples[0]), part.Samples[1]] }])
        );
        yield return (
            kind,
            "message après un autre",
            File(
                brand,
                [
                    part with
                    {
                        Samples =
                        [
                            Join(
                                Unit(
                                    [6, 1, 2, 0, 1, 5, (byte)(18 + bytes.Length), 0, 0, 3, 1],
                                    new byte[] { 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7 },
                                    bytes,
                                    [0x80]
                                ),
                                part.Samples[0]
                            ),
                        ],
                    },
                ]
            )
        );
        yield return (kind, "fragment d'une piste de texte", Fragmented(part, bytes));
    }

    /// <summary>An index without samples, then a fragment with those of a track that plays and of one that does not.</summary>
    public static byte[] Fragmented(Mp4Part part, byte[] text)
    {
        var tracks = new[] { part with { Samples = [] }, new Mp4Part("text", Other("text"), []) };
        var head = Join(File("isom", tracks, inIndex: Box("mvex", Defaults(1), Defaults(2))));
        var samples = Join(part.Samples);
        byte[] Run(uint id, uint place, byte[][] held) =>
            Box(
                "traf",
                Box("tfhd", [0, 2, 0, 0], Big32(id)),
                Box(
                    "trun",
                    [0, 0, 3, 1],
                    Big32((uint)held.Length),
                    Big32(place),
                    Join([.. held.Select(s => Join(Big32(part.Step), Big32((uint)s.Length)))])
                )
            );
        byte[] Fragment(uint size) =>
            Box(
                "moof",
                Box("mfhd", new byte[4], Big32(1)),
                Run(1, size + 8, part.Samples),
                Run(2, size + 8 + (uint)samples.Length, [text])
            );
        return Join(head, Fragment((uint)Fragment(0).Length), Box("mdat", samples, text));

        static byte[] Defaults(uint id) => Box("trex", new byte[4], Big32(id), Big32(1), new byte[12]);
    }

    private static byte[] Track(Mp4Part part, uint id, uint place)
    {
        var count = Big32((uint)part.Samples.Length);
        var table = Box(
            "stbl",
            Box("stsd", new byte[4], Big32(1), part.Entry),
            Box("stts", new byte[4], Big32(1), count, Big32(part.Step)),
            Box("stsc", new byte[4], Big32(1), Big32(1), count, Big32(1)),
            Box("stsz", new byte[8], count, Join([.. part.Samples.Select(s => Big32((uint)s.Length))])),
            Box("stco", new byte[4], Big32(1), Big32(place))
        );
        var media = Box(
            "mdia",
            Box("mdhd", new byte[12], Big32(1_000), Big32(1), new byte[4]),
            Box("hdlr", new byte[8], Ascii(part.Handler), new byte[12], Ascii(part.Name), [0]),
            Box("minf", Box("dinf", Box("dref", new byte[4], Big32(1), part.Reference)), table)
        );
        return Box("trak", Box("tkhd", [0, 0, 0, 7], new byte[8], Big32(id), new byte[64]), media, part.Beside);
    }
}
