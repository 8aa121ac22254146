using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TrailTools.Events;

namespace TrailTools.Engines.LogScan;

/// <summary>What tells an event from others, in a few bytes: its id and a hash of its content.</summary>
/// <param name="Id">The id, if it is a GUID as CloudTrail's are; else a hash of it.</param>
/// <param name="Content">A hash of the record's JSON without blanks between tokens.</param>
internal readonly record struct EventMark(UInt128 Id, ulong Content)
{
    /// <summary>The mark of a record; null for one without an id, which is never a duplicate.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isCompact">Whether it is known to have no blanks between its tokens.</param>
    public static EventMark? Of(TrailRecord record, bool isCompact)
        => IdOf(record["eventID"]) is { } id ? new EventMark(id, ContentHash.Of(isCompact ? record.Utf8.Span : JsonText.Compact(record.Utf8).Span)) : null;

    private static UInt128? IdOf(JsonValue value)
    {
        if (value.Kind == JsonTokenType.String && Utf8Parser.TryParse(value.Utf8.Span[1..^1], out Guid guid, out var used) && used == value.Utf8.Length - 2)
            return System.Runtime.CompilerServices.Unsafe.BitCast<Guid, UInt128>(guid);
        if (value.Scalar is not { Length: > 0 } id)
            return null;

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id.ToUpperInvariant()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
