using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TrailTools.Events;

namespace TrailTools.Engines.Duplicates;

/// <summary>What tells an event from others, in a few bytes: its id and a hash of its content.</summary>
/// <param name="Id">The id.</param>
/// <param name="Content">A hash of the record's JSON without blanks between tokens.</param>
internal readonly record struct EventMark(EventKey Id, ulong Content)
{
    /// <summary>The mark of a record; null for one without an id, which is never a duplicate.</summary>
    public static EventMark? Of(TrailRecord record)
        => IdOf(record["eventID"]) is { } id ? new EventMark(id, ContentHash.Of(record.Compact.Span)) : null;

    private static EventKey? IdOf(JsonValue value)
    {
        if (value.Kind == JsonTokenType.String && Utf8Parser.TryParse(value.Utf8.Span[1..^1], out Guid guid, out var used) && used == value.Utf8.Length - 2)
            return Key(MemoryMarshal.AsBytes(new ReadOnlySpan<Guid>(in guid)));
        if (value.Scalar is not { Length: > 0 } id)
            return null;

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id.ToUpperInvariant()), hash);
        return Key(hash);
    }

    private static EventKey Key(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
}
