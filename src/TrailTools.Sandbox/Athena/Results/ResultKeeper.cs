using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Athena.Executions;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena.Results;

/// <summary>Keeps results: in the buckets that queries name, or where a workgroup wants it at Athena itself.</summary>
internal sealed class ResultKeeper(BucketStore buckets, StateFolder folder, SandboxClock clock)
{
    private readonly StateFolder _managed = folder.Below("results");

    /// <summary>The object of a query's result.</summary>
    /// <param name="location">The folder.</param>
    /// <param name="execution">The query.</param>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: there is no such bucket.</exception>
    public string Place(S3Place location, QueryExecution execution)
    {
        if (buckets.Find(location.Bucket) is null)
            throw AthenaErrors.Invalid($"Unable to verify/create output bucket {location.Bucket}");
        return $"{location}{execution.Id}.{(execution.IsQuery ? "csv" : "txt")}";
    }

    /// <summary>Sees whether a result can be written.</summary>
    /// <exception cref="QueryException">It cannot.</exception>
    public void Check(QueryExecution execution)
    {
        if (execution.OutputLocation is { } location && BucketOf(location)?.OwnerId != execution.Home.AccountId)
            throw new QueryException($"Access denied when writing output to url: {location} . Please ensure you are allowed to access the S3 bucket. If you are encrypting query results with KMS key, please ensure you are allowed to access your KMS key");
    }

    /// <summary>Begins to write a result.</summary>
    public ResultDraft Begin(QueryExecution execution)
        => execution.OutputLocation is { } location ? ObjectDraft.Begin(BucketOf(location)!, S3Place.Parse(location)!.Key, clock.Now) : new FileDraft(PathOf(execution.Id));

    /// <summary>Whether a query's result is still there.</summary>
    public bool Has(QueryExecution execution)
    {
        using var bytes = Open(execution);
        return bytes is not null;
    }

    /// <summary>Opens a query's result; null where it is gone.</summary>
    public Stream? Open(QueryExecution execution)
    {
        if (execution.OutputLocation is { } location)
            return BucketOf(location)?.Objects is { } objects && objects.Newest(S3Place.Parse(location)!.Key) is { IsDeleteMarker: false } newest ? objects.Read(newest) : null;
        var path = PathOf(execution.ResultOf ?? execution.Id);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    private Bucket? BucketOf(string location) => buckets.Find(S3Place.Parse(location)!.Bucket);

    private string PathOf(string id) => Path.Combine(_managed.Root, $"{id}.csv");
}
