using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>What a feed names (people, places, ways to give) is as short as the podcast namespace asks: 128 characters.</summary>
public sealed class FeedNames : ICheck
{
    private const int Longest = 128;

    public static readonly Descriptor TooLong = new(
        "TES0544",
        Severity.Warning,
        "nom trop long pour un flux",
        "Le flux nomme les personnes, les lieux et les façons de soutenir la série en 128 signes au plus : au-delà, des "
            + "applications coupent le nom ou l'ignorent. Ce que fait une personne se dit sous « role », que le flux ne reprend pas.",
        "- {nom: \"Anne Durand, maire de Val-Clair, présidente de la communauté de communes, … (140 signes)\"}",
        "- {nom: \"Anne Durand\", role: \"maire de Val-Clair, présidente de la communauté de communes\"}"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [TooLong];

    public void Run(CheckContext context)
    {
        if (!context.MakesFeeds())
            return;
        foreach (var podcast in context.Library.Podcasts)
        {
            foreach (var person in podcast.People)
                Look(person.Name.Value, person.Name.Span, context);
            foreach (var support in podcast.Funding)
                Look(support.Title, support.Url.Span, context);
            foreach (var episode in podcast.Episodes)
            {
                foreach (var person in episode.People)
                    Look(person.Name.Value, person.Name.Span, context);
                foreach (var place in episode.Places)
                    Look(place.Name.Value, place.Name.Span, context);
            }
        }
    }

    private static void Look(string name, SourceSpan place, CheckContext context)
    {
        if (name.Length > Longest)
            context.Report(
                TooLong,
                place,
                $"ce nom a {name.Length} signes ; {Longest} au plus",
                $"Retirez {name.Length - Longest} signes au moins."
            );
    }
}
