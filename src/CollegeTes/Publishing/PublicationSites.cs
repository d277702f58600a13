namespace CollegeTes.Publishing;

/// <summary>
/// The few places of one publication, all in one folder, hence on one file system: the output, its lock, and the
/// staging, a hidden folder that is ours only if it holds <see cref="Marker"/>.
/// </summary>
internal sealed record PublicationSites(string Output)
{
    public string Parent => Path.GetDirectoryName(Output)!;

    public string Lock => Beside(".tes-lock");

    /// <summary>What the last publication was made of; see <see cref="PublicationMemory"/>.</summary>
    public string Memory => Beside(".tes-last");

    public string Staging => Beside(".tes-stage");

    /// <summary>First file of the staging folder, last one removed.</summary>
    public string Marker => Path.Combine(Staging, "tes");

    /// <summary>The publication in the making; after an exchange, the former one.</summary>
    public string Next => Path.Combine(Staging, "neuf");

    /// <summary>Where the former publication goes when two renames replace the exchange. Its presence is the journal.</summary>
    public string Former => Path.Combine(Staging, "ancien");

    private string Beside(string suffix) => Path.Combine(Parent, "." + Path.GetFileName(Output) + suffix);
}
