using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace CollegeTes.Drawings;

/// <summary>
/// A QR code as a drawing. The address is written beside it: the code is decoration for whoever reads with anything but a camera.
/// </summary>
internal static class QrDrawing
{
    // What the encoder leaves around the code; the style sheet has its own margin.
    private const int QuietZone = 4;

    /// <summary>
    /// SVG of the code of an address (ISO/IEC 18004, a seventh may be damaged), one module a unit; null when the address is too long for
    /// one.
    /// </summary>
    public static string? Of(string address)
    {
        var bytes = Encoding.UTF8.GetBytes(address);
        // What version 10 holds: beyond, a module printed on 20 mm is under a third of a millimetre, which telephones misread.
        if (bytes.Length > 213)
            return null;
        using var code = QRCodeGenerator.GenerateQrCode(bytes, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix[QuietZone..^QuietZone];
        return $"<svg class=\"qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path "
            + $"d=\"{PathOf(rows)}\"/></svg>";
    }

    // One rectangle a run of dark modules.
    private static string PathOf(List<BitArray> rows)
    {
        var path = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows.Count; column++)
            {
                if (!rows[row][column + QuietZone])
                    continue;
                var start = column;
                while (column + 1 < rows.Count && rows[row][column + 1 + QuietZone])
                    column++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{column - start + 1}v1h-{column - start + 1}z");
            }
        }
        return path.ToString();
    }
}
