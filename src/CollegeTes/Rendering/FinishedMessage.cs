using System.Security.Cryptography;
using System.Text;
using CollegeTes.Mail;
using CollegeTes.Markup;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Rendering;

/// <summary>A page as a message that looks as the publication does; its title is the subject.</summary>
/// <param name="library">Who sends it, and where one answers.</param>
/// <param name="set">The theme, and the style of the deliverable (<c>courriel.css</c>).</param>
internal sealed class FinishedMessage(Library library, DeliverableSet set)
{
    private const string Sheet = "courriel.css";

    /// <summary>The bytes of the message, or of its words where its path ends with <c>.txt</c>.</summary>
    /// <param name="planned">What it is made of.</param>
    /// <param name="html">The page.</param>
    /// <param name="path">Of the page that its links start from.</param>
    /// <param name="online">The public address of a path of the publication.</param>
    public byte[] Make(PlannedArtifact planned, string html, string path, Func<string, string> online)
    {
        // A message is read anywhere: what it leads to is said whole.
        var page = library.Collection.Url is null ? html : PageAddresses.Rewrite(html, a => Whole(a, path, online));
        var text = PlainLetter.Read(page);
        if (planned.Path.EndsWith(".txt", StringComparison.Ordinal))
            return Encoding.UTF8.GetBytes(text);
        var collection = library.Collection;
        var spread = collection.Dissemination;
        return new MailMessage(PlainLetter.SubjectOf(page), Styled(page, planned), DayOf(planned.Subject))
        {
            Text = text,
            Language = planned.Language,
            From = spread.Sender is { } sender ? (sender.Value, FrenchTypography.Apply(collection.Title.Value, collection.Language)) : null,
            ReplyTo = spread.ReplyTo?.Value,
            Unsubscription = spread.Unsubscription?.Value,
            Id = IdOf(planned, text),
        }.Write();
    }

    private string Styled(string page, PlannedArtifact planned)
    {
        var light = set.Theme.Colours.ToDictionary(StringComparer.Ordinal);
        // A message carries no font: it names those that computers have.
        foreach (var (name, fonts) in set.Theme.Fonts)
            light["police-" + name] = FontStack.OfComputers(fonts, BaseStyle);
        return MailPage.Make(page, StyleSheet.Compact(set.Files.StyleOf(planned.Deliverable, Sheet) ?? ""), light, set.Theme.DarkColours);
    }

    private string BaseStyle => StyleSheet.Compact(set.Files.Text($"{DeliverableSet.Shared}/base.css") ?? "");

    private DateOnly DayOf(Subject subject) =>
        ((subject as Letter)?.Date?.Value ?? subject.ChangedIn(library) ?? library.Collection.Date)?.Earliest ?? new DateOnly(1970, 1, 1);

    // The same letter keeps its name however often it is made; another text of it is another message.
    private string? IdOf(PlannedArtifact planned, string text) =>
        library.Collection.Url is { } url && Uri.TryCreate(url.Value, UriKind.Absolute, out var address)
            ? $"{planned.SubjectId.Replace('/', '.')}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}"
                + $"@{address.IdnHost}"
            : null;

    private static string? Whole(string address, string page, Func<string, string> online)
    {
        var end = address.AsSpan().IndexOfAny('#', '?');
        var bare = end < 0 ? address : address[..end];
        return LinkTarget.Resolve(page, bare) is { } path ? online(path) + (end < 0 ? "" : address[end..]) : null;
    }
}
