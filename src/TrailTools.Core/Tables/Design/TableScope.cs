using TrailTools.Cloud.Athena;

namespace TrailTools.Tables.Design;

/// <summary>Which folders a table reads, as far as it lists them.</summary>
/// <param name="Accounts">The accounts; none where they were added one by one.</param>
/// <param name="Regions">The Regions; none where they were added one by one.</param>
/// <param name="FirstDay">The first day; null where none is said.</param>
internal sealed record TableScope(IReadOnlyList<string> Accounts, IReadOnlyList<string> Regions, DateOnly? FirstDay)
{
    /// <summary>Reads it from what the catalog has.</summary>
    public static TableScope Read(TableDescription table)
    {
        var layout = TableLayout.Read(table);
        var listed = table.Parameters.GetValueOrDefault(TableProperties.Accounts)?.Split(',') ?? [];
        return new TableScope(layout.Account?.Kind == PartitionKind.Injected ? listed : layout.Account?.Values ?? [], layout.Region?.Values ?? [], layout.Day?.FirstDay);
    }
}
