using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The parts of a write-up's front matter where something is said: statements, quotations, resources, a critical view.</summary>
internal static class StatementParts
{
    public static readonly Kind<Statement> Statement = StatementFields.Kind;
    public static readonly Kind<Statement> Obstacle = StatementFields.Obstacle;
    public static readonly Kind<CourseChange> CourseChange = TurnFields.Kind;
    public static readonly Kind<Transfer> Transfer = TransferFields.Kind;
    public static readonly Kind<Quotation> Quotation = QuotationFields.Kind;
    public static readonly Kind<Resource> Resource = ResourceFields.Kind;
    public static readonly Kind<CriticalView> CriticalView = CriticalViewFields.Kind;

    private static class StatementFields
    {
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Une ou deux phrases.", true);
        private static readonly Field<Located<string>> Criterion = new(
            "critere",
            Reference("critere"),
            "Critère du cadre que cela éclaire."
        );
        private static readonly Field<Located<bool>> Inference = new(
            "inference",
            Flag,
            "oui si c'est une déduction des auteurs et non un fait d'une source."
        );
        private static readonly Field<Located<bool>> Overcome = new("surmonte", Flag, "Pour un frein : a-t-il été surmonté ?");
        private static readonly Field<Located<string>> How = new(
            "comment",
            TextWithReferences,
            "Pour un frein : comment il a été surmonté."
        );

        private static readonly Field<Located<string>> Key = new(
            "id",
            Id,
            "Identifiant, pour y renvoyer d'ailleurs : territoire/retour#identifiant."
        );
        private static readonly Field<IReadOnlyList<Located<StatementReference>>> LiftedBy = new(
            "leve-par",
            ListOf(StatementName),
            "Ce qui a levé le frein : identifiant d'un énoncé de ce fichier, ou territoire/retour#identifiant."
        );

        private static readonly FieldShape[] Common = [Words, Key, Criterion, Inference, Overcome, How];

        public static readonly Kind<Statement> Kind = Make(new("un énoncé", Common), _ => []);

        // What lifts is said of an obstacle alone.
        public static readonly Kind<Statement> Obstacle = Make(new("un frein", [.. Common, LiftedBy]), r => r.List(LiftedBy));

        private static Kind<Statement> Make(ObjectShape shape, Func<ObjectReader, IReadOnlyList<Located<StatementReference>>> liftedBy) =>
            TextOr(
                TextWithReferences,
                Object(shape, r => new Statement(
                    r.Kept(Words),
                    r.Value(Key),
                    r.Value(Criterion),
                    r.Value(Inference)?.Value ?? false,
                    r.Value(Overcome)?.Value,
                    r.Value(How),
                    liftedBy(r)
                )),
                (words, context) => new Statement(context.Keep(words), null, null, false, null, null, [])
            );
    }

    private static class TurnFields
    {
        private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date du changement de cap.");
        private static readonly Field<Located<string>> Words = new(
            "texte",
            TextWithReferences,
            "Ce qui a été tenté puis abandonné, et pourquoi.",
            true
        );

        public static readonly Kind<CourseChange> Kind = TextOr(
            TextWithReferences,
            Object(new("une bifurcation", [When, Words]), r => new CourseChange(r.Value(When), r.Text(Words))),
            (words, _) => new CourseChange(null, words)
        );
    }

    private static class TransferFields
    {
        private static readonly Field<IReadOnlyList<Statement>> Needed = new(
            "necessaires",
            ListOf(Statement),
            "Ce sans quoi cela ne peut pas se faire ailleurs."
        );
        private static readonly Field<IReadOnlyList<Statement>> Adaptable = new(
            "adaptables",
            ListOf(Statement),
            "Ce qui peut se faire autrement."
        );
        private static readonly Field<IReadOnlyList<Statement>> Limits = new("limites", ListOf(Statement), "Ce qui tient à ce territoire.");

        public static readonly Kind<Transfer> Kind = Object(new("reproductibilite", [Needed, Adaptable, Limits]), r => new Transfer(
            r.List(Needed),
            r.List(Adaptable),
            r.List(Limits)
        ));
    }

    private static class QuotationFields
    {
        private static readonly Field<Located<string>> Words = new("texte", QuotedText, "Les mots exacts, sans guillemets.", true);
        private static readonly Field<Located<string>> Author = new("auteur", VerbatimText, "Qui parle.", true);
        private static readonly Field<Located<string>> Function = new("fonction", PlainText, "À quel titre.");
        private static readonly Field<Located<string>> Source = new("source", CitedSource, "Source publiée où se trouve la citation.");
        private static readonly Field<Located<string>> Consent = new(
            "consentement",
            Reference("consentement"),
            "Consentement de la personne.",
            limits: true
        );

        private static readonly Field<Located<string>> Key = new("id", Id, "Identifiant, pour y renvoyer d'ailleurs.");
        private static readonly Field<Located<string>> Criterion = new(
            "critere",
            Reference("critere"),
            "Critère du cadre que ces mots éclairent."
        );
        private static readonly Field<Located<bool>> StandsOut = new(
            "exergue",
            Flag,
            "non pour des mots qui ne doivent jamais paraître en grand."
        );
        private static readonly Field<Located<Cut>> Cut = new(
            "coupee",
            Choice(("debut", Model.Cut.Start), ("fin", Model.Cut.End), ("les-deux", Model.Cut.Both)),
            "Où les mots ont été coupés : « […] » y est imprimé."
        );

        public static readonly Kind<Quotation> Kind = Object(
            new("une citation", [Words, Key, Author, Function, Criterion, Source, Consent, StandsOut, Cut]),
            r => new Quotation(r.Text(Words), r.Text(Author).Value, r.Plain(Function), r.Value(Source), r.Value(Consent))
            {
                Id = r.Value(Key),
                Criterion = r.Value(Criterion),
                MayStandOut = r.Value(StandsOut)?.Value ?? true,
                Cut = r.Value(Cut)?.Value ?? default,
            }
        );
    }

    private static class ResourceFields
    {
        private static readonly Field<Located<string>> Title = new("titre", VerbatimText, "Titre.", true);
        private static readonly Field<Located<string>> Address = new("url", Url, "Adresse.", true);
        private static readonly Field<Located<ResourceKind>> Type = new(
            "type",
            Choice(
                ("fiche", ResourceKind.Sheet),
                ("article", ResourceKind.Article),
                ("rapport", ResourceKind.Report),
                ("video", ResourceKind.Video),
                ("podcast", ResourceKind.Podcast),
                ("site", ResourceKind.Site),
                ("livre", ResourceKind.Book),
                ("donnees", ResourceKind.Data)
            ),
            "Sorte de ressource."
        );
        private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de publication.");

        public static readonly Kind<Resource> Kind = Object(new("une ressource", [Title, Address, Type, When]), r => new Resource(
            r.Text(Title).Value,
            r.Text(Address),
            r.Value(Type)?.Value ?? ResourceKind.Site,
            r.Value(When)?.Value
        ));
    }

    private static class CriticalViewFields
    {
        private static readonly Field<Located<string>> Author = new(
            "auteur",
            VerbatimText,
            "Qui porte ce regard ; pas le porteur lui-même.",
            true
        );
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Ce regard.", true);

        public static readonly Kind<CriticalView> Kind = Object(new("regard-critique", [Author, Words]), r => new CriticalView(
            r.Text(Author).Value,
            r.Text(Words)
        ));
    }
}
