using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Query.Texts;

namespace TrailTools.Tables.Catalog;

/// <summary>Finds tables by their names.</summary>
/// <param name="athena">Tells what is there.</param>
internal sealed class TableFinder(IAthenaGateway athena)
{
    /// <summary>The tables in their order by name. Of those that a wildcard stands for, tables that are not over CloudTrail's records are left out.</summary>
    /// <param name="database">Their database.</param>
    /// <param name="name">A name, or one with wildcards.</param>
    /// <param name="stop">Ends the calls.</param>
    /// <exception cref="TrailException">AthenaTableMissing: there is none of that name.</exception>
    public async Task<IReadOnlyList<TableDescription>> FindAsync(string database, string name, CancellationToken stop)
    {
        if (!Wildcard.HasWildcards(name) || !Wildcard.TryParse(name, out var wildcard))
            return [await athena.FindTableAsync(new TableId(database, name), stop).ConfigureAwait(false) ?? throw Missing(database, name)];

        return [.. (await athena.ListTablesAsync(database, stop).ConfigureAwait(false)).Where(table => wildcard.IsMatch(table.Id.Name, ignoreCase: true) && TableTeller.IsOfRecords(table))];
    }

    /// <summary>There is no such table.</summary>
    internal static TrailException Missing(string database, string name)
        => new(TrailErrorKind.NotFound, "AthenaTableMissing", $"{database}.{name}", $"There is no table '{name}' in the database '{database}'. Get-TrailAthenaTable lists those over CloudTrail's log files, New-TrailAthenaTable makes one.");
}
