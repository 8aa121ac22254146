using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>ALTER TABLE ... DROP PARTITION.</summary>
/// <param name="name">The table.</param>
/// <param name="isMild">Whether they need not be there.</param>
/// <param name="partitions">The partitions.</param>
internal sealed class DropPartitions(TableName name, bool isMild, IReadOnlyList<PartitionSpec> partitions) : IStatement
{
    /// <inheritdoc/>
    public string Type => "DDL";

    /// <inheritdoc/>
    public string SubType => "ALTER_TABLE_DROP_PARTITION";

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        var table = place.Find(name);
        var dropped = partitions.Select(spec => spec.Of(table).Values).ToArray();
        if (!isMild && Array.Exists(dropped, values => !table.AddedPartitions.Any(one => one.Values.SequenceEqual(values))))
            throw new QueryException("FAILED: SemanticException [Error 10006]: Partition not found");
        place.Catalog.Put(place.Home, table with { AddedPartitions = [.. table.AddedPartitions.Where(one => !Array.Exists(dropped, values => one.Values.SequenceEqual(values)))] });
        return StatementAnswer.Nothing;
    }
}
