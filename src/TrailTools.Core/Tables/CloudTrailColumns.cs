namespace TrailTools.Tables;

/// <summary>The columns of a table over CloudTrail's records, as AWS documents them.</summary>
/// <remarks>Amazon Athena User Guide, "Create a table for CloudTrail logs in Athena using partition projection", with the spelling of "CloudTrail record contents".</remarks>
internal static class CloudTrailColumns
{
    /// <summary>The columns in AWS's order, without those of partitions.</summary>
    public static IReadOnlyList<TableColumn> Documented { get; } =
    [
        Text("eventVersion"),
        new("userIdentity", ColumnType.Struct(
            Text("type"),
            Text("principalId"),
            Text("arn"),
            Text("accountId"),
            Text("invokedBy"),
            Text("accessKeyId"),
            Text("userName"),
            new("onBehalfOf", Texts("userId", "identityStoreArn")),
            new("sessionContext", ColumnType.Struct(
                new("attributes", Texts("mfaAuthenticated", "creationDate")),
                new("sessionIssuer", Texts("type", "principalId", "arn", "accountId", "userName")),
                Text("ec2RoleDelivery"),
                new("webIdFederationData", ColumnType.Struct(Text("federatedProvider"), new("attributes", ColumnType.Map))))))),
        Text("eventTime"),
        Text("eventSource"),
        Text("eventName"),
        Text("awsRegion"),
        Text("sourceIPAddress"),
        Text("userAgent"),
        Text("errorCode"),
        Text("errorMessage"),
        Text("requestParameters"),
        Text("responseElements"),
        Text("additionalEventData"),
        Text("requestID"),
        Text("eventID"),
        Text("readOnly"),
        new("resources", ColumnType.List(Texts("ARN", "accountId", "type"))),
        Text("eventType"),
        Text("apiVersion"),
        Text("recipientAccountId"),
        Text("serviceEventDetails"),
        Text("sharedEventID"),
        Text("vpcEndpointId"),
        Text("vpcEndpointAccountId"),
        Text("eventCategory"),
        new("addendum", Texts("reason", "updatedFields", "originalRequestID", "originalEventID")),
        Text("sessionCredentialFromConsole"),
        Text("edgeDeviceDetails"),
        new("tlsDetails", Texts("tlsVersion", "cipherSuite", "clientProvidedHostHeader")),
    ];

    private static TableColumn Text(string member) => new(member, ColumnType.Text);

    private static ColumnType Texts(params string[] members) => ColumnType.Struct([.. members.Select(Text)]);
}
