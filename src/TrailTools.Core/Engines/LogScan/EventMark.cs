using System.Security.Cryptography;
using System.Text;
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
        => record["eventID"].Scalar is { Length: > 0 } id
            ? new EventMark(IdOf(id), ContentHash.Of(isCompact ? record.Utf8.Span : JsonText.Compact(record.Utf8).Span)) : null;

    private static UInt128 IdOf(string id)
    {
        if (Guid.TryParseExact(id, "D", out var guid))
            return System.Runtime.CompilerServices.Unsafe.BitCast<Guid, UInt128>(guid);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id.ToUpperInvariant()), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
