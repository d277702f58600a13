using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>
/// What is declared of the accessibility of the pages (<c>collection.accessibilite</c>). The state and the rate are counted, never written.
/// </summary>
internal static class AccessibilityViews
{
    private static readonly ViewType<AccessibilityAudit, RenderScope> Audit = new(
        "audit",
        "Un audit de conformité.",
        new()
        {
            { "quand", MemberType.TextOrNothing, "son jour, dans une phrase : le 15 mai 2026", (a, _) => DateWords.When(a.Date.Value) },
            { "par", MemberType.Text, "qui l'a fait", (a, scope) => scope.Typeset(a.By.Value) },
            { "version", MemberType.Text, "version du RGAA", (a, _) => a.Version.Value },
            { "pages", MemberType.Texts, "pages de l'échantillon", (a, scope) => Texts(a.Pages, scope) },
            { "environnement", MemberType.Texts, "navigateurs et aides techniques", (a, scope) => Texts(a.Environments, scope) },
            { "outils", MemberType.Texts, "autres outils", (a, scope) => Texts(a.Tools, scope) },
            { "rapport", MemberType.TextOrNothing, "adresse du rapport", (a, _) => a.Report?.Value },
        }
    );

    private static readonly ViewType<InaccessibleContent, RenderScope> Content = new(
        "contenu non accessible",
        "Ce qui ne suit pas un critère du RGAA.",
        new()
        {
            { "critere", MemberType.Text, "numéro du critère", (c, _) => c.Criterion.Number },
            { "titre", MemberType.Text, "ce que demande le critère, en bref", (c, scope) => scope.Typeset(c.Criterion.Title) },
            { "adresse", MemberType.Text, "adresse du texte officiel", (c, _) => c.Criterion.Address },
            { "detail", MemberType.TextOrNothing, "ce qui ne va pas", (c, scope) => scope.Typeset(c.Note) },
            { "page", MemberType.TextOrNothing, "la page ; rien pour tout l'échantillon", (c, scope) => scope.Typeset(c.Page) },
            { "vu_par_tes", MemberType.Flag, "oui quand c'est tes qui l'a vu sur les pages", (c, _) => c.IsSeen },
            { "motif", MemberType.TextOrNothing, "d'une dérogation, pourquoi", (c, scope) => scope.Typeset(c.Derogation?.Reason.Value) },
            {
                "alternative",
                MemberType.TextOrNothing,
                "d'une dérogation, où trouver la même chose",
                (c, scope) => scope.Typeset(c.Derogation?.Alternative?.Value)
            },
            {
                "jusqu_au",
                MemberType.TextOrNothing,
                "d'une dérogation, jusqu'à quand : le 15 mai 2027, en mai 2027",
                (c, _) => DateWords.When(c.Derogation?.Until?.Value)
            },
        }
    );

    private static readonly ViewType<Collection, RenderScope> Contact = new(
        "contact pour l'accessibilité",
        "À qui dire qu'une page ne peut pas être lue : ce que dit la déclaration, sinon les coordonnées de l'organisation.",
        new()
        {
            {
                "organisation",
                MemberType.Text,
                "qui répond",
                (c, scope) => scope.Typeset(c.Accessibility?.Contact?.Organisation ?? c.Organisation.Name)
            },
            {
                "courriel",
                MemberType.TextOrNothing,
                "adresse de courriel",
                (c, _) => c.Accessibility?.Contact is { } own ? own.Email?.Value : c.Organisation.Email?.Value
            },
            {
                "formulaire",
                MemberType.TextOrNothing,
                "adresse d'un formulaire ou d'une page de contact",
                (c, _) => c.Accessibility?.Contact?.Form?.Value
            },
            { "telephone", MemberType.TextOrNothing, "numéro", (c, scope) => scope.Typeset(c.Accessibility?.Contact?.Phone) },
            {
                "adresse",
                MemberType.TextOrNothing,
                "adresse postale de l'organisation, si la déclaration ne dit pas d'autre contact",
                (c, scope) => c.Accessibility?.Contact is null ? scope.Typeset(c.Organisation.Address) : null
            },
            {
                "site",
                MemberType.TextOrNothing,
                "site de l'organisation, de même",
                (c, _) => c.Accessibility?.Contact is null ? c.Organisation.Site : null
            },
        }
    );

    public static readonly ViewType<AccessibilityStatement, RenderScope> Statement = new(
        "déclaration d'accessibilité",
        "Ce que la collection déclare de l'accessibilité de ses pages.",
        new()
        {
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers la déclaration ; rien si elle n'est pas faite",
                (_, scope) => scope.To(scope.Addresses.OfRole(PageRole.Accessibility, scope.Library.Collection.Id))
            },
            { "etat", MemberType.Text, "total, partiel ou aucun : compté, jamais écrit", (s, _) => StateOf(s) },
            {
                "mention",
                MemberType.Text,
                "le même dans les mots de la loi : non conforme",
                (s, scope) => scope.Labels["accessibilite.etat-" + StateOf(s)]
            },
            { "est_due", MemberType.Flag, "oui si la déclaration dit que la loi l'exige", (s, _) => s.IsRequired is { HasValue: true } },
            { "declarant", MemberType.Text, "qui publie, et déclare", (_, scope) => scope.Typeset(DeclarerOf(scope.Library.Collection)) },
            {
                "audit",
                MemberType.ViewOrNothing(() => Audit),
                "l'audit, qu'il vaille encore ou non",
                (s, scope) => Audit.Of(s.Audit, scope)
            },
            { "audit_vaut", MemberType.Flag, "oui si l'audit vaut encore", (s, _) => s.Conformity is { IsAudited: true } },
            {
                "taux",
                MemberType.WholeOrNothing,
                "pour cent des critères vérifiés et applicables qui sont respectés, sans excès ; rien sans audit qui vaille",
                (s, _) => s.Conformity is { IsAudited: true } measured ? measured.Rate : null
            },
            { "respectes", MemberType.Whole, "critères respectés", (s, _) => s.Conformity?.Met ?? 0 },
            { "non_respectes", MemberType.Whole, "critères non respectés", (s, _) => s.Conformity?.Failed ?? 0 },
            { "non_verifies", MemberType.Whole, "critères que l'audit n'a pas vérifiés", (s, _) => s.Conformity?.NotTested ?? 0 },
            {
                "non_conformites",
                MemberType.ListOf(() => Content),
                "ce qui ne suit pas un critère, dans leur ordre : vu par l'audit, et par tes sur les pages",
                (s, scope) => Content.List(InaccessibleContent.Failing(s), scope)
            },
            {
                "derogations",
                MemberType.ListOf(() => Content),
                "les contenus en dérogation pour charge disproportionnée",
                (s, scope) => Content.List(InaccessibleContent.Derogated(s), scope)
            },
            {
                "hors_champ",
                MemberType.Texts,
                "les contenus que la loi ne demande pas de rendre accessibles",
                (s, scope) => Texts(s.Exempt.Select(e => e.Value), scope)
            },
            {
                "contact",
                MemberType.ViewOf(() => Contact),
                "à qui dire qu'une page ne peut pas être lue",
                (_, scope) => Contact.Of(scope.Library.Collection, scope)
            },
            { "schema", MemberType.TextOrNothing, "adresse du schéma pluriannuel", (s, _) => s.MultiyearPlan?.Value },
            { "plan_annuel", MemberType.TextOrNothing, "adresse du plan d'actions de l'année", (s, _) => s.YearPlan?.Value },
            { "etablie", MemberType.TextOrNothing, "quand elle a été établie", (s, _) => DateWords.When(s.EstablishedOn?.Value) },
            { "mise_a_jour", MemberType.TextOrNothing, "quand elle a été mise à jour", (s, _) => DateWords.When(s.UpdatedOn?.Value) },
        }
    );

    private static string StateOf(AccessibilityStatement statement) =>
        statement.Conformity?.State switch
        {
            ConformityState.Total => "total",
            ConformityState.Partial => "partiel",
            _ => "aucun",
        };

    // A collection whose notice says that it does not commit the organisation does not declare in its name.
    private static string DeclarerOf(Collection collection) => collection.NamedPublisher?.Name ?? collection.PublisherOrAuthors;

    private static TextList Texts(IEnumerable<string> texts, RenderScope scope) => new(texts.Select(t => scope.Typeset(t)));
}
