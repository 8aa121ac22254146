namespace TrailTools.Events;

/// <summary>What a call acted on, in one short name.</summary>
internal static class EventTarget
{
    /// <summary>Where each service writes the main name of what is acted on, below requestParameters, the best first.</summary>
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["acm.amazonaws.com"] = ["certificateArn", "domainName"],
        ["apigateway.amazonaws.com"] = ["restApiId", "apiId"],
        ["athena.amazonaws.com"] = ["workGroup", "queryExecutionId"],
        ["autoscaling.amazonaws.com"] = ["autoScalingGroupName"],
        ["bedrock.amazonaws.com"] = ["modelId"],
        ["cloudformation.amazonaws.com"] = ["stackName"],
        ["cloudfront.amazonaws.com"] = ["id", "name"],
        ["cloudtrail.amazonaws.com"] = ["name", "trailName", "resourceId"],
        ["cognito-idp.amazonaws.com"] = ["userPoolId"],
        ["config.amazonaws.com"] = ["configurationRecorderName", "deliveryChannelName", "configRuleName"],
        ["dynamodb.amazonaws.com"] = ["tableName"],
        ["ec2.amazonaws.com"] =
        [
            "instanceId", "instancesSet.items[0].instanceId", "groupId", "groupName", "volumeId", "snapshotId", "imageId", "vpcId", "subnetId",
            "keyName", "networkAclId", "routeTableId", "natGatewayId", "internetGatewayId", "allocationId", "launchTemplateName",
            "DeleteFlowLogsRequest.FlowLogId.content",
        ],
        ["ecr.amazonaws.com"] = ["repositoryName"],
        ["ecs.amazonaws.com"] = ["service", "serviceName", "cluster", "clusterName", "taskDefinition", "family"],
        ["eks.amazonaws.com"] = ["name", "clusterName"],
        ["elasticfilesystem.amazonaws.com"] = ["fileSystemId", "mountTargetId"],
        ["elasticloadbalancing.amazonaws.com"] = ["loadBalancerArn", "loadBalancerName", "targetGroupArn", "name"],
        ["events.amazonaws.com"] = ["name", "rule"],
        ["glue.amazonaws.com"] = ["name", "databaseName", "endpointName"],
        ["guardduty.amazonaws.com"] = ["detectorId"],
        ["iam.amazonaws.com"] =
        [
            "userName", "roleName", "groupName", "policyArn", "policyName", "instanceProfileName", "serialNumber", "sAMLProviderArn",
            "openIDConnectProviderArn", "accessKeyId",
        ],
        ["kms.amazonaws.com"] = ["keyId", "aliasName"],
        ["lambda.amazonaws.com"] = ["functionName", "layerName"],
        ["logs.amazonaws.com"] = ["logGroupName", "logGroupIdentifier"],
        ["monitoring.amazonaws.com"] = ["alarmName", "dashboardName"],
        ["organizations.amazonaws.com"] = ["accountId", "policyId", "target.id"],
        ["rds.amazonaws.com"] = ["dBInstanceIdentifier", "dBClusterIdentifier", "dBSnapshotIdentifier", "dBClusterSnapshotIdentifier", "globalClusterIdentifier"],
        ["redshift.amazonaws.com"] = ["clusterIdentifier"],
        ["route53.amazonaws.com"] = ["hostedZoneId", "name"],
        ["route53resolver.amazonaws.com"] = ["resolverQueryLogConfigId"],
        ["secretsmanager.amazonaws.com"] = ["secretId", "name"],
        ["ses.amazonaws.com"] = ["identity", "emailIdentity", "emailAddress"],
        ["sns.amazonaws.com"] = ["topicArn", "name"],
        ["sqs.amazonaws.com"] = ["queueUrl", "queueName"],
        ["ssm.amazonaws.com"] = ["name", "documentName", "target", "instanceId", "sessionId"],
        ["states.amazonaws.com"] = ["stateMachineArn", "name"],
        ["sts.amazonaws.com"] = ["roleArn", "name"],
        ["wafv2.amazonaws.com"] = ["name", "id"],
    };

    /// <summary>The first resource's short name, else the main name among the parameters; null where the record tells neither.</summary>
    public static string? Of(TrailRecord record)
        => OfResource(record) ?? OfParameters(record["eventSource"].Scalar, record["requestParameters"]);

    private static string? OfResource(TrailRecord record)
        => record["resources"].Items.Select(static resource => resource["ARN"].Scalar).FirstOrDefault(static arn => !string.IsNullOrEmpty(arn)) is { } first
            ? Arn.ShortName(first) : null;

    private static string? OfParameters(string? source, JsonValue parameters)
    {
        // S3 writes the bucket and the key apart; the object is what was acted on.
        if (parameters["bucketName"].Scalar is { } bucket)
            return parameters["key"].Scalar is { } key ? $"{bucket}/{key}" : bucket;
        if (source is null || !Names.TryGetValue(source, out var names))
            return null;

        return names.Select(name => JsonPath.First(parameters, name)).FirstOrDefault(static text => !string.IsNullOrEmpty(text)) is { } found
            ? Arn.Resource(found) is null ? found : Arn.ShortName(found) : null;
    }
}
