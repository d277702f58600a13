using System.Text;
using CollegeTes.Machine;

namespace CollegeTes.Scaffolding;

/// <summary>Writes new files into a workspace. Nothing that is there is ever replaced.</summary>
public static class FileCreation
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates a file and its folders; false when something of that name is there.</summary>
    /// <exception cref="RefusedPathException">It would be outside the workspace.</exception>
    /// <exception cref="IOException">The machine refuses.</exception>
    public static bool TryCreate(string root, NewFile file)
    {
        if (FileKinds.IsTaken(Path.Combine(root, file.Path)))
            return false;
        var path = OwnFolder.Make(root, file.Path);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Utf8.GetBytes(file.Text));
        return true;
    }

    /// <summary>Puts a longer text in place of a file, in one step.</summary>
    public static void Extend(string path, string text) => WholeFile.Write(path, Utf8.GetBytes(text));
}
