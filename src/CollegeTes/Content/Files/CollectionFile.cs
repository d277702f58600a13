using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>collection.yaml</c>: marks the root of a workspace and says who publishes what under which terms.</summary>
internal static class CollectionFile
{
    private static readonly Field<Located<string>> Name = new("nom", VerbatimText, "Nom complet.", true);
    private static readonly Field<Located<string>> Acronym = new("sigle", VerbatimText, "Sigle ou nom court.");
    private static readonly Field<Located<string>> Postal = new("adresse", VerbatimText, "Adresse postale.");
    private static readonly Field<Located<string>> Site = new("site", Url, "Adresse du site.");
    private static readonly Field<Located<string>> Mail = new("courriel", Email, "Courriel de contact d'un service.");
    private static readonly Field<Located<string>> Logo = new(
        "logo",
        UnshownText,
        "Chemin du logo (SVG ou PNG) dans le dossier de contenu."
    );
    private static readonly Kind<Organisation> OrganisationKind = Object(
        new("organisation", [Name, Acronym, Postal, Site, Mail, Logo]),
        r => new Organisation(r.Text(Name).Value, r.Plain(Acronym), r.Plain(Postal), r.Plain(Site), r.Value(Mail), r.Value(Logo))
    );

    private static readonly Field<Located<string>> PublisherName = new("nom", VerbatimText, "Nom de qui publie.", true);
    private static readonly Field<Publisher> Publisher = new(
        "editeur",
        Object(new("editeur", [PublisherName, Site]), r => new Publisher(r.Text(PublisherName).Value, r.Plain(Site))),
        "Qui publie, tel que le nomment les références ; l'organisation si rien n'est écrit et que les mentions ne disent pas le contraire."
    );

    private static readonly Field<Located<string>> Key = new("id", Id, "Identifiant.", true);
    private static readonly Field<Located<string>> Heading = new("titre", PlainText, "Intitulé.", true);
    private static readonly Field<Located<string>> Tint = new("couleur", Colour, "Couleur, lisible sous un texte blanc.");
    private static readonly Field<Located<string>> Words = new("description", PlainText, "Une phrase.");
    private static readonly Kind<Axis> AxisKind = Object(new("un axe", [Key, Heading, Tint, Words]), r => new Axis(
        r.Text(Key).Value,
        r.Text(Heading).Value,
        r.Plain(Tint),
        r.Plain(Words)
    ));
    private static readonly Kind<Theme> ThemeKind = Object(new("un thème", [Key, Heading]), r => new Theme(
        r.Text(Key).Value,
        r.Text(Heading).Value
    ));

    private static readonly Field<Located<string>> MemberName = new("nom", VerbatimText, "Prénom et nom, ou nom d'un groupe.", true);
    private static readonly Field<Located<string>> MemberRole = new("fonction", PlainText, "Ce que fait cette personne.");
    private static readonly Field<Located<string>> MemberBody = new("organisation", VerbatimText, "Où elle le fait.");
    private static readonly Field<IReadOnlyList<TeamMember>> Team = new(
        "equipe",
        ListOf(
            Object(new ObjectShape("un membre de l'équipe", [Key, MemberName, MemberRole, MemberBody]), r => new TeamMember(
                r.Text(Key),
                r.Text(MemberName).Value,
                r.Plain(MemberRole),
                r.Plain(MemberBody)
            ))
        ),
        "Qui recueille, observe et écrit ; les observations y renvoient."
    );
    private static readonly Field<Located<PartialDate>> LandmarkDate = new("date", Date, "Date du repère.", true);
    private static readonly Field<Located<string>> LandmarkText = new("texte", PlainText, "Ce qui s'est passé.", true);
    private static readonly Field<Located<string>> LandmarkSource = new("source", CitedSource, "Source qui l'établit.");
    private static readonly Field<Located<bool>> PublicGaps = new(
        "lacunes",
        Choice(("internes", false), ("publiques", true)),
        "Ce que les retours ne disent pas : une page pour l'équipe, avec les brouillons, ou pour tous."
    );
    private static readonly Field<IReadOnlyList<Landmark>> Landmarks = new(
        "reperes",
        ListOf(
            Object(new ObjectShape("un repère", [LandmarkDate, LandmarkText, LandmarkSource]), r => new Landmark(
                r.Value(LandmarkDate) ?? new Located<PartialDate>(PartialDate.Of(DateOnly.MinValue), r.Place),
                r.Text(LandmarkText),
                r.Value(LandmarkSource)
            ))
        ),
        "Ce qui s'est passé autour des expériences : une élection, une loi, un appel à projets. La frise de la collection les montre."
    );

    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre de la collection.", true);
    private static readonly Field<Located<string>> Subtitle = new("sous-titre", PlainText, "Sous-titre.");
    private static readonly Field<Organisation> Organisation = new("organisation", OrganisationKind, "L'organisation qui publie.", true);
    private static readonly Field<Located<string>> Presentation = new("presentation", MarkdownText, "Texte de présentation, en Markdown.");
    private static readonly Field<IReadOnlyList<Axis>> Axes = new("axes", ListOf(AxisKind), "Axes du programme.", true);
    private static readonly Field<IReadOnlyList<Theme>> Themes = new("themes", ListOf(ThemeKind), "Thèmes connus.");
    private static readonly Field<Located<string>> Tongue = new("langue", Language, "Langue par défaut.");
    private static readonly Field<Located<string>> Licence = new(
        "licence",
        Named("licence"),
        "Licence par défaut des textes (identifiant SPDX).",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Authors = new("auteurs", ListOf(VerbatimText), "Auteurs par défaut.");
    private static readonly Field<Located<string>> Version = new("version", VerbatimText, "Version de l'édition.");
    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de l'édition.");
    private static readonly Field<Located<string>> Address = new("url", Url, "Adresse publique de la publication.");
    private static readonly Field<Located<string>> Notice = new("mentions", TextWithReferences, "Mentions affichées sur chaque livrable.");
    private static readonly Field<IReadOnlyList<Source>> Sources = new(
        "sources",
        ListOf(SharedFields.Source),
        "Sources de la présentation."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Deliverables = new(
        "livrables",
        ListOf(Reference("livrable")),
        "Les seuls livrables à produire ; tous si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Forms = new(
        "formes",
        ListOf(Reference("forme")),
        "Formes produites à chaque publication en plus des pages : pdf, epub, impression, cahier, docx, partage…"
    );
    private static readonly Field<Circuit> Validations = new(
        "circuit",
        CircuitFields.Kind,
        "Qui relit et valide ce qui paraît, en combien de temps, et ce qu'on fait d'un silence."
    );
    private static readonly Field<Dissemination> Spreading = new(
        "diffusion",
        DisseminationFields.Kind,
        "D'où partent les lettres, où l'on répond, qui répond aux journalistes."
    );
    private static readonly Field<IReadOnlyList<RuleSetting>> Rules = new(
        "regles",
        MapOf(Choice([.. SeverityWords.Names]), "constat", (code, severity) =>
            new RuleSetting(code.With(code.Value.ToUpperInvariant()), severity.Value)
        ),
        "Gravité par code de constat."
    );

    private static readonly Field<Located<bool>> Avif = new(
        "avif",
        Flag,
        "oui pour offrir aussi les photographies en AVIF : un tiers de moins que WebP, mais dix fois plus longues à préparer."
    );
    private static readonly Field<ImageSettings> Photographs = new(
        "images",
        Object(new("images", [Avif]), r => new ImageSettings(r.Value(Avif)?.Value ?? false)),
        "Comment les photographies sont publiées."
    );
    private static readonly Field<Located<long>> Weight = new(
        "page",
        Size,
        "Le plus qu'une page peut peser, avec ses images, ses styles et ses polices : 500 ko."
    );
    private static readonly Field<Located<string>> Grade = new(
        "ecoindex",
        TextChoice("A", "B", "C", "D", "E", "F", "G"),
        "La moins bonne note EcoIndex admise pour une page, de A à G."
    );
    private static readonly Field<PageBudget> Budget = new(
        "budget",
        Object(new("budget", [Weight, Grade]), r => new PageBudget(r.Value(Weight), r.Value(Grade))),
        "Ce qu'une page peut peser : au-delà, tes build le dit."
    );

    public static readonly ObjectShape Shape = new(
        "collection.yaml",
        [
            Title,
            Subtitle,
            Organisation,
            Publisher,
            Team,
            Landmarks,
            PublicGaps,
            Presentation,
            Axes,
            Themes,
            Tongue,
            Licence,
            Authors,
            Version,
            When,
            Address,
            Notice,
            Sources,
            Deliverables,
            Forms,
            Validations,
            Spreading,
            Photographs,
            Budget,
            Rules,
        ]
    );

    public static Collection Read(YamlMapping mapping, ReadContext context)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var sources = r.List(Sources);
        DuplicateIds.Report([r.Node(Axes)], "l'axe", context);
        DuplicateIds.Report([r.Node(Themes)], "le thème", context);
        DuplicateIds.Report([r.Node(Team)], "le membre de l'équipe", context);
        return new Collection
        {
            Path = context.File.Path,
            Title = r.Text(Title),
            Subtitle = r.Plain(Subtitle),
            Organisation = r.Item(Organisation) ?? new Organisation("", null, null, null, null, null),
            Publisher = r.Item(Publisher),
            Team = r.List(Team),
            Landmarks = r.List(Landmarks),
            HasPublicGaps = r.Value(PublicGaps)?.Value ?? false,
            Presentation = ProseField.Read(r, Presentation, "presentation", sources, r.Plain(Tongue) ?? LanguageTag.French),
            Axes = r.List(Axes),
            Themes = r.List(Themes),
            Language = r.Plain(Tongue) ?? LanguageTag.French,
            Licence = r.Value(Licence),
            Authors = [.. r.List(Authors).Select(a => a.Value)],
            Version = r.Plain(Version),
            Date = r.Value(When)?.Value,
            Url = r.Value(Address) is { } url ? url.With(url.Value.TrimEnd('/')) : null,
            Notice = r.Value(Notice),
            Sources = sources,
            Deliverables = r.List(Deliverables),
            Forms = r.List(Forms),
            Circuit = r.Item(Validations) ?? Circuit.Default,
            Dissemination = r.Item(Spreading) ?? Dissemination.None,
            Images = r.Item(Photographs) ?? new ImageSettings(HasAvif: false),
            Budget = r.Item(Budget),
            Rules = r.List(Rules),
        };
    }
}
