using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Tables.Design;

namespace TrailTools.Tables.Catalog;

/// <summary>Tells of a table what people and the next cmdlets need to know.</summary>
/// <param name="cloud">The connection that found it.</param>
/// <param name="caller">Whose connection that is.</param>
internal sealed class TableTeller(ICloud cloud, CloudCaller caller)
{
    private static readonly string[] Documented = [.. CloudTrailColumns.Documented.Select(static column => column.Name)];

    /// <summary>What no table over CloudTrail's records is without.</summary>
    private static readonly string[] Marks = ["eventtime", "eventsource", "eventname", "useridentity"];

    /// <summary>Whether it is a table over CloudTrail's records, whoever made it.</summary>
    public static bool IsOfRecords(TableDescription table) => Marks.All(Names(table).Contains);

    /// <summary>Tells it.</summary>
    public TrailAthenaTable Tell(TableDescription table)
    {
        var (layout, scope, names) = (TableLayout.Read(table), TableScope.Read(table), Names(table));
        var place = LogPlace.Read(layout.Location);
        return new TrailAthenaTable
        {
            Name = table.Id.Name,
            Database = table.Id.Database,
            BucketName = place?.BucketName,
            KeyPrefix = place?.KeyPrefix,
            OrganizationId = place?.OrganizationId,
            Location = layout.Location,
            Accounts = new NameList([.. scope.Accounts]),
            IsAccountInjected = layout.Account?.Kind == PartitionKind.Injected,
            Regions = new NameList([.. scope.Regions]),
            FirstDay = scope.FirstDay,
            ExtraColumns = new NameList([.. names.Except(Documented)]),
            MissingColumns = new NameList([.. Documented.Except(names)]),
            Region = cloud.Region,
            AccountId = caller.AccountId,
            Layout = layout,
            Cloud = cloud,
        };
    }

    private static string[] Names(TableDescription table) => [.. table.Columns.Select(static column => column.Name.ToLowerInvariant())];
}
