using TrailTools.Sandbox.Activity;
using TrailTools.Sandbox.CloudTrail.Delivery;
using TrailTools.Sandbox.CloudTrail.Digests;
using TrailTools.Sandbox.CloudTrail.History;
using TrailTools.Sandbox.CloudTrail.LogFiles;
using TrailTools.Sandbox.CloudTrail.PublicKeys;
using TrailTools.Sandbox.CloudTrail.Recording;
using TrailTools.Sandbox.CloudTrail.Setup;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Keys;
using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail;

/// <summary>Puts CloudTrail's parts together.</summary>
internal sealed class CloudTrailHouse
{
    /// <summary>Reads what was there.</summary>
    public CloudTrailHouse(StateFolder folder, SandboxClock clock, BucketStore buckets, SandboxKeys keys, OrganizationRegister organizations, ActivityDays activity, TimeProvider time)
    {
        var trails = new TrailStore(folder);
        var signingKeys = new SigningKeys(folder);
        var calls = new RecordedCalls();
        var files = new LogFileMaker(activity, calls, organizations);
        Service = new CloudTrailService(
            trails,
            new TrailFinder(trails, organizations),
            new TrailChecks(new OrganizationCheck(organizations), new BucketCheck(buckets, organizations), new KeyCheck(keys)),
            clock,
            new EventLookup(new EventHistory(activity, calls, clock), new LookupRate(time)),
            new PublicKeyLister(signingKeys));
        Recorder = new CallRecorder(calls, clock);
        Deliverer = new TrailDeliverer(trails, buckets, files, new DigestDeliverer(new DigestStore(folder), signingKeys, activity, organizations));
        Fill = new BucketFiller(trails, buckets);
    }

    /// <summary>The service.</summary>
    public CloudTrailService Service { get; }

    /// <summary>Records the sandbox's own calls.</summary>
    public CallRecorder Recorder { get; }

    /// <summary>Delivers as time passes.</summary>
    public TrailDeliverer Deliverer { get; }

    /// <summary>Delivers on demand.</summary>
    public BucketFiller Fill { get; }
}
