using System.Buffers.Binary;
using System.IO.Compression;

namespace TrailTools.Logs;

/// <summary>
/// Says what is wrong with a gzip file, member by member. The framework's own stream passes over a cut end and over what follows
/// the last member; this one feeds the decoder byte by byte, so that it knows where each member ends, and is used only when the
/// file's size does not add up.
/// </summary>
/// <remarks>RFC 1952, "GZIP file format specification", section 2.</remarks>
internal sealed class GzipMembers(ByteFeed feed)
{
    private const int HasHeaderCrc = 2, HasExtra = 4, HasName = 8, HasComment = 16;

    /// <summary>How many whole members were found.</summary>
    public int Count { get; private set; }

    /// <summary>Whether zeros stand behind a member.</summary>
    public bool IsPadded { get; private set; }

    /// <summary>What is wrong; null for a file of whole members and nothing else but zeros behind them.</summary>
    public string? FindFault()
    {
        try
        {
            for (var first = true; ; first = false)
            {
                var start = feed.Position;
                var next = feed.ReadByte();
                IsPadded |= next == 0 && !first;
                switch (next)
                {
                    case -1: return first ? "it is empty" : null;
                    case 0 when !first: continue;
                    case 0x1f when TryReadHeader(): break;
                    default: return $"data that are no gzip follow at byte {start}";
                }

                if (!HasWholeBody())
                    return $"the member that begins at byte {start} is cut or damaged";
                Count++;
            }
        }
        catch (EndOfStreamException)
        {
            return $"it is cut off at byte {feed.Position}";
        }
    }

    private bool TryReadHeader()
    {
        if (Next() != 0x8b || Next() != 8)
            return false;

        var flags = Next();
        Skip(6);
        if ((flags & HasExtra) != 0)
            Skip(Next() | (Next() << 8));
        if ((flags & HasName) != 0)
            SkipText();
        if ((flags & HasComment) != 0)
            SkipText();
        if ((flags & HasHeaderCrc) != 0)
            Skip(2);
        return true;
    }

    private bool HasWholeBody()
    {
        var size = 0L;
        var buffer = new byte[1 << 16];
        using (var plain = new DeflateStream(feed, CompressionMode.Decompress, leaveOpen: true))
        {
            for (int read; (read = plain.Read(buffer)) > 0;)
                size += read;
        }

        if (feed.IsAtEnd)
            throw new EndOfStreamException();
        Skip(4);
        Span<byte> stated = [Next(), Next(), Next(), Next()];
        return BinaryPrimitives.ReadUInt32LittleEndian(stated) == (uint)size;
    }

    private byte Next() => feed.ReadByte() is var next and >= 0 ? (byte)next : throw new EndOfStreamException();

    private void Skip(int count)
    {
        while (count-- > 0)
            Next();
    }

    private void SkipText()
    {
        while (Next() != 0)
        {
        }
    }
}
