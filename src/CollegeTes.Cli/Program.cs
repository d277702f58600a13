using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using CollegeTes.Cli;
using CollegeTes.Machine;

// Messages are French whatever the machine's language; numbers and dates are ours and take no culture.
CultureInfo.CurrentUICulture = new CultureInfo("fr");
var output = StandardStreams.IsGiven(1) ? Console.Out : null;
var error = StandardStreams.IsGiven(2) ? Console.Error : null;
return await Application.RunAsync(args, new Terminal(new SteadyWriter(output), new SteadyWriter(error))).ConfigureAwait(false);
