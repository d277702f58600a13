using CollegeTes.Markup;

namespace CollegeTes.Conformance;

/// <summary>
/// The criteria that pages say something of by themselves. A criterion that is not here is about every page, and a person judges it.
/// </summary>
internal static class CriterionRules
{
    private static readonly string[] Documents = [".pdf", ".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp", ".epub"];

    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    public static readonly IReadOnlyDictionary<string, CriterionRule> ByCriterion = new List<CriterionRule>
    {
        new("1.1", p => p.Pictures.Count(), "aucune image")
        {
            Looked = "chaque image a un texte de remplacement, ou est déclarée décorative (TES0312, TES0330 sur les textes)",
            Faults = p => p.Pictures.Where(i => !IsHidden(i) && !IsNamed(i)).Select(i => $"<{i.Name}> sans texte de remplacement"),
            Left = "si les images déclarées décoratives le sont",
        },
        Of("1.2", p => p.Pictures.Count(IsHidden), "aucune image décorative"),
        Of("1.3", p => p.Pictures.Count(i => !IsHidden(i)), "aucune image porteuse d'information"),
        Of("1.4", p => p.Fields.Count(), "aucun formulaire, donc aucune image de vérification"),
        Of("1.5", p => p.Fields.Count(), "aucun formulaire, donc aucune image de vérification"),
        Of("1.6", p => p.Pictures.Count(i => !IsHidden(i)), "aucune image porteuse d'information"),
        Of("1.7", p => p.Pictures.Count(i => !IsHidden(i)), "aucune image porteuse d'information"),
        Of("1.8", p => p.Pictures.Count(), "aucune image"),
        Of("1.9", p => p.Pictures.Count(), "aucune image"),
        new("2.1", p => p.All("iframe", "frame").Count(), "aucun cadre")
        {
            Looked = "chaque cadre a un titre",
            Faults = p => p.All("iframe", "frame").Where(f => string.IsNullOrWhiteSpace(f["title"])).Select(_ => "cadre sans titre"),
        },
        Of("2.2", p => p.All("iframe", "frame").Count(), "aucun cadre"),
        Media("4.1"),
        Media("4.2"),
        new("4.3", p => p.All("video").Count(), "aucune vidéo dans les pages")
        {
            Looked = "chaque vidéo a une piste de sous-titres (TES0576 sur les films)",
            Doubts = p =>
                p.All("video")
                    .Where(v => !v.All("track").Any(t => t["kind"] is "captions" or "subtitles"))
                    .Select(_ => "vidéo sans piste de sous-titres"),
            Left = "si les sous-titres sont complets",
        },
        Of("4.4", p => p.All("video").Count(), "aucune vidéo dans les pages"),
        Of("4.5", p => p.All("video").Count(), "aucune vidéo dans les pages"),
        Of("4.6", p => p.All("video").Count(), "aucune vidéo dans les pages"),
        new("4.7", p => p.All("audio", "video").Count(), "ni son ni vidéo dans les pages")
        {
            Looked = "chaque lecteur a un nom",
            Faults = p =>
                p.All("audio", "video").Where(m => m["aria-label"] is null && m["aria-labelledby"] is null).Select(_ => "lecteur sans nom"),
            Left = "si le texte autour dit de quoi il s'agit",
        },
        Of("4.8", p => Objects(p), "ni objet ni animation interactive"),
        Of("4.9", p => Objects(p), "ni objet ni animation interactive"),
        new("4.10", p => p.All("audio", "video").Count(), "ni son ni vidéo dans les pages")
        {
            Looked = "aucun lecteur ne part seul",
            Faults = p => p.All("audio", "video").Where(m => m["autoplay"] is not null).Select(_ => "lecteur qui part seul"),
            Left = "les sons que lanceraient des scripts",
        },
        new("4.11", p => p.All("audio", "video").Count(), "ni son ni vidéo dans les pages")
        {
            Looked = "chaque lecteur a les commandes du navigateur",
            Faults = p => p.All("audio", "video").Where(m => m["controls"] is null).Select(_ => "lecteur sans commandes"),
        },
        Of("4.12", p => Objects(p), "ni objet ni animation interactive"),
        Of("4.13", p => p.All("audio", "video").Count() + Objects(p), "ni son, ni vidéo, ni objet dans les pages"),
        Table("5.1"),
        Table("5.2"),
        Of("5.3", p => p.All("table").Count(t => t["role"] is "presentation" or "none"), "aucun tableau déclaré de mise en page"),
        Table("5.4"),
        Table("5.5"),
        new("5.6", p => p.All("table").Count(), "aucun tableau")
        {
            Looked = "chaque tableau a des en-têtes, balisés comme tels",
            Doubts = p => p.All("table").Where(t => t["role"] is null && !t.All("th").Any()).Select(_ => "tableau sans en-tête"),
            Left = "si chaque en-tête en est un",
        },
        new("5.7", p => p.All("th").Count(), "aucun tableau à en-têtes")
        {
            Looked = "chaque en-tête dit s'il est de ligne ou de colonne",
            Faults = p =>
                p.All("th").Where(h => h["scope"] is null && h["id"] is null).Select(h => $"en-tête sans portée : « {h.Line()} »"),
            Left = "les tableaux qui demandent davantage",
        },
        Of("5.8", p => p.All("table").Count(t => t["role"] is "presentation" or "none"), "aucun tableau déclaré de mise en page"),
        Of("6.1", p => p.Links.Count(), "aucun lien"),
        new("6.2", p => p.Links.Count(), "aucun lien")
        {
            Looked = "chaque lien a un intitulé",
            Faults = p => p.Links.Where(a => ReadPage.NameOf(a).Length == 0).Select(a => $"lien sans intitulé vers {a["href"]}"),
        },
        Script("7.1"),
        Script("7.2"),
        Script("7.3"),
        Script("7.4"),
        Script("7.5"),
        new("8.1")
        {
            Looked = "chaque page commence par son type de document",
            Faults = p => p.Html.StartsWith("<!doctype html>", StringComparison.OrdinalIgnoreCase) ? [] : ["page sans type de document"],
        },
        new("8.2")
        {
            Looked = "aucun identifiant n'est donné deux fois",
            Faults = p =>
                p.Elements.Where(e => e["id"] is not null)
                    .GroupBy(e => e["id"])
                    .Where(g => g.Skip(1).Any())
                    .Select(g => $"identifiant « {g.Key} » donné deux fois"),
            Left = "le reste de la validité : un vérificateur la mesure",
        },
        new("8.3")
        {
            Looked = "chaque page dit sa langue",
            Faults = p => string.IsNullOrWhiteSpace(p.Root["lang"]) ? ["page sans langue"] : [],
        },
        new("8.4")
        {
            Looked = "chaque code de langue a la forme d'un code",
            Faults = p => p.Root["lang"] is { } lang && !IsTag(lang) ? [$"code de langue « {lang} »"] : [],
            Left = "si c'est bien la langue du texte",
        },
        new("8.5")
        {
            Looked = "chaque page a un titre",
            Faults = p => p.All("title").Any(t => t.Line().Length > 0) ? [] : ["page sans titre"],
        },
        new("8.8", p => Tongues(p).Count(), "aucun passage signalé dans une autre langue")
        {
            Looked = "chaque code de langue a la forme d'un code",
            Faults = p => Tongues(p).Where(e => !IsTag(e["lang"]!)).Select(e => $"code de langue « {e["lang"]} »"),
            Left = "si c'est bien la langue du passage",
        },
        new("9.1")
        {
            Looked = "chaque page a un titre de niveau 1, et aucun niveau n'est sauté (TES0313 sur les textes)",
            Doubts = HeadingDoubts,
            Left = "si chaque titre en est un, et dit ce qui suit",
        },
        new("9.2")
        {
            Looked = "chaque page a une zone de contenu principal, et une seule",
            Faults = p => p.All("main").Count() == 1 ? [] : [$"{p.All("main").Count()} zones de contenu principal"],
            Left = "si les autres zones sont bien posées",
        },
        new("9.3", p => p.All("ul", "ol", "dl").Count(), "aucune liste")
        {
            Looked = "chaque liste balisée n'a pour enfants que des éléments de liste",
            Faults = p =>
                p.All("ul", "ol")
                    .Where(l => l["role"] is null && l.Elements.Any(c => c.Name is not ("li" or "script" or "template")))
                    .Select(l => $"<{l.Name}> mal formée"),
            Left = "si toutes les listes sont balisées",
        },
        new("11.1", p => p.Fields.Count(), "aucun champ de formulaire")
        {
            Looked = "chaque champ a une étiquette",
            Faults = p => p.Fields.Where(f => !IsLabelled(p, f)).Select(f => $"champ sans étiquette : {f["name"] ?? f["id"] ?? f.Name}"),
        },
        new("12.7")
        {
            Looked = "chaque page commence par un lien d'évitement qui mène à son contenu",
            Faults = p =>
                p.Links.FirstOrDefault()?["href"] is ['#', .. var target] && p.HasId(target)
                    ? []
                    : ["page dont le premier lien ne mène pas au contenu"],
        },
        Of("12.10", p => p.Scripts.Count() + p.Elements.Count(e => e["accesskey"] is not null), "ni script ni raccourci clavier"),
        new("13.1")
        {
            Looked = "aucune page ne se recharge ni ne s'en va d'elle-même",
            Faults = p =>
                p.All("meta").Where(m => m["http-equiv"]?.ToLowerInvariant() == "refresh").Select(_ => "page qui se recharge seule"),
            Left = "les limites de temps que poseraient des scripts",
        },
        Script("13.2"),
        Of("13.3", p => p.Links.Count(IsDocument), "aucun document à télécharger"),
        Of("13.4", p => p.Links.Count(IsDocument), "aucun document à télécharger"),
        Script("13.10"),
        Script("13.11"),
        Script("13.12"),
    }
        .Concat(Enumerable.Range(2, 12).Select(n => Of($"11.{n}", p => p.Fields.Count() + p.All("button").Count(), "aucun formulaire")))
        .ToDictionary(r => r.Criterion, StringComparer.Ordinal);

    private static CriterionRule Of(string criterion, Func<ReadPage, int> things, string nothing) => new(criterion, things, nothing);

    private static CriterionRule Media(string criterion) =>
        Of(criterion, p => p.All("audio", "video").Count(), "ni son ni vidéo dans les pages");

    private static CriterionRule Table(string criterion) => Of(criterion, p => p.All("table").Count(), "aucun tableau");

    private static CriterionRule Script(string criterion) =>
        Of(criterion, p => p.Scripts.Count() + p.Elements.Count(e => e.Attributes.Keys.Any(IsHandler)), "aucun script");

    private static bool IsHandler(string attribute) => attribute.StartsWith("on", StringComparison.Ordinal);

    private static int Objects(ReadPage page) => page.All("object", "embed", "canvas").Count();

    private static IEnumerable<MarkupElement> Tongues(ReadPage page) => page.Elements.Where(e => e.Name != "html" && e["lang"] is not null);

    private static bool IsHidden(MarkupElement image) =>
        image["aria-hidden"] == "true" || image["role"] is "presentation" or "none" || (image.Name == "img" && image["alt"] is "");

    private static bool IsNamed(MarkupElement image) =>
        image["aria-label"] is { Length: > 0 }
        || image["aria-labelledby"] is { Length: > 0 }
        || (image.Name == "img" ? image["alt"] is { Length: > 0 } : image.All("title").Any());

    private static bool IsLabelled(ReadPage page, MarkupElement field) =>
        field["aria-label"] is { Length: > 0 }
        || field["aria-labelledby"] is { Length: > 0 }
        || field["title"] is { Length: > 0 }
        || page.All("label").Any(l => (field["id"] is { } id && l["for"] == id) || l.SelfAndDescendants().Contains(field));

    private static bool IsDocument(MarkupElement link) =>
        Documents.Any(d => link["href"]!.Split('?', '#')[0].EndsWith(d, StringComparison.OrdinalIgnoreCase));

    private static bool IsTag(string tag) =>
        tag.Split('-') is [{ Length: 2 or 3 } first, ..]
        && first.All(char.IsAsciiLetter)
        && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static IEnumerable<string> HeadingDoubts(ReadPage page)
    {
        var levels = page.Elements.Where(e => Headings.Contains(e.Name)).Select(h => (Level: h.Name[1] - '0', Text: h.Line())).ToList();
        if (!levels.Any(h => h.Level == 1))
            yield return "page sans titre de niveau 1";
        for (var i = 1; i < levels.Count; i++)
        {
            if (levels[i].Level > levels[i - 1].Level + 1)
                yield return $"niveau {levels[i].Level} après le niveau {levels[i - 1].Level} : « {levels[i].Text} »";
        }
    }
}
