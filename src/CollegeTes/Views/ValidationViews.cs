using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Validating;

namespace CollegeTes.Views;

/// <summary>
/// What readers are told of who validated a text: who, what, when, with which reservations. Nothing of who was asked, of what they have not
/// answered, nor of a validation that no longer holds.
/// </summary>
internal static class ValidationViews
{
    public static readonly ViewType<(Located<string> Text, Subject Of), RenderScope> Reservation = new(
        "réserve",
        "Ce qu'une validation ne couvre pas, dans les mots de qui l'a donnée.",
        new()
        {
            {
                "texte",
                MemberType.Html,
                "une phrase ou plus, sans le point final",
                (r, scope) => scope.Rich(r.Text.With(r.Text.Value.TrimEnd('.', ' ')), ProseContext.ForTextsOf(r.Of, scope.Library))
            },
        }
    );

    public static readonly ViewType<(Approval Approval, Subject Of), RenderScope> Approval = new(
        "validation",
        "Ce qu'un organisme a relu et validé, et qui n'a pas changé depuis.",
        new()
        {
            {
                "qui",
                MemberType.Text,
                "nom de l'organisme, ou son titre en mots de la langue de la page",
                (a, scope) => scope.Typeset(a.Approval.Partner?.Name ?? scope.Labels["relecture.role." + Role(a.Approval)])
            },
            {
                "objets",
                MemberType.Text,
                "ce qu'il a validé : « texte, 9 chiffres sur 10 »",
                (a, scope) => string.Join(", ", a.Approval.Objects.Select(o => Said(o, scope)))
            },
            { "date", MemberType.TextOrNothing, "mois de la validation, comme « mars 2027 »", (a, _) => Month(a.Approval.On) },
            {
                "reserves",
                MemberType.ListOf(() => Reservation),
                "ce que la validation ne couvre pas",
                (a, scope) => Reservation.List(a.Approval.Reservations.Select(r => (r, a.Of)), scope)
            },
        }
    );

    public static readonly ViewType<Subject, RenderScope> Validation = new(
        "validations",
        "Qui a relu et validé un texte, parmi ceux dont il parle.",
        new()
        {
            {
                "validations",
                MemberType.ListOf(() => Approval),
                "ce qui est validé, le porteur et le territoire d'abord",
                (s, scope) => Approval.List(Approvals.Of(s, scope.Library).Select(a => (a, s)), scope)
            },
            {
                "par_le_territoire",
                MemberType.Flag,
                "oui si le porteur ou le territoire a validé quelque chose qui n'a pas changé depuis",
                (s, scope) => Approvals.IsByTerritory(s, scope.Library)
            },
        }
    );

    /// <summary>What kinds of subjects hold under <c>relecture</c>.</summary>
    public static readonly MemberType<View<Subject>> Shown = MemberType.ViewOf(() => Validation);

    /// <summary>What it is, for the authors of templates.</summary>
    public const string Words = "qui l'a relu et validé, parmi ceux dont il parle";

    /// <summary>The review of a subject.</summary>
    public static View<Subject> Of(Subject subject, RenderScope scope) => Validation.Of(subject, scope)!;

    private static string Role(Approval approval) => ValidationWords.Roles.NameOf(approval.Role);

    private static string Said(ApprovedObject part, RenderScope scope)
    {
        var name = ValidationWords.Objects.NameOf(part.Of);
        return part.Valid == part.Total
            ? scope.Labels["relecture.objet." + name]
            : $"{part.Valid} {scope.Labels[(part.Valid == 1 ? "relecture.objet-un." : "relecture.objet.") + name]} "
                + $"{scope.Labels["relecture.sur"]} {part.Total}";
    }

    private static string? Month(PartialDate? date) => date is { } on ? (on with { Day = null }).ToFrench() : null;
}
