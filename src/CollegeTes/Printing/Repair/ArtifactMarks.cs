using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// Marks as artifacts what a page paints outside of any structure: running heads, page numbers, landscapes, rules. Everything painted is
/// then
/// either content or artifact (ISO 14289-1, 7.1).
/// </summary>
internal static partial class ArtifactMarks
{
    private static readonly HashSet<string> Building = new(StringComparer.Ordinal) { "m", "l", "c", "v", "y", "h", "re", "W", "W*" };
    private static readonly HashSet<string> Painting = new(StringComparer.Ordinal) { "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" };

    /// <summary>One operation: its operands and its operator, as a range of the drawing.</summary>
    private readonly record struct Operation(string Name, int Start, int End);

    /// <summary>The marks of a page that hold neither a letter nor an image.</summary>
    public static HashSet<int> Wordless(IEnumerable<byte[]> drawings)
    {
        var (wordless, others) = (new HashSet<int>(), new HashSet<int>());
        foreach (var drawing in drawings)
        {
            var marks = new Stack<int?>();
            foreach (var operation in Read(drawing))
            {
                if (operation.Name is "BMC" or "BDC")
                    marks.Push(MarkOf(drawing, operation));
                else if (operation.Name == "EMC" && marks.TryPop(out var mark) && mark is { } painted)
                    wordless.Add(painted);
                else if (operation.Name is "Tj" or "TJ" or "'" or "\"" or "Do" or "sh")
                    others.UnionWith(marks.OfType<int>());
            }
        }
        wordless.ExceptWith(others);
        return wordless;
    }

    /// <summary>The drawing of a page, with its marks.</summary>
    /// <param name="drawing">As the browser made it.</param>
    /// <param name="artifacts">Marks that are artifacts too.</param>
    public static byte[] Wrap(byte[] drawing, IReadOnlySet<int>? artifacts = null)
    {
        var operations = Read(drawing);
        var output = new ArrayBufferWriter<byte>(drawing.Length + drawing.Length / 8);
        var marks = new Stack<bool>();
        for (var i = 0; i < operations.Count; i++)
        {
            var last = !marks.Contains(true) ? EndOfPaint(drawing, operations, i) : -1;
            if (last >= 0)
            {
                output.Write("/Artifact BMC\n"u8);
                for (; i <= last; i++)
                    Copy(operations[i]);
                output.Write("EMC\n"u8);
                i = last;
                continue;
            }
            if (
                operations[i].Name == "BDC"
                && artifacts is not null
                && MarkOf(drawing, operations[i]) is { } mark
                && artifacts.Contains(mark)
            )
            {
                output.Write("/Artifact BMC\n"u8);
                marks.Push(true);
                continue;
            }
            if (operations[i].Name is "BMC" or "BDC")
                marks.Push(IsMark(drawing, operations[i]));
            else if (operations[i].Name == "EMC")
                marks.TryPop(out _);
            Copy(operations[i]);
        }
        return output.WrittenSpan.ToArray();

        void Copy(Operation operation)
        {
            output.Write(drawing.AsSpan(operation.Start, operation.End - operation.Start));
            output.Write("\n"u8);
        }
    }

    // The last operation of the painting that starts here; -1 when nothing is painted, or when it is marked inside.
    private static int EndOfPaint(byte[] drawing, List<Operation> operations, int start)
    {
        switch (operations[start].Name)
        {
            case "Do" or "sh":
                return start;
            case "BT":
                for (var i = start + 1; i < operations.Count; i++)
                {
                    if (operations[i].Name is "BDC" or "BMC" && IsMark(drawing, operations[i]))
                        return -1;
                    if (operations[i].Name == "ET")
                        return i;
                }
                return -1;
            case "m" or "re":
                for (var i = start; i < operations.Count; i++)
                {
                    if (Painting.Contains(operations[i].Name))
                        return i;
                    if (!Building.Contains(operations[i].Name))
                        return -1;
                }
                return -1;
            default:
                return -1;
        }
    }

    // The letters that a character stands for are said by a mark too, which is neither content nor artifact.
    private static bool IsMark(byte[] drawing, Operation operation) =>
        MarkOf(drawing, operation) is not null || drawing.AsSpan(operation.Start).StartsWith("/Artifact"u8);

    private static int? MarkOf(byte[] drawing, Operation operation) =>
        Mark().Match(Encoding.Latin1.GetString(drawing, operation.Start, operation.End - operation.Start)) is { Success: true } mark
            ? int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"/MCID (\d+)")]
    private static partial Regex Mark();

    private static List<Operation> Read(byte[] drawing)
    {
        var operations = new List<Operation>();
        var scanner = new PdfScanner(drawing, 0);
        scanner.SkipSpaces();
        var start = scanner.Position;
        while (!scanner.AtEnd)
        {
            if (Operator(ref scanner) is { } name)
            {
                // The data of an inline image would be read as operators: the browser writes none.
                if (name == "BI")
                    throw new InvalidDataException("image en ligne");
                operations.Add(new Operation(name, start, scanner.Position));
                scanner.SkipSpaces();
                start = scanner.Position;
            }
            else
            {
                scanner.SkipSpaces();
            }
        }
        return operations;
    }

    // Passes one operand, or gives the operator.
    private static string? Operator(ref PdfScanner scanner)
    {
        switch (scanner.Peek())
        {
            case '(':
                _ = scanner.LiteralString();
                return null;
            case '<' when scanner.StartsWith("<<"u8):
                scanner.Skip(2);
                return null;
            case '<':
                _ = scanner.HexString();
                return null;
            case '/':
                _ = scanner.Name();
                return null;
            default:
                var word = scanner.Word();
                return (char.IsAsciiLetter(word[0]) || word[0] is '\'' or '"') && word is not ("true" or "false" or "null") ? word : null;
        }
    }
}
