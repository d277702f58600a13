using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>What is put to those a subject speaks of, as templates see it.</summary>
internal static class ConfirmationViews
{
    public static readonly ViewType<(Figure Figure, string Print, ProseContext Context), RenderScope> Figure = new(
        "chiffre à confirmer",
        "Un chiffre, et ce qui nomme la question.",
        new()
        {
            {
                "cle",
                MemberType.Text,
                "début du nom de ses champs",
                (q, _) => ReviewQuestion.KeyOf(ReviewQuestion.Figure, q.Figure.Id.Value)
            },
            { "empreinte", MemberType.Text, "ce qu'il dit, en condensé", (q, _) => q.Print },
            {
                "chiffre",
                MemberType.ViewOf(() => ExperiencePartViews.Figure),
                "le chiffre",
                (q, scope) => ExperiencePartViews.Figure.Of((q.Figure, q.Context), scope)!
            },
            { "source", MemberType.TextOrNothing, "où il a été lu", (q, scope) => SourceOf(q.Figure.Source, q.Context, scope) },
        }
    );

    public static readonly ViewType<(Quotation Quotation, string Key, string Print, ProseContext Context), RenderScope> Quotation = new(
        "citation à confirmer",
        "Des paroles, et ce qui nomme la question.",
        new()
        {
            { "cle", MemberType.Text, "début du nom de ses champs", (q, _) => ReviewQuestion.KeyOf(ReviewQuestion.Quotation, q.Key) },
            { "empreinte", MemberType.Text, "ce qu'elle dit, en condensé", (q, _) => q.Print },
            {
                "citation",
                MemberType.ViewOf(() => ExperiencePartViews.Quotation),
                "la citation",
                (q, scope) => ExperiencePartViews.Quotation.Of((q.Quotation, q.Context), scope)!
            },
            { "source", MemberType.TextOrNothing, "où elle a été lue", (q, scope) => SourceOf(q.Quotation.Source, q.Context, scope) },
        }
    );

    public static readonly ViewType<Gap, RenderScope> Gap = new(
        "lacune à combler",
        "Ce qu'un retour ne dit pas, et ce qui nomme la question.",
        new()
        {
            { "cle", MemberType.Text, "début du nom de ses champs", (g, _) => ReviewQuestion.KeyOf(ReviewQuestion.Gap, NameOf(g)) },
            { "lacune", MemberType.ViewOf(() => GapViews.Gap), "ce qui manque", (g, scope) => GapViews.Gap.Of(g, scope)! },
        }
    );

    public static readonly ViewType<(ObservedThing Thing, string Key, string Print), RenderScope> Observation = new(
        "observation à confirmer",
        "Une observation, et ce qui nomme la question.",
        new()
        {
            { "cle", MemberType.Text, "début du nom de ses champs", (o, _) => ReviewQuestion.KeyOf(ReviewQuestion.Observation, o.Key) },
            { "empreinte", MemberType.Text, "ce qu'elle dit, en condensé", (o, _) => o.Print },
            {
                "observation",
                MemberType.ViewOf(() => ObservationViews.Observation),
                "l'observation",
                (o, scope) => ObservationViews.Observation.Of(o.Thing, scope)!
            },
        }
    );

    public static readonly ViewType<GridQuestion, RenderScope> Grid = new(
        "question de la grille",
        "Une question du circuit de relecture.",
        new()
        {
            { "cle", MemberType.Text, "début du nom de ses champs", (q, _) => ReviewQuestion.KeyOf(ReviewQuestion.Grid, q.Id) },
            { "question", MemberType.Text, "la question", (q, scope) => scope.Typeset(q.Text) },
        }
    );

    public static readonly ViewType<string, RenderScope> Piece = new(
        "pièce jointe",
        "Un fichier qui va avec la lettre.",
        new()
        {
            { "fichier", MemberType.Text, "son nom", (f, _) => f },
            { "role", MemberType.Text, "ce qu'il est, en mots de la langue de la page", (f, scope) => RoleOf(f, scope) },
        }
    );

    public static readonly ViewType<(ReviewSending Sending, Subject Subject), RenderScope> Sending = new(
        "relecture",
        "Ce qui est soumis à l'un de ceux dont un sujet parle.",
        new()
        {
            { "titre", MemberType.Text, "titre du sujet", (s, scope) => RenderScope.Typeset(s.Subject.Title.Value, scope.Language) },
            { "destinataire", MemberType.Text, "à qui c'est soumis", (s, scope) => RecipientOf(s.Sending, scope) },
            { "demande", MemberType.Text, "identifiant de la demande dans le fichier de relecture", (s, _) => s.Sending.Request },
            {
                "objets",
                MemberType.Text,
                "ce qui est à valider, en mots de la langue de la page",
                (s, scope) => FrenchFormat.List([.. s.Sending.Objects.Select(o => scope.Labels["confirmer.objet." + NameOf(o)])])
            },
            {
                "empreintes",
                MemberType.Text,
                "ce que dit chacun de ces objets, en condensé",
                (s, _) => string.Join(' ', s.Sending.Objects.Select(o => $"{NameOf(o)}:{ReviewQuestion.PrintOf(s.Sending.Passages, o)}"))
            },
            { "echeance", MemberType.Text, "dernier jour pour répondre, en français", (s, _) => DayOf(s.Sending.DueOn) },
            {
                "silence_bloque",
                MemberType.Flag,
                "oui quand rien ne paraît sans réponse",
                (_, scope) => scope.Library.Collection.Circuit.BlocksOnSilence
            },
            { "pieces", MemberType.ListOf(() => Piece), "les fichiers joints", (s, scope) => Piece.List(s.Sending.Files, scope) },
            { "chiffres", MemberType.ListOf(() => Figure), "les chiffres à confirmer", (s, scope) => Figures(s.Sending, s.Subject, scope) },
            {
                "citations",
                MemberType.ListOf(() => Quotation),
                "les paroles à confirmer",
                (s, scope) => Quotations(s.Sending, s.Subject, scope)
            },
            {
                "lacunes",
                MemberType.ListOf(() => Gap),
                "ce que les sources cherchées ne disent pas",
                (s, scope) =>
                    Gap.List(
                        s.Sending.Asks(ValidationObject.Text) || s.Sending.Asks(ValidationObject.Observations)
                            ? GapsOf(s.Subject, scope.Library)
                            : [],
                        scope
                    )
            },
            {
                "observations",
                MemberType.ListOf(() => Observation),
                "les observations qui disent quelque chose",
                (s, scope) => Observations(s.Sending, s.Subject, scope)
            },
            {
                "grille",
                MemberType.ListOf(() => Grid),
                "les questions du circuit",
                (s, scope) => Grid.List(s.Sending.Asks(ValidationObject.Text) ? scope.Library.Collection.Circuit.Grid : [], scope)
            },
        }
    );

    /// <summary>What a gap is called among those of its write-up.</summary>
    public static string NameOf(Gap gap) => gap.Criterion?.Id ?? Slug.From(gap.Subject);

    /// <summary>Those of a subject that somebody can fill: nobody is asked of a criterion that nobody looked at.</summary>
    public static IEnumerable<Gap> GapsOf(Subject subject, Library library) =>
        subject is Experience experience
            ? Gaps.Of(experience, library.Framework).Where(g => g.Kind != GapKind.NotObserved).DistinctBy(NameOf)
            : [];

    private static ViewList<(Figure, string, ProseContext)> Figures(ReviewSending sending, Subject subject, RenderScope scope)
    {
        if (subject is not Experience experience || !sending.Asks(ValidationObject.Figures))
            return Figure.List([], scope);
        var context = ProseContext.ForTextsOf(experience, scope.Library);
        var prints = sending.Of(ValidationObject.Figures).ToDictionary(p => p.Key, p => p.Print, StringComparer.Ordinal);
        return Figure.List(experience.Figures.Select(f => (f, prints.GetValueOrDefault(Slug.From(f.Id.Value), ""), context)), scope);
    }

    private static ViewList<(Quotation, string, string, ProseContext)> Quotations(ReviewSending sending, Subject subject, RenderScope scope)
    {
        if (subject is not Experience experience || !sending.Asks(ValidationObject.Quotations))
            return Quotation.List([], scope);
        var context = ProseContext.ForTextsOf(experience, scope.Library);
        return Quotation.List(
            from q in experience.Quotations
            where sending.Consents.Count == 0 || (q.Consent is { } consent && sending.Consents.Contains(consent.Value))
            let passage = sending.Of(ValidationObject.Quotations).FirstOrDefault(p => p.Place.Contains(q.Text.Span))
            where passage is not null
            select (q, passage.Key, passage.Print, context),
            scope
        );
    }

    private static ViewList<(ObservedThing, string, string)> Observations(ReviewSending sending, Subject subject, RenderScope scope)
    {
        if (subject is not Experience experience || !sending.Asks(ValidationObject.Observations))
            return Observation.List([], scope);
        var library = scope.Library;
        return Observation.List(
            from dimension in AppliedFramework.DimensionsOf(experience, library.Framework)
            from thing in ObservedThing.In(dimension, experience, library)
            where thing.Observation.Evidence.Count > 0
            let passage = sending.Of(ValidationObject.Observations).FirstOrDefault(p => p.Place.Contains(thing.Observation.Criterion.Span))
            where passage is not null
            select (thing, passage.Key, passage.Print),
            scope
        );
    }

    private static string RecipientOf(ReviewSending sending, RenderScope scope) =>
        sending.Recipient.Length > 0
            ? scope.Typeset(sending.Recipient)
            : scope.Labels["confirmer.role." + ValidationWords.Roles.NameOf(sending.Role)];

    private static string NameOf(ValidationObject of) => ValidationWords.Objects.NameOf(of);

    private static string DayOf(DateOnly day) => new PartialDate(day.Year, day.Month, day.Day).ToFrench();

    private static string? SourceOf(Located<string>? id, ProseContext context, RenderScope scope)
    {
        if (id is not { } named || context.Sources.FirstOrDefault(s => s.Id.Value == named.Value) is not { } source)
            return null;
        var parts = new[] { source.Publisher, source.Title, source.Date?.ToFrench() }.Where(p => !string.IsNullOrEmpty(p));
        return scope.Typeset(string.Join(", ", parts));
    }

    private static string RoleOf(string file, RenderScope scope)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return scope.Labels.Find("confirmer.piece." + name) ?? scope.Labels["confirmer.piece.autre"];
    }
}
