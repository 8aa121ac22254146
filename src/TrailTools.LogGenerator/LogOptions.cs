namespace TrailTools.LogGenerator;

/// <summary>What to make: the same options always give the same log files.</summary>
public sealed record LogOptions
{
    /// <summary>Account ids of the kind that AWS's documentation uses.</summary>
    public static IReadOnlyList<string> ExampleAccountIds { get; } =
        ["111122223333", "444455556666", "777788889999", "123456789012", "210987654321", "999988887777", "555566667777", "222233334444"];

    /// <summary>All that is random comes from this number.</summary>
    public ulong Seed { get; init; } = 7;

    /// <summary>The first day of delivery, in UTC.</summary>
    public DateOnly FirstDay { get; init; } = new(2026, 3, 2);

    /// <summary>How many days of delivery, at least 1.</summary>
    public int Days { get; init; } = 5;

    /// <summary>The accounts that deliver, the busiest first; 12 digits each.</summary>
    public IReadOnlyList<string> AccountIds { get; init; } = [.. ExampleAccountIds.Take(3)];

    /// <summary>The regions that deliver, the busiest first. Events of global services need us-east-1.</summary>
    public IReadOnlyList<string> Regions { get; init; } = ["eu-central-1", "us-east-1", "eu-west-1"];

    /// <summary>How many files to aim at.</summary>
    public int Files { get; init; } = 90;

    /// <summary>How many events to aim at; duplicates come on top.</summary>
    public int Events { get; init; } = 2200;

    /// <summary>The organization whose trail it is (o-...), or null for a trail in each account.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>True to tell the intrusion on the third day (the last one of a shorter time).</summary>
    public bool HasStory { get; init; } = true;
}
