using System.Globalization;
using System.Text.Json;

namespace TrailTools.Costs;

/// <summary>Makes a price table of a file's JSON, strictly: a member that is missing, unknown or given twice is an error at its place.</summary>
/// <param name="path">The file's path, for errors.</param>
internal sealed class PriceReader(string path)
{
    private const string Storage = "storagePerGigabyteMonth";
    private const string Transition = "transitionPerThousand";
    private static readonly string[] Amounts = ["putPerThousand", "getPerThousand", "transferOutPerGigabyte", "athenaPerTerabyte", "guardDutyPerMillionEvents", "dataEventsPerHundredThousand"];

    /// <summary>The table.</summary>
    /// <exception cref="Diagnostics.TrailException">PriceTableInvalid.</exception>
    public PriceTable Read(JsonElement root)
    {
        var members = Members(root, "the top", ["date", "source", "currency", "default", "regions"]);
        var regions = Regions(Members(members["regions"], "regions", null));
        var name = Text(members["default"], "default");
        if (!regions.TryGetValue(name, out var prices))
            throw PriceTable.Invalid(path, "default", $"'{name}' is none of the regions");

        return new PriceTable(Date(members["date"]), Text(members["source"], "source"), Text(members["currency"], "currency"))
        {
            Regions = regions,
            Default = prices with { IsDefault = true },
        };
    }

    /// <summary>A Region's prices are its own, or the name of a Region that has the same.</summary>
    private Dictionary<string, RegionPrices> Regions(Dictionary<string, JsonElement> members)
    {
        var own = members.Where(static member => member.Value.ValueKind != JsonValueKind.String)
            .ToDictionary(static member => member.Key, member => Prices(member.Key, member.Value), StringComparer.Ordinal);
        return members.ToDictionary(
            static member => member.Key,
            member => own.TryGetValue(member.Key, out var prices) ? prices : Same(own, member.Key, member.Value.GetString()!),
            StringComparer.Ordinal);
    }

    private RegionPrices Same(Dictionary<string, RegionPrices> own, string region, string other)
        => own.TryGetValue(other, out var prices) ? prices with { Region = region } : throw PriceTable.Invalid(path, $"regions.{region}", $"'{other}' is no region with prices of its own");

    private RegionPrices Prices(string region, JsonElement element)
    {
        var place = $"regions.{region}";
        var members = Members(element, place, [Storage, Transition, .. Amounts]);
        var storage = Classes(members[Storage], $"{place}.{Storage}");
        if (!storage.ContainsKey("STANDARD"))
            throw PriceTable.Invalid(path, $"{place}.{Storage}", "STANDARD is missing");

        var amounts = Array.ConvertAll(Amounts, name => Amount(members[name], $"{place}.{name}"));
        return new RegionPrices(region)
        {
            StoragePerGigabyteMonth = storage,
            TransitionPerThousand = Classes(members[Transition], $"{place}.{Transition}"),
            PutPerThousand = amounts[0],
            GetPerThousand = amounts[1],
            TransferOutPerGigabyte = amounts[2],
            AthenaPerTerabyte = amounts[3],
            GuardDutyPerMillionEvents = amounts[4],
            DataEventsPerHundredThousand = amounts[5],
        };
    }

    private Dictionary<string, decimal> Classes(JsonElement element, string place)
        => Members(element, place, null).ToDictionary(static member => member.Key, member => Amount(member.Value, $"{place}.{member.Key}"), StringComparer.Ordinal);

    private Dictionary<string, JsonElement> Members(JsonElement element, string place, string[]? names)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw PriceTable.Invalid(path, place, "an object { } is expected");

        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (names?.Contains(member.Name) == false)
                throw PriceTable.Invalid(path, place, $"'{member.Name}' is unknown; known are {string.Join(", ", names)}");
            if (!members.TryAdd(member.Name, member.Value))
                throw PriceTable.Invalid(path, place, $"'{member.Name}' is given twice");
        }

        var missing = names?.FirstOrDefault(name => !members.ContainsKey(name));
        return missing is null ? members : throw PriceTable.Invalid(path, place, $"'{missing}' is missing");
    }

    private string Text(JsonElement element, string place)
        => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : throw PriceTable.Invalid(path, place, "a text is expected");

    private DateOnly Date(JsonElement element)
        => DateOnly.TryParseExact(Text(element, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw PriceTable.Invalid(path, "date", "a day such as 2026-03-04 is expected");

    private decimal Amount(JsonElement element, string place)
        => element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var amount) && amount is >= 0 and <= 1_000_000
            ? amount : throw PriceTable.Invalid(path, place, "a number from 0 to 1000000 is expected");
}
