namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The public copy of an Ogg: the pages of its streams of sound, their comments emptied. Pages of other streams (texts, pictures, indexes)
/// and whatever
/// stands between pages are cut.
/// </summary>
internal static class OggCopy
{
    /// <summary>What becomes of it; null when there is no sound, or comments that do not end.</summary>
    public static BytePatches? Of(BoundedReader reader)
    {
        var patches = new BytePatches();
        OggStream? stream = null;
        Comments? comments = null;
        var at = 0L;
        for (var page = OggPage.Next(reader, 0); page is not null; page = OggPage.Next(reader, at))
        {
            patches.Cut(at, page.Offset - at);
            at = page.End;
            if (OggStream.Begin(reader, page, stream) is { } next)
            {
                if (comments is { IsDone: false })
                    return null;
                (stream, comments) = (next, new Comments());
            }
            else if (stream?.Serial != page.Serial || page.IsFirst)
                patches.Cut(page.Offset, page.Length);
            else
            {
                if (!comments!.IsDone && !comments.Add(reader, page, patches))
                    return null;
                stream.Add(reader, page);
            }
        }
        patches.Cut(at, reader.Length - at);
        return comments is { IsDone: true } ? patches : null;
    }

    // The packet of comments, which may take many pages.
    private sealed class Comments
    {
        private readonly List<(OggPage Page, byte[] Bytes)> _pages = [];
        private readonly List<(int Page, int At, int Length)> _pieces = [];

        public bool IsDone { get; private set; }

        public bool Add(BoundedReader reader, OggPage page, BytePatches patches)
        {
            _pages.Add((page, reader.Read(page.Offset, page.Length).ToArray()));
            foreach (var (offset, length, ends) in page.Pieces())
            {
                _pieces.Add((_pages.Count - 1, (int)(offset - page.Offset), length));
                if (ends)
                    return Empty(patches);
            }
            return true;
        }

        private bool Empty(BytePatches patches)
        {
            IsDone = true;
            if (VorbisComments.Empty(_pieces.SelectMany(p => _pages[p.Page].Bytes.Skip(p.At).Take(p.Length)).ToArray()) is not { } empty)
                return false;
            var at = 0;
            foreach (var (page, start, length) in _pieces)
            {
                empty.AsSpan(at, length).CopyTo(_pages[page].Bytes.AsSpan(start));
                at += length;
            }
            foreach (var (page, bytes) in _pages)
                patches.Replace(page.Offset, page.Length, OggPage.Sealed(bytes));
            return true;
        }
    }
}
