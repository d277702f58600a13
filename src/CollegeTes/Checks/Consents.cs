using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Consents that texts rely on exist, hold today, are for what is shown, and cover every deliverable that shows it.</summary>
public sealed class Consents : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0405",
        Severity.Error,
        "consentement inconnu",
        "Le texte s'appuie sur un accord qui n'est pas dans consentements.yaml, à côté du territoire, de l'émission ou de la "
            + "vidéo. Sans trace de l'accord, rien de ce qui concerne la personne ne se publie.",
        "consentement: anne-durant",
        "consentement: anne-durand"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Lapsed = new(
        "TES0406",
        Severity.Error,
        "consentement qui ne vaut pas ce jour",
        "L'accord est retiré, échu, ou pas encore donné. Retirez la citation, le nom, la voix ou l'image, ou faites renouveler l'accord.",
        "{id: anne, objet: citation, au: 2024-12-31, …}",
        "{id: anne, objet: citation, au: 2029-12-31, …}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Uncovered = new(
        "TES0407",
        Severity.Error,
        "consentement qui ne couvre pas un livrable",
        "La personne a donné son accord pour certains supports, et un autre livrable montrerait aussi ce qui la concerne. "
            + "Demandez-lui d'étendre l'accord, ou retirez le passage.",
        "supports: [livret]   (alors que la fiche montre aussi la citation)",
        "supports: [livret, fiche]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor OtherObject = new(
        "TES0408",
        Severity.Error,
        "consentement pour autre chose",
        "L'accord porte sur autre chose que ce qui est montré : accepter d'être cité n'est pas accepter d'être photographié.",
        "une photo appuyée sur {objet: citation}",
        "une photo appuyée sur {objet: image}"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor UnknownSupport = new(
        "TES0409",
        Severity.Warning,
        "support inconnu",
        "Les supports d'un consentement sont des noms de livrables, ceux des dossiers de templates/. Celui-ci n'en est pas un : l'accord "
            + "ne couvre rien.",
        "supports: [fiches]",
        "supports: [fiche]"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown, Lapsed, Uncovered, OtherObject, UnknownSupport];

    public void Run(CheckContext context)
    {
        var deliverables = new KnownNames(context.Deliverables.Select(d => d.Name));
        var studied = SubjectKind
            .Training.In(context.Library)
            .Where(t => t.Status.Value != Status.Archived)
            .SelectMany(t => t.SelectedIn(context.Library))
            .Select(e => e.Path)
            .ToHashSet(StringComparer.Ordinal);
        var registers = Reliances
            .Registers(context.Library)
            .ToDictionary(r => r.Path, r => new Register(r.Consents, r.Path, deliverables, studied, context), StringComparer.Ordinal);
        foreach (var reliance in Reliances.Of(context.Library).Where(r => !r.IsArchived))
            registers[reliance.Register].Judge(reliance);
    }

    private sealed class Register
    {
        private readonly ILookup<string, Consent> _consents;
        private readonly string _path;
        private readonly CheckContext _context;
        private readonly IReadOnlySet<string> _studied;

        public Register(
            IReadOnlyList<Consent> consents,
            string path,
            KnownNames deliverables,
            IReadOnlySet<string> studied,
            CheckContext context
        )
        {
            (_path, _studied, _context) = (path, studied, context);
            _consents = consents.ToLookup(c => c.Id.Value, StringComparer.Ordinal);
            foreach (var consent in consents)
            {
                // An id that was refused is no name that another could share.
                if (consent.Id.Value.Length > 0 && _consents[consent.Id.Value].First() is var first && !ReferenceEquals(first, consent))
                    context.Report(
                        ContentDiagnostics.DuplicateId,
                        consent.Id.Span,
                        $"le consentement « {consent.Id.Value} » est déjà défini ligne {first.Id.Span.Line}",
                        "Donnez un autre identifiant à l'un des deux."
                    );
                foreach (var support in consent.Media.Where(m => !deliverables.Contains(m)))
                    context.Report(
                        UnknownSupport,
                        consent.Id.Span,
                        $"« {support} », dans les supports de « {consent.Id.Value} », n'est pas un livrable",
                        deliverables.Remedy(support, "Les livrables sont les dossiers de templates/.")
                    );
            }
        }

        public void Judge(Reliance reliance)
        {
            var id = reliance.Consent.Value;
            // Of two that have one id, nobody knows which holds: what either refuses is refused.
            foreach (var consent in _consents[id])
                Judge(reliance, consent);
            if (!_consents.Contains(id))
                Report(
                    Unknown,
                    reliance,
                    $"« {id} » n'est pas dans {ContentKind.Short(_path)}",
                    new KnownNames(_consents.Select(c => c.Key)).Remedy(id, "Ajoutez-y l'accord, avec où se trouve sa preuve.")
                );
        }

        private void Judge(Reliance reliance, Consent consent)
        {
            var id = consent.Id.Value;
            if (!reliance.Objects.Contains(consent.Object))
                Report(
                    OtherObject,
                    reliance,
                    $"« {id} » est un accord pour {Words(consent.Object)}, pas pour {reliance.What}",
                    "Faites donner l'accord pour ce qui est montré, ou retirez-le."
                );
            // What does not appear today, an embargoed text or one whose time is over, needs no consent today.
            if (_context.WithDrafts || IsOpen(reliance.Window))
            {
                if (Lapse(consent) is { } lapse)
                    Report(Lapsed, reliance, $"« {id} » {lapse}", "Faites renouveler l'accord, ou retirez ce qui en dépend.");
            }
            if (
                _context
                    .Deliverables.Where(d =>
                        d.Shows.Contains(reliance.Shown)
                        && !consent.Covers(d.Name)
                        && (!d.MakesTrainingsAlone || _studied.Contains(reliance.Text))
                    )
                    .Select(d => $"« {d.Name} »")
                    .ToList() is
                { Count: > 0 } others
            )
                Report(
                    Uncovered,
                    reliance,
                    $"« {id} » ne couvre pas {FrenchFormat.List(others)}, qui {(others.Count == 1 ? "montre" : "montrent")} "
                        + $"{reliance.What}",
                    "Faites étendre l'accord, ou retirez ce qui en dépend."
                );
        }

        private void Report(Descriptor descriptor, Reliance reliance, string message, string? remedy) =>
            _context.Report(descriptor, reliance.Place, message, remedy);

        private bool IsOpen(Window? window) =>
            (window?.From is not { } from || from.Value.Earliest <= _context.Day)
            && (window?.Until is not { } until || until.Value.Latest >= _context.Day);

        private string? Lapse(Consent consent)
        {
            if (consent.WithdrawnOn is { } withdrawn && withdrawn.Earliest <= _context.Day)
                return $"a été retiré {DateWords.On(withdrawn)}";
            if (consent.To is { } to && to.Latest < _context.Day)
                return $"a pris fin {DateWords.On(to)}";
            return consent.From is { } from && from.Earliest > _context.Day ? $"ne commence que {DateWords.On(from)}" : null;
        }

        private static string Words(ConsentObject kind) =>
            kind switch
            {
                ConsentObject.Quotation => "une citation",
                ConsentObject.Image => "une image",
                ConsentObject.Voice => "la voix",
                _ => "le nom",
            };
    }
}
