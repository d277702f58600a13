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
            Assert.Equal(records, Read(code.ToString()));
            Assert.DoesNotContain(code.ToString(), c => c is <= ' ' or > '~' or '"' or '\\');
        }
    }

    // As the script of the search page reads it.
    private static IEnumerable<(int Record, int Level)> Read(string code)
    {
        const int Last = 64;
        var (record, high) = (-1, 0);
        foreach (var character in code)
        {
            var value = PostingCode.Characters.IndexOf(character, StringComparison.Ordinal);
            if (value >= Last)
            {
                high = (high * (PostingCode.Characters.Length - Last)) + value - Last;
                continue;
            }
            record += (high * 8) + (value / PostingCode.Levels) + 1;
            high = 0;
            yield return (record, value % PostingCode.Levels);
        }
    }
}
