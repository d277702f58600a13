using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CollegeTes.Machine;

/// <summary>Whether standard input, output and error were given by whoever started the program.</summary>
public static partial class StandardStreams
{
    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>
    /// False when a stream was closed at the start. Its number then belongs to whatever the runtime opened since, which must not be written
    /// to:
    /// what is inherited never has the mark by which the runtime keeps its own files to itself.
    /// </summary>
    /// <param name="number">0, 1 or 2.</param>
    public static bool IsGiven(int number) =>
        !OperatingSystem.IsLinux() || Fcntl(number, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;

    /// <summary>
    /// A stream as the system gave it, for a machine that refuses what the runtime wants of it: a thread, a file of its own.
    /// </summary>
    /// <param name="number">1 or 2.</param>
    public static TextWriter Bare(int number) =>
        new StreamWriter(new FileStream(new SafeFileHandle(number, ownsHandle: false), FileAccess.Write, bufferSize: 0), Utf8)
        {
            AutoFlush = true,
        };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Variadic in C, which x64 and arm64 pass like a plain call on Linux.
    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Fcntl(int descriptor, int command);
}
