using System.Text;
using CollegeTes.Model;
using CollegeTes.Tests.Content.Media;
using CollegeTes.Tests.Imaging;

namespace CollegeTes.Tests.Withholding;

/// <summary>Writes a world as the content of a workspace.</summary>
internal sealed class WorldFiles(World world, string root)
{
    private static readonly Lazy<byte[]> Film = new(() =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests/cases/checks/TES0571-film-illisible/bon/content/videos/haie/film.mp4"))
    );
    private static readonly Lazy<byte[]> Photograph = new(() => Photographs.Jpeg(64, 48));

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Brings the folder to what the world is now; what has not changed is not written.</summary>
    public void Write()
    {
        _written.Clear();
        Put(
            "content/collection.yaml",
            """
            titre: Récits du Val clair
            url: https://exemple.fr/recits
            organisation: {nom: Collège d'essai, courriel: contact@exemple.fr}
            axes: [{id: agir, titre: Agir ensemble}]
            auteurs: [Collège d'essai]
            licence: CC-BY-SA-4.0
            regles: {TES0226: aucun, TES0315: aucun, TES0522: aucun}

            """
        );
        Put(
            $"content/podcast/{world.Series}/emission.yaml",
            """
            titre: Voix du Val
            accroche: Écouter ce qui pousse
            description: Des haies et ceux qui s'en occupent.
            categories: [Government]

            """
        );
        foreach (var text in world.Texts)
            Put(text);
        foreach (var register in world.Registers)
            Put(register);
        new WorldReviews(world, root).Write(Put);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "content"), "*", SearchOption.AllDirectories))
        {
            if (!_written.Contains(file))
                File.Delete(file);
        }
    }

    private void Put(Text text)
    {
        switch (text.Kind)
        {
            case TextKind.Territory:
                var place = $"content/territoires/{text.Word}/";
                Put(
                    place + "territoire.yaml",
                    $"nom: Val {text.Word}\ntype: commune\naxes: [agir]\naccroche: Entre {text.Body} et rivière.\n"
                        + $"{Media(text, place, "")}{Contacts(text)}"
                );
                break;
            case TextKind.Experience:
                var folder = $"content/territoires/{text.Parent}/";
                Put(
                    $"{folder}retours/{text.Word}.md",
                    $$"""
                    ---
                    titre: Des haies {{text.Word}}
                    accroche: Planter près de {{text.Body}}.
                    axes: [agir]
                    periode: {debut: 2020, fin: 2022}
                    stade: {phase: operation, statut: termine}
                    {{State(text)}}porteur: {nom: La commune, type: commune}
                    etapes: [{date: 2020, titre: Premiers pas}]
                    facteurs: non renseigne
                    freins: non renseigne
                    enseignements: non renseigne
                    {{Quotations(text)}}{{Media(text, folder, "")}}{{Contacts(
                        text
                    )}}sources: [{id: A, titre: Bulletin municipal, date: 2022}]
                    ---

                    ## Contexte

                    Le vent de {{text.Body}} emportait la terre [@A].

                    """
                        + string.Concat(
                            text.Items.Where(i => i is { IsInBody: true, IsRemoved: false })
                                .Select(i => $"![Une haie {i.Word}](../medias/{i.Word}.jpg \"La haie {i.Word}.\")\n\n")
                        )
                );
                break;
            case TextKind.Episode:
                var episode = $"content/podcast/{text.Parent}/episodes/{text.Word}/";
                Put(
                    episode + text.Word + ".mp3",
                    MediaBytes.Join(
                        MediaBytes.Ascii("ID3\u0004\0\0\0\0\0\u0020COMM\0\0\0\u0016\0\0\0fra\0" + world.Never[2].PadRight(17)),
                        MediaBytes.Mp3Frames(400)
                    )
                );
                Put(episode + "transcription.vtt", $"WEBVTT\n\n00:00.000 --> 00:02.000\n<v Lecture>Les haies de {text.Body} reviennent.\n");
                Put(
                    episode + "episode.md",
                    $"---\ntitre: Écouter {text.Word}\naccroche: Planter deux kilomètres de haies.\ndate: 2026-01-15\n"
                        + $"{State(text)}audio: {text.Word}.mp3\n"
                        + $"transcription: transcription.vtt\n{People(text)}{About(text)}---\n\nUn épisode sur {text.Body}.\n"
                );
                break;
            case TextKind.Film:
                var film = $"content/videos/{text.Word}/";
                Put(film + "film.mp4", Film.Value);
                Put(film + "film.vtt", $"WEBVTT\n\n00:00:00.200 --> 00:00:02.000\nOn creuse, on plante {text.Body}.\n");
                Put(
                    film + "video.md",
                    $"---\ntitre: Filmer {text.Word}\naccroche: Trois communes plantent.\ndate: 2026-01-15\n{State(text)}sous-titres: "
                        + $"film.vtt\ntranscription: film.vtt\n"
                        + $"audiodescription: non-necessaire\naudiodescription-raison: Les habitants disent ce qu'ils font.\nfichier: "
                        + $"film.mp4\n{People(text)}{Poster(text, film)}{About(text)}---\n\nOn y voit {text.Body}.\n"
                );
                break;
            case TextKind.Training:
                Put($"content/formations/{text.Word}/formation.yaml", WorldTraining.Write(text, State(text)));
                break;
            case TextKind.Letter:
                Put(
                    $"content/lettres/{text.Word}.md",
                    $"---\nobjet: Des nouvelles {text.Word}\npreambule: Quatre haies à lire.\ndate: 2026-06-01\n{State(text)}elements:\n"
                        + string.Concat(text.Cases.Select(c => $"  - {{ref: {c.Key}, texte: Là on a vu {c.Value}.}}\n"))
                        + $"---\n\nUne lettre qui passe par {text.Body}.\n"
                );
                break;
            case TextKind.Synthesis:
                Put(
                    $"content/syntheses/{text.Word}.md",
                    $"---\ntitre: Lire ensemble {text.Word}\naccroche: Ce qui tient et ce qui sépare.\nquestion: Qui plante, et après ?\n"
                        + $"{State(text)}perimetre: {{retours: [{string.Join(", ", text.About)}]}}\ndivergences:\n  - id: ecart\n    texte: "
                        + "On ne plante pas partout de la même façon.\n    cas:\n"
                        + string.Concat(text.Cases.Select(c => $"      - {{retour: {c.Key}, texte: Ici on a vu {c.Value}.}}\n"))
                        + $"---\n\nDes haies lues ensemble, de {text.Body} à la rivière.\n"
                );
                break;
            default:
                Put(
                    $"content/livrets/{text.Word}.yaml",
                    $"titre: Livret {text.Word}\naccroche: Ce que montre {text.Body}\n{State(text)}selection: {{retours: "
                        + $"[{string.Join(", ", text.About)}]}}\n"
                );
                break;
        }
    }

    private static string State(Text text)
    {
        var status = text.Status switch
        {
            Status.Draft => "brouillon",
            Status.Archived => "archive",
            _ => "publie",
        };
        var window =
            text.HasEmptyEmbargo ? "publication: {a-partir-du: }\n"
            : text.From is null && text.Until is null ? ""
            : $"publication: {{{string.Join(", ", Dates(("a-partir-du", text.From), ("jusqu-au", text.Until)))}}}\n";
        // A booklet has a status and no window.
        return $"statut: {status}\n" + (text.Kind == TextKind.Booklet ? "" : window);
    }

    private static IEnumerable<string> Dates(params IEnumerable<(string Key, DateOnly? Day)> dates) =>
        dates.Where(d => d.Day is not null).Select(d => $"{d.Key}: {d.Day:yyyy-MM-dd}");

    private static string About(Text text) => text.About.Count == 0 ? "" : $"retours: [{string.Join(", ", text.About)}]\n";

    private static IEnumerable<Shown> Of(Text text, ConsentObject kind) => text.Items.Where(i => i.Kind == kind && !i.IsRemoved);

    private static string Quotations(Text text) =>
        string.Concat(
            Of(text, ConsentObject.Quotation)
                .Select(i => $"citations: [{{texte: On a vu {i.Word} tâtonner., auteur: Anne Durand, consentement: {i.Agreement}}}]\n")
        );

    private static string Contacts(Text text) =>
        string.Concat(
            Of(text, ConsentObject.Name)
                .Select(i => $"contacts: [{{role: Accueil, organisation: La mairie, nom: Anne {i.Word}, consentement: {i.Agreement}}}]\n")
        );

    private static string People(Text text) =>
        string.Concat(
            Of(text, ConsentObject.Voice)
                .Select(i => $"personnes: [{{nom: Paul {i.Word}, role: éleveur, participe: invite, consentement: {i.Agreement}}}]\n")
        );

    private string Media(Text text, string folder, string key)
    {
        var media = Of(text, ConsentObject.Image).ToList();
        foreach (var item in media)
            Put(Photo(item, folder + "medias/"));
        return media.Count == 0 ? key : "medias:\n" + string.Concat(media.Select(i => $"  - {Medium(i, $"medias/{i.Word}.jpg")}\n"));
    }

    private string Poster(Text text, string folder)
    {
        if (Of(text, ConsentObject.Image).FirstOrDefault() is not { } item)
            return "";
        Put(Photo(item, folder));
        return $"affiche: {Medium(item, item.Word + ".jpg")}\n";
    }

    private static string Medium(Shown item, string file) =>
        $"{{fichier: {file}, alt: Une haie {item.Word}, legende: La haie {item.Word}., credit: La mairie, licence: CC-BY-4.0, "
        + $"consentement: {item.Agreement}}}";

    // Each photograph is another file: of two of the same bytes only one may be kept.
    private (string Path, byte[] Bytes) Photo(Shown item, string folder) =>
        (
            folder + item.Word + ".jpg",
            MediaBytes.Join(
                Photograph.Value[..2],
                MediaBytes.Segment(0xFE, MediaBytes.Ascii(world.Never[3] + item.Word)),
                Photograph.Value[2..]
            )
        );

    private void Put(Register register)
    {
        var path = $"content/{register.Folder}/consentements.yaml";
        var text = new StringBuilder("consentements:\n");
        foreach (var agreement in register.Agreements)
            text.Append(Line(agreement, register.State == RegisterState.BadDate ? "au: 2026-02-31" : null));
        switch (register.State)
        {
            case RegisterState.Absent:
                break;
            case RegisterState.NoEntry:
                Put(path, "consentements: []\n");
                break;
            case RegisterState.Empty:
                Put(path, "");
                break;
            case RegisterState.NotYaml:
                Put(path, text + "  - {id: [\n");
                break;
            case RegisterState.NotUtf8:
                Put(path, [.. Encoding.UTF8.GetBytes(text.ToString()), (byte)'#', 0xE9, (byte)'\n']);
                break;
            case RegisterState.TwiceThenWithdrawn:
                Put(path, text + Line(register.Agreements[0], "retire-le: 2026-01-01"));
                break;
            default:
                Put(path, text.ToString());
                break;
        }
    }

    private string Line(Agreement agreement, string? more)
    {
        var kind = agreement.Kind switch
        {
            ConsentObject.Quotation => "citation",
            ConsentObject.Image => "image",
            ConsentObject.Voice => "voix",
            _ => "nom",
        };
        IEnumerable<string> parts =
        [
            $"id: {agreement.Id}, objet: {kind}, personne-cle: {world.Never[0]}, preuve: {world.Never[1]}",
            .. agreement.Supports.Count == 0 ? [] : new[] { $"supports: [{string.Join(", ", agreement.Supports)}]" },
            .. more is null ? Dates(("du", agreement.From), ("au", agreement.Until), ("retire-le", agreement.Withdrawn)) : [more],
        ];
        return $"  - {{{string.Join(", ", parts)}}}\n";
    }

    private void Put((string Path, byte[] Bytes) file) => Put(file.Path, file.Bytes);

    private void Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    private void Put(string path, byte[] bytes)
    {
        var full = Path.Combine(root, path);
        _written.Add(full);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (!File.Exists(full) || !File.ReadAllBytes(full).AsSpan().SequenceEqual(bytes))
            File.WriteAllBytes(full, bytes);
    }
}
