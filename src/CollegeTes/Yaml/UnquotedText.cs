using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Yaml;

/// <summary>
/// Texts without quotes that « # » cuts: YAML drops what follows a space and that sign. Comments are told from text by what follows the
/// sign: authors write « # un commentaire » with a space, « #1 » and « #AgirEnsemble » without, and « # 1 » is a number.
/// </summary>
public static class UnquotedText
{
    public static readonly Descriptor Descriptor = new(
        "TES0107",
        Severity.Warning,
        "texte coupé par un « # »",
        "Après une espace, YAML prend « # » et la suite de la ligne pour un commentaire : le lecteur ne verra pas ces mots. Un "
            + "texte qui contient « # » se met entre guillemets droits. Un commentaire s'écrit avec une espace après le « # ».",
        "titre: Action #1, la haie",
        "titre: \"Action #1, la haie\""
    );

    /// <summary>Reports what is cut after a text of the file, if it is no comment.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Where the text, or the key of a text that is wholly cut, ends.</param>
    /// <param name="isKey">True for a key: its colon follows.</param>
    public static void Report(SourceFile file, SourceSpan text, bool isKey, DiagnosticBag bag)
    {
        // One quick look: nearly all files of YAML say what they comment on the lines above.
        if (!file.Text.Contains(" #", StringComparison.Ordinal))
            return;
        var end = file.Offset(text.EndLine, text.EndColumn);
        var rest = file.Text.AsSpan(end);
        var line = rest.IndexOf('\n');
        rest = line < 0 ? rest : rest[..line];
        if (isKey && !rest.StartsWith(":"))
            return;
        var sign = rest.IndexOf('#');
        if (sign < 1 || rest[sign - 1] != ' ' || !rest[(isKey ? 1 : 0)..sign].Trim(' ').IsEmpty || IsComment(rest[(sign + 1)..]))
            return;
        var cut = rest[sign..].TrimEnd().ToString();
        bag.Add(
            Descriptor.At(
                file.Span(end + sign, cut.Length),
                $"« {(cut.Length > 60 ? string.Concat(cut.AsSpan(0, 57), "…") : cut)} » est pris pour un commentaire",
                "Mettez tout le texte entre guillemets droits ; si c'est un commentaire, une espace après « # » le dit."
            )
        );
    }

    private static bool IsComment(ReadOnlySpan<char> rest)
    {
        var words = rest.Trim(' ');
        // « ## », « #--- » and « #! » draw lines; a number alone counts something.
        return words.IsEmpty || (rest[0] == ' ' ? words.ContainsAnyExceptInRange('0', '9') : !char.IsLetterOrDigit(rest[0]));
    }
}
