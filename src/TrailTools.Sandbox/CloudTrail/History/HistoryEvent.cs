using TrailTools.Sandbox.CloudTrail.Recording;

namespace TrailTools.Sandbox.CloudTrail.History;

/// <summary>An event of the event history (AWS CloudTrail API Reference, Event).</summary>
/// <param name="record">Its record.</param>
internal sealed class HistoryEvent(LogRecord record)
{
    private const string Arn = "arn:";

    // What services call their resources in requestParameters.
    private static readonly (string Source, string Parameter, string Type)[] Named =
    [
        ("cloudtrail.amazonaws.com", "name", "AWS::CloudTrail::Trail"),
        ("cloudtrail.amazonaws.com", "trailName", "AWS::CloudTrail::Trail"),
        ("iam.amazonaws.com", "userName", "AWS::IAM::User"),
        ("iam.amazonaws.com", "roleName", "AWS::IAM::Role"),
        ("iam.amazonaws.com", "policyArn", "AWS::IAM::Policy"),
        ("s3.amazonaws.com", "bucketName", "AWS::S3::Bucket"),
        ("sts.amazonaws.com", "roleArn", "AWS::IAM::Role"),
    ];

    /// <summary>Its record.</summary>
    public LogRecord Record { get; } = record;

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time { get; } = record.Time;

    /// <summary>Its id.</summary>
    public string Id { get; } = record.Text("eventID") ?? "";

    /// <summary>Who did it, by name; null for services.</summary>
    public string? UserName => Record.Text("userIdentity.userName") ?? Record.Text("userIdentity.type") switch
    {
        "Root" => "root",
        "AssumedRole" => Record.Text("userIdentity.principalId")?.Split(':')[^1],
        _ => null,
    };

    /// <summary>What it was done to: type and name.</summary>
    public IEnumerable<(string Type, string Name)> Resources
        => Record.Resources.Select(static one => (one.Type, Name: NameOf(one.Arn)))
            .Concat(Named.Where(one => one.Source == Record.Text("eventSource")).Select(one => (one.Type, Name: Record.Text($"requestParameters.{one.Parameter}") ?? "")))
            .Where(static one => one.Name.Length > 0)
            .Distinct();

    // Buckets go by their names, the rest by ARNs.
    private static string NameOf(string arn) => arn.StartsWith(Arn, StringComparison.Ordinal) && arn.Contains(":s3:::", StringComparison.Ordinal) ? arn.Split(":::")[1] : arn;
}
