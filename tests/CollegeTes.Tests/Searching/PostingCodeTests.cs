using System.Text;
using CollegeTes.Searching;

namespace CollegeTes.Tests.Searching;

public sealed class PostingCodeTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var random = new Random(20261130);
        for (var draw = 0; draw < 500; draw++)
        {
            var records = new List<(int, int)>();
            var record = -1;
            for (var count = random.Next(1, 60); count > 0; count--)
                records.Add((record += 1 + random.Next(1 << random.Next(0, 20)), random.Next(PostingCode.Levels)));
            var code = new StringBuilder();
            var last = -1;
            foreach (var (at, level) in records)
            {
                PostingCode.Append(code, at - last - 1, level);
                last = at;
            }
            Assert.Equal(records, PostingCode.Read(code.ToString()));
            Assert.DoesNotContain(code.ToString(), c => c is <= ' ' or > '~' or '"' or '\\');
        }
    }
}
