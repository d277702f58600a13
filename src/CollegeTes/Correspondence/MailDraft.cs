using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Correspondence;

/// <summary>A file that goes with a letter.</summary>
/// <param name="Name">In ASCII: every mail program shows it as it is.</param>
public sealed record MailAttachment(string Name, string MimeType, ReadOnlyMemory<byte> Content);

/// <summary>
/// A letter that a mail program opens as a draft (RFC 5322, RFC 2045; <c>X-Unsent</c>, as Outlook reads it): the same words as plain text
/// and as HTML, and its files. Only what is known is written: a draft without a recipient asks for one, and the program that sends it says
/// who sends it.
/// </summary>
/// <param name="Subject">Of the letter.</param>
/// <param name="Html">A whole page.</param>
/// <param name="Day">The day it was written.</param>
public sealed record MailDraft(string Subject, string Html, DateOnly Day)
{
    private const int LineLength = 76;
    private const string End = "\r\n";

    /// <summary>The same words without markup.</summary>
    public required string Text { get; init; }

    /// <summary>An address, or null.</summary>
    public string? To { get; init; }

    /// <summary>Address and name of who writes, or null.</summary>
    public (string Address, string Name)? From { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Its bytes; the same draft gives the same bytes.</summary>
    public byte[] Write()
    {
        var output = new StringBuilder();
        Header(output, "X-Unsent", "1");
        if (From is { } from)
            Header(output, "From", $"{Words(from.Name)} <{from.Address}>");
        if (To is not null)
            Header(output, "To", To);
        Header(output, "Subject", Words(Subject));
        Header(output, "Date", Day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 08:00:00 +0000");
        Header(output, "MIME-Version", "1.0");
        Header(output, "Content-Language", "fr");
        var (mixed, alternative) = (Boundary("mixed"), Boundary("alternative"));
        Header(output, "Content-Type", $"multipart/mixed;{End} boundary=\"{mixed}\"");
        output.Append(End).Append("--").Append(mixed).Append(End);
        Header(output, "Content-Type", $"multipart/alternative;{End} boundary=\"{alternative}\"");
        output.Append(End);
        Part(output, alternative, "text/plain; charset=utf-8", null, Encoding.UTF8.GetBytes(Text.ReplaceLineEndings(End)));
        Part(output, alternative, "text/html; charset=utf-8", null, Encoding.UTF8.GetBytes(Html.ReplaceLineEndings(End)));
        output.Append("--").Append(alternative).Append("--").Append(End);
        foreach (var file in Attachments)
            Part(output, mixed, $"{file.MimeType};{End} name=\"{file.Name}\"", file.Name, file.Content.Span);
        return Encoding.ASCII.GetBytes(output.Append("--").Append(mixed).Append("--").Append(End).ToString());
    }

    private static void Part(StringBuilder output, string boundary, string type, string? file, ReadOnlySpan<byte> content)
    {
        output.Append("--").Append(boundary).Append(End);
        Header(output, "Content-Type", type);
        Header(output, "Content-Transfer-Encoding", "base64");
        if (file is not null)
            Header(output, "Content-Disposition", $"attachment;{End} filename=\"{file}\"");
        output.Append(End);
        var text = Convert.ToBase64String(content);
        for (var at = 0; at < text.Length; at += LineLength)
            output.Append(text.AsSpan(at, Math.Min(LineLength, text.Length - at))).Append(End);
    }

    private static void Header(StringBuilder output, string name, string value) =>
        output.Append(name).Append(": ").Append(value).Append(End);

    // What no part holds, since base64 has no such letter.
    private string Boundary(string part) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{part}\n{Subject}\n{Text}")))[..24];

    // RFC 2047: words of 75 characters at most, none of which cuts a character in two.
    private static string Words(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~' and not ('"' or '\\' or '<' or '>' or '@' or ',' or ';' or ':' or '(' or ')' or '=')))
            return text;
        var words = new List<string>();
        var word = new List<byte>();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (word.Count + length > 42)
            {
                words.Add(Encoded(word));
                word.Clear();
            }
            word.AddRange(bytes[..length]);
        }
        words.Add(Encoded(word));
        return string.Join(End + " ", words);
    }

    private static string Encoded(List<byte> word) => $"=?utf-8?B?{Convert.ToBase64String([.. word])}?=";
}
