using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>lettres/&lt;date&gt;.md</c>: a letter to those who follow the collection.</summary>
internal static class LetterFile
{
    private static readonly Field<Located<string>> Subject = new(
        "objet",
        PlainText,
        "Objet du courriel et titre de la page : 60 signes au plus, les boîtes de réception coupent le reste.",
        true
    );
    private static readonly Field<Located<string>> Preview = new(
        "preambule",
        PlainText,
        "Ce que montrent les boîtes de réception après l'objet, 90 signes au plus : ce que le lecteur y gagne.",
        true
    );
    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de la lettre : 2026-11-30.", true);
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Window> Window = new("publication", SharedFields.Window, "Embargo et fin de parution.", limits: true);
    private static readonly Field<Located<string>> Tongue = new(
        "langue",
        Language,
        "Langue de la lettre ; celle de la collection si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Authors = new(
        "auteurs",
        ListOf(VerbatimText),
        "Auteurs ; ceux de la collection si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");

    private static readonly Field<Located<string>> Reference = new(
        "ref",
        Named("sujet"),
        "Ce dont parle l'élément, par le nom que montre « tes list » : un retour (territoire/retour), un livret, une synthèse, un "
            + "épisode, une vidéo, une formation, un critère. Quand deux portent ce nom : synthese:nom.",
        true
    );
    private static readonly Field<Located<string>> Words = new(
        "texte",
        TextWithReferences,
        "Ce que la lettre en dit, en une ou deux phrases ; l'accroche de ce dont elle parle si rien n'est écrit."
    );
    private static readonly Field<IReadOnlyList<LetterElement>> Elements = new(
        "elements",
        ListOf(Object(new("un élément", [Reference, Words]), r => new LetterElement(r.Text(Reference), r.Value(Words)))),
        "Ce vers quoi la lettre mène, dans l'ordre où elle en parle."
    );

    private static readonly Field<Located<PartialDate>> Day = new("date", Date, "Date du rendez-vous.", true);
    private static readonly Field<Located<string>> Place = new("lieu", PlainText, "Lieu du rendez-vous.");
    private static readonly Field<Located<string>> Heading = new("titre", PlainText, "Titre du rendez-vous.", true);
    private static readonly Field<Located<string>> Address = new("url", Url, "Page qui en dit plus.");
    private static readonly Field<IReadOnlyList<AgendaEntry>> Agenda = new(
        "agenda",
        ListOf(
            Object(new("un rendez-vous", [Day, Place, Heading, Address]), r => new AgendaEntry(
                r.Value(Day) ?? new Located<PartialDate>(PartialDate.Of(DateOnly.MinValue), r.Place),
                r.Plain(Place),
                r.Text(Heading),
                r.Value(Address)
            ))
        ),
        "Les rendez-vous à venir, que l'on peut vérifier."
    );

    public static readonly ObjectShape Shape = new(
        "une lettre",
        [Subject, Preview, When, Status, Window, Tongue, Authors, Elements, Agenda, Sources]
    );

    public static Letter Read(SubjectFile file)
    {
        var r = new ObjectReader(file.Header, Shape, file.Context);
        var (sources, language) = (r.List(Sources), r.Plain(Tongue) ?? file.Language);
        DuplicateIds.Report([r.Node(Sources)], "la source", file.Context);
        var (preview, date) = (r.Text(Preview), r.Value(When));
        return new Letter
        {
            Slug = file.Slug,
            Path = r.Context.File.Path,
            Title = r.Text(Subject),
            Lede = preview.Value,
            LedePlace = preview,
            Date = date,
            UpdatedOn = date?.Value,
            Status = SharedFields.StatusOf(r, Status),
            Window = r.Item(Window),
            Language = language,
            Authors = [.. r.List(Authors).Select(a => a.Value)],
            Elements = r.List(Elements),
            Agenda = r.List(Agenda),
            Sources = sources,
            Body = ProseReader.Read(
                file.Body!,
                new ProseContext(file.Slug, sources, []) { IsWholeDocument = true, Language = language },
                file.Context.Bag
            ),
        };
    }
}
