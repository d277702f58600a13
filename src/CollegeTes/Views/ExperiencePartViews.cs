using System.Globalization;
using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>What a write-up is made of: its steps, its figures, its statements.</summary>
internal static class ExperiencePartViews
{
    public static readonly ViewType<(Relation Relation, ProseContext Context)?, RenderScope> Relation = new(
        "lien",
        "Le lien entre un retour et l'organisme qui publie.",
        new()
        {
            {
                "nature",
                MemberType.Text,
                "accompagnement, territoire-partenaire ou non-etabli",
                (r, _) => Words.Of(r!.Value.Relation.Kind)
            },
            {
                "titre",
                MemberType.Text,
                "la nature, en mots de la langue de la page",
                (r, scope) => scope.Labels["lien." + Words.Of(r!.Value.Relation.Kind)]
            },
            { "texte", MemberType.Html, "ce qui l'établit", (r, scope) => scope.Rich(r!.Value.Relation.Text, r.Value.Context) },
        }
    );

    public static readonly ViewType<Participation, RenderScope> Participation = new(
        "participation",
        "La part d'un partenaire dans un retour.",
        new()
        {
            {
                "nom",
                MemberType.Text,
                "nom du partenaire",
                (p, scope) => scope.Typeset(scope.Library.Partners.GetValueOrDefault(p.Reference.Value)?.Name ?? p.Reference.Value)
            },
            {
                "site",
                MemberType.TextOrNothing,
                "adresse de son site",
                (p, scope) => scope.Library.Partners.GetValueOrDefault(p.Reference.Value)?.Site?.Value
            },
            {
                "type",
                MemberType.Text,
                "sorte d'organisme, en mots de la langue de la page",
                (p, scope) =>
                    scope.Labels["partenaire." + Words.Of(scope.Library.Partners.GetValueOrDefault(p.Reference.Value)?.Kind ?? default)]
            },
            {
                "role",
                MemberType.TextOrNothing,
                "rôle, en mots de la langue de la page",
                (p, scope) => p.Role is { } role ? scope.Labels["role." + Words.Of(role)] : null
            },
        }
    );

    public static readonly ViewType<(Milestone Milestone, ProseContext Context), RenderScope> Milestone = new(
        "étape",
        "Une étape d'un retour.",
        new()
        {
            {
                "date",
                MemberType.Text,
                "date en français, ou « date non renseignée »",
                (m, scope) => m.Milestone.Date.HasValue ? m.Milestone.Date.Value.Value.ToFrench() : scope.Labels["date-inconnue"]
            },
            {
                "date_courte",
                MemberType.Text,
                "la même, le mois abrégé",
                (m, scope) =>
                    m.Milestone.Date.HasValue ? m.Milestone.Date.Value.Value.ToFrench(shortMonth: true) : scope.Labels["date-inconnue"]
            },
            {
                "date_iso",
                MemberType.TextOrNothing,
                "la même, comme 2024-03 ; rien si elle n'est pas renseignée",
                (m, _) => m.Milestone.Date.HasValue ? m.Milestone.Date.Value.Value.ToIso() : null
            },
            { "titre", MemberType.Text, "titre", (m, scope) => RenderScope.Typeset(m.Milestone.Title.Value, m.Context.Language) },
            { "texte", MemberType.HtmlOrNothing, "ce qui s'est passé", (m, scope) => scope.Rich(m.Milestone.Text, m.Context) },
            { "cle", MemberType.Flag, "oui pour une étape clé", (m, _) => m.Milestone.IsKey },
            {
                "moment",
                MemberType.Text,
                "pendant, avant ou apres : où elle est par rapport à la période",
                (m, _) => Words.Of(m.Milestone.Horizon)
            },
        }
    );

    public static readonly ViewType<(Figure Figure, ProseContext Context), RenderScope> Figure = new(
        "chiffre",
        "Un chiffre d'un retour.",
        new()
        {
            { "id", MemberType.Text, "identifiant, celui de {chiffre:id}", (f, _) => f.Figure.Id.Value },
            {
                "ancre",
                MemberType.TextOrNothing,
                "son ancre, dans le récit de son retour ; rien si aucune synthèse ne s'appuie sur lui",
                (f, scope) => scope.Addresses.Anchors.OfNamed(f.Context.Owner, f.Figure.Id.Value)
            },
            { "libelle", MemberType.Text, "ce qu'il compte", (f, scope) => RenderScope.Typeset(f.Figure.Label.Value, f.Context.Language) },
            { "valeur", MemberType.Text, "valeur et unité, ou « non renseigné »", (f, _) => FigureText.Value(f.Figure) },
            {
                "approximation",
                MemberType.TextOrNothing,
                "environ, plus de… ; rien pour un chiffre exact",
                (f, _) => FigureText.Qualifier(f.Figure) is { Length: > 0 } words ? words : null
            },
            {
                "nombre",
                MemberType.Real,
                "valeur seule ; 0 si elle n'est pas renseignée",
                (f, _) => f.Figure.Value.HasValue ? (double)f.Figure.Value.Value.Value : 0d
            },
            { "non_renseigne", MemberType.Flag, "oui si la valeur n'est pas renseignée", (f, _) => !f.Figure.Value.HasValue },
            {
                "cible",
                MemberType.TextOrNothing,
                "valeur visée et son unité",
                (f, _) => f.Figure.Target is { } target ? FrenchFormat.WithUnit(target, f.Figure.Unit) : null
            },
            {
                "nombre_cible",
                MemberType.RealOrNothing,
                "valeur visée seule",
                (f, _) => f.Figure.Target is { } target ? (double)target : null
            },
            { "date", MemberType.TextOrNothing, "date de la mesure en français", (f, _) => f.Figure.Date?.ToFrench() },
            {
                "provenance",
                MemberType.TextOrNothing,
                "d'une mesure sans date : « d'après » qui, et quand il l'a dit ; rien si on ne le sait pas",
                (f, scope) => ProvenanceOf(f.Figure, f.Context, scope)
            },
            {
                "source",
                MemberType.WholeOrNothing,
                "numéro de sa source",
                (f, _) => f.Figure.Source is { } s && f.Context.NumberOf(s.Value) is > 0 and var number ? number : null
            },
        }
    );

    public static readonly ViewType<(CourseChange CourseChange, ProseContext Context), RenderScope> CourseChange = new(
        "bifurcation",
        "Ce qui a été essayé puis abandonné, ou changé en chemin.",
        new()
        {
            { "date", MemberType.TextOrNothing, "date en français", (t, _) => t.CourseChange.Date?.Value.ToFrench() },
            { "texte", MemberType.Html, "ce qui a changé", (t, scope) => scope.Rich(t.CourseChange.Text, t.Context) },
        }
    );

    public static readonly ViewType<(Transfer Transfer, ProseContext Context), RenderScope> Transfer = new(
        "reproductibilité",
        "Ce qu'il faut pour refaire l'expérience ailleurs.",
        new()
        {
            {
                "necessaires",
                MemberType.ListOf(() => StatementViews.Statement),
                "conditions nécessaires",
                (t, scope) => StatementViews.Statements(t.Transfer.Needed, t.Context, scope)
            },
            {
                "adaptables",
                MemberType.ListOf(() => StatementViews.Statement),
                "ce qui peut s'adapter",
                (t, scope) => StatementViews.Statements(t.Transfer.Adaptable, t.Context, scope)
            },
            {
                "limites",
                MemberType.ListOf(() => StatementViews.Statement),
                "limites",
                (t, scope) => StatementViews.Statements(t.Transfer.Limits, t.Context, scope)
            },
        }
    );

    public static readonly ViewType<(Quotation Quotation, ProseContext Context), RenderScope> Quotation = new(
        "citation",
        "Les paroles de quelqu'un.",
        new()
        {
            {
                "texte",
                MemberType.Text,
                "les paroles, sans guillemets",
                (q, scope) => RenderScope.Typeset(q.Quotation.Shown, q.Context.Language)
            },
            { "exergue", MemberType.Flag, "non pour des mots qui ne doivent jamais paraître en grand", (q, _) => q.Quotation.MayStandOut },
            { "auteur", MemberType.Text, "qui les a dites", (q, _) => q.Quotation.Author },
            {
                "fonction",
                MemberType.TextOrNothing,
                "sa fonction",
                (q, scope) => RenderScope.Typeset(q.Quotation.Role, q.Context.Language)
            },
            {
                "source",
                MemberType.WholeOrNothing,
                "numéro de sa source",
                (q, _) => q.Quotation.Source is { } s && q.Context.NumberOf(s.Value) is > 0 and var number ? number : null
            },
        }
    );

    public static readonly ViewType<(CriticalView View, ProseContext Context)?, RenderScope> CriticalView = new(
        "regard critique",
        "Ce qu'en dit quelqu'un d'autre que le porteur.",
        new()
        {
            { "auteur", MemberType.Text, "qui le dit", (v, scope) => scope.Typeset(v!.Value.View.Author) },
            { "texte", MemberType.Html, "ce qu'il dit", (v, scope) => scope.Rich(v!.Value.View.Text, v.Value.Context) },
        }
    );

    public static readonly ViewType<(Documented<IReadOnlyList<Statement>> List, ProseContext Context), RenderScope> DocumentedStatements =
        new(
            "constats",
            "Une liste de constats, qui peut être déclarée non renseignée.",
            new()
            {
                { "non_renseigne", MemberType.Flag, "oui si l'auteur a écrit « non renseigné »", (d, _) => d.List.IsUnknown },
                {
                    "liste",
                    MemberType.ListOf(() => StatementViews.Statement),
                    "les constats ; vide si rien n'est écrit",
                    (d, scope) => StatementViews.Statements(d.List.Or([]), d.Context, scope)
                },
            }
        );

    /// <summary>Those of some quotations of a write-up that the page may show.</summary>
    public static ViewList<(Quotation Quotation, ProseContext Context)> Quotations(
        Experience experience,
        IEnumerable<Quotation> quotations,
        RenderScope scope
    )
    {
        var context = ProseContext.ForTextsOf(experience, scope.Library);
        return Quotation.List(quotations.Where(q => scope.MayShow(ShownThing.Quotations, q.Consent)).Select(q => (q, context)), scope);
    }

    // The year in which it was said is never given alone: it would be read as that of the measure.
    private static string? ProvenanceOf(Figure figure, ProseContext context, RenderScope scope)
    {
        var source = context.Sources.FirstOrDefault(s => s.Id.Value == figure.Source?.Value);
        return figure.Date is null && source?.Publisher is { } publisher && (figure.ReadOn ?? source.Date) is { } said
            ? $"{scope.Labels["commun.d-apres"]} {scope.Typeset(publisher)}, {said.Year.ToString(CultureInfo.InvariantCulture)}"
            : null;
    }

    /// <summary>What a write-up states under one of its keys.</summary>
    public static View<(Documented<IReadOnlyList<Statement>> List, ProseContext Context)> Statements(
        Documented<IReadOnlyList<Statement>> list,
        Experience experience,
        RenderScope scope
    ) => DocumentedStatements.Of((list, ProseContext.ForTextsOf(experience, scope.Library)), scope);
}
