namespace CollegeTes.Imaging.Vips;

/// <summary>An image that libvips holds.</summary>
internal sealed unsafe class VipsImage(VipsLibrary vips, nint handle) : IDisposable
{
    private nint _handle = handle;

    public nint Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(VipsImage));

    /// <summary>In pixels.</summary>
    public int Width => vips.Width(Handle);

    /// <summary>In pixels.</summary>
    public int Height => vips.Height(Handle);

    public bool HasAlpha => vips.HasAlpha(Handle) != 0;

    /// <summary>The same picture with its pixels in memory: read once, used several times.</summary>
    public VipsImage InMemory() =>
        vips.CopyMemory(Handle) is var copy and not 0 ? new VipsImage(vips, copy) : throw new VipsException(vips.TakeError());

    public void Dispose()
    {
        if (_handle != 0)
            vips.Unref(_handle);
        _handle = 0;
    }
}
