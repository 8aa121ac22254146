using System.Collections.Concurrent;
using System.Text;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Sql.Tables;

/// <summary>The objects of some partitions as log files, and which partition each is of.</summary>
/// <param name="source">The table.</param>
/// <param name="partitions">The partitions.</param>
internal sealed class PartitionObjects(ITableSource source, IReadOnlyList<TablePartition> partitions) : ILogStore
{
    private readonly ConcurrentDictionary<string, (TableObject Item, byte[][] Values)> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log) => new Listing(scope, this);

    /// <inheritdoc/>
    public Stream Open(LogFile file) => source.Open(_known[file.Path].Item);

    /// <summary>What an object's records have in a column of partitions, UTF-8.</summary>
    /// <param name="path">The object's path, UTF-8.</param>
    /// <param name="column">The column's number.</param>
    public ReadOnlyMemory<byte> Value(ReadOnlyMemory<byte> path, int column) => _known[Encoding.UTF8.GetString(path.Span)].Values[column];

    private IEnumerable<LogFile> Find()
    {
        foreach (var partition in partitions)
        {
            byte[][] values = [.. partition.Values.Select(Encoding.UTF8.GetBytes)];
            foreach (var item in source.Objects(partition))
            {
                _known[item.Path] = (item, values);
                yield return new LogFile(item.Path, item.Size, null);
            }
        }
    }

    private sealed class Listing(LogScope scope, PartitionObjects objects) : LogListing(scope)
    {
        protected override IEnumerable<LogFile> Find(CancellationToken stop) => objects.Find();
    }
}
