using System.Collections.Concurrent;
using System.Globalization;
using TrailTools.Cloud;
using TrailTools.Cloud.Buckets;
using TrailTools.Retention.Folders;
using TrailTools.Tables;

namespace TrailTools.Queries.Asking;

/// <summary>Finds the newest days of a table that have log files, by listings of the folders that its template names, from the top down.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="layout">The table.</param>
internal sealed class NewestDayFinder(ICloud cloud, TableLayout layout)
{
    private const int Parallelism = 16;

    /// <summary>How many days are read: the newest may have begun just now.</summary>
    private const int Days = 2;

    /// <summary>The condition in SQL that only these days fulfil; null where the table's folders are not cut by days so that they can be found.</summary>
    /// <exception cref="Diagnostics.TrailException">The bucket may not be listed.</exception>
    public async Task<string?> FindAsync(CancellationToken stop)
    {
        if (layout.Day is not { Format: { } format } day || ResultPlace.Of(layout.Template) is not { } place || place.Key.Split($"${{{day.Name}}}") is not [var before, _])
            return null;

        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        var lister = new FolderLister(cloud.Objects, new BucketId(place.Bucket, caller.AccountId));
        var newest = await NewestAsync(lister, await ExpandAsync(lister, before, stop).ConfigureAwait(false), format, stop).ConfigureAwait(false);
        return newest is ({ } last, var account) ? Condition(day, last, format, account) : null;
    }

    private string Condition(PartitionKey day, DateOnly last, string format, string? account)
    {
        var first = SqlLiteral.Text(last.AddDays(1 - Days).ToString(format, CultureInfo.InvariantCulture));
        var days = $"{SqlLiteral.Name(day.Name)} >= {first}";
        return account is null ? days : $"{SqlLiteral.Name(layout.Account!.Name)} = {SqlLiteral.Text(account)} AND {days}";
    }

    /// <summary>The folders that a template stands for and that are there, each with the account that has to be named for it.</summary>
    private async Task<IReadOnlyList<(string Path, string? Account)>> ExpandAsync(FolderLister lister, string template, CancellationToken stop)
    {
        List<(string Path, string? Account)> folders = [("", null)];
        foreach (var part in template.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = layout.Keys.FirstOrDefault(key => part == $"${{{key.Name}}}");
            folders = key is null
                ? [.. folders.Select(folder => ($"{folder.Path}{part}/", folder.Account))]
                : [.. (await ListAsync(lister, folders, stop).ConfigureAwait(false)).Where(found => Fits(key, NameOf(found.Path))).Select(found => (found.Path, key.Kind == PartitionKind.Injected ? NameOf(found.Path) : found.Account))];
        }

        return folders;
    }

    private static bool Fits(PartitionKey key, string name) => key.Kind != PartitionKind.Enum || key.Values.Contains(name);

    private static async Task<IReadOnlyList<(string Path, string? Account)>> ListAsync(FolderLister lister, IReadOnlyList<(string Path, string? Account)> folders, CancellationToken stop)
    {
        var found = new ConcurrentBag<(string, string?)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = stop };
        await Parallel.ForEachAsync(folders, options, async (folder, token) =>
        {
            foreach (var path in await lister.ListAsync(folder.Path, token).ConfigureAwait(false))
                found.Add((path, folder.Account));
        }).ConfigureAwait(false);
        return [.. found];
    }

    /// <summary>The newest day of all folders, level by level of the days' format: of years only the last has it.</summary>
    private static async Task<(DateOnly? Day, string? Account)> NewestAsync(FolderLister lister, IReadOnlyList<(string Path, string? Account)> folders, string format, CancellationToken stop)
    {
        var found = new ConcurrentBag<(DateOnly Day, string? Account)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = stop };
        await Parallel.ForEachAsync(folders, options, async (folder, token) =>
        {
            if (await NewestAsync(lister, folder.Path, format, token).ConfigureAwait(false) is { } day)
                found.Add((day, folder.Account));
        }).ConfigureAwait(false);
        return found.IsEmpty ? (null, null) : found.OrderByDescending(static one => one.Day).ThenBy(static one => one.Account, StringComparer.Ordinal).Select(static one => ((DateOnly?)one.Day, one.Account)).First();
    }

    private static async Task<DateOnly?> NewestAsync(FolderLister lister, string path, string format, CancellationToken stop)
    {
        var name = "";
        foreach (var level in format.Split('/'))
        {
            var last = (await lister.ListAsync(path, stop).ConfigureAwait(false)).Where(folder => NameOf(folder) is var part && part.Length == level.Length && part.All(static c => char.IsAsciiDigit(c) || c is '-' or '.' or '_')).Max(StringComparer.Ordinal);
            if (last is null)
                return null;
            (path, name) = (last, name.Length == 0 ? NameOf(last) : $"{name}/{NameOf(last)}");
        }

        return DateOnly.TryParseExact(name, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string NameOf(string folder) => folder.TrimEnd('/')[(folder.TrimEnd('/').LastIndexOf('/') + 1)..];
}
