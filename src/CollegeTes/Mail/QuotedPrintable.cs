using System.Globalization;
using System.Text;

namespace CollegeTes.Mail;

/// <summary>A text in ASCII, in lines that every relay lets through, and that one can still read (RFC 2045, 6.7).</summary>
internal static class QuotedPrintable
{
    private const int LineLength = 76;
    private const string End = "\r\n";

    /// <param name="text">Its line ends become those of messages.</param>
    public static string Write(string text)
    {
        var output = new StringBuilder(text.Length * 5 / 4);
        var isFirst = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!isFirst)
                output.Append(End);
            isFirst = false;
            Line(line, output);
        }
        return output.ToString();
    }

    private static void Line(string line, StringBuilder output)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            // A space that ends a line would be taken away on the way; a point that begins one, doubled.
            var isPlain = bytes[i] is (> (byte)' ' and <= (byte)'~' and not (byte)'=') or (byte)' ';
            var isPrinted = isPlain && !(bytes[i] == ' ' && i == bytes.Length - 1) && !(bytes[i] == '.' && length == 0);
            var width = isPrinted ? 1 : 3;
            // Room for the sign that says that the line goes on.
            if (length + width > LineLength - 1)
            {
                output.Append('=').Append(End);
                length = 0;
                isPrinted &= bytes[i] != '.';
                width = isPrinted ? 1 : 3;
            }
            if (isPrinted)
                output.Append((char)bytes[i]);
            else
                output.Append(CultureInfo.InvariantCulture, $"={bytes[i]:X2}");
            length += width;
        }
    }
}
