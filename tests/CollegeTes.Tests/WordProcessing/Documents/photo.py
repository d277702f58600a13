"""A small photograph that says where it was taken: PNG with an eXIf chunk that holds GPS data, and a text chunk with an author."""
import struct
import zlib


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


width, height = 48, 32
rows = b"".join(b"\0" + bytes(v for x in range(width) for v in ((40 + 4 * x) % 256, 120, (8 * y) % 256)) for y in range(height))
# TIFF: one IFD that points to a GPS IFD with latitude 47 N.
gps = struct.pack(">H", 2) + struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack(">HHII", 2, 5, 3, 56) + struct.pack(">I", 0)
tiff = b"MM\0*\0\0\0\x08" + struct.pack(">H", 1) + struct.pack(">HHII", 0x8825, 4, 1, 26) + struct.pack(">I", 0) + gps + struct.pack(">6I", 47, 1, 13, 1, 0, 1)
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)) + chunk(b"eXIf", tiff)
png += chunk(b"tEXt", b"Author\0Jeanne Dupont GPSLatitude 47") + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
open("photo.png", "wb").write(png)
