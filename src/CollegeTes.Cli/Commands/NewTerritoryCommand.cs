using System.CommandLine;
using CollegeTes.Scaffolding;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes new territoire</c>: from a name or an official code; the national table then gives the rest.</summary>
internal static class NewTerritoryCommand
{
    private const string Missing = "dites le territoire : tes new territoire NOM, ou --siren, ou --insee";
    private const int MostShown = 15;

    public static Command Make(Terminal terminal)
    {
        var name = new Argument<string?>("NOM")
        {
            Description = "Nom à chercher dans la table nationale (\"Erdre et Gesvres\"), ou identifiant (erdre-et-gesvres).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var siren = new Option<string?>("--siren") { Description = "Code SIREN d'une intercommunalité.", HelpName = "CODE" };
        var insee = new Option<string?>("--insee") { Description = "Code INSEE d'une commune.", HelpName = "CODE" };
        var (title, common) = (NewCommand.TitleOption("--nom"), new WorkspaceOptions());
        title.Description = "Nom d'usage, s'il diffère de celui de la table.";
        common.Clock.Description = NewFiles.ClockHelp;
        var command = new Command("territoire", "Crée un territoire ; la table nationale remplit sa carte d'identité.")
        {
            name,
            siren,
            insee,
            title,
            common.Source,
            common.Clock,
        };
        command.SetAction(
            (ParseResult result) =>
            {
                var files = new NewFiles(result, common, terminal);
                var typed = result.GetValue(name);
                var official = OfCode(result.GetValue(siren), result.GetValue(insee));
                if (official is null)
                {
                    typed ??= files.Questions.Ask("Nom du territoire", null, Missing);
                    official = OfName(typed, files, terminal);
                }
                var usual = result.GetValue(title) ?? official?.UsualName;
                var (slug, heading) = NewFiles.NameOf(typed ?? official!.Slug, usual);
                if (official is not null)
                    terminal.Error.WriteLine($"D'après la table nationale : {Say(official)}");
                return files.Write(files.Drafts.Territory(slug, heading, official));
            }
        );
        return command;
    }

    private static OfficialTerritory? OfCode(string? siren, string? insee)
    {
        if (siren is not null && insee is not null)
            throw new UsageException("--siren et --insee : l'un ou l'autre");
        if (siren is not null)
            return OfficialTerritory.OfSiren(siren)
                ?? throw new UsageException(
                    $"--siren {VisibleText.Of(siren)} : aucune intercommunalité n'a ce code ; vérifiez les neuf chiffres"
                );
        if (insee is not null)
            return OfficialTerritory.OfInsee(insee)
                ?? throw new UsageException($"--insee {VisibleText.Of(insee)} : aucune commune n'a ce code ; ce n'est pas le code postal");
        return null;
    }

    // A slug may name a territory that has no official code; a name with capitals and spaces is meant to be looked up.
    private static OfficialTerritory? OfName(string typed, NewFiles files, Terminal terminal)
    {
        var isSlug = Slug.IsValid(typed);
        var found = OfficialTerritory.Named(typed, exactly: isSlug);
        if (found.Count == 1)
            return found[0];
        if (found.Count == 0 || isSlug)
        {
            terminal.Error.WriteLine(
                found.Count == 0
                    ? "La table nationale ne connaît pas ce nom : le territoire est créé sans code officiel."
                    : $"{found.Count} territoires portent ce nom : celui-ci est créé sans code officiel ; --siren ou --insee le donnerait."
            );
            return null;
        }
        var list =
            string.Concat(found.Take(MostShown).Select(t => $"\n  {(t.IsGroup ? "--siren" : "--insee")} {t.Code}  {Say(t)}"))
            + (found.Count > MostShown ? $"\n  … et {found.Count - MostShown} autres" : "");
        return files.Questions.Choose(
            "Lequel (numéro)",
            [.. found.Take(MostShown)],
            Say,
            $"« {VisibleText.Of(typed)} » peut désigner :{list}"
        );
    }

    private static string Say(OfficialTerritory territory) =>
        $"{territory.OfficialName} ({territory.Departments.Replace('|', ' ')}), {FrenchFormat.Number(territory.Population)} habitants";
}
