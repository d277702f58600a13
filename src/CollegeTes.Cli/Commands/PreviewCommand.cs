using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using CollegeTes.Building;
using CollegeTes.Preview;
using CollegeTes.Text;

namespace CollegeTes.Cli.Commands;

/// <summary><c>tes preview</c>: shows the pages in the browser while they are written, until Ctrl-C.</summary>
internal static class PreviewCommand
{
    public static Command Make(Terminal terminal)
    {
        var selection = new Argument<string?>("SELECTION")
        {
            Description = "Territoire, territoire/retour, livret, émission ou chemin à montrer d'abord ; le catalogue sinon.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var source = new Option<string?>("--source", "-s")
        {
            Description = "Dossier de la collection ; cherché vers le haut sinon.",
            HelpName = "DOSSIER",
        };
        var port = new Option<string?>("--port") { Description = "Port ; le premier libre sinon.", HelpName = "N" };
        var open = new Option<bool>("--open") { Description = "Ouvre le navigateur." };
        var host = new Option<string?>("--host")
        {
            Description = "Adresse de cette machine où répondre aussi au réseau (0.0.0.0 : toutes) ; cette machine seule sinon.",
            HelpName = "ADRESSE",
        };
        var names = new Option<string[]>("--allow-host")
        {
            Description =
                "Nom par lequel un port redirigé mène ici (espace de développement, tunnel, conteneur), écrit en entier ; répétable.",
            HelpName = "NOM",
        };
        var clock = new Option<string?>("--clock")
        {
            Description = "Jour tenu pour aujourd'hui (embargos) : 2026-03-15.",
            HelpName = "JOUR",
        };
        var command = new Command("preview", "Montre les pages dans le navigateur pendant qu'on écrit.")
        {
            selection,
            source,
            port,
            open,
            host,
            names,
            clock,
        };
        command.SetAction(
            async (ParseResult result, CancellationToken cancellation) =>
            {
                var options = new PreviewOptions(
                    WorkspaceOptions.FindRoot(result.GetValue(source), terminal),
                    Application.Version,
                    WorkspaceOptions.DayOf(result.GetValue(clock))
                )
                {
                    Selection = result.GetValue(selection),
                    CacheFolder = UserPath.Cache(WorkspaceOptions.FindRoot(result.GetValue(source), terminal), null, terminal),
                    Port = result.GetValue(port) is { } number ? ReadPort(number) : null,
                    Names = [.. (result.GetValue(names) ?? []).Select(ReadName)],
                    // A day that was asked for stays.
                    Clock =
                        result.GetValue(clock) is null && Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is null or ""
                            ? () => WorkspaceOptions.DayOf(null)
                            : null,
                    Address = result.GetValue(host) is { } text ? ReadAddress(text) : IPAddress.Loopback,
                };
                await ShowAsync(options, result.GetValue(open), terminal, cancellation).ConfigureAwait(false);
                return ExitCodes.Clean;
            }
        );
        return command;
    }

    private static int ReadPort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
            : throw new UsageException($"--port {VisibleText.Of(text)} : un nombre de 1 à 65535");

    // To the letter: a joker would let a name through that someone else owns.
    private static string ReadName(string text) =>
        Uri.CheckHostName(text.Split(':')[0]) == UriHostNameType.Dns
        && text.Count(c => c == ':') <= 1
        && (text.Split(':') is not [_, var port] || ushort.TryParse(port, out _))
            ? text
            : throw new UsageException(
                $"--allow-host {VisibleText.Of(text)} : un nom de machine entier, comme abc-4600.app.github.dev, avec son port s'il en a un"
            );

    private static IPAddress ReadAddress(string text) =>
        IPAddress.TryParse(text, out var address)
            ? address
            : throw new UsageException($"--host {VisibleText.Of(text)} : une adresse en chiffres, comme 192.168.1.20 ou 0.0.0.0");

    private static async Task ShowAsync(PreviewOptions options, bool open, Terminal terminal, CancellationToken cancellation)
    {
        PreviewServer server;
        try
        {
            server = await PreviewServer.StartAsync(options, cancellation).ConfigureAwait(false);
        }
        catch (PreviewException exception) when (exception.IsUsage)
        {
            throw new UsageException(exception.Message);
        }
        catch (PreviewException exception)
        {
            throw new IOException(exception.Message);
        }
        await using (server.ConfigureAwait(false))
        {
            await terminal.Output.WriteLineAsync($"Aperçu : {server.Address}").ConfigureAwait(false);
            if (!IPAddress.IsLoopback(options.Address))
                await terminal
                    .Output.WriteLineAsync("Attention : d'autres machines du réseau peuvent lire les pages, brouillons compris.")
                    .ConfigureAwait(false);
            await terminal.Output.WriteLineAsync("Ctrl-C pour arrêter.").ConfigureAwait(false);
            await terminal.Output.FlushAsync(cancellation).ConfigureAwait(false);
            if (open)
                Open(server.Address, terminal);
            var ended = await Task.WhenAny(Task.Delay(Timeout.Infinite, cancellation), server.Completion).ConfigureAwait(false);
            if (ended == server.Completion)
                await ended.ConfigureAwait(false);
        }
    }

    private static void Open(Uri address, Terminal terminal)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            terminal.Error.WriteLine("tes : aucun navigateur ne s'ouvre d'ici ; copiez l'adresse.");
        }
    }
}
