using System.Buffers.Binary;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Content.MediaFiles;

/// <summary>Makes small WebM files, element by element.</summary>
internal static class WebMBytes
{
    public static byte[] Element(uint id, params byte[][] parts)
    {
        var body = Join(parts);
        var size = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(size, (1UL << 56) + (ulong)(uint)body.Length);
        return Join(
            id > 0xFFFFFF ? Big32(id)
                : id > 0xFFFF ? Big32(id)[1..]
                : id > 0xFF ? Big32(id)[2..]
                : [(byte)id],
            size,
            body
        );
    }

    /// <param name="inSegment">Elements after the clusters.</param>
    /// <param name="inInformation">Elements beside the scale and the length.</param>
    /// <param name="inTrack">Elements of the track of pictures.</param>
    /// <param name="text">Words of a track of texts.</param>
    public static byte[] File(
        byte[]? inSegment = null,
        byte[]? inInformation = null,
        byte[]? inTrack = null,
        byte[]? text = null,
        bool hasLength = true
    )
    {
        var length = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(length, 2_000);
        byte[] Block(byte track, short time, byte[] content) => Element(0xA3, [(byte)(0x80 | track)], Big16(time), [0x80], content);
        return Join(
            Element(0x1A45DFA3, Element(0x4282, Ascii("webm"))),
            Element(
                0x18538067,
                Element(0x1549A966, Element(0x2AD7B1, [0x0F, 0x42, 0x40]), hasLength ? Element(0x4489, length) : [], inInformation ?? []),
                Element(
                    0x1654AE6B,
                    Element(
                        0xAE,
                        Element(0xD7, [1]),
                        Element(0x83, [1]),
                        Element(0x86, Ascii("V_VP9")),
                        Element(0xE0, Element(0xB0, [2, 0x80]), Element(0xBA, [1, 0xE0])),
                        inTrack ?? []
                    ),
                    text is null ? [] : Element(0xAE, Element(0xD7, [2]), Element(0x83, [0x11]), Element(0x86, Ascii("S_TEXT/UTF8")))
                ),
                Element(
                    0x1F43B675,
                    Element(0xE7, [0]),
                    Block(1, 0, new byte[20]),
                    text is null ? [] : Element(0xA0, Element(0xA1, [0x82, 0, 0, 0], text)),
                    text is null ? [] : Block(2, 5, text),
                    Block(1, 1_000, new byte[30])
                ),
                inSegment ?? []
            )
        );
    }

    /// <summary>A file for each place where a WebM may say who made it and where.</summary>
    public static IEnumerable<(string Kind, string Place, byte[] File)> Canaries(byte[] words)
    {
        foreach (
            var (place, id) in new[]
            {
                ("titre", 0x7BA9u),
                ("nom du fichier", 0x7384u),
                ("programme", 0x4D80u),
                ("programme d'écriture", 0x5741u),
            }
        )
            yield return ("webm", place, File(inInformation: Element(id, words)));
        yield return ("webm", "nom de piste", File(inTrack: Element(0x536E, words)));
        yield return ("webm", "élément inconnu d'une piste", File(inTrack: Element(0x4FFE, words)));
        yield return ("webm", "étiquettes", File(inSegment: Element(0x1254C367, Element(0x7373, Element(0x67C8, Element(0x4487, words))))));
        yield return ("webm", "pièce jointe", File(inSegment: Element(0x1941A469, Element(0x61A7, Element(0x466E, words)))));
        yield return (
            "webm",
            "chapitres",
            File(inSegment: Element(0x1043A770, Element(0x45B9, Element(0xB6, Element(0x80, Element(0x85, words))))))
        );
        yield return ("webm", "vide", File(inSegment: Element(0xEC, words)));
        yield return ("webm", "piste de texte", File(text: words));
        yield return ("webm", "après la fin", Join(File(), [0], words));
    }
}
