using System.Collections.Concurrent;
using System.Security.Cryptography;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>Reads a file, or remembers what an earlier reading made of it.</summary>
internal delegate object? Remember(string path, Func<FileReading, object?> read);

/// <summary>Images, sounds and films of the workspace: found, measured from their bytes, hashed. Nothing is believed from a name.</summary>
internal sealed class MediaReader(string root, WorkspaceListing listing, DiagnosticBag bag, Remember remember)
{
    /// <summary>Largest image, in bytes.</summary>
    public const long MaxImageBytes = 20L * 1024 * 1024;

    /// <summary>Largest film, in bytes: beyond it, hosts of plain files refuse it and readers wait.</summary>
    public const long MaxVideoBytes = 250_000_000;

    /// <summary>
    /// The workspace path of a file named by an author from a folder; null when it is not there or leads outside, which is reported.
    /// Only what the scan listed is there: a pipe, or a file behind a link, has a name too.
    /// </summary>
    /// <param name="listing">The regular files.</param>
    /// <param name="from">Workspace path of a file of the folder that the name starts from.</param>
    public static Located<string>? Locate(WorkspaceListing listing, Located<string> name, string from, DiagnosticBag bag)
    {
        var target = LinkTarget.Of(name.Value, from);
        if (target.Kind != LinkKind.Workspace)
        {
            bag.Add(
                MediaDiagnostics.BadPath.At(
                    name.Span,
                    $"« {name.Value} » n'est pas un chemin de la collection",
                    "Écrivez un chemin relatif, sans espace ni lettre accentuée."
                )
            );
            return null;
        }
        if (listing.Contains(target.Path))
            return name.With(target.Path);
        bag.Add(
            MediaDiagnostics.NotFound.At(
                name.Span,
                $"le fichier « {target.Path} » n'existe pas",
                "Déposez-le à cet endroit, ou corrigez le nom."
            )
        );
        return null;
    }

    /// <summary>Measures the audio file of an episode.</summary>
    public AudioFile? ReadAudio(Located<string> name, string from)
    {
        if (Locate(listing, name, from, bag) is not { } file)
            return null;
        var audio = remember(file.Value, reading =>
            {
                using var stream = SourceFiles.Open(root, file.Value);
                reading.Digest = SHA256.HashData(stream);
                stream.Position = 0;
                // A sound whose public copy cannot be made is one that cannot be made out.
                return AudioProbe.Read(stream) is { } probe && PublicCopy.LengthOf(stream) is { } length
                    ? new AudioFile(file, probe.Duration, stream.Length, probe.MimeType)
                    {
                        Channels = probe.Channels,
                        SampleRate = probe.SampleRate,
                        PublicLength = length,
                    }
                    : new AudioFile(file, null, stream.Length, null);
            }) as AudioFile;
        if (audio is { MimeType: null })
            bag.Add(
                MediaDiagnostics.UnreadableAudio.At(
                    name.Span,
                    $"« {name.Value} » n'est pas un son que tes sait mesurer",
                    "Exportez l'épisode en MP3, M4A, Ogg ou WAV."
                )
            );
        return audio is null ? null : audio with { File = file };
    }

    /// <summary>Measures the file of a film.</summary>
    public VideoFile? ReadVideo(Located<string> name, string from)
    {
        if (Locate(listing, name, from, bag) is not { } file)
            return null;
        if (listing.Find(file.Value).Length is > MaxVideoBytes and var length)
        {
            bag.Add(
                ContentDiagnostics.TooLarge.At(
                    name.Span,
                    $"ce film pèse {FrenchFormat.Size(length)} ; {FrenchFormat.Size(MaxVideoBytes)} au plus",
                    "Déposez-le sur une instance PeerTube et donnez son adresse sous « peertube », ou réduisez-le."
                )
            );
            return null;
        }
        var video = remember(file.Value, reading =>
            {
                using var stream = SourceFiles.Open(root, file.Value);
                reading.Digest = SHA256.HashData(stream);
                stream.Position = 0;
                return VideoProbe.Read(stream) is { } probe && PublicCopy.LengthOf(stream) is not null
                    ? new VideoFile(file, probe.Duration, stream.Length, probe.MimeType)
                    {
                        Width = probe.Width,
                        Height = probe.Height,
                        Codec = probe.Codec,
                        HasSound = probe.HasSound,
                        StartsAtOnce = probe.StartsAtOnce,
                    }
                    : new VideoFile(file, null, stream.Length, null);
            }) as VideoFile;
        if (video is { MimeType: null })
            bag.Add(
                MediaDiagnostics.UnreadableVideo.At(
                    name.Span,
                    $"« {name.Value} » n'est pas un film que tes sait mesurer",
                    "Exportez-le en MP4 (H.264 et AAC) ou en WebM."
                )
            );
        return video is null ? null : video with { File = file };
    }

    /// <summary>The image of a series or an episode as sound files may carry it; null when players would not show it.</summary>
    public CoverImage? ReadCover(Located<string> name, string from)
    {
        // A name that leads nowhere is for the check of images to tell.
        if (
            PodcastImage.PathOf(name, from) is not { } file
            || !listing.Contains(file)
            || !ImageName.IsOne(file)
            || listing.Find(file).Length > MaxImageBytes
        )
            return null;
        // One that cannot be read is reported as an image.
        if (SourceFiles.TryRead(root, file) is not { } bytes)
            return null;
        using var stream = new MemoryStream(bytes);
        return ImageProbe.Read(stream) is { MimeType: "image/jpeg" or "image/png" } probe && PublicCopy.Of(bytes) is { } published
            ? new CoverImage(file, probe.MimeType, published.Length)
            : null;
    }

    /// <summary>Measures all images.</summary>
    public IReadOnlyDictionary<string, MediaFile> ReadImages(IReadOnlyList<string> paths, ParallelOptions parallel)
    {
        var images = new ConcurrentDictionary<string, MediaFile>(StringComparer.Ordinal);
        InParallel.For(
            paths.Count,
            parallel.MaxDegreeOfParallelism,
            i =>
            {
                if (remember(paths[i], reading => ReadImage(listing.Find(paths[i]), reading)) is MediaFile image)
                    images[paths[i]] = image;
            },
            parallel.CancellationToken
        );
        return images;
    }

    private MediaFile? ReadImage(ScannedFile file, FileReading reading)
    {
        var place = SourceSpan.OfFile(file.Path);
        if (file.Length > MaxImageBytes)
        {
            reading.Bag.Add(
                ContentDiagnostics.TooLarge.At(
                    place,
                    $"cette image pèse {FrenchFormat.Size(file.Length)} ; {FrenchFormat.Size(MaxImageBytes)} au plus",
                    "Réduisez-la."
                )
            );
            return null;
        }
        var bytes = SourceFiles.Read(root, file.Path);
        reading.Digest = SHA256.HashData(bytes);
        using var stream = new MemoryStream(bytes, writable: false);
        if (ImageProbe.Read(stream) is not { } probe)
        {
            reading.Bag.Add(
                MediaDiagnostics.UnreadableImage.At(
                    place,
                    "ce fichier n'est pas une image que tes publie",
                    "Exportez-la en JPEG, PNG, WebP ou SVG."
                )
            );
            return null;
        }
        if (!probe.IsAccepted)
        {
            reading.Bag.Add(
                MediaDiagnostics.UnreadableImage.At(
                    place,
                    $"ce fichier est une image {probe.MimeType}, que tes ne publie pas",
                    "Exportez-la en JPEG, PNG, WebP ou SVG."
                )
            );
            return null;
        }
        if (probe.MimeType == "image/svg+xml" && !IsSafe(stream, place, reading.Bag))
            return null;
        if (probe.Pixels > 50_000_000)
        {
            reading.Bag.Add(
                ContentDiagnostics.TooLarge.At(
                    place,
                    $"cette image a {probe.Width} × {probe.Height} pixels ; 50 millions au plus",
                    "Réduisez-la."
                )
            );
            return null;
        }
        if (PublicCopy.Of(bytes) is null)
        {
            var (what, remedy) =
                probe.MimeType == "image/svg+xml"
                    ? (
                        "ce dessin contient une image que tes ne sait pas débarrasser de ses métadonnées",
                        "Placez-y l'image en JPEG, PNG ou WebP, ou exportez le dessin en PNG."
                    )
                    : (
                        "il manque une partie de cette image, ou elle est abîmée",
                        "Ouvrez l'original, vérifiez qu'il s'affiche jusqu'en bas, et déposez-le à nouveau."
                    );
            reading.Bag.Add(MediaDiagnostics.IncompleteImage.At(place, what, remedy));
            return null;
        }
        return new MediaFile(file.Path, file.Length, probe.MimeType, probe.Width, probe.Height) { Traits = TraitsOf(probe, file.Length) };
    }

    // A photograph in PNG takes more than a byte a point, a diagram or a screenshot a tenth of that.
    private static ImageTraits TraitsOf(ImageInfo probe, long length) =>
        (probe.HasAlpha ? ImageTraits.Transparent : ImageTraits.None)
        | (probe.IsRgb ? ImageTraits.Rgb : ImageTraits.None)
        | (probe.IsAnimated ? ImageTraits.Animated : ImageTraits.None)
        | (probe.IsExact || (probe.MimeType == "image/png" && length * 4 < probe.Pixels * 3) ? ImageTraits.Drawn : ImageTraits.None);

    // A drawing may carry a script or call another host: refused with the line, never cleaned in silence.
    private static bool IsSafe(Stream stream, SourceSpan place, DiagnosticBag bag)
    {
        stream.Position = 0;
        var findings = SvgSafety.Inspect(stream);
        foreach (var finding in findings)
            bag.Add(
                MediaDiagnostics.UnsafeDrawing.At(
                    new SourceSpan(place.Path, finding.Line, finding.Column, finding.Line, finding.Column + 1),
                    $"« {VisibleText.Of(finding.Found)} » n'a pas sa place dans un dessin publié",
                    "Exportez le dessin sans script, sans gestionnaire et sans renvoi extérieur."
                )
            );
        return findings.Count == 0;
    }
}
