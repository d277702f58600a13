using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>A part of a training day, and its slides.</summary>
internal static class SequenceFields
{
    private static readonly Field<Located<string>> Name = new("id", Id, "Nom court de la séquence.", true);
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre de la séquence.", true);
    private static readonly Field<Located<TimeSpan>> Length = new("duree", Duration, "Durée : PT15M.", true);
    private static readonly Field<IReadOnlyList<Located<string>>> Objectives = new(
        "objectifs",
        ListOf(Reference("objectif")),
        "Objectifs qu'elle sert."
    );
    private static readonly Field<Located<TeachingMethod>> Method = new(
        "methode",
        Choice(
            ("positionnement", TeachingMethod.Positioning),
            ("expose", TeachingMethod.Lecture),
            ("etude-de-cas", TeachingMethod.CaseStudy),
            ("atelier-cadre", TeachingMethod.FrameworkWorkshop),
            ("debat", TeachingMethod.Debate),
            ("world-cafe", TeachingMethod.WorldCafe),
            ("arpentage", TeachingMethod.CollectiveReading),
            ("visite", TeachingMethod.Visit),
            ("quiz", TeachingMethod.Quiz),
            ("bilan", TeachingMethod.Assessment),
            ("pause", TeachingMethod.Break)
        ),
        "Comment on y apprend."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Experiences = new(
        "retours",
        ListOf(Named("retour")),
        "Retours étudiés, écrits territoire/retour."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Material = new(
        "materiel",
        ListOf(TextWithReferences),
        "Ce qu'il faut avoir sous la main."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Instruction = new(
        "consigne",
        ListOf(TextWithReferences),
        "Ce que l'on dit aux participants, mot pour mot."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Facilitation = new(
        "animation",
        ListOf(TextWithReferences),
        "Ce que fait la personne qui anime, étape par étape."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Debriefing = new(
        "debriefing",
        ListOf(TextWithReferences),
        "Ce que l'on en tire ensemble."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Pitfalls = new(
        "pieges",
        ListOf(TextWithReferences),
        "Ce qui rate, et ce qui aide alors."
    );
    private static readonly Field<IReadOnlyList<Slide>> Slides = new(
        "diapos",
        ValueOr(TextChoice("auto"), ListOf(SlideFields.Kind), _ => []),
        "« auto » pour celles que tes déduit des retours et de la consigne, ou la liste de celles que l'on veut."
    );

    public static readonly Kind<Sequence> Sequence = Object(
        new(
            "une séquence",
            [Name, Title, Length, Objectives, Method, Experiences, Material, Instruction, Facilitation, Debriefing, Pitfalls, Slides]
        ),
        r => new Sequence
        {
            Id = r.Text(Name),
            Title = r.Text(Title),
            Duration = r.Value(Length),
            Objectives = r.List(Objectives),
            Method = r.Value(Method),
            Experiences = r.List(Experiences),
            Material = r.List(Material),
            Instruction = r.List(Instruction),
            Facilitation = r.List(Facilitation),
            Debriefing = r.List(Debriefing),
            Pitfalls = r.List(Pitfalls),
            Slides = r.List(Slides),
        }
    );

    private static class SlideFields
    {
        private static readonly Field<Located<SlideKind>> What = new(
            "genre",
            Choice(
                ("titre", SlideKind.Title),
                ("lieu", SlideKind.Place),
                ("chiffres", SlideKind.Figures),
                ("etapes", SlideKind.Milestones),
                ("citation", SlideKind.Quotation),
                ("enseignement", SlideKind.Lesson),
                ("appel", SlideKind.Call),
                ("consigne", SlideKind.Instruction),
                ("matrice", SlideKind.Matrix),
                ("question", SlideKind.Question)
            ),
            "Ce que la diapositive montre.",
            true
        );
        private static readonly Field<Located<string>> Heading = new(
            "titre",
            TextWithReferences,
            "Ses grands mots ; ceux du retour ou de la séquence sinon."
        );
        private static readonly Field<Located<string>> Words = new("texte", TextWithReferences, "Son texte : 40 mots au plus.");
        private static readonly Field<Located<string>> Of = new(
            "retour",
            Named("retour"),
            "Le retour qu'elle montre, écrit territoire/retour ; le premier de la séquence sinon."
        );
        private static readonly Field<IReadOnlyList<Located<string>>> Criteria = new(
            "criteres",
            ListOf(Reference("critere")),
            "Critères de la matrice montrée ; ceux des objectifs de la séquence sinon."
        );
        private static readonly Field<Located<string>> Question = new("question", Reference("question"), "La question posée.");
        private static readonly Field<IReadOnlyList<Located<string>>> Notes = new(
            "notes",
            ListOf(TextWithReferences),
            "Ce que dit la personne qui anime pendant qu'elle est montrée."
        );

        public static readonly Kind<Slide> Kind = Object(
            new(
                "une diapositive",
                [What, Heading, Words, Of, SceneFields.Figures, SceneFields.Milestones, SceneFields.Quotation, Criteria, Question, Notes]
            ),
            r => new Slide(
                r.Value(What) ?? new Located<SlideKind>(SlideKind.Title, r.Place),
                r.Value(Heading),
                r.Value(Words),
                r.Value(Of),
                r.List(SceneFields.Figures),
                r.List(SceneFields.Milestones),
                r.Value(SceneFields.Quotation),
                r.List(Criteria),
                r.Value(Question),
                r.List(Notes),
                r.Place
            )
        );
    }
}
