namespace CollegeTes.Model;

/// <summary>
/// The categories that directories know: Apple's list (podcasters.apple.com, « Apple Podcasts categories »), which the others
/// follow. Names stay as directories write them. A subcategory is written after its category: <c>Society &amp; Culture &gt;
/// Documentary</c>.
/// </summary>
public static class PodcastCategories
{
    private static readonly (string Name, string[] Below)[] Table =
    [
        ("Arts", ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"]),
        ("Business", ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"]),
        ("Comedy", ["Comedy Interviews", "Improv", "Stand-Up"]),
        ("Education", ["Courses", "How To", "Language Learning", "Self-Improvement"]),
        ("Fiction", ["Comedy Fiction", "Drama", "Science Fiction"]),
        ("Government", []),
        ("History", []),
        ("Health & Fitness", ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"]),
        ("Kids & Family", ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"]),
        ("Leisure", ["Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games"]),
        ("Music", ["Music Commentary", "Music History", "Music Interviews"]),
        ("News", ["Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News"]),
        ("Religion & Spirituality", ["Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality"]),
        (
            "Science",
            [
                "Astronomy",
                "Chemistry",
                "Earth Sciences",
                "Life Sciences",
                "Mathematics",
                "Natural Sciences",
                "Nature",
                "Physics",
                "Social Sciences",
            ]
        ),
        ("Society & Culture", ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"]),
        (
            "Sports",
            [
                "Baseball",
                "Basketball",
                "Cricket",
                "Fantasy Sports",
                "Football",
                "Golf",
                "Hockey",
                "Rugby",
                "Running",
                "Soccer",
                "Swimming",
                "Tennis",
                "Volleyball",
                "Wilderness",
                "Wrestling",
            ]
        ),
        ("Technology", []),
        ("True Crime", []),
        ("TV & Film", ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"]),
    ];

    /// <summary>All of them, as authors write them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.SelectMany(c => c.Below.Select(b => $"{c.Name} > {b}").Prepend(c.Name))];

    /// <summary>A category and its subcategory, or null; false when there is none of that name. A subcategory alone is found too.</summary>
    public static bool TryFind(string written, out string category, out string? below)
    {
        var parts = written.Split('>', 2, StringSplitOptions.TrimEntries);
        foreach (var (name, subcategories) in Table)
        {
            if (name == parts[0] && (parts.Length == 1 || subcategories.Contains(parts[1])))
            {
                (category, below) = (name, parts.Length == 1 ? null : parts[1]);
                return true;
            }
            if (parts.Length == 1 && subcategories.Contains(parts[0]))
            {
                (category, below) = (name, parts[0]);
                return true;
            }
        }
        (category, below) = ("", null);
        return false;
    }
}
