namespace CollegeTes.Tests;

/// <summary>A folder of the test's own, with a space and an accent in its name, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tes-é ").FullName;

    public string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a text, folders included.</summary>
    public string Write(string path, string text)
    {
        var full = Combine(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Writes a shell script that stands for a program; the test is skipped where a script is none.</summary>
    public string WriteProgram(string path, string script)
    {
        var full = Write(path, $"#!/bin/sh\n{script}\n");
        if (OperatingSystem.IsWindows())
            Assert.Skip("un script tient lieu de programme");
        else
            File.SetUnixFileMode(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return full;
    }

    /// <summary>Copies a folder over another; files that are there are replaced.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
