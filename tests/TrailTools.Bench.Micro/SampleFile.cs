using TrailTools.Events;
using TrailTools.LogGenerator;
using TrailTools.Logs;

namespace TrailTools.Bench.Micro;

/// <summary>One log file of an ordinary size, the same each time.</summary>
internal sealed class SampleFile
{
    private const int Events = 266;

    /// <summary>Makes it.</summary>
    public SampleFile()
    {
        var plan = LogPlan.Create(new LogOptions { Files = 20, Events = 20 * Events, HasStory = false });
        var writer = new LogWriter(plan);
        var file = plan.Files.MinBy(static one => Math.Abs(one.EventCount - Events))!;
        (Plain, Stored) = (writer.Render(file), writer.Compress(file));
        var bounds = new RecordBounds();
        if (RecordItems.Of(Plain) is not { } items || !bounds.TryFind(items))
            throw new InvalidOperationException("The sample is not of the shape that is read quickly.");
        Items = items;
        Records = [.. bounds.Found.Select(one => items.Text[one.Start..one.End])];
    }

    /// <summary>Its text.</summary>
    public byte[] Plain { get; }

    /// <summary>Its gzip bytes.</summary>
    public byte[] Stored { get; }

    /// <summary>Its text without what is around the records.</summary>
    public RecordItems Items { get; }

    /// <summary>The texts of its records.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Records { get; }

    /// <summary>A record as the search reads it.</summary>
    public static TrailRecord Record(ReadOnlyMemory<byte> text, JsonMembers? scratch = null) => new(text, new EventOrigin("sample", 1), scratch);
}
