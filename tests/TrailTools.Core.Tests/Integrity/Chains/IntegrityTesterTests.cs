using TrailTools.Core.Tests.Logs.Buckets;
using TrailTools.Integrity.Sources;

namespace TrailTools.Core.Tests.Integrity.Chains;

/// <summary>What is found of chains, in a bucket and in a copy of it.</summary>
public class IntegrityTesterTests : ChainTests
{
    [Fact]
    public async Task All_is_valid_as_it_was_delivered()
    {
        Deliver(1, 5);
        await Same();
        Assert.Equal((5, 5, 10, 10, 1), (Summary.Digests, Summary.ValidDigests, Summary.LogFiles, Summary.ValidLogFiles, Summary.Chains));
        Assert.Equal((SignedLogs.Midnight, SignedLogs.Midnight.AddHours(5)), (Summary.From, Summary.To));
        Assert.True(Summary.IsTrusted);
    }

    [Fact]
    public async Task Without_digests_nothing_is_trusted()
    {
        Logs.Deliver(Logs.LogKey(At(1)));
        await Same("Digest Missing AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/");
        Assert.False(Summary.IsTrusted);
        Assert.Equal(0, Summary.Chains);
    }

    [Fact]
    public async Task Each_missing_hour_is_one_finding()
    {
        Deliver(1, 6);
        Delete(Logs.DigestKey(At(3)), Logs.DigestKey(At(4)));
        await Same([.. Unproved(3), .. Unproved(4), $"Gap Missing {Logs.DigestKey(At(3))}", $"Gap Missing {Logs.DigestKey(At(4))}"]);
    }

    [Fact]
    public async Task After_a_stop_no_digest_is_due()
    {
        Deliver(1, 2);
        Logs.Restart();
        Deliver(5, 6);
        await Same();
        Assert.Equal(1, Summary.Restarts);
        Assert.Equal(0, Summary.Gaps);
    }

    [Fact]
    public async Task Keys_may_change_within_a_chain()
    {
        Deliver(1, 2);
        Logs.Signer = "the next key";
        Logs.Publish("the next key");
        Deliver(3, 4);
        await Same();
    }

    [Fact]
    public async Task A_foreign_key_is_none()
    {
        Deliver(1, 2);
        Logs.Signer = "a foreign key";
        Deliver(3, 3);
        Assert.Equal([$"Digest Invalid {Logs.DigestKey(At(3))}", .. Unproved(3)], await Online());
        Assert.Equal([$"Digest Unverifiable {Logs.DigestKey(At(3))}", .. Unproved(3)], await Offline());
    }

    [Fact]
    public async Task In_a_copy_without_metadata_the_next_digest_proves_the_one_before()
    {
        Deliver(1, 3);
        await Save();
        Directory.Delete(Path.Combine(Folder.FullName, ".trailtools", "digests"), recursive: true);
        Assert.Equal([$"Digest Unverifiable {Logs.DigestKey(At(3))}", .. Unproved(3)], await Saved());
        Directory.Delete(Path.Combine(Folder.FullName, ".trailtools", "public-keys"), recursive: true);
        Assert.Equal(9, (await Saved()).Count);
    }

    [Fact]
    public async Task A_genuine_digest_in_anothers_place_is_found()
    {
        Deliver(1, 2);
        Logs.Restart();
        var other = new SignedLogs { Bucket = new Bucket() }.Publish("eu-west-1");
        other.Hour(1);
        other.Hour(2, logs: 1);
        Logs.Restart();
        Deliver(1, 3);
        Copy(other, Logs.DigestKey(At(2)));
        Assert.Contains($"Digest Invalid {Logs.DigestKey(At(2))}", await Online());
    }

    [Fact]
    public async Task A_digest_that_lost_its_metadata_is_unsigned_and_what_it_names_is_checked()
    {
        Logs.Publish("eu-west-1");
        Logs.Hour(1);
        Logs.Hour(2, hasMetadata: false);
        Logs.Hour(3);
        Assert.Equal([$"Digest Unsigned {Logs.DigestKey(At(2))}"], await Online());
        Assert.Equal([], await Offline());
        Assert.Equal((6, 6), (Summary.LogFiles, Summary.ValidLogFiles));
    }

    [Fact]
    public async Task What_comes_behind_the_last_digest_is_not_covered_yet_and_where_it_goes_on_digests_are_missing()
    {
        Deliver(1, 2);
        Logs.Deliver(Logs.LogKey(At(2).AddMinutes(50)));
        await Same();
        Assert.Equal(1, Summary.NotYetCovered);

        Logs.Deliver(Logs.LogKey(At(4).AddMinutes(40)));
        await Same($"Gap Missing AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/", $"LogFile Unverifiable {Logs.LogKey(At(2).AddMinutes(50))}");
        Assert.Equal(1, Summary.NotYetCovered);
    }

    [Fact]
    public async Task A_file_that_no_digest_names_is_extra()
    {
        Deliver(1, 3);
        Logs.Deliver(Logs.LogKey(At(1).AddMinutes(30), 7));
        Logs.Bucket.Add($"{Logs.LogKey(At(1))[..^3]}.bak", [1]);
        await Same($"Extra Unsigned {Logs.LogKey(At(1).AddMinutes(30), 7)}", $"Extra Unsigned {Logs.LogKey(At(1))[..^3]}.bak");
    }

    [Fact]
    public async Task A_backfill_names_what_came_too_late()
    {
        Deliver(1, 3);
        var late = Logs.LogKey(At(1).AddMinutes(30), 7);
        var backfill = new SignedLogs { Bucket = Logs.Bucket, End = "_backfill.json.gz" };
        backfill.Digest(backfill.DigestKey(At(2)), backfill.Text(At(2), [(late, Logs.Deliver(late))]));
        await Same();
        Assert.Equal((2, 4), (Summary.Chains, Summary.ValidDigests));
    }

    [Fact]
    public async Task A_range_has_its_digests_and_the_one_behind()
    {
        Deliver(1, 8);
        Logs.Deliver(Logs.LogKey(At(1).AddMinutes(30), 7));
        Logs.Deliver(Logs.LogKey(At(7).AddMinutes(30), 7));
        Assert.Equal([], await Test(new BucketProofs(Logs.Bucket.Store(), Logs.Bucket.Cloud), At(3), At(6)));
        Assert.Equal(5, Summary.Digests);
    }

    private void Copy(SignedLogs from, string key)
    {
        var other = from.Bucket.Cloud.Buckets[Bucket.Name].Objects.Single(found => found.Key == key);
        Logs.Bucket.Cloud.Objects.Add(Bucket.Name, key, other.Content, metadata: other.Metadata);
    }
}
