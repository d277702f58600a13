using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The parts of a write-up's front matter where something is said: statements, quotations, resources, a critical view.</summary>
internal static class StatementParts
{
    public static readonly Kind<Statement> Statement = StatementFields.Kind;
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

        public static readonly Kind<Statement> Kind = TextOr(
            TextWithReferences,
            Object(new("un énoncé", [Words, Criterion, Inference, Overcome, How]), r => new Statement(
                r.Kept(Words),
                r.Value(Criterion),
                r.Value(Inference)?.Value ?? false,
                r.Value(Overcome)?.Value,
                r.Value(How)
            )),
            (words, context) => new Statement(context.Keep(words), null, false, null, null)
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

        public static readonly Kind<Quotation> Kind = Object(
            new("une citation", [Words, Author, Function, Source, Consent]),
            r => new Quotation(r.Text(Words), r.Text(Author).Value, r.Plain(Function), r.Value(Source), r.Value(Consent))
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
