using System.CommandLine;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes new emission</c>: a series, with the identifier that directories know it by as soon as its address is known.</summary>
internal static class NewPodcastCommand
{
    public static Command Make(Terminal terminal)
    {
        var address = new Option<string?>("--url")
        {
            Description =
                "Adresse publique de la publication, à la place de celle de collection.yaml : elle donne son identifiant à la série.",
            HelpName = "ADRESSE",
        };
        return NewCommand.Alone(
            "emission",
            "Crée une émission audio.",
            "Nom de l'émission : recits.",
            (files, slug, title, result) => files.Drafts.Podcast(slug, title, WorkspaceOptions.AddressOf(result.GetValue(address))),
            [address],
            terminal
        );
    }
}
