using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Scaffolding;

/// <summary>A name to put in place of another, at its place in a file of the workspace.</summary>
public sealed record NameChange(SourceSpan Place, string From, string To);

/// <summary>A name that has to be read again by somebody, and why, in French.</summary>
public sealed record NameToRead(SourceSpan Place, string Name, string Why);

/// <summary>
/// What brings write-ups, cross readings and hypotheses to the framework in force: what its origins call the same or merged is written
/// anew, the rest is listed. Nothing is guessed: neither a level, nor which part of a split criterion an observation is about.
/// </summary>
public sealed class FrameworkMigration
{
    private readonly Framework _framework;
    private readonly List<NameChange> _changes = [];
    private readonly List<NameToRead> _toRead = [];
    private readonly Dictionary<(string Experience, string Name), string> _renamed = [];

    private FrameworkMigration(Framework framework) => _framework = framework;

    /// <summary>In the order of the files and of their lines.</summary>
    public IReadOnlyList<NameChange> Changes => _changes;

    /// <summary>Likewise.</summary>
    public IReadOnlyList<NameToRead> ToRead => _toRead;

    /// <summary>What has to be done in the files of a library, drafts included.</summary>
    public static FrameworkMigration Plan(Library library)
    {
        var migration = new FrameworkMigration(library.Framework);
        foreach (var experience in library.Experiences)
        {
            migration.Observations(experience);
            migration.Names(experience.Statements.Select(s => s.Criterion).Concat(experience.Quotations.Select(q => q.Criterion)));
        }
        foreach (var synthesis in SubjectKind.Synthesis.In(library))
        {
            migration.Names(synthesis.NamedCriteria.Select(c => (Located<string>?)c));
            migration.Names(synthesis.Body.Blocks.Where(b => b.Name == PlacedBlock.Condition).Select(b => b.Subject));
            migration.References(synthesis.Support, null);
        }
        foreach (var training in SubjectKind.Training.In(library))
        {
            migration.Names(training.NamedCriteria.Select(c => (Located<string>?)c));
            migration.References(training.Questions.Select(q => q.Source).OfType<Located<StatementReference>>(), null);
        }
        migration.Names(library.Framework.Hypotheses.SelectMany(h => h.Criteria).Select(c => (Located<string>?)c));
        migration.References(library.Framework.Hypotheses.SelectMany(h => h.For.Concat(h.Against)), null);
        migration.References(library.Framework.Journal.SelectMany(e => e.Changes).SelectMany(c => c.From), null);
        // Once every observation has its name: an obstacle may be lifted by what another write-up observes.
        foreach (var experience in library.Experiences)
            migration.References(experience.Statements.SelectMany(s => s.LiftedBy), experience);
        migration._changes.Sort((a, b) => a.Place.CompareTo(b.Place));
        migration._toRead.Sort((a, b) => a.Place.CompareTo(b.Place));
        return migration;
    }

    private void Observations(Experience experience)
    {
        var placed = experience
            .Observations.Select(o => (Observation: o, Placement: Placement.Find(_framework, o)))
            .Where(o => o.Placement is not null)
            .Select(o => (o.Observation, Placement: o.Placement!))
            .ToList();
        var together = placed
            .Where(o => o.Placement.Path.Criterion is not null)
            .GroupBy(o => o.Placement.Path.Criterion!.Id, StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any() && g.Any(o => o.Observation.Author is null))
            .SelectMany(g => g.Select(o => o.Observation))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (observation, placement) in placed.Where(o => !ReferenceEquals(o.Placement.Version, _framework)))
        {
            if (Reason(observation, placement, together.Contains(observation)) is { } why)
                _toRead.Add(new(observation.Criterion.Span, observation.Criterion.Value, why));
            else if (placement.Path.Steps.Count > 0 && placement.Path.IsRewritable)
                Rewrite(experience, observation, placement.Path.Criterion!.Id);
        }
    }

    private void Rewrite(Experience experience, Observation observation, string id)
    {
        if (observation.Criterion.Value is var old && old != id)
        {
            _changes.Add(new(observation.Criterion.Span, old, id));
            // A name that something else has too leads where it did.
            if (experience.Observations.All(o => o.Id?.Value != old) && !StatementNames.OfOthers(experience).Contains(old))
                _renamed[(experience.Id, old)] = id;
        }
        if (observation.FrameworkVersion is { } stated)
            _changes.Add(new(stated.Span, stated.Value, _framework.Version));
    }

    // French: why somebody has to read it again; null when nobody has to.
    private string? Reason(Observation observation, Placement placement, bool isTogether)
    {
        var path = placement.Path;
        if (path.Heirs.Count > 0)
            return $"partagé entre {FrenchFormat.List([.. path.Heirs.Select(h => h.Id)])} : dites duquel il s'agit";
        if (path.Criterion is not { } now)
            return $"retiré : l'observation reste lue avec le cadre {placement.Version.Version}";
        if (isTogether && path.Steps.Contains(OriginKind.Merged))
            return $"deux observations de ce retour deviennent une, « {now.Id} » : réunissez-les, ou donnez un auteur à chacune";
        if (observation.Level is { } level && path.Dimension!.FindLevel(level.Value) is null)
            return $"le niveau « {level.Value} » n'existe plus dans « {path.Dimension.Title} »";
        if (observation.Categories.FirstOrDefault(c => now.Categories.All(k => k.Id != c.Value)) is { Value: not null } category)
            return $"la catégorie « {category.Value} » n'existe plus pour « {now.Id} »";
        return path.Steps.Contains(OriginKind.Broader) ? $"élargi en « {now.Id} »"
            : path.Steps.Contains(OriginKind.Narrower) ? $"restreint en « {now.Id} »"
            : placement.IsToRead(_framework, observation.Level?.Value) ? $"reformulé depuis le cadre {placement.Version.Version}"
            : null;
    }

    // What names an observation by its criterion.
    private void References(IEnumerable<Located<StatementReference>> references, Experience? here)
    {
        foreach (var (reference, place) in references.Select(r => (r.Value, r.Span)))
        {
            if (
                reference.Id is not { } old
                || (reference.Experience ?? here?.Id) is not { } of
                || !_renamed.TryGetValue((of, old), out var id)
            )
                continue;
            // In its own file a name may stand after a number sign.
            var sign = reference.Experience is null && place.EndColumn - place.Column > old.Length + 2 ? "#" : "";
            _changes.Add(new(place, sign + reference, sign + (reference with { Id = id })));
        }
    }

    private void Names(IEnumerable<Located<string>?> named)
    {
        foreach (var criterion in named.OfType<Located<string>>())
        {
            if (Placement.Find(_framework, criterion.Value) is not { } placement || ReferenceEquals(placement.Version, _framework))
                continue;
            var path = placement.Path;
            if (path.IsRewritable && path.Criterion!.Id != criterion.Value)
                _changes.Add(new(criterion.Span, criterion.Value, path.Criterion.Id));
            else if (!path.IsRewritable)
                _toRead.Add(
                    new(
                        criterion.Span,
                        criterion.Value,
                        path.Heirs.Count > 0 ? $"partagé entre {FrenchFormat.List([.. path.Heirs.Select(h => h.Id)])}"
                            : path.Criterion is { } now ? $"devenu « {now.Id} », qui n'est pas tout à fait le même"
                            : "retiré : prenez un critère en vigueur, ou retirez la clé"
                    )
                );
        }
    }
}
