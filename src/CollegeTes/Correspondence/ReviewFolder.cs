using System.Text;
using CollegeTes.Building;
using CollegeTes.Mail;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Correspondence;

/// <summary>
/// The folder that is sent to one of those a subject speaks of: what templates made of it, and of two of their pages a letter and a date
/// for calendars.
/// </summary>
public static class ReviewFolder
{
    /// <summary>The letter, as templates make it.</summary>
    public const string LetterPage = "lettre.html";

    /// <summary>The deadline: a first line that names it, then what is said of it.</summary>
    public const string DeadlineText = "echeance.txt";

    /// <summary>The letter, as a mail program opens it.</summary>
    public const string Letter = "lettre.eml";

    /// <summary>Its files, by name.</summary>
    /// <param name="rendered">What templates made, by the name of the file.</param>
    /// <param name="day">Today in Europe/Paris.</param>
    public static IReadOnlyList<Artifact> Make(
        Subject subject,
        ReviewSending sending,
        Library library,
        IReadOnlyDictionary<string, byte[]> rendered,
        DateOnly day
    )
    {
        var files = rendered
            .Where(f => f.Key is not (LetterPage or DeadlineText))
            .Select(f => new MailAttachment(f.Key, Medium.Docx.MimeType!, f.Value))
            .ToList();
        if (rendered.TryGetValue(DeadlineText, out var deadline))
            files.Add(
                new MailAttachment(ReviewRendering.CalendarFile, "text/calendar; charset=utf-8", DateOf(subject, sending, deadline, day))
            );
        var made = files.Select(f => Of(f.Name, f.Content)).ToList();
        if (rendered.TryGetValue(LetterPage, out var page))
            made.Add(Of(Letter, LetterOf(subject, sending, library.Collection, Encoding.UTF8.GetString(page), files, day)));
        return [.. made.OrderBy(a => a.Path, StringComparer.Ordinal)];

        Artifact Of(string name, ReadOnlyMemory<byte> content) =>
            new(name, content, name.EndsWith(".docx", StringComparison.Ordinal) ? Medium.Docx : Medium.Text, null, [subject.Path]);
    }

    private static byte[] DateOf(Subject subject, ReviewSending sending, byte[] text, DateOnly day)
    {
        var lines = Encoding.UTF8.GetString(text).Trim().Split('\n', 2);
        return new CalendarDay(
            $"{subject.SubjectKind.Name} {subject.Id} {sending.Request}",
            sending.DueOn,
            day,
            lines[0].Trim(),
            lines.Length > 1 ? lines[1].Trim() : ""
        ).Write();
    }

    private static byte[] LetterOf(
        Subject subject,
        ReviewSending sending,
        Collection collection,
        string page,
        IReadOnlyList<MailAttachment> files,
        DateOnly day
    ) =>
        new MailMessage(PlainLetter.SubjectOf(page), page, day)
        {
            Text = PlainLetter.Read(page),
            To = AddressOf(subject, sending),
            // Who publishes may be another than the organisation that the collection is about.
            From =
                collection.Organisation.Email is { } own && collection.NamedPublisher?.Name == collection.Organisation.Name
                    ? (own.Value, collection.Organisation.Name)
                    : null,
            Attachments = files,
        }.Write();

    // The address that the subject itself gives of that body, never one that is made up.
    private static string? AddressOf(Subject subject, ReviewSending sending)
    {
        var contacts = subject is Experience experience ? experience.Contacts : [];
        var body = UnicodeText.Fold(sending.Recipient);
        return body.Length == 0
            ? null
            : contacts
                .FirstOrDefault(c => c.Email is not null && c.Organisation is { } name && UnicodeText.Fold(name) == body)
                ?.Email?.Value;
    }
}
