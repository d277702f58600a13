using CollegeTes.Content.MediaFiles;

namespace CollegeTes.Tests.Content.MediaFiles;

/// <summary>A file read through its patches says, wherever it is read, what the file changed as a whole says.</summary>
public sealed class PatchedStreamTests
{
    [Fact]
    public void Any_part_is_that_of_the_whole()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var source = new byte[random.Next(1, 400)];
            random.NextBytes(source);
            var patches = new BytePatches();
            for (var i = random.Next(0, 6); i > 0; i--)
            {
                var offset = random.Next(source.Length);
                var length = random.Next(1, source.Length - offset + 1);
                var beginning = new byte[random.Next(0, length + 1)];
                random.NextBytes(beginning);
                patches.Replace(offset, length, beginning);
            }
            // Parts that are cut do not meet.
            for (var at = random.Next(0, 80); random.Next(3) > 0 && at < source.Length; )
            {
                var length = random.Next(1, Math.Min(40, source.Length - at + 1));
                patches.Cut(at, length);
                at += length + random.Next(0, 60);
            }
            var whole = patches.Apply(source);
            using var stream = patches.Over(new MemoryStream(source));
            Assert.Equal(whole.Length, stream.Length);
            for (var part = 0; part < 10; part++)
            {
                var from = random.Next(0, whole.Length + 1);
                var buffer = new byte[random.Next(0, 100)];
                stream.Position = from;
                var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
                Assert.True(
                    whole.AsSpan(from, count).SequenceEqual(buffer.AsSpan(0, count))
                        && (count == buffer.Length || from + count == whole.Length),
                    $"seed {seed}"
                );
            }
        }
    }
}
