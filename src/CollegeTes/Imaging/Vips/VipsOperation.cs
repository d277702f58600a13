using System.Text;

namespace CollegeTes.Imaging.Vips;

/// <summary>One call of libvips: a name, arguments, then one result.</summary>
internal unsafe ref struct VipsOperation
{
    private readonly VipsLibrary _vips;
    private nint _operation;

    /// <exception cref="VipsException">The library does not know the operation.</exception>
    public VipsOperation(VipsLibrary vips, string name)
    {
        _vips = vips;
        fixed (byte* text = Bytes(name))
            _operation = vips.NewOperation(text);
        if (_operation == 0)
            throw new VipsException(vips.TakeError());
    }

    /// <summary>Sets a number, a yes or no, or a choice, as the library's command line writes them.</summary>
    public readonly VipsOperation With(string name, string value)
    {
        fixed (
            byte* text = Bytes(name),
                content = Bytes(value)
        )
        {
            if (_vips.SetArgument(_operation, text, content) != 0)
                throw new VipsException(_vips.TakeError());
        }
        return this;
    }

    /// <inheritdoc cref="With(string, string)"/>
    public readonly VipsOperation With(string name, int value) =>
        With(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Sets an image.</summary>
    public readonly VipsOperation With(string name, VipsImage image)
    {
        GValue value = default;
        _ = _vips.InitValue(&value, _vips.ImageType);
        _vips.SetObject(&value, image.Handle);
        Set(name, &value);
        return this;
    }

    /// <summary>Sets bytes, which must stay where they are for as long as what is made of them is used.</summary>
    public readonly VipsOperation With(string name, ReadOnlySpan<byte> pinned)
    {
        fixed (byte* bytes = pinned)
        {
            var blob = _vips.NewBlob(0, bytes, (nuint)pinned.Length);
            GValue value = default;
            _ = _vips.InitValue(&value, _vips.BlobType);
            _vips.SetBoxed(&value, blob);
            Set(name, &value);
            _vips.UnrefArea(blob);
        }
        return this;
    }

    /// <summary>Runs the operation and gives the image it makes.</summary>
    public VipsImage ToImage()
    {
        Run();
        GValue value = default;
        _ = _vips.InitValue(&value, _vips.ImageType);
        Get("out", &value);
        var image = _vips.TakeObject(&value);
        _vips.UnsetValue(&value);
        End();
        return new VipsImage(_vips, image);
    }

    /// <summary>Runs the operation and gives the bytes it makes.</summary>
    public byte[] ToBytes()
    {
        Run();
        GValue value = default;
        _ = _vips.InitValue(&value, _vips.BlobType);
        Get("buffer", &value);
        nuint length;
        var bytes = _vips.BytesOfBlob(_vips.GetBoxed(&value), &length);
        var copy = new ReadOnlySpan<byte>(bytes, checked((int)length)).ToArray();
        _vips.UnsetValue(&value);
        End();
        return copy;
    }

    /// <summary>Gives back what was taken; after a result nothing is left to give.</summary>
    public void Dispose()
    {
        if (_operation != 0)
            _vips.Unref(_operation);
        _operation = 0;
    }

    private void Run()
    {
        if (_vips.Build(_operation) == 0)
            return;
        _vips.UnrefOutputs(_operation);
        Dispose();
        throw new VipsException(_vips.TakeError());
    }

    private void End()
    {
        _vips.UnrefOutputs(_operation);
        Dispose();
    }

    private readonly void Set(string name, GValue* value)
    {
        fixed (byte* text = Bytes(name))
            _vips.SetProperty(_operation, text, value);
        _vips.UnsetValue(value);
    }

    private readonly void Get(string name, GValue* value)
    {
        fixed (byte* text = Bytes(name))
            _vips.GetProperty(_operation, text, value);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text + "\0");
}
