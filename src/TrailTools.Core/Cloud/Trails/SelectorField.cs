namespace TrailTools.Cloud.Trails;

/// <summary>What a field of an event must be: one of the values of each list that is not empty.</summary>
/// <param name="Field">eventCategory, resources.type, resources.ARN, readOnly and so on.</param>
/// <param name="EqualTo">Equal to one of these.</param>
/// <param name="StartsWith">Begins with one of these.</param>
/// <param name="EndsWith">Ends with one of these.</param>
/// <param name="NotEqualTo">Equal to none of these.</param>
/// <param name="NotStartsWith">Begins with none of these.</param>
/// <param name="NotEndsWith">Ends with none of these.</param>
internal sealed record SelectorField(
    string Field,
    IReadOnlyList<string> EqualTo,
    IReadOnlyList<string> StartsWith,
    IReadOnlyList<string> EndsWith,
    IReadOnlyList<string> NotEqualTo,
    IReadOnlyList<string> NotStartsWith,
    IReadOnlyList<string> NotEndsWith);
