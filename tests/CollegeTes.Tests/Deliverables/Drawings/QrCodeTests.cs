using System.Text;
using CollegeTes.Deliverables.Drawings;

namespace CollegeTes.Tests.Deliverables.Drawings;

/// <summary>QR codes, read back module by module.</summary>
public sealed class QrCodeTests
{
    [Theory]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(62, 33)]
    [InlineData(180, 53)]
    [InlineData(213, 57)]
    public void A_code_is_as_small_as_its_content_allows(int length, int size) => Assert.Equal(size, QrCode.Of(new byte[length])!.Size);

    [Fact]
    public void What_is_too_long_has_no_code() => Assert.Null(QrCode.Of(new byte[214]));

    [Theory]
    [InlineData("https://a.fr")]
    [InlineData("https://exemple.fr/é")]
    public void The_content_of_a_small_code_reads_back(string address)
    {
        var code = QrCode.Of(Encoding.UTF8.GetBytes(address))!;
        var mask = Enumerable.Range(0, 3).Sum(i => (code[8, 2 + i] ? 4 >> i : 0) ^ ((0b101 >> (2 - i) & 1) << (2 - i)));
        var bits = new StringBuilder();
        for (var right = code.Size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
                right = 5;
            for (var step = 0; step < code.Size; step++)
            {
                var row = ((right + 1) & 2) == 0 ? code.Size - 1 - step : step;
                foreach (var column in new[] { right, right - 1 })
                {
                    if (!IsPattern(code.Size, row, column))
                        bits.Append(code[row, column] ^ Masked(mask, row, column) ? '1' : '0');
                }
            }
        }
        Assert.Equal("0100", bits.ToString(0, 4));
        var length = Convert.ToInt32(bits.ToString(4, 8), 2);
        var read = Enumerable.Range(0, length).Select(i => Convert.ToByte(bits.ToString(12 + 8 * i, 8), 2)).ToArray();
        Assert.Equal(address, Encoding.UTF8.GetString(read));
    }

    private static bool IsPattern(int size, int row, int column) =>
        row == 6 || column == 6 || (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9)
        || (size == 25 && row is >= 16 and <= 20 && column is >= 16 and <= 20);

    private static bool Masked(int mask, int y, int x) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => (x / 3 + y / 2) % 2 == 0,
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3) % 2 == 0,
        _ => ((x + y) % 2 + x * y % 3) % 2 == 0,
    };
}
