using CollegeTes.Diagnostics;

namespace CollegeTes.Content;

/// <summary>The files of a workspace as they were last listed, and what each of them is.</summary>
internal sealed class WorkspaceListing
{
    private readonly List<ScannedFile> _files;
    private readonly Dictionary<string, int> _places;

    private WorkspaceListing(IReadOnlyList<ScannedFile> files, DiagnosticBag bag)
    {
        _files = [.. files];
        Paths = [.. files.Select(f => f.Path)];
        _places = new Dictionary<string, int>(files.Count, StringComparer.Ordinal);
        for (var i = 0; i < Paths.Count; i++)
            _places.Add(Paths[i], i);
        Layout = WorkspaceLayout.Of(files, bag);
        Findings = bag.Sorted();
    }

    /// <summary>Workspace paths, sorted.</summary>
    public IReadOnlyList<string> Paths { get; }

    public WorkspaceLayout Layout { get; }

    /// <summary>What is wrong with names and places.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Lists the files of a workspace.</summary>
    public static WorkspaceListing Of(string root)
    {
        var bag = new DiagnosticBag();
        return new WorkspaceListing(WorkspaceScan.Run(root, Workspace.ContentFolder, bag), bag);
    }

    /// <summary>The layout of a part of the files, as if there were no others.</summary>
    public WorkspaceLayout Only(Func<string, bool> wanted) =>
        WorkspaceLayout.Of([.. _files.Where(f => wanted(f.Path))], new DiagnosticBag());

    public bool Contains(string path) => _places.ContainsKey(path);

    /// <exception cref="KeyNotFoundException">There was no such file.</exception>
    public ScannedFile Find(string path) => _files[_places[path]];

    /// <summary>Notes what a file is like now; false when there was no such file.</summary>
    public bool Note(ScannedFile file)
    {
        if (!_places.TryGetValue(file.Path, out var place))
            return false;
        _files[place] = file;
        return true;
    }
}
