namespace TrailTools.Cloud;

/// <summary>Whose credentials a connection has.</summary>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="Arn">The caller's ARN.</param>
internal sealed record CloudCaller(string AccountId, string Arn)
{
    /// <summary>The partition: aws, aws-cn, aws-us-gov.</summary>
    public string Partition => Arn.Split(':') is [_, { Length: > 0 } partition, ..] ? partition : "aws";
}
