using System.Globalization;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Renditions.Sound;

/// <summary>What a sound file says of its episode: title, series, language, chapters.</summary>
internal static class EpisodeTag
{
    private const int MostChapters = 255;

    /// <summary>The tag, without its cover.</summary>
    public static Id3Writer Of(Episode episode, Podcast podcast, Library library, TimeSpan duration)
    {
        var language = LanguageCodes.Of(podcast.Language);
        var tag = new Id3Writer()
            .Text("TIT2", FrenchTypography.Apply(episode.Title.Value, podcast.Language))
            .Text("TALB", FrenchTypography.Apply(podcast.Title.Value, podcast.Language))
            .Text(
                "TPE1",
                FrenchTypography.Apply(
                    podcast.Authors.Count > 0 ? FrenchFormat.List(podcast.Authors) : library.Collection.PublisherOrAuthors
                )
            )
            .Text("TCON", "Podcast")
            .Text("TLAN", language)
            .Text("TRCK", episode.Number?.Value.ToString(CultureInfo.InvariantCulture))
            .Text("TPOS", episode.Season?.ToString(CultureInfo.InvariantCulture));
        if (episode.Date?.Value is { } date)
            tag.Text("TYER", date.ToIso()[..4]).Text("TDAT", date.ToIso() is { Length: 10 } day ? day[8..] + day[5..7] : null);
        if (language is not null && episode.Lede is { } lede)
            tag.Comment(language, FrenchTypography.Apply(lede, podcast.Language));
        AddChapters(tag, [.. episode.Chapters.Take(MostChapters)], duration, podcast.Language);
        return tag;
    }

    private static void AddChapters(Id3Writer tag, IReadOnlyList<Chapter> chapters, TimeSpan duration, string language)
    {
        if (chapters.Count == 0)
            return;
        var ids = chapters.Select((_, i) => "chp" + i.ToString(CultureInfo.InvariantCulture)).ToList();
        // A chapter that no list shows is not in this one.
        if (chapters.Any(c => c.IsListed))
            tag.Contents("toc", [.. ids.Where((_, i) => chapters[i].IsListed)]);
        for (var i = 0; i < chapters.Count; i++)
        {
            var inside = new Id3Writer().Text("TIT2", FrenchTypography.Apply(chapters[i].Title.Value, language));
            if (chapters[i].Url is { } url && Uri.TryCreate(url.Value, UriKind.Absolute, out var address))
                inside.Link(address.AbsoluteUri);
            tag.Chapter(
                ids[i],
                Milliseconds(chapters[i].Start.Value),
                Milliseconds(i + 1 < chapters.Count ? chapters[i + 1].Start.Value : duration),
                inside
            );
        }
    }

    private static uint Milliseconds(TimeSpan time) => (uint)Math.Round(time.TotalMilliseconds);
}
