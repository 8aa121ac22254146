namespace TrailTools.Cloud.Trails;

/// <summary>A basic event selector.</summary>
/// <param name="ReadWriteType">All, ReadOnly or WriteOnly.</param>
/// <param name="IncludesManagementEvents">Whether management events are recorded.</param>
/// <param name="ExcludedSources">Event sources whose management events are not, such as kms.amazonaws.com.</param>
/// <param name="DataResources">Whose data events are recorded: a type such as AWS::S3::Object, and ARNs.</param>
internal sealed record BasicSelector(
    string ReadWriteType, bool IncludesManagementEvents, IReadOnlyList<string> ExcludedSources, IReadOnlyList<(string Type, IReadOnlyList<string> Values)> DataResources);
