using TrailTools.Diagnostics;
using TrailTools.Integrity.Chains;
using TrailTools.Integrity.Sources;
using TrailTools.Logs.Buckets;

namespace TrailTools.Core.Tests.Integrity.Chains;

/// <summary>Checks that cannot go on, and files that may not be read.</summary>
public class UnreadableTests : ChainTests
{
    [Fact]
    public async Task What_may_not_be_read_cannot_be_told()
    {
        Deliver(1, 3);
        Logs.Bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "x", "No."), $"logs/{Logs.LogKey(At(2).AddMinutes(-50))}");
        Logs.Bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "x", "No."), $"logs/{Logs.DigestKey(At(3))}");
        Assert.Equal(
            new[] { $"LogFile Unverifiable {Logs.LogKey(At(2).AddMinutes(-50))}", $"Digest Unverifiable {Logs.DigestKey(At(3))}" }.Concat(Unproved(3)).Order(StringComparer.Ordinal),
            (await Online()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Expired_credentials_end_it()
    {
        Deliver(1, 3);
        Logs.Bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsCredentialsExpired", "x", "Expired."));
        Assert.Equal("AwsCredentialsExpired", (await Assert.ThrowsAsync<TrailException>(Online)).Id);
    }

    [Fact]
    public async Task A_budget_ends_it()
    {
        Deliver(1, 3);
        Assert.Equal("ScanBudgetExceeded", (await Assert.ThrowsAsync<TrailException>(() => Test(new BucketProofs(Logs.Bucket.Store(budget: new ScanBudget(MaxBytes: 500)), Logs.Bucket.Cloud)))).Id);
    }

    [Fact]
    public async Task A_taker_that_takes_no_more_ends_it()
    {
        Deliver(1, 40);
        await foreach (var _ in new IntegrityTester(new BucketProofs(Logs.Bucket.Store(), Logs.Bucket.Cloud), IntegrityScope.All, Summary, Log).TestAsync(TestContext.Current.CancellationToken))
            break;
    }
}
