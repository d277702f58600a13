using System.Globalization;
using CollegeTes.Cli;

// Messages are French whatever the machine's language; numbers and dates are ours and take no culture.
CultureInfo.CurrentUICulture = new CultureInfo("fr");
var (output, error) = (SteadyWriter.Of(1, () => Console.Out), SteadyWriter.Of(2, () => Console.Error));
try
{
    return await Application.RunAsync(args, new Terminal(output, error)).ConfigureAwait(false);
}
// A machine that refuses what every command needs, before any has begun.
catch (Exception exception) when (Failure.Find(exception) is { } failure)
{
    foreach (var found in failure.Diagnostics)
        error.WriteLine($"tes : erreur {found.Code} : {found.Message}\naide : {found.Remedy}");
    return failure.ExitCode;
}
