using System.Net;
using CollegeTes.Building;

namespace CollegeTes.Preview;

/// <summary>What one preview is asked for.</summary>
/// <param name="Root">Full path of the workspace.</param>
/// <param name="ToolVersion">Version of tes, as pages carry it.</param>
/// <param name="Day">Today in Europe/Paris; see <see cref="Clock"/>.</param>
public sealed record PreviewOptions(string Root, string ToolVersion, DateOnly Day)
{
    /// <summary>Territory, write-up, booklet, episode or path to open on; null for the catalogue.</summary>
    public string? Selection { get; init; }

    /// <summary>The port; null to look for a free one.</summary>
    public int? Port { get; init; }

    /// <summary>The address to listen on: this machine alone unless another is asked for in so many words.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Full path of the folder where resized photographs are kept.</summary>
    public string CacheFolder { get; init; } = Path.Combine(Root, ".tes", "cache");

    /// <summary>
    /// The names, with their port where they have one, by which a forwarded port leads here; none but by being asked for.
    /// </summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Says which day it is when the preview should follow it: it may stand open over midnight, and embargoes end there.</summary>
    public Func<DateOnly>? Clock { get; init; }

    /// <summary>False where the disk is known to tell nothing of what changes.</summary>
    public bool Listens { get; init; } = true;

    /// <summary>Which day it is.</summary>
    public DateOnly Today => Clock?.Invoke() ?? Day;

    public int Parallelism { get; init; } = Environment.ProcessorCount;
}

/// <summary>The preview cannot start; said in French, in one line.</summary>
/// <param name="isUsage">True when the command asked for something that does not exist; false when the machine refuses.</param>
public sealed class PreviewException(string message, bool isUsage) : Exception(message)
{
    public bool IsUsage { get; } = isUsage;
}
