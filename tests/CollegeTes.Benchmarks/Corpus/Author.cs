using System.Globalization;
using System.Text;

namespace CollegeTes.Benchmarks.Corpus;

/// <summary>Invents write-ups of about 1,200 words with everything that real ones hold.</summary>
internal static class Author
{
    private static readonly string[] SourceIds = ["DELIB", "BILAN", "PRESSE", "ENQUETE", "INSEE", "SITE"];

    private static readonly (string Id, string Label, string Unit)[] Facts =
    [
        ("habitants", "habitants concernés", ""),
        ("fermes", "fermes engagées", ""),
        ("surface", "de terres protégées", "ha"),
        ("part", "des repas servis", "%"),
        ("budget", "de dépenses par an", "€"),
    ];

    public static WriteUp Write(int number, string territory)
    {
        var writer = new Writer(number + 1);
        var project = writer.Pick(Vocabulary.Projects);
        var year = 2014 + writer.Next(7);
        var figures = Facts.Select(f => (f.Id, f.Label, f.Unit, Value: 12 + writer.Next(f.Unit == "%" ? 80 : 90_000))).ToList();
        var header = new StringBuilder();
        Identity(header, writer, project, number, year);
        Timeline(header, writer, year);
        header.Append("chiffres:\n");
        foreach (var (id, label, unit, value) in figures)
            header.Append(
                CultureInfo.InvariantCulture,
                $"  - {{id: {id}, libelle: \"{label}\", valeur: {value}, unite: \"{unit}\", date: {year + 3}, source: "
                    + $"{writer.Pick(SourceIds)}}}\n"
            );
        Statements(header, writer);
        Observations(header, writer, year);
        References(header, number, year);
        return new WriteUp(
            territory,
            $"retour-{number:00000}",
            header.ToString(),
            Body(writer, figures.ConvertAll(f => f.Id)),
            SourceIds,
            figures.ToDictionary(
                f => f.Id,
                f => f.Value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ') + (f.Unit.Length > 0 ? " " + f.Unit : ""),
                StringComparer.Ordinal
            )
        );
    }

    private static void Identity(StringBuilder to, Writer writer, string project, int number, int year)
    {
        to.Append(CultureInfo.InvariantCulture, $"titre: \"{project}, récit {number} d'une {writer.Pick(Vocabulary.Places)}\"\n");
        to.Append(CultureInfo.InvariantCulture, $"accroche: \"{writer.Sentence()}\"\n");
        var axis = writer.Next(3);
        to.Append(CultureInfo.InvariantCulture, $"axes: [{Vocabulary.Axes[axis]}, {Vocabulary.Axes[(axis + 1) % 3]}]\n");
        var theme = writer.Next(10);
        to.Append(
            CultureInfo.InvariantCulture,
            $"themes: [{Vocabulary.Themes[theme]}, {Vocabulary.Themes[(theme + 3) % 10]}, {Vocabulary.Themes[(theme + 7) % 10]}]\n"
        );
        to.Append(
            CultureInfo.InvariantCulture,
            $"periode: {{debut: {year}, fin: {year + 5}}}\nstade: {{phase: operation, statut: termine}}\nstatut: publie\n"
        );
        to.Append(
            CultureInfo.InvariantCulture,
            $"lien: {{nature: non-etabli, texte: \"Aucune source lue n'établit de lien avec l'organisation qui publie [@SITE].\"}}\n"
        );
        to.Append(CultureInfo.InvariantCulture, $"porteur: partenaire-{writer.Next(20):00}\npartenaires:\n");
        foreach (var (role, first) in new[] { ("pilote", 20), ("financeur", 30), ("associe", 40) })
            to.Append(CultureInfo.InvariantCulture, $"  - {{ref: partenaire-{first + writer.Next(10):00}, role: {role}}}\n");
        to.Append("publics: [\"habitants\", \"élus\", \"agents des communes\"]\n");
        to.Append(
            "moyens:\n  humains:\n    - {etp: 0.5, texte: \"Une chargée de mission à mi-temps [@DELIB]\"}\n  financiers: non renseigne\n "
                + " sources-financement: non renseigne\n"
        );
    }

    private static void Timeline(StringBuilder to, Writer writer, int year)
    {
        to.Append("etapes:\n");
        for (var i = 0; i < 6; i++)
            to.Append(
                CultureInfo.InvariantCulture,
                $"  - {{date: {year + i}, titre: \"Étape {i + 1} du projet\", texte: "
                    + $"\"{writer.Sentence(SourceIds[i])}\"{(i is 0 or 2 or 4 or 5 ? ", cle: oui" : "")}}}\n"
            );
    }

    private static void Statements(StringBuilder to, Writer writer)
    {
        to.Append("resultats:\n");
        for (var i = 0; i < 3; i++)
            to.Append(CultureInfo.InvariantCulture, $"  - \"{writer.Sentence(writer.Pick(SourceIds))}\"\n");
        foreach (var key in new[] { "facteurs", "freins", "enseignements" })
        {
            to.Append(CultureInfo.InvariantCulture, $"{key}:\n");
            for (var i = 0; i < 3; i++)
                to.Append(
                    CultureInfo.InvariantCulture,
                    $"  - {{texte: \"{writer.Sentence(writer.Pick(SourceIds))}\", critere: {Vocabulary.Criteria[i]}}}\n"
                );
        }
        to.Append("reproductibilite:\n");
        foreach (var key in new[] { "necessaires", "adaptables", "limites" })
            to.Append(
                CultureInfo.InvariantCulture,
                $"  {key}:\n    - {{texte: \"{writer.Sentence()}\", inference: oui}}\n    - {{texte: "
                    + $"\"{writer.Sentence(writer.Pick(SourceIds))}\"}}\n"
            );
    }

    private static void Observations(StringBuilder to, Writer writer, int year)
    {
        to.Append("observations:\n");
        foreach (var criterion in Vocabulary.Criteria)
        {
            to.Append(
                CultureInfo.InvariantCulture,
                $"  - {{critere: {criterion}, niveau: {(writer.Next(2) == 0 ? "identifiee" : "creee")}, date: {year + 4}, confiance: "
                    + $"moyenne, preuves: "
            );
            to.Append(
                CultureInfo.InvariantCulture,
                $"[{{type: document, date: {year + 3}, texte: \"{writer.Sentence()}\", source: {writer.Pick(SourceIds)}}}]}}\n"
            );
        }
    }

    private static void References(StringBuilder to, int number, int year)
    {
        to.Append(
            CultureInfo.InvariantCulture,
            $"ressources:\n  - {{titre: \"Le site du projet\", url: \"https://exemple.org/projet/{number}\", type: site}}\nsources:\n"
        );
        for (var i = 0; i < SourceIds.Length; i++)
            to.Append(
                CultureInfo.InvariantCulture,
                $"  - {{id: {SourceIds[i]}, titre: \"Document {i + 1} du projet {number}\", editeur: \"Archives du territoire\", url: "
                    + $"\"https://exemple.org/{number}/document-{i + 1}\", date: {year + i}}}\n"
            );
        to.Append(CultureInfo.InvariantCulture, $"recueilli-le: {year + 6}\nmis-a-jour-le: {year + 6}-03-15\n");
    }

    private static string Body(Writer writer, List<string> figures)
    {
        var body = new StringBuilder();
        body.Append(
            CultureInfo.InvariantCulture,
            $"## Contexte\n\n{writer.Paragraph(4, SourceIds)} Le projet concerne {{chiffre:{figures[0]}}} habitants et "
                + $"{{chiffre:{figures[1]}}} fermes [@INSEE; @SITE].\n\n{writer.Paragraph(5, SourceIds)}\n\n"
        );
        body.Append(CultureInfo.InvariantCulture, $"## Objectifs\n\n{writer.Paragraph(4, SourceIds)}\n\n");
        for (var i = 0; i < 4; i++)
            body.Append(CultureInfo.InvariantCulture, $"- {writer.Sentence(SourceIds[i])}\n");
        body.Append(
            CultureInfo.InvariantCulture,
            $"\n## Déroulement\n\n{writer.Paragraph(4, SourceIds)} Les terres protégées couvrent {{chiffre:{figures[2]}}} [@DELIB].\n\n"
        );
        foreach (var title in new[] { "Commencer petit", "Trouver les moyens", "Tenir dans la durée" })
            body.Append(
                CultureInfo.InvariantCulture,
                $"### {title}\n\n{writer.Paragraph(5, SourceIds)} La [délibération](https://exemple.org/deliberation) le confirme : **le "
                    + $"vote fut unanime**, *sans abstention*.\n\n"
            );
        body.Append("| Année | Action | Foyers |\n|---|---|---:|\n");
        for (var i = 0; i < 4; i++)
            body.Append(CultureInfo.InvariantCulture, $"| {2018 + i} | {writer.Pick(Vocabulary.Predicates)} | {20 + writer.Next(800)} |\n");
        body.Append(CultureInfo.InvariantCulture, $"\n## Gouvernance\n\n{writer.Paragraph(6, SourceIds)}\n\n");
        body.Append(
            CultureInfo.InvariantCulture,
            $"## Résultats\n\n{writer.Paragraph(3, SourceIds)} La part atteint {{chiffre:{figures[3]}}}, pour {{chiffre:{figures[4]}}} "
                + $"par an [@BILAN].\n\n"
        );
        for (var i = 1; i <= 4; i++)
            body.Append(CultureInfo.InvariantCulture, $"{i}. {writer.Sentence(SourceIds[i])}\n");
        body.Append("\n## Enseignements\n\n");
        foreach (var lesson in new[] { "Prendre le temps", "Partager les chiffres", "Garder une place pour chacun" })
            body.Append(CultureInfo.InvariantCulture, $"**{lesson}.** {writer.Paragraph(3, SourceIds)}\n\n");
        body.Append("> On a appris à se parler avant d'écrire les règles [@PRESSE].\n\n## Ce que les sources ne disent pas\n\n");
        body.Append("- Le temps passé par les bénévoles : non renseigné.\n- Les suites données après la dernière année : non renseigné.\n");
        return body.ToString();
    }
}
