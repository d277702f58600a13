using System.Globalization;
using System.Text;

namespace CollegeTes.Deliverables.Drawings;

/// <summary>A QR code as a drawing. The address is written beside it: the code is decoration for whoever reads with anything but a camera.</summary>
internal static class QrDrawing
{
    /// <summary>SVG of the code of an address, one module a unit; null when the address is too long for one.</summary>
    public static string? Of(string address)
    {
        if (QrCode.Of(Encoding.UTF8.GetBytes(address)) is not { } code)
            return null;
        var path = new StringBuilder();
        for (var row = 0; row < code.Size; row++)
        {
            for (var column = 0; column < code.Size; column++)
            {
                if (!code[row, column])
                    continue;
                var start = column;
                while (column + 1 < code.Size && code[row, column + 1])
                    column++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{column - start + 1}v1h-{column - start + 1}z");
            }
        }
        return $"<svg class=\"qr\" viewBox=\"0 0 {code.Size} {code.Size}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>";
    }
}
