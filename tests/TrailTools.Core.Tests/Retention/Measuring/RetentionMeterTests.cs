using TrailTools.Cloud.Buckets;
using TrailTools.Costs;
using TrailTools.Retention;
using TrailTools.Retention.Measuring;

namespace TrailTools.Core.Tests.Retention.Measuring;

public class RetentionMeterTests
{
    private const string Logs = $"AWSLogs/{LogBucket.Account}/CloudTrail";
    private const int Small = 1000;
    private const int Large = 200_000;
    private static readonly PriceTable Table = PriceTable.Load(PriceTable.ShippedPath);
    private static readonly RegionPrices Prices = Table.Default;
    private readonly LogBucket _logs = new();

    [Fact]
    public async Task Objects_bytes_and_what_would_be_deleted_are_counted_by_the_day_in_the_key()
    {
        _logs.With(Logs, 100, Small).With(Logs, 30, Small).With(Logs, 29, Large).With($"{Logs}-Digest", 31, Small).With("AWSLogs/111122223333/vpcflowlogs", 90);

        var costs = await MeasureAsync([new(30), new(90), new(365)]);

        Assert.Equal([(30, 3L, 3L * Small), (90, 1L, (long)Small), (365, 0L, 0L)], costs.Select(static cost => (cost.Days, cost.DeletedObjects, cost.DeletedBytes)));
        Assert.All(costs, static cost => Assert.Equal((4L, (3L * Small) + Large, false, true, "us-east-1"), (cost.CurrentObjects, cost.CurrentBytes, cost.Sampled, cost.DefaultPrices, cost.PriceRegion)));
    }

    [Fact]
    public async Task What_comes_in_a_day_is_the_average_of_the_last_seven_full_days()
    {
        WithDays(20, Large, Small);
        _logs.With(Logs, 0, Large).With(Logs, 0, Large);

        var cost = Assert.Single(await MeasureAsync([new(400)]));

        Assert.Equal((2L, (long)Large + Small), (cost.ObjectsPerDay, cost.BytesPerDay));
        Assert.Equal((800L, 400L * (Large + Small)), (cost.Objects, cost.Bytes));
        Assert.Equal(Math.Round(400m * (Large + Small) / (1 << 30) * 0.023m, 4), cost.MonthlyCost);
    }

    [Fact]
    public async Task Young_logs_are_averaged_over_the_full_days_that_there_are()
    {
        WithDays(2, Large);

        Assert.Equal(1, Assert.Single(await MeasureAsync([new(400)])).ObjectsPerDay);
    }

    [Fact]
    public async Task Without_a_full_day_it_is_told_that_nobody_knows()
    {
        _logs.With(Logs);

        Assert.Equal((0L, 0m, 1L), Assert.Single(await MeasureAsync([new(400)])) is var cost ? (cost.Objects, cost.MonthlyCost, cost.CurrentObjects) : default);
        Assert.Contains("No full day", Assert.Single(_logs.Log.Warnings), StringComparison.Ordinal);
    }

    /// <summary>The class, the header, the bytes a day that are there as STANDARD and in the class (each for how many days), the objects that move.</summary>
    [Theory]
    [InlineData("GLACIER_IR", null, (Small * 400L) + (Large * 60L), Large * 340L, 1)]
    [InlineData("GLACIER_IR", "varies_by_storage_class", (Small * 400L) + (Large * 60L), Large * 340L, 1)]
    [InlineData("DEEP_ARCHIVE", null, (Small * 400L) + (Large * 60L) + (8192 * 340L), (Large + 32768) * 340L, 1)]
    [InlineData("DEEP_ARCHIVE", "varies_by_storage_class", ((Small + Large) * 60L) + (2 * 8192 * 340L), (Small + Large + 65536) * 340L, 2)]
    public async Task An_archive_costs_what_lies_in_it_what_stays_and_each_move(string storageClass, string? header, long standard, long archived, int moves)
    {
        WithDays(8, Large, Small);
        _logs.WithRules("", header);

        var cost = Assert.Single(await MeasureAsync([new(400, archiveAfterDays: 60, storageClass: storageClass)]));

        var expected = Prices.Storage("STANDARD", standard) + Prices.Storage(storageClass, archived) + Prices.Transitions(storageClass, moves * 365.25m / 12);
        Assert.Equal(Math.Round(expected, 4), cost.MonthlyCost);
        Assert.Equal((60, storageClass), (cost.ArchiveAfterDays, cost.StorageClass));
    }

    [Fact]
    public async Task Digests_never_move()
    {
        for (var day = 1; day < 9; day++)
            _logs.With($"{Logs}-Digest", day, Large);

        Assert.Equal(Math.Round(Prices.Storage("STANDARD", 400m * Large), 4), Assert.Single(await MeasureAsync([new(400, archiveAfterDays: 60)])).MonthlyCost);
    }

    [Theory]
    [InlineData(400, 430)]
    [InlineData(10, 20)]
    public async Task In_a_versioned_bucket_they_are_there_for_longer(int days, long objects)
    {
        WithDays(8, Large);
        _logs.Bucket.Versioning = BucketVersioning.Enabled;

        Assert.Equal(objects, Assert.Single(await MeasureAsync([new(days)])).Objects);
    }

    [Fact]
    public async Task A_sample_of_equal_days_counts_what_a_listing_counts_by_fewer_requests()
    {
        WithDays(400, Small, Small, Large);
        var whole = Assert.Single(await MeasureAsync([new(90)]));
        _logs.Cloud.Calls.Clear();

        var sample = Assert.Single(await MeasureAsync([new(90)], isSample: true));

        Assert.True(sample.Sampled);
        Assert.Equal((whole.CurrentObjects, whole.CurrentBytes, whole.DeletedObjects, whole.Objects, whole.MonthlyCost), (sample.CurrentObjects, sample.CurrentBytes, sample.DeletedObjects, sample.Objects, sample.MonthlyCost));
        Assert.InRange(_logs.Cloud.Calls.Made.Count(static call => call.StartsWith("ListObjects", StringComparison.Ordinal)), 1, 60);
    }

    [Theory]
    [InlineData("GLACIER_IR", "storagePerGigabyteMonth transitionPerThousand", "")]
    [InlineData("GLACIER_IR", "transitionPerThousand", "no price for GLACIER_IR")]
    [InlineData("GLACIER_IR", "storagePerGigabyteMonth", "no price for moves to GLACIER_IR")]
    [InlineData("INTELLIGENT_TIERING", "storagePerGigabyteMonth transitionPerThousand", "a fee for each object")]
    public async Task What_the_figures_leave_out_of_a_class_is_told(string storageClass, string priced, string told)
    {
        WithDays(8, Large);
        IReadOnlyDictionary<string, decimal> Kept(string name, IReadOnlyDictionary<string, decimal> all)
            => priced.Contains(name, StringComparison.Ordinal) ? all : all.Where(one => one.Key != storageClass).ToDictionary();
        var prices = Prices with { StoragePerGigabyteMonth = Kept("storagePerGigabyteMonth", Prices.StoragePerGigabyteMonth), TransitionPerThousand = Kept("transitionPerThousand", Prices.TransitionPerThousand) };

        await MeasureAsync([new(400, archiveAfterDays: 60, storageClass: storageClass), new(800, archiveAfterDays: 60, storageClass: storageClass)], table: Table with { Regions = new Dictionary<string, RegionPrices>(), Default = prices });

        Assert.Equal(told.Length == 0 ? 0 : 1, _logs.Log.Warnings.Count);
        Assert.All(_logs.Log.Warnings, warning => Assert.Contains(told, warning, StringComparison.Ordinal));
    }

    private void WithDays(int days, params int[] sizes)
    {
        for (var day = 1; day <= days; day++)
        {
            foreach (var size in sizes)
                _logs.With(Logs, day, size);
        }
    }

    private Task<IReadOnlyList<RetentionCost>> MeasureAsync(IReadOnlyList<RetentionSettings> lives, bool isSample = false, PriceTable? table = null)
        => new RetentionMeter(_logs.Cloud, _logs.Log, new InstantTime(_logs.Cloud.Now)).MeasureAsync(new RetentionAsk(LogBucket.Name), lives, table ?? Table, isSample, LogBucket.Stop);
}
