using TrailTools.Sandbox.Athena.Catalog;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>ALTER TABLE ... ADD PARTITION.</summary>
/// <param name="name">The table.</param>
/// <param name="isMild">Whether one that is there is no error.</param>
/// <param name="partitions">The partitions.</param>
internal sealed class AddPartitions(TableName name, bool isMild, IReadOnlyList<PartitionSpec> partitions) : IStatement
{
    /// <inheritdoc/>
    public string Type => "DDL";

    /// <inheritdoc/>
    public string SubType => "ALTER_TABLE_ADD_PARTITION";

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        var table = place.Find(name);
        List<TablePartition> known = [.. table.AddedPartitions];
        foreach (var partition in partitions.Select(spec => spec.Of(table)))
        {
            if (!known.Exists(one => one.Values.SequenceEqual(partition.Values)))
                known.Add(partition);
            else if (!isMild)
                throw StatementPlace.Refused("AlreadyExists", "Partition already exists.");
        }

        place.Catalog.Put(place.Home, table with { AddedPartitions = known });
        return StatementAnswer.Nothing;
    }
}
