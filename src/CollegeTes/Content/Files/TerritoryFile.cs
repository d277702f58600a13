using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>territoire.yaml</c>: a place. What its official code gives need not be written.</summary>
internal static class TerritoryFile
{
    private static readonly Field<Located<string>> Name = new("nom", PlainText, "Nom d'usage.");
    private static readonly Field<Located<string>> Type = new(
        "type",
        TextChoice("commune", "cc", "ca", "cu", "metropole", "pays", "petr", "pnr", "departement", "region", "autre"),
        "Sorte de territoire."
    );
    private static readonly Field<Located<string>> Siren = new(
        "siren",
        UnshownText,
        "Code SIREN d'une intercommunalité, entre guillemets."
    );
    private static readonly Field<Located<string>> Insee = new("insee", UnshownText, "Code INSEE d'une commune, entre guillemets.");
    private static readonly Field<IReadOnlyList<Located<string>>> Departments = new(
        "departements",
        ListOf(UnshownText),
        "Numéros des départements."
    );
    private static readonly Field<Located<string>> Lede = new("accroche", TextWithReferences, "Sous-titre de la couverture.");
    private static readonly Field<Located<string>> Summary = new(
        "resume",
        TextWithReferences,
        "Trois phrases qui résument ce que le livret apprend."
    );
    private static readonly Field<Located<int>> Municipalities = new("communes", Integer, "Nombre de communes.");
    private static readonly Field<IReadOnlyList<Located<string>>> Axes = new("axes", ListOf(Reference("axe")), "Axes de la collection.");
    private static readonly Field<Located<string>> Description = new(
        "description",
        MarkdownText,
        "Présentation du territoire, en Markdown."
    );
    private static readonly Field<IReadOnlyList<Media>> Media = new("medias", ListOf(SharedFields.Media), "Images et leurs droits.");
    private static readonly Field<IReadOnlyList<Located<LandscapeFeature>>> Landscape = new(
        "paysage",
        ListOf(
            Choice(
                ("ile", LandscapeFeature.Island),
                ("riviere", LandscapeFeature.River),
                ("fleuve", LandscapeFeature.GreatRiver),
                ("marais", LandscapeFeature.Marsh),
                ("bocage", LandscapeFeature.Hedges),
                ("eoliennes", LandscapeFeature.Turbines),
                ("solaire", LandscapeFeature.Solar),
                ("vignes", LandscapeFeature.Vines),
                ("maraichage", LandscapeFeature.Gardens),
                ("troupeaux", LandscapeFeature.Herds),
                ("moulin", LandscapeFeature.Mill),
                ("plaine", LandscapeFeature.Flat),
                ("collines", LandscapeFeature.Hilly),
                ("ville", LandscapeFeature.Dense),
                ("campagne", LandscapeFeature.Sparse)
            )
        ),
        "Ce que montre le paysage de la couverture."
    );
    private static readonly Field<IReadOnlyList<Contact>> Contacts = new("contacts", ListOf(SharedFields.Contact), "Services à joindre.");
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mis-a-jour-le", Date, "Date de la dernière mise à jour.");

    private static readonly Field<Located<int>> Inhabitants = new("valeur", Integer, "Nombre d'habitants.", true);
    private static readonly Field<Located<int>> Year = new("annee", Integer, "Année.");
    private static readonly Field<Located<string>> Origin = new("source", PlainText, "D'où vient le nombre.");
    private static readonly Field<Population> People = new(
        "population",
        Object(new("population", [Inhabitants, Year, Origin]), r => new Population(
            r.Value(Inhabitants)?.Value ?? 0,
            r.Value(Year)?.Value,
            r.Plain(Origin)
        )),
        "Population, si la table nationale ne la donne pas."
    );

    private static readonly Field<Located<PartialDate>> From = new("debut", Date, "Début.");
    private static readonly Field<Located<PartialDate>> To = new("fin", Date, "Fin.");
    private static readonly Field<Located<string>> Programme = new("programme", PlainText, "Nom du programme.");
    private static readonly Field<Approach> Approach = new(
        "demarche",
        Object(new("demarche", [From, To, Programme]), r => new Approach(r.Value(From)?.Value, r.Value(To)?.Value, r.Plain(Programme))),
        "La démarche suivie."
    );

    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Intitulé.", true);
    private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Une ou deux phrases.");
    private static readonly Field<PilotProject> Pilot = new(
        "projet-pilote",
        Object(new("projet-pilote", [Title, Words]), r => new PilotProject(r.Text(Title).Value, r.Value(Words))),
        "Le projet pilote."
    );

    private static readonly Field<Located<string>> Label = new("libelle", PlainText, "Ce dont il s'agit.", true);
    private static readonly Field<Located<string>> Fact = new("texte", TextWithReferences, "Le fait, avec sa source.", true);
    private static readonly Field<IReadOnlyList<TerritoryFact>> Facts = new(
        "faits",
        ListOf(Object(new("un fait", [Label, Fact]), r => new TerritoryFact(r.Text(Label).Value, r.Text(Fact)))),
        "Lignes ajoutées à la carte d'identité."
    );

    private static readonly Field<Located<decimal>> Latitude = new("lat", Number, "Latitude, en degrés.", true);
    private static readonly Field<Located<decimal>> Longitude = new("lon", Number, "Longitude, en degrés ; négative à l'ouest.", true);
    private static readonly Field<Located<GeoPosition>> Position = new("position", new PositionKind(), "Où le placer sur la carte.");

    public static readonly ObjectShape Shape = new(
        "un territoire",
        [
            Name,
            Type,
            Siren,
            Insee,
            Departments,
            Lede,
            Summary,
            People,
            Municipalities,
            Approach,
            Pilot,
            Axes,
            Description,
            Facts,
            Landscape,
            Media,
            Contacts,
            Position,
            Sources,
            UpdatedOn,
        ]
    );

    public static Territory Read(YamlMapping mapping, ReadContext context, string slug, string language)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var official = OfficialIdentity.Of(r.Value(Siren), r.Value(Insee), context.Bag);
        var sources = r.List(Sources);
        if (official is null && !r.Has(Name) && !r.Has(Siren) && !r.Has(Insee))
            context.Bag.Add(
                FieldDiagnostics.MissingKey.At(
                    r.Place,
                    "« nom » manque dans le territoire, et aucun code officiel ne le donne",
                    "Ajoutez « nom: … », ou « siren: » ou « insee: »."
                )
            );
        var codes = r.List(Departments);
        return new Territory
        {
            Slug = slug,
            Path = context.File.Path,
            Title = r.Value(Name) ?? new Located<string>(official?.Name ?? slug, r.Place),
            OfficialName = official?.Name,
            Kind = r.Value(Type)?.Value ?? official?.Kind ?? "autre",
            Code = r.Value(Siren) ?? r.Value(Insee),
            Lede = r.Plain(Lede),
            Summary = r.Value(Summary),
            Population = r.Item(People) ?? official?.Population,
            MunicipalityCount = r.Value(Municipalities)?.Value ?? official?.MunicipalityCount,
            Municipalities = official?.Municipalities ?? [],
            Departments = codes.Count == 0 ? official?.Departments ?? [] : OfficialIdentity.DepartmentsOf(codes, context.Bag),
            Approach = r.Item(Approach),
            PilotProject = r.Item(Pilot),
            Axes = r.List(Axes),
            Description = ProseField.Read(r, Description, slug, sources, language, isTransversal: true),
            Facts = r.List(Facts),
            Landscape = [.. r.List(Landscape).Select(l => l.Value)],
            Position = r.Value(Position)?.Value,
            Media = r.List(Media),
            Contacts = r.List(Contacts),
            Sources = sources,
            UpdatedOn = r.Value(UpdatedOn)?.Value,
        };
    }

    private sealed class PositionKind : Kind<Located<GeoPosition>>
    {
        private static readonly Kind<GeoPosition> Inner = Object(new("position", [Latitude, Longitude]), r => new GeoPosition(
            (double)(r.Value(Latitude)?.Value ?? 0),
            (double)(r.Value(Longitude)?.Value ?? 0)
        ));

        public override Shape Shape => Inner.Shape;

        public override bool TryRead(YamlNode node, ReadContext context, out Located<GeoPosition> value)
        {
            value = default;
            if (!Inner.TryRead(node, context, out var position))
                return false;
            value = new Located<GeoPosition>(position, node.Span);
            if (Math.Abs(position.Latitude) <= 90 && Math.Abs(position.Longitude) <= 180)
                return true;
            context.Bag.Add(
                FieldDiagnostics.WrongValue.At(
                    node.Span,
                    "position hors du globe",
                    "La latitude va de -90 à 90, la longitude de -180 à 180."
                )
            );
            return false;
        }
    }
}
