using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Mail;

/// <summary>A file that goes with a message.</summary>
/// <param name="Name">In ASCII: every mail program shows it as it is.</param>
public sealed record MailAttachment(string Name, string MimeType, ReadOnlyMemory<byte> Content);

/// <summary>
/// A message that a mail program opens as a draft (RFC 5322, RFC 2045; <c>X-Unsent</c>, as Outlook reads it): the same words as plain text
/// and as HTML, and its files. Only what is known is written: a draft without a recipient asks for one, and the program that sends it says
/// who sends it.
/// </summary>
/// <param name="Subject">Of the message.</param>
/// <param name="Html">A whole page.</param>
/// <param name="Day">The day it was written.</param>
public sealed record MailMessage(string Subject, string Html, DateOnly Day)
{
    private const int LineLength = 76;
    private const string End = "\r\n";

    /// <summary>The same words without markup.</summary>
    public required string Text { get; init; }

    /// <summary>Tag of the language of both.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>An address, or null.</summary>
    public string? To { get; init; }

    /// <summary>Address and name of who writes, or null.</summary>
    public (string Address, string Name)? From { get; init; }

    /// <summary>Where answers go, when that is not who writes.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>What tells it from any other, without angle brackets: <c>name@host</c>; null lets the program that sends it say.</summary>
    public string? Id { get; init; }

    /// <summary>Page where one stops receiving such messages (RFC 2369), or null.</summary>
    public string? Unsubscription { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Its bytes; the same message gives the same bytes.</summary>
    public byte[] Write()
    {
        var output = new StringBuilder();
        Header(output, "X-Unsent", "1");
        if (From is { } from)
            Header(output, "From", $"{EncodedWords.Write(from.Name)} <{from.Address}>");
        if (ReplyTo is not null)
            Header(output, "Reply-To", ReplyTo);
        if (To is not null)
            Header(output, "To", To);
        Header(output, "Subject", EncodedWords.Write(Subject));
        Header(output, "Date", Day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 08:00:00 +0000");
        if (Id is not null)
            Header(output, "Message-ID", $"<{Id}>");
        if (Unsubscription is not null)
            Header(output, "List-Unsubscribe", $"<{Unsubscription}>");
        Header(output, "MIME-Version", "1.0");
        Header(output, "Content-Language", Language);
        if (Attachments.Count == 0)
        {
            Alternative(output);
            return Encoding.ASCII.GetBytes(output.ToString());
        }
        var mixed = Boundary("mixed");
        Header(output, "Content-Type", $"multipart/mixed;{End} boundary=\"{mixed}\"");
        output.Append(End).Append("--").Append(mixed).Append(End);
        Alternative(output);
        foreach (var file in Attachments)
            Part(output, mixed, $"{file.MimeType};{End} name=\"{file.Name}\"", file);
        return Encoding.ASCII.GetBytes(output.Append("--").Append(mixed).Append("--").Append(End).ToString());
    }

    private void Alternative(StringBuilder output)
    {
        var boundary = Boundary("alternative");
        Header(output, "Content-Type", $"multipart/alternative;{End} boundary=\"{boundary}\"");
        output.Append(End);
        Part(output, boundary, "text/plain; charset=utf-8", Text);
        Part(output, boundary, "text/html; charset=utf-8", Html);
        output.Append("--").Append(boundary).Append("--").Append(End);
    }

    private static void Part(StringBuilder output, string boundary, string type, string text)
    {
        output.Append("--").Append(boundary).Append(End);
        Header(output, "Content-Type", type);
        Header(output, "Content-Transfer-Encoding", "quoted-printable");
        output.Append(End).Append(QuotedPrintable.Write(text)).Append(End);
    }

    private static void Part(StringBuilder output, string boundary, string type, MailAttachment file)
    {
        output.Append("--").Append(boundary).Append(End);
        Header(output, "Content-Type", type);
        Header(output, "Content-Transfer-Encoding", "base64");
        Header(output, "Content-Disposition", $"attachment;{End} filename=\"{file.Name}\"");
        output.Append(End);
        var text = Convert.ToBase64String(file.Content.Span);
        for (var at = 0; at < text.Length; at += LineLength)
            output.Append(text.AsSpan(at, Math.Min(LineLength, text.Length - at))).Append(End);
    }

    private static void Header(StringBuilder output, string name, string value) =>
        output.Append(name).Append(": ").Append(value).Append(End);

    // What no part holds: base64 has no such letters, and after an equals sign quoted-printable has a number or the end of the line.
    private string Boundary(string part) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{part}\n{Subject}\n{Text}")))[..24];
}
