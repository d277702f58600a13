using System.Globalization;
using CollegeTes.Content;
using CollegeTes.Content.MediaFiles;

namespace CollegeTes.WordProcessing.Import;

/// <summary>Images of a document that the collection can publish, stripped of what they say of places and people, each once.</summary>
/// <param name="slug">Of the write-up: starts their names.</param>
/// <param name="isTaken">True for a file name of the folder of media that exists.</param>
/// <param name="cut">Cuts images that the document cuts; null when nothing can.</param>
/// <param name="log">Told of what is left out.</param>
internal sealed class ImportedImages(string slug, Func<string, bool> isTaken, ImageCut? cut, ReadingLog log)
{
    private const long MostPixels = 50_000_000;

    private readonly Dictionary<(string Name, ImageCrop? Crop), string?> _names = [];
    private readonly List<(string Name, byte[] Bytes)> _files = [];
    private int _next = 1;

    /// <summary>Files to write in the folder of media.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Files => _files;

    /// <summary>Uses of images in the text.</summary>
    public int Shown { get; private set; }

    /// <summary>Images that said where they were taken.</summary>
    public int Located { get; private set; }

    /// <summary>Images cut as the document cuts them.</summary>
    public int Cut { get; private set; }

    /// <summary>Names of the images that carry no information.</summary>
    public SortedSet<string> Decorative { get; } = new(StringComparer.Ordinal);

    /// <summary>Images without alternative text.</summary>
    public int WithoutAlternative { get; private set; }

    /// <summary>The address of an image from a write-up, or null when it is left out.</summary>
    /// <param name="caption">Kept with it when it is left out.</param>
    public string? Keep(DocumentPicture picture, string caption)
    {
        if (!_names.TryGetValue((picture.Name, picture.Crop), out var name))
            _names.Add((picture.Name, picture.Crop), name = Store(picture, caption));
        else if (name is null)
            log.Leave(ThingKind.Image, "image laissée de côté plus haut déjà", $"{picture.Alternative} {caption}");
        if (name is null)
            return null;
        Shown++;
        if (picture.IsDecorative)
            Decorative.Add(name);
        else if (picture.Alternative.Length == 0)
            WithoutAlternative++;
        return "../medias/" + name;
    }

    private string? Store(DocumentPicture picture, string caption)
    {
        var stream = new MemoryStream(picture.Bytes, writable: false);
        if (picture.Bytes.LongLength > MediaReader.MaxImageBytes)
            return Refuse("image de plus de 20 Mio");
        if (ImageProbe.Read(stream) is not { } probe)
            return Refuse($"image d'un format que tes ne publie pas ({Kind(picture.Name)})");
        if (!probe.IsAccepted || probe.Pixels > MostPixels)
            return Refuse(probe.IsAccepted ? "image de plus de 50 millions de pixels" : "image animée ou GIF");
        if (picture.Crop is { } crop && !TryCut(picture, probe, crop, out picture))
            return Refuse("image rognée dans le document, qui serait publiée entière");
        if (probe.MimeType == "image/svg+xml" && SvgSafety.Inspect(stream).Count > 0)
            return Refuse("dessin SVG qui contient un programme ou un renvoi extérieur");
        if (PublicCopy.Of(picture.Bytes) is not { } bytes)
            return Refuse("image abîmée");
        Located += probe.HasLocation ? 1 : 0;
        Cut += picture.Crop is null ? 0 : 1;
        string name;
        do name = $"{slug}-{_next++.ToString(CultureInfo.InvariantCulture)}{Extension(probe.MimeType)}";
        while (isTaken(name));
        _files.Add((name, bytes));
        return name;

        string? Refuse(string reason)
        {
            log.Leave(ThingKind.Image, reason, $"{picture.Alternative} {caption}");
            return null;
        }
    }

    // What a photograph that asks to be turned shows on which side, Word and LibreOffice do not agree on.
    private bool TryCut(DocumentPicture picture, ImageInfo probe, ImageCrop crop, out DocumentPicture result)
    {
        result = picture;
        var (x, y, width, height) = crop.Within(probe.Width, probe.Height);
        if (
            width < 1
            || height < 1
            || probe.Orientation > 1
            || cut?.Invoke(picture.Bytes, probe.MimeType, x, y, width, height) is not { } bytes
        )
            return false;
        result = picture with { Bytes = bytes };
        return true;
    }

    private static string Kind(string name) =>
        Path.GetExtension(name).TrimStart('.').ToUpperInvariant() is { Length: > 0 and <= 5 } kind ? kind : "inconnu";

    private static string Extension(string mimeType) =>
        mimeType switch
        {
            "image/png" => ".png",
            "image/jpeg" => ".jpg",
            "image/webp" => ".webp",
            _ => ".svg",
        };
}

/// <summary>Cuts a part out of an image, in its own format; null when it cannot.</summary>
/// <param name="image">The file.</param>
/// <param name="mimeType">Its kind.</param>
/// <param name="x">In pixels, from the left.</param>
/// <param name="y">From the top.</param>
/// <param name="width">Of the part.</param>
/// <param name="height">Of the part.</param>
public delegate byte[]? ImageCut(byte[] image, string mimeType, int x, int y, int width, int height);
