using System.Globalization;
using TrailTools.Sandbox.Activity;
using TrailTools.Sandbox.CloudTrail.LogFiles;
using TrailTools.Sandbox.CloudTrail.Permits;
using TrailTools.Sandbox.CloudTrail.PublicKeys;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.CloudTrail.Digests;

/// <summary>Delivers the digests of trails: one an hour for each account and Region, also of hours without log files.</summary>
internal sealed class DigestDeliverer(DigestStore chains, SigningKeys keys, ActivityDays activity, OrganizationRegister organizations)
{
    /// <summary>Notes a log file for the next digest.</summary>
    public void Note(Trail trail, LogFile file)
    {
        if (!trail.Settings.IsValidated)
            return;
        var entry = new DigestEntry(trail.Settings.BucketName, file.Key, Digest.Hash(file.Json), file.Oldest, file.Newest);
        var chain = chains.Of(trail.Arn, file.AccountId, file.Region);
        chains.Set(chain with { Pending = [.. chain.Pending.Where(one => one.Key != entry.Key), entry] });
    }

    /// <summary>Delivers the digests of an hour.</summary>
    /// <param name="trail">The trail.</param>
    /// <param name="status">Its status so far.</param>
    /// <param name="bucket">Its bucket.</param>
    /// <param name="end">The end of the hour.</param>
    /// <returns>Its status then.</returns>
    public TrailStatus Deliver(Trail trail, TrailStatus status, Bucket bucket, DateTimeOffset end)
    {
        var permit = new BucketPermit(bucket, trail);
        foreach (var chain in ChainsOf(trail))
        {
            var digest = new Digest(chain, bucket.Name, Key(trail, chain, end), end);
            if (!permit.CanWrite(digest.Key))
                return status with { DigestError = "AccessDenied" };
            Deliver(trail, bucket, digest);
        }

        return status with { DigestDelivered = end, DigestError = null };
    }

    /// <summary>Saves the chains.</summary>
    public void Save() => chains.Save();

    private void Deliver(Trail trail, Bucket bucket, Digest digest)
    {
        var key = keys.Of(digest.Chain.Region);
        var content = digest.Write(key.ComputeFingerprint());
        var signature = Convert.ToHexString(key.Sign(digest.TextToSign(content))).ToLowerInvariant();
        BucketDropper.Drop(
            bucket, trail, digest.Key, content, digest.End, ("x-amz-meta-signature", signature), ("x-amz-meta-signature-algorithm", Digest.SignatureAlgorithm));
        chains.Set(digest.Chain with { Last = new(digest.End, digest.Bucket, digest.Key, Digest.Hash(content), signature), Pending = [] });
    }

    private DigestChain[] ChainsOf(Trail trail)
    {
        var accounts = trail.Settings.IsOrganization ? organizations.Organization?.AccountIds ?? [] : [trail.AccountId];
        var regions = activity.Regions.Append(trail.HomeRegion).Where(trail.Covers).Distinct();
        var usual = accounts.SelectMany(account => regions.Select(region => chains.Of(trail.Arn, account, region)));
        return [.. usual.Union(chains.All.Where(chain => chain.TrailArn == trail.Arn))];
    }

    private string Key(Trail trail, DigestChain chain, DateTimeOffset end)
    {
        var folder = LogPlaces.Folder(trail, organizations.Organization, chain.AccountId);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}CloudTrail-Digest/{chain.Region}/{end.UtcDateTime:yyyy'/'MM'/'dd}/{chain.AccountId}_CloudTrail-Digest_{chain.Region}_{trail.Name}_{trail.HomeRegion}_{end.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.json.gz");
    }
}
