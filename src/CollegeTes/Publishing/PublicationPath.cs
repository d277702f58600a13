using System.Buffers;
using System.Text;

namespace CollegeTes.Publishing;

/// <summary>The rules of a path inside the publication: it must mean the same file on every system, server and stick.</summary>
internal static class PublicationPath
{
    private const int MaxLength = 400;
    private const int MaxSegmentBytes = 240;

    /// <summary>Refused by Windows in any name; the backslash is a separator there.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|\u007f");

    /// <summary>Names of devices, for Windows, whatever the extension.</summary>
    // csharpier-ignore
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "com¹", "com²", "com³", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DeviceLookup = Devices.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>What is wrong with the path, in French, or null.</summary>
    public static string? Fault(string path)
    {
        if (path.Length is 0 or > MaxLength)
            return path.Length == 0 ? "chemin vide" : "chemin trop long";
        if (path[0] == '/')
            return "chemin absolu";
        var rest = path.AsSpan();
        while (true)
        {
            var slash = rest.IndexOf('/');
            if (SegmentFault(slash < 0 ? rest : rest[..slash]) is { } fault)
                return fault;
            if (slash < 0)
                return null;
            rest = rest[(slash + 1)..];
        }
    }

    private static string? SegmentFault(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return "nom de dossier vide";
        if (name is "." or "..")
            return $"« {name} » sort du dossier";
        if (name.ContainsAnyInRange('\0', '\u001f') || name.ContainsAny(Forbidden) || HasHiddenCharacter(name))
            return "caractère interdit dans un nom de fichier";
        if (name[^1] is '.' or ' ' || name[0] == ' ')
            return "nom qui commence par une espace, ou finit par une espace ou un point";
        if (Encoding.UTF8.GetByteCount(name) > MaxSegmentBytes)
            return "nom trop long";
        var dot = name.IndexOf('.');
        return DeviceLookup.Contains((dot < 0 ? name : name[..dot]).TrimEnd(' ')) ? "nom réservé par Windows" : null;
    }

    /// <summary>Lone surrogates cannot be written in UTF-8; controls of the second block and bidi overrides deceive.</summary>
    private static bool HasHiddenCharacter(ReadOnlySpan<char> name)
    {
        if (Ascii.IsValid(name))
            return false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (
                rune == Rune.ReplacementChar
                || rune.Value
                    is (>= 0x80 and <= 0x9f)
                        or (>= 0x200b and <= 0x200f)
                        or (>= 0x2028 and <= 0x202e)
                        or (>= 0x2060 and <= 0x206f)
                        or 0xfeff
            )
                return true;
        }
        return false;
    }
}
