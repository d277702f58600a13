using System.Security.Cryptography;
using CollegeTes.Caching;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Imaging.Vips;
using CollegeTes.Text;

namespace CollegeTes.Imaging;

/// <summary>
/// Images made of photographs, kept from one run to the next under what decides their bytes: the source, the recipe, the version of
/// libvips. Nothing is decoded when all that is asked for is kept. From any thread.
/// </summary>
public sealed class ImageStore
{
    private readonly WorkCache _kept;
    private readonly Lazy<VipsLibrary> _vips;
    private readonly Lazy<ImageEncoder> _encoder;
    private readonly Lock[] _rooms;
    private int _next;

    /// <param name="cacheFolder">Where images are kept.</param>
    /// <param name="environment">Value of an environment variable, or null.</param>
    /// <param name="parallelism">Photographs decoded at once, at most; each may take 150 MB while it is decoded.</param>
    public ImageStore(string cacheFolder, Func<string, string?> environment, int parallelism)
    {
        _kept = new WorkCache(cacheFolder);
        // A library that was missing is looked for again: it may have been put in its place meanwhile.
        _vips = new Lazy<VipsLibrary>(() => VipsSearch.Require(environment), LazyThreadSafetyMode.PublicationOnly);
        _encoder = new Lazy<ImageEncoder>(() =>
        {
            _vips.Value.Start();
            return new ImageEncoder(_vips.Value);
        });
        _rooms = [.. Enumerable.Range(0, Math.Clamp(parallelism, 1, 4)).Select(_ => new Lock())];
    }

    /// <summary>The images that recipes ask for, each as soon as it is there; in no order.</summary>
    /// <param name="digest">SHA-256 of the source.</param>
    /// <param name="path">Workspace path of the source, for what is said of it.</param>
    /// <param name="mimeType">Of the source.</param>
    /// <param name="recipes">Of one photograph.</param>
    /// <param name="read">Gives the bytes of the source; called only when something has to be made.</param>
    /// <param name="found">Receives each image.</param>
    /// <exception cref="ImagingException">libvips is missing.</exception>
    /// <exception cref="DamagedImageException">The source cannot be decoded.</exception>
    public void Get(
        byte[] digest,
        string path,
        string mimeType,
        IReadOnlyList<ImageRecipe> recipes,
        Func<byte[]> read,
        Action<ImageRecipe, byte[]> found
    )
    {
        // Another version of the library makes other bytes: it is asked its version, and set to work only when something is missing.
        var version = _vips.Value.Version;
        var missing = new List<ImageRecipe>();
        foreach (var recipe in recipes)
        {
            if (_kept.Find(KeyOf(digest, recipe, version)) is { } kept)
                found(recipe, kept);
            else
                missing.Add(recipe);
        }
        if (missing.Count == 0)
            return;
        lock (_rooms[(int)((uint)Interlocked.Increment(ref _next) % (uint)_rooms.Length)])
            Make(digest, path, mimeType, missing, read, (recipe, bytes, isSame) =>
            {
                if (isSame)
                    _kept.Keep(KeyOf(digest, recipe, version), bytes);
                found(recipe, bytes);
            });
    }

    private void Make(
        byte[] digest,
        string path,
        string mimeType,
        List<ImageRecipe> recipes,
        Func<byte[]> read,
        Action<ImageRecipe, byte[], bool> made
    )
    {
        var source = read();
        // What is read now may be another file than what was measured: its images must not be kept under the name of the first.
        var isSame = SHA256.HashData(source).AsSpan().SequenceEqual(digest);
        try
        {
            // libvips is given what may be published and nothing else: the picture, in the order of the format.
            _encoder.Value.Make(ImageMetadata.Strip(source) ?? throw new VipsException("not whole"), mimeType, recipes, (recipe, bytes) =>
                made(recipe, bytes, isSame)
            );
        }
        catch (VipsException exception)
        {
            throw new DamagedImageException(
                ImagingDiagnostics.Damaged.At(
                    SourceSpan.OfFile(path),
                    "cette image ne se décode pas en entier",
                    "Déposez à nouveau l'original."
                ),
                exception
            );
        }
    }

    private static string KeyOf(byte[] digest, ImageRecipe recipe, string version) =>
        "image-" + JointDigest.Of([Convert.ToHexStringLower(digest), recipe.Parameters, version])[..40] + recipe.Extension;
}
