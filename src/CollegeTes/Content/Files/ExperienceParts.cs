using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The parts of a write-up's front matter that are mappings of their own: period, stage, partners, timeline, figures.</summary>
internal static class ExperienceParts
{
    public static readonly Kind<Period> Period = PeriodFields.Kind;
    public static readonly Kind<Stage> Stage = StageFields.Kind;
    public static readonly Kind<Relation> Relation = RelationFields.Kind;
    public static readonly Kind<LeadOrganisation> LeadOrganisation = LeadFields.Kind;
    public static readonly Kind<Participation> Participation = ParticipationFields.Kind;
    public static readonly Kind<Milestone> Milestone = MilestoneFields.Kind;
    public static readonly Kind<Figure> Figure = FigureFields.Kind;

    private static class PeriodFields
    {
        private static readonly Field<Located<PartialDate>> From = new("debut", Date, "Début de l'expérience.", true);
        private static readonly Field<Located<PartialDate>> To = new("fin", Date, "Fin ; absente si l'expérience se poursuit.");

        public static readonly Kind<Period> Kind = Object(new("periode", [From, To]), r => new Period(
            r.Value(From) ?? new Located<PartialDate>(PartialDate.Of(DateOnly.MinValue), r.Place),
            r.Value(To)
        ));
    }

    private static class StageFields
    {
        private static readonly Field<Located<Phase>> Phase = new(
            "phase",
            Choice(("idee", Model.Phase.Idea), ("etude", Model.Phase.Study), ("operation", Model.Phase.Operation)),
            "Idée, étude ou opération.",
            true
        );
        private static readonly Field<Documented<Located<Progress>>> Progress = new(
            "statut",
            Documented(
                Choice(
                    ("en-cours", Model.Progress.Ongoing),
                    ("en-retard", Model.Progress.Late),
                    ("en-pause", Model.Progress.Paused),
                    ("bloque", Model.Progress.Blocked),
                    ("abandonne", Model.Progress.Abandoned),
                    ("termine", Model.Progress.Finished)
                )
            ),
            "Où en est cette phase, ou « non renseigne ».",
            true
        );

        public static readonly Kind<Stage> Kind = Object(new("stade", [Phase, Progress]), r => new Stage(
            r.Value(Phase)?.Value ?? default,
            r.TryGet(Progress, out var progress) && progress.HasValue ? progress.Value.Value : null
        ));
    }

    private static class RelationFields
    {
        private static readonly Field<Located<RelationKind>> Nature = new(
            "nature",
            Choice(
                ("accompagnement", RelationKind.Support),
                ("territoire-partenaire", RelationKind.PartnerTerritory),
                ("non-etabli", RelationKind.NotEstablished)
            ),
            "Nature du lien avec l'organisation qui publie.",
            true
        );
        private static readonly Field<Located<string>> Words = new(
            "texte",
            TextWithReferences,
            "Le lien tel que les sources l'établissent.",
            true
        );

        public static readonly Kind<Relation> Kind = Object(new("lien", [Nature, Words]), r => new Relation(
            r.Value(Nature)?.Value ?? default,
            r.Text(Words)
        ));
    }

    private static class LeadFields
    {
        private static readonly Field<Located<string>> Name = new("nom", VerbatimText, "Nom de qui porte l'expérience.", true);
        private static readonly Field<Located<PartnerKind>> Type = new("type", PartnersFile.KindOfPartner, "Sorte d'organisation.");

        public static readonly Kind<LeadOrganisation> Kind = NamedOr(
            "partenaire",
            Object(new("porteur", [Name, Type]), r => new LeadOrganisation(null, r.Text(Name), r.Value(Type)?.Value ?? default)),
            (reference, _) => new LeadOrganisation(reference, null, default)
        );
    }

    private static class ParticipationFields
    {
        private static readonly Field<Located<string>> Partner = new(
            "ref",
            Reference("partenaire"),
            "Identifiant dans partenaires.yaml.",
            true
        );
        private static readonly Field<Located<ParticipationRole>> Role = new(
            "role",
            Choice(
                ("pilote", ParticipationRole.Lead),
                ("financeur", ParticipationRole.Funder),
                ("operateur", ParticipationRole.Operator),
                ("associe", ParticipationRole.Associate)
            ),
            "Part prise dans l'expérience."
        );

        public static readonly Kind<Participation> Kind = NamedOr(
            "partenaire",
            Object(new("un partenaire", [Partner, Role]), r => new Participation(r.Text(Partner), r.Value(Role)?.Value)),
            (reference, _) => new Participation(reference, null)
        );
    }

    private static class MilestoneFields
    {
        private static readonly Field<Documented<Located<PartialDate>>> When = new(
            "date",
            Documented(Date),
            "Date de l'étape, ou « non renseigne ».",
            true
        );
        private static readonly Field<Located<string>> Title = new("titre", PlainText, "L'étape en quelques mots.", true);
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Une phrase de plus.");
        private static readonly Field<Located<bool>> Key = new("cle", Flag, "oui pour les quatre à six étapes que montre la fiche.");
        private static readonly Field<Located<Horizon>> Side = new(
            "horizon",
            Choice(("avant", Horizon.Before), ("apres", Horizon.After)),
            "Étape d'avant ou d'après la période."
        );

        public static readonly Kind<Milestone> Kind = Object(new("une étape", [When, Title, Words, Key, Side]), r => new Milestone(
            r.TryGet(When, out var date) ? date : default,
            r.Text(Title),
            r.TryGet(Words, out var words) ? r.Context.Keep(words) : null,
            r.Value(Key)?.Value ?? false,
            r.Value(Side)?.Value ?? default
        ));
    }

    private static class FigureFields
    {
        private static readonly Field<Located<string>> Id = new("id", Kinds.Id, "Identifiant, cité dans le texte : {chiffre:id}.", true);
        private static readonly Field<Located<string>> Label = new(
            "libelle",
            PlainText,
            "Ce que le chiffre compte ; se lit après la valeur.",
            true
        );
        private static readonly Field<Documented<Located<decimal>>> Value = new(
            "valeur",
            Documented(Quantity),
            "La valeur seule, ou « non renseigne ».",
            true
        );
        private static readonly Field<Located<string>> Unit = new("unite", Kinds.Unit, "Unité : %, €, ha, MWh…");
        private static readonly Field<Located<decimal>> Target = new("cible", Quantity, "Valeur visée.");
        private static readonly Field<Located<PartialDate>> When = new(
            "date",
            Date,
            "Date de la mesure ; à ne pas écrire quand la source ne la dit pas."
        );
        private static readonly Field<Located<PartialDate>> ReadOn = new(
            "releve-le",
            Date,
            "Date où le chiffre a été relevé dans sa source, quand la source ne dit pas de quand il est."
        );
        private static readonly Field<Located<string>> Source = new("source", CitedSource, "Source qui donne le chiffre.");
        private static readonly Field<Located<Approximation>> Precision = new(
            "approximation",
            Choice(
                ("environ", Approximation.About),
                ("plus-de", Approximation.MoreThan),
                ("moins-de", Approximation.LessThan),
                ("pres-de", Approximation.Nearly)
            ),
            "Quand la source ne donne qu'un ordre de grandeur."
        );

        public static readonly Kind<Figure> Kind = Object(
            new("un chiffre", [Id, Label, Value, Unit, Target, When, ReadOn, Source, Precision]),
            r => new Figure(
                r.Text(Id),
                r.Text(Label),
                r.TryGet(Value, out var value) ? value : default,
                r.Plain(Unit) ?? "",
                r.Value(Target)?.Value,
                r.Value(When)?.Value,
                r.Value(Source),
                r.Value(Precision)?.Value ?? default
            )
            {
                ReadOn = r.Value(ReadOn)?.Value,
            }
        );
    }
}
