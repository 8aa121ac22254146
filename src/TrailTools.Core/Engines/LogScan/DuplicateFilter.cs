using System.Security.Cryptography;
using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// Knows which events were given: the same id with the same content is a duplicate, the same id with other content is told of and given,
/// no id is never a duplicate. Content is the record's JSON without blanks between tokens.
/// </summary>
/// <remarks>CloudTrail may deliver an event more than once: CloudTrail User Guide, "CloudTrail log file examples".</remarks>
internal sealed class DuplicateFilter(ITrailLog log)
{
    private readonly Dictionary<string, List<(UInt128 Content, EventOrigin Origin)>> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the event was not given yet; from now on it is.</summary>
    public bool IsNew(TrailRecord record)
    {
        if (record["eventID"].Scalar is not { Length: > 0 } id)
            return true;

        var content = Content(record);
        if (!_given.TryGetValue(id, out var earlier))
            _given.Add(id, earlier = new(1));
        else if (earlier.Exists(given => given.Content == content))
            return false;
        else
            log.Warning($"Event {id} is there with different content: '{earlier[0].Origin}' and '{record.Origin}'. Both are given.");
        earlier.Add((content, record.Origin));
        return true;
    }

    // Attackers choose parts of a record, so the hash must be one for which nobody can make two records fit.
    private static UInt128 Content(TrailRecord record)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(JsonText.Compact(record.Utf8).Span, hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
