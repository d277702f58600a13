using System.Runtime.InteropServices;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Publishing;

/// <summary>Refuses the output folders whose replacement would lose what people wrote (TES0703).</summary>
internal static class OutputGuard
{
    /// <summary>Folders of a workspace that are never an output; <c>.git</c> is refused wherever it is.</summary>
    private static readonly string[] Sources = ["content", "templates", "src", "tests", ".tes"];

    /// <summary>Finds the places of the publication, or throws.</summary>
    public static PublicationSites Check(PublicationOptions options)
    {
        string output;
        try
        {
            output = RealPath.OfParent(options.OutputDirectory);
        }
        catch (IOException exception)
        {
            throw new PublicationException(
                Refusal(options.OutputDirectory, "ce chemin passe par des liens qui ne mènent nulle part"),
                exception
            );
        }
        if (Fault(output, RealPath.Of(options.WorkspaceRoot)) is { } fault)
            throw new PublicationException(Refusal(output, fault));
        if (IsMountPoint(output))
            throw new PublicationException(MountPoint(output));
        return new PublicationSites(output);
    }

    public static Diagnostic Refusal(string path, string fault) =>
        PublishingDiagnostics.UnsafeOutput.At(
            null,
            $"{VisibleText.Of(path)} ne peut pas être la sortie : {fault}",
            "publiez dans un dossier à part, par exemple -o dist"
        );

    /// <summary>The refusal of a place that cannot be renamed.</summary>
    public static Diagnostic MountPoint(string path) =>
        PublishingDiagnostics.UnsafeOutput.At(
            null,
            $"{VisibleText.Of(path)} ne peut pas être la sortie : c'est un point de montage, qui ne peut pas être échangé d'un coup",
            $"publiez dans un dossier de ce volume, par exemple -o {VisibleText.Of(Path.Combine(path, "site"))}"
        );

    private static string? Fault(string output, string workspace)
    {
        if (Path.GetDirectoryName(output) is null)
            return "c'est la racine du disque";
        if (RealPath.Contains(output, workspace))
            return "il contient l'espace de travail";
        foreach (var source in Sources)
        {
            if (RealPath.MayContain(Path.Combine(workspace, source), output))
                return $"il est dans {source}, {(source == ".tes" ? "où tes range ce qu'il garde" : "que tes lit et n'écrit jamais")}";
        }
        if (output.Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.OrdinalIgnoreCase))
            return "il est dans un dossier .git";
        if (Personal().FirstOrDefault(folder => RealPath.Contains(output, folder)) is { } personal)
            return $"il contient {VisibleText.Of(personal)}";
        if (new DirectoryInfo(output).LinkTarget is not null)
            return "c'est un lien";
        if (File.Exists(output))
            return "c'est un fichier";
        return PublishedFolder.Around(Path.GetDirectoryName(output)!) is { } other
            ? $"il est dans une autre publication, {VisibleText.Of(other)}, qui ne contient que la sienne"
            : null;
    }

    private static bool IsMountPoint(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var state = Marshal.AllocHGlobal(256);
        try
        {
            return Native.statx(Native.CurrentDirectory, path, Native.NoFollow, 0, state) == 0
                && (Marshal.ReadInt64(state, Native.AttributesOffset) & Native.MountRoot) != 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        finally
        {
            Marshal.FreeHGlobal(state);
        }
    }

    private static IEnumerable<string> Personal() =>
        new[]
        {
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            Path.GetTempPath(),
            Environment.CurrentDirectory,
            AppContext.BaseDirectory,
        }
            .Where(folder => folder.Length > 0)
            .Select(RealPath.Of);
}
