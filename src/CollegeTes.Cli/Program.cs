using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using CollegeTes.Cli;

// Messages are French whatever the machine's language; numbers and dates are ours and take no culture.
CultureInfo.CurrentUICulture = new CultureInfo("fr");
return await Application.RunAsync(args, new Terminal(new SteadyWriter(Console.Out), new SteadyWriter(Console.Error))).ConfigureAwait(false);
