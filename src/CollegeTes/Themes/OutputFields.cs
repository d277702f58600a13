using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Printing;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Themes;

/// <summary>The keys of an output of <c>livrable.yaml</c>.</summary>
internal static class OutputFields
{
    /// <summary>The roles of pages, of a whole deliverable or of one output.</summary>
    public static readonly Field<IReadOnlyList<Located<PageRole>>> Pages = new(
        "page-de",
        ListOf(Choice([.. PageRole.All.Select(r => (r.Name, r))])),
        "Ce dont ses pages sont la page, celle où mènent les liens. Rien d'écrit : ce dont aucun autre livrable ne l'est."
    );

    /// <summary>A size of paper.</summary>
    public static readonly Kind<Located<string>> PaperSize = new ScalarKind<string>(
        new("string", "la largeur puis la hauteur du papier, comme 148mm 210mm", "^[1-9]\\d{1,3}(\\.\\d+)?mm [1-9]\\d{1,3}(\\.\\d+)?mm$"),
        ParsePaper,
        FieldDiagnostics.WrongValue
    );

    private static readonly Field<Located<string>> Sheet = new(
        "papier",
        PaperSize,
        "Largeur puis hauteur du papier de cette sortie, si ce ne sont pas celles du livrable : 420mm 297mm. Le gabarit les dit à la "
            + "page (page.papier)."
    );

    /// <summary>Whether pages show the references to their sources, of a whole deliverable or of one output.</summary>
    public static readonly Field<Located<bool>> ReferenceMarks = new(
        "appels",
        Flag,
        "non quand la page ne porte pas la liste des sources. D'une sortie, si elle n'est pas comme les autres du livrable."
    );
    private static readonly Field<Located<SubjectKind>> Subject = new(
        "pour",
        Choice([.. SubjectKind.All.Select(k => (k.Name, k))]),
        "Ce pour quoi un fichier est fait.",
        true
    );
    private static readonly Field<Located<Medium>> Kind = new(
        "medium",
        Choice([.. Medium.OfOutputs.Select(m => (m.Name, m))]),
        "Sorte de fichier.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<string>>> OwnStyles = new(
        "styles",
        ListOf(UnshownText),
        "Feuilles de style de cette sortie, à la place de celles du livrable : ce que ses pages ne montrent pas ne les alourdit pas."
    );
    private static readonly Field<Located<string>> Template = new("gabarit", UnshownText, "Gabarit, dans le dossier du livrable.");
    private static readonly Field<Located<string>> Exported = new(
        "export",
        UnshownText,
        "À la place d'un gabarit : ce que tes écrit lui-même (une table de données, une référence à citer)."
    );
    private static readonly Field<Located<string>> Pattern = new("chemin", UnshownText, "Chemin dans la publication.", true);
    private static readonly Field<Located<string>> Heading = new(
        "titre",
        PlainText,
        "Ce qu'est ce fichier, en quelques mots, pour qui le reçoit dans une archive (medium: zip)."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Gathered = new(
        "reunit",
        ListOf(UnshownText),
        "D'une archive (medium: zip) : les livrables dont elle réunit les fichiers pour le même sujet. Le sien, si rien n'est écrit."
    );
    private static readonly Field<Located<string>> Variation = new(
        "variante",
        TextChoice("impression", "cahier", "partage"),
        "D'un PDF : pour l'imprimeur (fond perdu), ou à plier en cahier. D'une image : pour les réseaux (partage)."
    );
    private static readonly Field<Located<bool>> Online = new(
        "adresse",
        Flag,
        "oui pour ce qui n'a de sens qu'avec l'adresse publique de la collection, comme un flux."
    );
    private static readonly Field<Located<bool>> Internal = new(
        "interne",
        Flag,
        "oui pour ce qui est de l'équipe : fait avec --drafts et dans l'aperçu, ou si collection.yaml dit « lacunes: publiques »."
    );
    private static readonly Field<Located<bool>> Sending = new(
        "envoi",
        Flag,
        "oui pour ce que « tes relecture preparer » envoie à ceux dont un texte parle : dans aucune publication."
    );
    private static readonly Field<Located<bool>> ForTeam = new(
        "equipe",
        Flag,
        "oui pour ce qui n'est que pour l'équipe : fait avec --drafts et dans l'aperçu, et par aucune autre publication."
    );
    private static readonly Field<Located<int>> Size = new(
        "par",
        Integer,
        "Nombre d'épisodes de chaque page d'archive, et au plus du flux lui-même.",
        true
    );
    private static readonly Field<Located<string>> ArchivePattern = new(
        "chemin",
        UnshownText,
        "Chemin d'une page d'archive, avec {page} pour son numéro.",
        true
    );
    private static readonly Field<FeedArchives> Older = new(
        "archives",
        Object(new("les archives", [Size, ArchivePattern]), r => new FeedArchives(
            Math.Max(1, r.Value(Size)?.Value ?? 300),
            r.Text(ArchivePattern)
        )),
        "D'un flux d'émission : où vont les épisodes plus anciens."
    );
    private static readonly Field<Located<int>> Rows = new("par", Integer, "Ce qu'une page en porte au plus.", true);
    private static readonly Field<Located<ReadingMeasure>> Counted = new(
        "compte",
        Choice(
            ("observations", ReadingMeasure.Observations),
            ("freins-et-facteurs", ReadingMeasure.Obstacles),
            ("etapes-cles", ReadingMeasure.Steps),
            ("participations", ReadingMeasure.Participants),
            ("lacunes", ReadingMeasure.Gaps),
            ("retours", ReadingMeasure.Experiences)
        ),
        "Ce qui est compté ; pour observations, chaque retour en vaut huit de plus, pour etapes-cles et lacunes, une.",
        true
    );
    private static readonly Field<IReadOnlyList<Located<ReadingCut>>> Ways = new(
        "selon",
        ListOf(Choice(("territoire", ReadingCut.Territory), ("theme", ReadingCut.Theme), ("critere", ReadingCut.Criterion))),
        "Avec chemin, ce selon quoi elle est coupée ; chaque façon porte tout. critere ne vaut que pour les freins et les facteurs."
    );
    private static readonly Field<Located<string>> CutPattern = new(
        "chemin",
        UnshownText,
        "Chemin d'une page de ce qui est coupé, avec {coupe} pour son nom ; sans lui, ce qui ne tient pas n'est pas fait."
    );
    private static readonly Field<ReadingCuts> Cuts = new(
        "coupe",
        Object(new("la coupe d'une lecture", [Counted, Rows, Ways, CutPattern]), r => new ReadingCuts(
            new ReadingLimit(
                r.Value(Counted)?.Value ?? default,
                Math.Max(1, r.Value(Rows)?.Value ?? 40),
                [.. r.List(Ways).Select(w => w.Value)]
            ),
            r.Value(CutPattern)
        )),
        "D'une page qui lit ensemble toute la collection : ce qu'une page en porte, et ce que devient ce qui ne tient pas."
    );
    private static readonly Field<Located<int>> Weight = new(
        "octets",
        Integer,
        "D'un épisode ou d'une vidéo : ce que le fichier peut peser au plus."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Allowed = new(
        "balises",
        ListOf(UnshownText),
        "D'un épisode : les seules balises que le fichier peut contenir."
    );
    private static readonly Field<Located<OutputCondition>> Condition = new(
        "si",
        Choice(
            ("transcription", OutputCondition.Transcript),
            ("chapitres", OutputCondition.Chapters),
            ("sans-affiche", OutputCondition.NoPoster),
            ("questions", OutputCondition.Questions),
            ("accessibilite", OutputCondition.Accessibility)
        ),
        "Faite seulement pour les épisodes et les vidéos qui en ont, pour les vidéos sans affiche, pour les formations qui ont des "
            + "questions, pour une collection qui déclare son accessibilité."
    );
    private static readonly Kind<Located<PictureSize>> Picture = new ScalarKind<PictureSize>(
        new("string", "une taille en pixels, paire, comme 1920x1080", "^\\d{2,4}x\\d{2,4}$"),
        ParseSize,
        FieldDiagnostics.WrongValue
    );
    private static readonly Field<Located<string>> Together = new(
        "forme",
        TextChoice(Medium.Video.Name),
        "video pour ce qui accompagne une vidéo et n'est fait qu'avec elle."
    );
    private static readonly Field<Located<PictureSize>> Sides = new(
        "taille",
        Picture,
        "D'une vidéo ou d'une image, en pixels : 1920x1080."
    );
    private static readonly Field<Located<int>> Frequency = new(
        "cadence",
        Integer,
        "Images par seconde d'une vidéo, de 5 à 50 ; 25 sinon, que toutes les plateformes prennent."
    );
    public static readonly Kind<DeliverableOutput> Output = Object(
        new(
            "une sortie",
            [
                Subject,
                Pages,
                Kind,
                Template,
                Exported,
                Pattern,
                Heading,
                Gathered,
                Variation,
                Sheet,
                ReferenceMarks,
                Online,
                Internal,
                Sending,
                ForTeam,
                Older,
                Cuts,
                OwnStyles,
                Weight,
                Allowed,
                Condition,
                Together,
                Sides,
                Frequency,
            ]
        ),
        r => new DeliverableOutput(
            r.Value(Subject)?.Value ?? SubjectKind.Collection,
            r.Value(Kind)?.Value ?? Medium.Html,
            r.Text(Template),
            r.Text(Pattern),
            r.Plain(Variation),
            r.Value(Condition)?.Value ?? default
        )
        {
            NeedsAddress = r.Value(Online)?.Value ?? false,
            Roles = r.List(Pages),
            Export = r.Value(Exported),
            Title = r.Plain(Heading),
            Gathers = r.List(Gathered),
            Archives = r.Item(Older),
            IsInternal = r.Value(Internal)?.Value ?? false,
            IsForReview = r.Value(Sending)?.Value ?? false,
            IsForTeam = r.Value(ForTeam)?.Value ?? false,
            Cuts = r.Item(Cuts),
            Paper = r.Plain(Sheet),
            HasReferenceMarks = r.Value(ReferenceMarks)?.Value,
            MostBytes = r.Value(Weight)?.Value,
            Styles = [.. r.List(OwnStyles).Select(s => s.Value)],
            Elements = [.. r.List(Allowed).Select(a => a.Value)],
            Group = r.Plain(Together),
            Size = r.Value(Sides)?.Value,
            Rate = Math.Clamp(r.Value(Frequency)?.Value ?? 25, 5, 50),
        }
    );

    private static bool ParsePaper(string text, out string size)
    {
        size = text;
        return PageFormat.Read(text) is not null;
    }

    private static bool ParseSize(string text, out PictureSize size)
    {
        size = PictureSize.Read(text) ?? default;
        return size != default;
    }
}
