using System.Text;

namespace CollegeTes.Scaffolding;

/// <summary>Writes new files into a workspace. Nothing that is there is ever replaced.</summary>
public static class FileCreation
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates a file and its folders; false when something of that name is there.</summary>
    /// <exception cref="IOException">The machine refuses.</exception>
    public static bool TryCreate(string root, NewFile file)
    {
        var path = Path.Combine(root, file.Path);
        if (Path.Exists(path))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Utf8.GetBytes(file.Text));
        return true;
    }

    /// <summary>Puts a longer text in place of a file, in one step.</summary>
    public static void Extend(string path, string text)
    {
        var aside = path + ".nouveau";
        File.WriteAllText(aside, text, Utf8);
        File.Move(aside, path, overwrite: true);
    }
}
