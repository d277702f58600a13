using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CollegeTes.Imaging.Vips;

/// <summary>
/// libvips (LGPL 2.1 or later), which decodes, resizes and encodes photographs. Loaded when the first photograph has to be made, never at
/// the
/// start: it is 18 MB. Only the functions that tes calls are known here; from any thread.
/// </summary>
/// <remarks>
/// The functions are asked for by name and called by their address: an import by attribute would name one library for all
/// systems, and be resolved where nobody can say what is missing. NetVips, its binding for .NET, compiles ahead of time without a
/// warning and makes the same bytes; but it loads the library when the program starts, photographs or not, which takes 10 ms and 8 MB of a
/// start of 14 ms, keeps to itself that it is missing, and cannot be told where it is.
/// </remarks>
internal sealed unsafe class VipsLibrary
{
    // The first version whose writers can be told to keep no metadata at all.
    private const int OldestMajor = 8;
    private const int OldestMinor = 15;

    private readonly nint _vips;
    private readonly nint _objects;

    private VipsLibrary(nint vips)
    {
        _vips = vips;
        // On Windows GLib may stand in libraries of its own, which libvips has then loaded.
        _objects =
            NativeLibrary.TryGetExport(vips, "g_object_unref", out _) || !NativeLibrary.TryLoad("libgobject-2.0-0.dll", out var objects)
                ? vips
                : objects;
        var version = (delegate* unmanaged<int, int>)Find("vips_version");
        Version = $"{version(0)}.{version(1)}.{version(2)}";
        IsRecent = version(0) > OldestMajor || (version(0) == OldestMajor && version(1) >= OldestMinor);
        ErrorText = (delegate* unmanaged<byte*>)Find("vips_error_buffer_copy");
        Free = (delegate* unmanaged<void*, void>)Find("g_free");
        NewOperation = (delegate* unmanaged<byte*, nint>)Find("vips_operation_new");
        SetArgument = (delegate* unmanaged<nint, byte*, byte*, int>)Find("vips_object_set_argument_from_string");
        Build = (delegate* unmanaged<nint, int>)Find("vips_object_build");
        UnrefOutputs = (delegate* unmanaged<nint, void>)Find("vips_object_unref_outputs");
        Unref = (delegate* unmanaged<nint, void>)Find("g_object_unref");
        SetProperty = (delegate* unmanaged<nint, byte*, GValue*, void>)Find("g_object_set_property");
        GetProperty = (delegate* unmanaged<nint, byte*, GValue*, void>)Find("g_object_get_property");
        InitValue = (delegate* unmanaged<GValue*, nuint, GValue*>)Find("g_value_init");
        UnsetValue = (delegate* unmanaged<GValue*, void>)Find("g_value_unset");
        SetObject = (delegate* unmanaged<GValue*, nint, void>)Find("g_value_set_object");
        TakeObject = (delegate* unmanaged<GValue*, nint>)Find("g_value_dup_object");
        SetBoxed = (delegate* unmanaged<GValue*, nint, void>)Find("g_value_set_boxed");
        GetBoxed = (delegate* unmanaged<GValue*, nint>)Find("g_value_get_boxed");
        NewBlob = (delegate* unmanaged<nint, void*, nuint, nint>)Find("vips_blob_new");
        BytesOfBlob = (delegate* unmanaged<nint, nuint*, byte*>)Find("vips_blob_get");
        UnrefArea = (delegate* unmanaged<nint, void>)Find("vips_area_unref");
        Width = (delegate* unmanaged<nint, int>)Find("vips_image_get_width");
        Height = (delegate* unmanaged<nint, int>)Find("vips_image_get_height");
        HasAlpha = (delegate* unmanaged<nint, int>)Find("vips_image_hasalpha");
        CopyMemory = (delegate* unmanaged<nint, nint>)Find("vips_image_copy_memory");
    }

    // The library keeps its state for the process: so does what is known of it.
    private static readonly HashSet<nint> Ready = [];

    /// <summary>Version, as <c>8.18.7</c>.</summary>
    public string Version { get; }

    /// <summary>False for one that cannot do what is asked of it.</summary>
    public bool IsRecent { get; }

    /// <summary>Text of the oldest version that will do.</summary>
    public static string Oldest => $"{OldestMajor}.{OldestMinor}";

    public delegate* unmanaged<nint, byte*, byte*, int> SetArgument { get; }
    public delegate* unmanaged<nint, byte*, GValue*, void> SetProperty { get; }
    public delegate* unmanaged<nint, byte*, GValue*, void> GetProperty { get; }
    public delegate* unmanaged<byte*, nint> NewOperation { get; }
    public delegate* unmanaged<nint, int> Build { get; }
    public delegate* unmanaged<nint, void> UnrefOutputs { get; }
    public delegate* unmanaged<nint, void> Unref { get; }
    public delegate* unmanaged<GValue*, nuint, GValue*> InitValue { get; }
    public delegate* unmanaged<GValue*, void> UnsetValue { get; }
    public delegate* unmanaged<GValue*, nint, void> SetObject { get; }
    public delegate* unmanaged<GValue*, nint> TakeObject { get; }
    public delegate* unmanaged<GValue*, nint, void> SetBoxed { get; }
    public delegate* unmanaged<GValue*, nint> GetBoxed { get; }
    public delegate* unmanaged<nint, void*, nuint, nint> NewBlob { get; }
    public delegate* unmanaged<nint, nuint*, byte*> BytesOfBlob { get; }
    public delegate* unmanaged<nint, void> UnrefArea { get; }
    public delegate* unmanaged<nint, int> Width { get; }
    public delegate* unmanaged<nint, int> Height { get; }
    public delegate* unmanaged<nint, int> HasAlpha { get; }
    public delegate* unmanaged<nint, nint> CopyMemory { get; }

    private delegate* unmanaged<byte*> ErrorText { get; }
    private delegate* unmanaged<void*, void> Free { get; }

    /// <summary>Type of an image, for a value that holds one.</summary>
    public nuint ImageType => ((delegate* unmanaged<nuint>)Find("vips_image_get_type"))();

    /// <summary>Type of a run of bytes, for a value that holds one.</summary>
    public nuint BlobType => ((delegate* unmanaged<nuint>)Find("vips_blob_get_type"))();

    /// <summary>Loads a library file, or a name that the system knows; null when there is none that will do.</summary>
    public static VipsLibrary? Load(string file)
    {
        if (!NativeLibrary.TryLoad(file, out var handle))
            return null;
        try
        {
            return new VipsLibrary(handle);
        }
        // Another library of that name.
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What went wrong last, in the library's words; forgotten when read.</summary>
    public string TakeError()
    {
        var text = ErrorText();
        var words = Marshal.PtrToStringUTF8((nint)text) ?? "";
        Free(text);
        return words.Trim();
    }

    /// <summary>
    /// Makes it ready to work; asked for its version alone, it does nothing else. Once is enough, twice does no harm, from any thread.
    /// </summary>
    /// <exception cref="VipsException">It cannot be made ready.</exception>
    public void Start()
    {
        // Half ready, it refuses what others read meanwhile: blocking is of the whole process.
        lock (Ready)
        {
            if (!Ready.Contains(_vips))
                MakeReady();
            Ready.Add(_vips);
        }
    }

    private void MakeReady()
    {
        fixed (byte* name = "tes\0"u8)
        {
            if (((delegate* unmanaged<byte*, int>)Find("vips_init"))(name) != 0)
                throw new VipsException(TakeError());
        }
        // Several photographs are made at once, each by one thread: the same bytes on any machine, and memory that is known.
        ((delegate* unmanaged<int, void>)Find("vips_concurrency_set"))(1);
        ((delegate* unmanaged<int, void>)Find("vips_cache_set_max"))(0);
        // Photographs come from strangers. Only the readers of the three formats that tes accepts are left, those libvips fuzzes.
        ((delegate* unmanaged<int, void>)Find("vips_block_untrusted_set"))(1);
        Block("VipsForeignLoad\0"u8, 1);
        Block("VipsForeignLoadJpeg\0"u8, 0);
        Block("VipsForeignLoadPng\0"u8, 0);
        Block("VipsForeignLoadWebp\0"u8, 0);
        // Drawings are ours. What reads photographs names their format, so that none is read as a drawing.
        Block("VipsForeignLoadSvgBuffer\0"u8, 0);
        // What it would say on standard error is said by a diagnostic.
        fixed (byte* domain = "VIPS\0"u8)
            _ = (
                (delegate* unmanaged<byte*, int, delegate* unmanaged<byte*, int, byte*, nint, void>, nint, uint>)Find("g_log_set_handler")
            )(domain, WarningsAndBelow, &Ignore, 0);
    }

    // GLogLevelFlags: warning, message, info and debug.
    private const int WarningsAndBelow = (1 << 4) | (1 << 5) | (1 << 6) | (1 << 7);

    [UnmanagedCallersOnly]
    private static void Ignore(byte* domain, int level, byte* message, nint data) { }

    private void Block(ReadOnlySpan<byte> name, int state)
    {
        fixed (byte* text = name)
            ((delegate* unmanaged<byte*, int, void>)Find("vips_operation_block_set"))(text, state);
    }

    private void* Find(string name) =>
        NativeLibrary.TryGetExport(_vips, name, out var address)
        || NativeLibrary.TryGetExport(_objects, name, out address)
        || (NativeLibrary.TryLoad("libglib-2.0-0.dll", out var glib) && NativeLibrary.TryGetExport(glib, name, out address))
            ? (void*)address
            : throw new EntryPointNotFoundException(name);
}

/// <summary>A value of GObject: a type and room for what it holds.</summary>
[InlineArray(3)]
internal struct GValue
{
    private ulong _part;
}
