namespace TrailTools.Sandbox.Tests.CloudTrail;

/// <summary>Bucket policies as AWS's documentation has them.</summary>
internal static class BucketPolicies
{
    public static string For(string bucket, string account, string prefix = "", string? organization = null, string condition = "")
    {
        var start = $"arn:aws:s3:::{bucket}/{(prefix.Length == 0 ? "" : $"{prefix}/")}AWSLogs";
        var source = condition.Length == 0 ? $$"""{"aws:SourceAccount":"{{account}}"}""" : condition;
        return $$"""
            {"Version":"2012-10-17","Statement":[
              {"Sid":"Acl","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::{{bucket}}",
               "Condition":{"StringEquals":{{source}} } },
              {"Sid":"Write","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject",
               "Resource":["{{start}}/{{account}}/*","{{start}}/{{organization ?? account}}/*"],
               "Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control"},"StringLike":{{source}} } },
              {"Sid":"Tls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::{{bucket}}","arn:aws:s3:::{{bucket}}/*"],
               "Condition":{"Bool":{"aws:SecureTransport":"false"} } } ]}
            """;
    }
}
