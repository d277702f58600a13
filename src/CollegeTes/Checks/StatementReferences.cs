using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>What an obstacle says that it was lifted by, and what syntheses rest on, is stated somewhere.</summary>
public sealed class StatementReferences : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0273",
        Severity.Error,
        "énoncé inconnu",
        "Un renvoi à un énoncé nomme un facteur, un frein, un résultat, un enseignement, un chiffre, une citation ou une observation par "
            + "son identifiant (« id », ou le critère d'une observation) : « id » seul dans le même fichier, « territoire/retour#id » dans "
            + "un autre. Celui-ci ne mène à rien.",
        "freins: [{texte: \"…\", leve-par: animatrise}]",
        "freins: [{texte: \"…\", leve-par: animatrice}]   (et facteurs: [{id: animatrice, …}])"
    )
    {
        Configurable = false,
    };

    private const string Accepted =
        "Après #, on accepte le critère ou l'id d'une observation, et l'id d'un résultat, d'un facteur, d'un frein, d'un enseignement, "
        + "d'une "
        + "condition, d'un chiffre ou d'une citation : donnez-en un à ce que vous voulez nommer.";

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown];

    public void Run(CheckContext context)
    {
        foreach (var experience in context.Library.Experiences)
        {
            foreach (var reference in experience.Obstacles.Or([]).SelectMany(o => o.LiftedBy))
                Look(context, experience, reference);
        }
        foreach (var reference in SubjectKind.Synthesis.In(context.Library).SelectMany(s => s.Support))
            Look(context, null, reference);
        foreach (var question in SubjectKind.Training.In(context.Library).SelectMany(t => t.Questions))
        {
            if (question.Source is { } source)
                Look(context, null, source);
        }
    }

    /// <summary>Says when a reference leads to nothing.</summary>
    /// <param name="here">The write-up in which it stands, or null.</param>
    internal static void Look(CheckContext context, Experience? here, Located<StatementReference> reference)
    {
        var target = reference.Value;
        if (StatementNames.Find(context.Library, target, here) is not { } experience)
        {
            var wanted = target.Experience ?? target.ToString();
            context.Report(
                Unknown,
                reference.Span,
                $"aucun retour ne s'appelle « {wanted} »",
                new KnownNames(context.Library.Experiences.Select(e => e.Id)).Remedy(wanted, "Écrivez territoire/retour#identifiant.")
            );
            return;
        }
        var names = StatementNames.Of(experience).ToList();
        if (target.Id is { } id && !names.Contains(id, StringComparer.Ordinal))
            context.Report(
                Unknown,
                reference.Span,
                $"rien ne s'appelle « {id} » dans « {experience.Id} »",
                new KnownNames(names).Remedy(id, Accepted)
            );
        else if (target.Id is null && here is not null)
            context.Report(
                Unknown,
                reference.Span,
                $"« {target} » nomme un retour entier, pas un énoncé",
                $"Écrivez {target}#identifiant."
            );
    }
}
