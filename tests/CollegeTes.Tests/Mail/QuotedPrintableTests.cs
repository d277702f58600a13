using System.Globalization;
using System.Text;
using CollegeTes.Mail;
using CollegeTes.Tests.Properties;
using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Mail;

/// <summary>What a message carries is what was written, in lines that every relay lets through.</summary>
public sealed class QuotedPrintableTests
{
    [Fact]
    public void Any_text_comes_back_from_lines_that_relays_let_through()
    {
        var hostile = new HostileText(Seed.Next());
        for (var round = 0; round < Seed.Rounds(300); round++)
        {
            var text = hostile.Text(1 + (round % 60)).Replace("\r", "", StringComparison.Ordinal) + (round % 3 == 0 ? " \n. fin =" : "");
            var written = QuotedPrintable.Write(text);
            foreach (var line in written.Split("\r\n"))
            {
                Assert.True(line.Length <= 76, line);
                Assert.All(line, c => Assert.InRange(c, ' ', '~'));
                Assert.False(line.EndsWith(' ') || line.StartsWith('.'), line);
            }
            Assert.Equal(text, Read(written));
        }
    }

    // A second reading of RFC 2045, that shares nothing with what writes.
    private static string Read(string written)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '=')
                bytes.Add((byte)written[i]);
            else if (written.AsSpan(i + 1).StartsWith("\r\n"))
                i += 2;
            else
            {
                bytes.Add(byte.Parse(written.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
        }
        return Encoding.UTF8.GetString([.. bytes]).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
