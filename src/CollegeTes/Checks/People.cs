using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>Nobody is seen, heard or told of without a source or a consent.</summary>
public sealed class People : ICheck
{
    public static readonly Descriptor Unsupported = new(
        "TES0509",
        Severity.Error,
        "personne sans source ni consentement",
        "Une personne vue, entendue ou racontée l'est d'après un document publié (« source ») ou avec son accord (« consentement "
            + "»). Une voix ou une image publiée ne se reprend pas : d'autres en gardent une copie.",
        "personnes: [{nom: \"Anne Durand\"}]",
        "personnes: [{nom: \"Anne Durand\", source: OF}]"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unsupported];

    public void Run(CheckContext context)
    {
        foreach (var podcast in context.Library.Podcasts)
        {
            Look(podcast.People, context);
            foreach (var episode in podcast.Episodes)
                Look(episode.People, context);
        }
        foreach (var film in context.Library.Films)
            Look(film.People, context);
    }

    private static void Look(IReadOnlyList<Person> people, CheckContext context)
    {
        foreach (var person in people)
        {
            if (person.Source is null && person.Consent is null)
                context.Report(
                    Unsupported,
                    person.Name.Span,
                    $"« {person.Name.Value} » n'a ni source ni consentement",
                    "Ajoutez « source: » ou « consentement: », ou retirez la personne."
                );
        }
    }
}
