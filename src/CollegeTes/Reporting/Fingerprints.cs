using System.Security.Cryptography;
using System.Text;
using CollegeTes.Diagnostics;

namespace CollegeTes.Reporting;

/// <summary>
/// Names diagnostics across runs: by code, file and message, not by line, so that one stays the same when lines are
/// added above it; equal ones in a file are told apart by their order.
/// </summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>32 lower-case hexadecimal digits, unique in the report. Ask once for each diagnostic, in order.</summary>
    public string Next(Diagnostic diagnostic)
    {
        var key = $"{diagnostic.Code}\0{diagnostic.Span?.Path}\0{diagnostic.Message}";
        var number = _seen.GetValueOrDefault(key);
        _seen[key] = number + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\0{number}")).AsSpan(0, 16));
    }
}
