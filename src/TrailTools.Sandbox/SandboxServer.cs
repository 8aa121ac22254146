using TrailTools.LogGenerator;
using TrailTools.Sandbox.Activity;
using TrailTools.Sandbox.Athena;
using TrailTools.Sandbox.Athena.Running;
using TrailTools.Sandbox.CloudTrail;
using TrailTools.Sandbox.Faults;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Journal;
using TrailTools.Sandbox.Keys;
using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.S3;
using TrailTools.Sandbox.Services;
using TrailTools.Sandbox.State;
using TrailTools.Sandbox.Sts;
using TrailTools.Sandbox.Time;

namespace TrailTools.Sandbox;

/// <summary>An AWS endpoint on the loopback address, for rehearsals and tests.</summary>
public sealed class SandboxServer : IDisposable, IAsyncDisposable
{
    private readonly StateFolder _folder;
    private readonly HttpEndpoint _endpoint;
    private readonly AccountRegister _accounts;
    private readonly CloudTrailHouse _cloudTrail;
    private readonly AthenaHouse _athena;
    private readonly TimeMover _time;
    private int _isDisposed;

    private SandboxServer(SandboxOptions options)
    {
        _folder = new StateFolder(options.Folder);
        _accounts = new AccountRegister(_folder, options.Accounts);
        Clock = new SandboxClock(_folder, options.StartTime);
        Buckets = new BucketStore(_folder);
        var organizations = new OrganizationRegister(_folder, options.Organization);
        _cloudTrail = new CloudTrailHouse(_folder, Clock, Buckets, Keys, organizations, new ActivityDays(options.Activity, _accounts, Clock), options.LookupTime);
        _athena = new AthenaHouse(_folder, Clock, Buckets);
        _time = new TimeMover(Clock, _cloudTrail.Deliverer, Buckets);
        var services = new ServiceDirectory(
            [new StsService(_accounts, Clock), _cloudTrail.Service, _athena.Service, new OrganizationsService(organizations), new S3Service(Buckets, Clock)]);
        _endpoint = new HttpEndpoint(options.Port, new RequestHandler(services, _accounts, Faults, Journal, _cloudTrail.Recorder).HandleAsync);
    }

    /// <summary>Where it listens, such as http://127.0.0.1:49152.</summary>
    public string EndpointUrl => _endpoint.Url;

    /// <summary>Its accounts, those asked for first.</summary>
    public IReadOnlyList<SandboxAccount> Accounts => _accounts.Accounts;

    /// <summary>What shall go wrong.</summary>
    public FaultRules Faults { get; } = new();

    /// <summary>What was asked.</summary>
    public RequestJournal Journal { get; } = new();

    /// <summary>The KMS keys that exist.</summary>
    public SandboxKeys Keys { get; } = new();

    /// <summary>Holds Athena's queries on demand.</summary>
    public QueryGate Queries => _athena.Gate;

    /// <summary>Its time.</summary>
    public SandboxClock Clock { get; }

    /// <summary>Whether it was stopped.</summary>
    internal bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    /// <summary>Runs Athena's queries.</summary>
    internal QueryRunner Runner => _athena.Runner;

    /// <summary>All buckets, whoever owns them.</summary>
    internal BucketStore Buckets { get; }

    /// <summary>Starts a sandbox.</summary>
    /// <exception cref="System.Net.HttpListenerException">The port is taken.</exception>
    public static SandboxServer Start(SandboxOptions? options = null) => new(options ?? new());

    /// <summary>Moves the time on: what trails have recorded is delivered, with its digests, and lifecycle rules do their work.</summary>
    /// <param name="by">By how much; not negative.</param>
    /// <param name="stop">Stops the deliveries; those done stay.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by, CancellationToken stop = default) => _time.Advance(by, stop);

    /// <summary>Delivers as many log files as are asked for into a trail's bucket, without moving the time.</summary>
    /// <param name="trailArn">The trail.</param>
    /// <param name="options">What files.</param>
    /// <param name="stop">Stops it; files delivered stay.</param>
    /// <returns>How many they are.</returns>
    /// <exception cref="ArgumentException">There is no such trail or bucket, or an option is out of its bounds.</exception>
    public int Deliver(string trailArn, LogOptions options, CancellationToken stop = default) => _cloudTrail.Fill.Deliver(trailArn, options, stop);

    /// <summary>Stops it; what it keeps in a folder of the caller's stays.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        await _endpoint.DisposeAsync().ConfigureAwait(false);
        await _athena.DisposeAsync().ConfigureAwait(false);
        _folder.Dispose();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
