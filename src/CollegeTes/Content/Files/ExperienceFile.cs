using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The front matter of a write-up (<c>retours/&lt;slug&gt;.md</c>): every key, what it holds, what it means.</summary>
internal static class ExperienceFile
{
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre du retour, qui parle à un élu.", true);
    private static readonly Field<Located<string>> Lede = new(
        "accroche",
        TextWithReferences,
        "Une ou deux phrases qui disent l'essentiel, 300 signes au plus.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Territories = new(
        "territoires",
        ListOf(Reference("territoire")),
        "Autres territoires concernés ; le dossier donne le premier."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Axes = new(
        "axes",
        ListOf(Reference("axe")),
        "Axes de la collection.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Themes = new("themes", ListOf(Named("theme")), "Thèmes.");
    private static readonly Field<Period> When = new("periode", ExperienceParts.Period, "Début et fin de l'expérience.", true);
    private static readonly Field<Stage> Stage = new("stade", ExperienceParts.Stage, "Où en est l'expérience.", true);
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Window> Window = new("publication", SharedFields.Window, "Embargo et fin de parution.", limits: true);
    private static readonly Field<Relation> Relation = new("lien", ExperienceParts.Relation, "Lien avec l'organisation qui publie.");
    private static readonly Field<LeadOrganisation> LeadOrganisation = new(
        "porteur",
        ExperienceParts.LeadOrganisation,
        "Qui porte l'expérience : identifiant de partenaires.yaml, ou nom et type.",
        true
    );
    private static readonly Field<IReadOnlyList<Participation>> Partners = new(
        "partenaires",
        ListOf(ExperienceParts.Participation),
        "Qui d'autre y prend part."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Audiences = new("publics", ListOf(PlainText), "Pour qui.");
    private static readonly Field<Documented<ProjectResources>> ProjectResources = new(
        "moyens",
        Documented(ProjectResourceFields.Kind),
        "Ce qu'il a fallu, ou « non renseigne »."
    );
    private static readonly Field<IReadOnlyList<Milestone>> Milestones = new(
        "etapes",
        ListOf(ExperienceParts.Milestone),
        "Les étapes, dans l'ordre du temps.",
        true
    );
    private static readonly Field<IReadOnlyList<Figure>> Figures = new(
        "chiffres",
        ListOf(ExperienceParts.Figure),
        "Les faits chiffrés, écrits une seule fois."
    );
    private static readonly Field<IReadOnlyList<Statement>> Results = new(
        "resultats",
        ListOf(StatementParts.Statement),
        "Ce qui a changé."
    );
    private static readonly Field<Documented<IReadOnlyList<Statement>>> Factors = new(
        "facteurs",
        Documented(ListOf(StatementParts.Statement)),
        "Ce qui a aidé, ou « non renseigne ».",
        true
    );
    private static readonly Field<Documented<IReadOnlyList<Statement>>> Obstacles = new(
        "freins",
        Documented(ListOf(StatementParts.Obstacle)),
        "Ce qui a coincé, ou « non renseigne ».",
        true
    );
    private static readonly Field<Documented<IReadOnlyList<Statement>>> Lessons = new(
        "enseignements",
        Documented(ListOf(StatementParts.Statement)),
        "Ce qu'on en retient, ou « non renseigne ».",
        true
    );
    private static readonly Field<IReadOnlyList<CourseChange>> CourseChanges = new(
        "bifurcations",
        ListOf(StatementParts.CourseChange),
        "Ce qui a été tenté puis abandonné."
    );
    private static readonly Field<Documented<Transfer>> Transfer = new(
        "reproductibilite",
        Documented(StatementParts.Transfer),
        "Ce qu'il faut pour le faire ailleurs."
    );
    private static readonly Field<IReadOnlyList<Quotation>> Quotations = new(
        "citations",
        ListOf(StatementParts.Quotation),
        "Paroles publiées, ou consenties."
    );
    private static readonly Field<IReadOnlyList<Observation>> Observations = new(
        "observations",
        ListOf(ObservationFields.Kind),
        "Le cadre d'action appliqué, avec ses preuves."
    );
    private static readonly Field<IReadOnlyList<Media>> Media = new("medias", ListOf(SharedFields.Media), "Images et leurs droits.");
    private static readonly Field<IReadOnlyList<Contact>> Contacts = new("contacts", ListOf(SharedFields.Contact), "Services à joindre.");
    private static readonly Field<IReadOnlyList<Resource>> Resources = new(
        "ressources",
        ListOf(StatementParts.Resource),
        "Pour aller plus loin."
    );
    private static readonly Field<IReadOnlyList<Source>> Sources = new(
        "sources",
        ListOf(SharedFields.Source),
        "Sources citées, numérotées dans cet ordre.",
        true
    );
    private static readonly Field<CriticalView> CriticalView = new(
        "regard-critique",
        StatementParts.CriticalView,
        "Regard d'un autre que le porteur."
    );
    private static readonly Field<Located<string>> Tongue = new(
        "langue",
        Language,
        "Langue du texte ; celle de la collection si rien n'est écrit."
    );
    private static readonly Field<Located<string>> TranslationOf = new(
        "traduction-de",
        Reference("original"),
        "Retour dont celui-ci est la traduction."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Authors = new(
        "auteurs",
        ListOf(VerbatimText),
        "Auteurs ; ceux de la collection si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Reviewers = new("relecteurs", ListOf(VerbatimText), "Relecteurs.");
    private static readonly Field<Located<PartialDate>> CollectedOn = new("recueilli-le", Date, "Date du recueil.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mis-a-jour-le", Date, "Date de la dernière mise à jour.");
    private static readonly Field<Located<string>> Licence = new(
        "licence",
        Named("licence"),
        "Licence ; celle de la collection si rien n'est écrit."
    );

    public static readonly ObjectShape Shape = new(
        "un retour d'expérience",
        [
            Title,
            Lede,
            Territories,
            Axes,
            Themes,
            When,
            Stage,
            Status,
            Window,
            Relation,
            LeadOrganisation,
            Partners,
            Audiences,
            ProjectResources,
            Milestones,
            Figures,
            Results,
            Factors,
            Obstacles,
            Lessons,
            CourseChanges,
            Transfer,
            Quotations,
            Observations,
            Media,
            Contacts,
            Resources,
            Sources,
            CriticalView,
            Tongue,
            TranslationOf,
            Authors,
            Reviewers,
            CollectedOn,
            UpdatedOn,
            Licence,
        ]
    );

    /// <summary>
    /// Makes a write-up of its front matter; the body is read by the caller, who knows the sources and figures from here.
    /// </summary>
    public static Experience Read(YamlMapping mapping, ReadContext context, string territory, string slug, string language)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var transfer = r.Node(Transfer);
        DuplicateIds.Report(
            [
                r.Node(Figures),
                r.Node(Results),
                r.Node(Factors),
                r.Node(Obstacles),
                r.Node(Lessons),
                DuplicateIds.Child(transfer, "necessaires"),
                DuplicateIds.Child(transfer, "adaptables"),
                DuplicateIds.Child(transfer, "limites"),
                r.Node(Quotations),
                r.Node(Observations),
            ],
            "l'identifiant",
            context
        );
        return new Experience
        {
            Slug = slug,
            TerritorySlug = territory,
            Path = context.File.Path,
            Title = r.Text(Title),
            Lede = r.Text(Lede),
            OtherTerritories = r.List(Territories),
            Axes = r.List(Axes),
            Themes = r.List(Themes),
            Period = r.Item(When),
            Stage = r.Item(Stage),
            Status = SharedFields.StatusOf(r, Status),
            Window = r.Item(Window),
            Relation = r.Item(Relation),
            LeadOrganisation = r.Item(LeadOrganisation),
            Partners = r.List(Partners),
            Audiences = Values(r.List(Audiences)),
            ProjectResources = Optional(r, ProjectResources),
            Milestones = r.List(Milestones),
            Figures = r.List(Figures),
            Results = r.List(Results),
            Factors = Optional(r, Factors),
            Obstacles = Optional(r, Obstacles),
            Lessons = Optional(r, Lessons),
            CourseChanges = r.List(CourseChanges),
            Transfer = Optional(r, Transfer),
            Quotations = r.List(Quotations),
            Observations = r.List(Observations),
            Media = r.List(Media),
            Contacts = r.List(Contacts),
            Resources = r.List(Resources),
            Sources = r.List(Sources),
            CriticalView = r.Item(CriticalView),
            Language = r.Plain(Tongue) ?? language,
            TranslationOf = r.Value(TranslationOf),
            Authors = Values(r.List(Authors)),
            Reviewers = Values(r.List(Reviewers)),
            CollectedOn = r.Value(CollectedOn)?.Value,
            UpdatedOn = r.Value(UpdatedOn)?.Value,
            Licence = r.Value(Licence),
        };
    }

    private static Documented<T> Optional<T>(ObjectReader reader, Field<Documented<T>> field) =>
        reader.TryGet(field, out var value) ? value : default;

    private static string[] Values(IReadOnlyList<Located<string>> located) => [.. located.Select(l => l.Value)];
}
