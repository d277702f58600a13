using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Consents that texts rely on exist, hold today, are for what is shown, and cover every deliverable that shows it.</summary>
public sealed class Consents : ICheck
{
    public static readonly Descriptor Unknown = new("TES0405", Severity.Error, "consentement inconnu",
        "Le texte s'appuie sur un accord qui n'est pas dans consentements.yaml, à côté du territoire, de l'émission ou de la vidéo. Sans trace de l'accord, rien de ce "
        + "qui concerne la personne ne se publie.",
        "consentement: anne-durant",
        "consentement: anne-durand")
    { Configurable = false };

    public static readonly Descriptor Lapsed = new("TES0406", Severity.Error, "consentement qui ne vaut pas ce jour",
        "L'accord est retiré, échu, ou pas encore donné. Retirez la citation, le nom, la voix ou l'image, ou faites renouveler l'accord.",
        "{id: anne, objet: citation, au: 2024-12-31, …}",
        "{id: anne, objet: citation, au: 2029-12-31, …}")
    { Configurable = false };

    public static readonly Descriptor Uncovered = new("TES0407", Severity.Error, "consentement qui ne couvre pas un livrable",
        "La personne a donné son accord pour certains supports, et un autre livrable montrerait aussi ce qui la concerne. Demandez-lui d'étendre l'accord, "
        + "ou retirez le passage.",
        "supports: [livret]   (alors que la fiche montre aussi la citation)",
        "supports: [livret, fiche]")
    { Configurable = false };

    public static readonly Descriptor OtherObject = new("TES0408", Severity.Error, "consentement pour autre chose",
        "L'accord porte sur autre chose que ce qui est montré : accepter d'être cité n'est pas accepter d'être photographié.",
        "une photo appuyée sur {objet: citation}",
        "une photo appuyée sur {objet: image}")
    { Configurable = false };

    public static readonly Descriptor UnknownSupport = new("TES0409", Severity.Warning, "support inconnu",
        "Les supports d'un consentement sont des noms de livrables, ceux des dossiers de templates/. Celui-ci n'en est pas un : l'accord ne couvre rien.",
        "supports: [fiches]",
        "supports: [fiche]");

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown, Lapsed, Uncovered, OtherObject, UnknownSupport];

    public void Run(CheckContext context)
    {
        var deliverables = new KnownNames(context.Deliverables.Select(d => d.Name));
        var forExperiences = context.Deliverables.Where(d => d.ShowsExperiences).Select(d => d.Name).ToList();
        var forVideos = context.Deliverables.Where(d => d.MakesVideos).Select(d => d.Name).ToList();
        var forEpisodes = context.Deliverables.Where(d => d.ShowsEpisodes).Select(d => d.Name).ToList();
        var forFilms = context.Deliverables.Where(d => d.ShowsFilms).Select(d => d.Name).ToList();
        foreach (var territory in context.Library.Territories)
        {
            var register = new Register(territory.Consents, forExperiences, "territoires/" + territory.Slug, deliverables, context);
            register.Use(territory.Media);
            register.Use(territory.Contacts);
            foreach (var experience in territory.Experiences)
            {
                if (experience.Status.Value == Status.Archived)
                    continue;
                register.Use(experience.Media);
                register.Use(experience.Contacts);
                foreach (var quotation in experience.Quotations)
                    register.Use(quotation.Consent, "la citation", ConsentObject.Quotation);
                if (experience.Capsule is { Narration: not null, Consent: { } voice })
                    register.Use(voice, "la voix", forVideos, ConsentObject.Voice);
            }
        }
        foreach (var podcast in context.Library.Podcasts)
        {
            var register = new Register(podcast.Consents, forEpisodes, "podcast/" + podcast.Slug, deliverables, context);
            foreach (var person in podcast.People.Concat(podcast.Episodes.Where(e => e.Status.Value != Status.Archived).SelectMany(e => e.People)))
                register.Use(person.Consent, "la voix ou le nom", ConsentObject.Voice, ConsentObject.Name);
        }
        foreach (var film in context.Library.Films)
        {
            var register = new Register(film.Consents, forFilms, "videos/" + film.Slug, deliverables, context);
            if (film.Status.Value == Status.Archived)
                continue;
            if (film.Poster is { } poster)
                register.Use([poster]);
            foreach (var person in film.People)
            {
                // Who takes part is seen or heard; of who is told of, only the name is shown.
                if (person.Part is null)
                    register.Use(person.Consent, "le nom", ConsentObject.Name, ConsentObject.Image, ConsentObject.Voice);
                else
                    register.Use(person.Consent, "l'image ou la voix", ConsentObject.Image, ConsentObject.Voice);
            }
        }
    }

    private sealed class Register
    {
        private readonly Dictionary<string, Consent> _consents = new(StringComparer.Ordinal);
        private readonly List<string> _shownIn;
        private readonly string _folder;
        private readonly CheckContext _context;

        public Register(IReadOnlyList<Consent> consents, List<string> shownIn, string folder, KnownNames deliverables, CheckContext context)
        {
            (_shownIn, _folder, _context) = (shownIn, folder, context);
            foreach (var consent in consents)
            {
                if (!_consents.TryAdd(consent.Id.Value, consent))
                    context.Report(ContentDiagnostics.DuplicateId, consent.Id.Span, $"le consentement « {consent.Id.Value} » est déjà défini ligne {_consents[consent.Id.Value].Id.Span.Line}", "Donnez un autre identifiant à l'un des deux.");
                foreach (var support in consent.Media.Where(m => !deliverables.Contains(m)))
                    context.Report(UnknownSupport, consent.Id.Span, $"« {support} », dans les supports de « {consent.Id.Value} », n'est pas un livrable", deliverables.Remedy(support, "Les livrables sont les dossiers de templates/."));
            }
        }

        public void Use(IReadOnlyList<Media> media)
        {
            foreach (var medium in media)
                Use(medium.Consent, "l'image", ConsentObject.Image);
        }

        public void Use(IReadOnlyList<Contact> contacts)
        {
            foreach (var contact in contacts)
                Use(contact.Consent, "le nom", ConsentObject.Name);
        }

        public void Use(Located<string>? reference, string what, params ReadOnlySpan<ConsentObject> objects) => Use(reference, what, _shownIn, objects);

        public void Use(Located<string>? reference, string what, List<string> shownIn, params ReadOnlySpan<ConsentObject> objects)
        {
            if (reference is not { } id)
                return;
            if (!_consents.TryGetValue(id.Value, out var consent))
            {
                // A register that could not be read is reported as such.
                if (_consents.Count == 0 && _context.Workspace.Digests.ContainsKey($"content/{_folder}/consentements.yaml"))
                    return;
                _context.Report(Unknown, id.Span, $"« {id.Value} » n'est pas dans {_folder}/consentements.yaml", new KnownNames(_consents.Keys).Remedy(id.Value, "Ajoutez-y l'accord, avec où se trouve sa preuve."));
                return;
            }
            if (!objects.Contains(consent.Object))
                _context.Report(OtherObject, id.Span, $"« {id.Value} » est un accord pour {Words(consent.Object)}, pas pour {what}", "Faites donner l'accord pour ce qui est montré, ou retirez-le.");
            if (Lapse(consent) is { } lapse)
                _context.Report(Lapsed, id.Span, $"« {id.Value} » {lapse}", "Faites renouveler l'accord, ou retirez ce qui en dépend.");
            if (consent.Media.Count > 0 && shownIn.Where(d => !consent.Media.Contains(d, StringComparer.Ordinal)).ToList() is { Count: > 0 } others)
                _context.Report(Uncovered, id.Span, $"« {id.Value} » ne couvre pas {FrenchFormat.List([.. others.Select(o => $"« {o} »")])}, qui {(others.Count == 1 ? "montre" : "montrent")} {what}", "Faites étendre l'accord, ou retirez ce qui en dépend.");
        }

        private string? Lapse(Consent consent)
        {
            if (consent.WithdrawnOn is { } withdrawn && withdrawn.Earliest <= _context.Day)
                return $"a été retiré {DateWords.On(withdrawn)}";
            if (consent.To is { } to && to.Latest < _context.Day)
                return $"a pris fin {DateWords.On(to)}";
            return consent.From is { } from && from.Earliest > _context.Day ? $"ne commence que {DateWords.On(from)}" : null;
        }

        private static string Words(ConsentObject kind) => kind switch
        {
            ConsentObject.Quotation => "une citation",
            ConsentObject.Image => "une image",
            ConsentObject.Voice => "la voix",
            _ => "le nom",
        };
    }
}
