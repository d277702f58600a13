using System.Buffers;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// Marks as artifacts what a page paints outside of any structure: running heads, page numbers, landscapes, rules. Everything painted is then
/// either content or artifact (ISO 14289-1, 7.1).
/// </summary>
internal static class ArtifactMarks
{
    private static readonly HashSet<string> Building = new(StringComparer.Ordinal) { "m", "l", "c", "v", "y", "h", "re", "W", "W*" };
    private static readonly HashSet<string> Painting = new(StringComparer.Ordinal) { "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" };

    /// <summary>One operation: its operands and its operator, as a range of the drawing.</summary>
    private readonly record struct Operation(string Name, int Start, int End);

    /// <summary>The drawing of a page, with its marks.</summary>
    public static byte[] Wrap(byte[] drawing)
    {
        var operations = Read(drawing);
        var output = new ArrayBufferWriter<byte>(drawing.Length + drawing.Length / 8);
        var depth = 0;
        for (var i = 0; i < operations.Count; i++)
        {
            var last = depth == 0 ? EndOfPaint(operations, i) : -1;
            if (last >= 0)
            {
                output.Write("/Artifact BMC\n"u8);
                for (; i <= last; i++)
                    Copy(operations[i]);
                output.Write("EMC\n"u8);
                i = last;
                continue;
            }
            depth += operations[i].Name switch { "BMC" or "BDC" => 1, "EMC" => -1, _ => 0 };
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
    private static int EndOfPaint(List<Operation> operations, int start)
    {
        switch (operations[start].Name)
        {
            case "Do" or "sh":
                return start;
            case "BT":
                for (var i = start + 1; i < operations.Count; i++)
                {
                    if (operations[i].Name is "BDC" or "BMC")
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
