using TrailTools.Sandbox.Athena.Ddl;
using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Statements.Telling;

/// <summary>SHOW PARTITIONS: those of the catalog; projected ones are not listed (Amazon Athena User Guide, Considerations and limitations of partition projection).</summary>
/// <param name="name">The table.</param>
internal sealed class ShowPartitions(TableName name) : IStatement
{
    /// <inheritdoc/>
    public string Type => "UTILITY";

    /// <inheritdoc/>
    public string SubType => "SHOW_PARTITIONS";

    /// <summary>Takes the statement behind its first words.</summary>
    public static ShowPartitions Read(DdlCursor at) => new(TableName.Read(at));

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        var table = place.Find(name);
        if (table.PartitionKeys.Count == 0)
            throw new QueryException($"FAILED: Execution Error, return code 1 from org.apache.hadoop.hive.ql.exec.DDLTask. Table {name.Table} is not a partitioned table");
        return StatementAnswer.Of("partition", table.AddedPartitions.Select(one => string.Join('/', table.PartitionKeys.Zip(one.Values, static (key, value) => $"{key.Name}={value}"))));
    }
}
