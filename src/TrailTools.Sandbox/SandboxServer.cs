using TrailTools.Sandbox.CloudTrail;
using TrailTools.Sandbox.CloudTrail.Setup;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Faults;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Journal;
using TrailTools.Sandbox.Keys;
using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.S3;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.Services;
using TrailTools.Sandbox.State;
using TrailTools.Sandbox.Sts;

namespace TrailTools.Sandbox;

/// <summary>An AWS endpoint on the loopback address, for rehearsals and tests.</summary>
public sealed class SandboxServer : IDisposable, IAsyncDisposable
{
    private readonly StateFolder _folder;
    private readonly HttpEndpoint _endpoint;
    private readonly AccountRegister _accounts;
    private int _isDisposed;

    private SandboxServer(SandboxOptions options)
    {
        _folder = new StateFolder(options.Folder);
        _accounts = new AccountRegister(_folder, options.Accounts);
        Clock = new SandboxClock(_folder);
        Buckets = new BucketStore(_folder);
        var organizations = new OrganizationRegister(_folder, options.Organization);
        var services = new ServiceDirectory([new StsService(_accounts, Clock), CloudTrail(organizations), new OrganizationsService(organizations), new S3Service(Buckets, Clock)]);
        _endpoint = new HttpEndpoint(options.Port, new RequestHandler(services, _accounts, Faults, Journal).HandleAsync);
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

    /// <summary>Its time.</summary>
    public SandboxClock Clock { get; }

    /// <summary>All buckets, whoever owns them.</summary>
    internal BucketStore Buckets { get; }

    /// <summary>Starts a sandbox.</summary>
    /// <exception cref="System.Net.HttpListenerException">The port is taken.</exception>
    public static SandboxServer Start(SandboxOptions? options = null) => new(options ?? new());

    /// <summary>Stops it; what it keeps in a folder of the caller's stays.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        await _endpoint.DisposeAsync().ConfigureAwait(false);
        _folder.Dispose();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private CloudTrailService CloudTrail(OrganizationRegister organizations)
    {
        var trails = new TrailStore(_folder);
        var checks = new TrailChecks(new OrganizationCheck(organizations), new BucketCheck(Buckets, organizations), new KeyCheck(Keys));
        return new(trails, new TrailFinder(trails, organizations), checks, Clock);
    }
}
