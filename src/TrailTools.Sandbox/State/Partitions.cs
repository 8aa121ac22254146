namespace TrailTools.Sandbox.State;

/// <summary>Which partition a Region lies in (AWS General Reference, Amazon Resource Names).</summary>
internal static class Partitions
{
    private static readonly (string Start, string Partition)[] Known = [("cn-", "aws-cn"), ("us-gov-", "aws-us-gov")];

    /// <summary>aws, aws-cn or aws-us-gov.</summary>
    public static string Of(string region)
        => Known.FirstOrDefault(one => region.StartsWith(one.Start, StringComparison.Ordinal)).Partition ?? "aws";
}
