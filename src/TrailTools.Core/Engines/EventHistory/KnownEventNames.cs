namespace TrailTools.Engines.EventHistory;

/// <summary>Names of events as AWS writes them: those that are looked for often. The event history finds a name in its own spelling alone.</summary>
internal static class KnownEventNames
{
    private static readonly Dictionary<string, string> Names = """
        AcceptHandshake AcceptInvitation AddRoleToInstanceProfile AddUserToGroup AllocateAddress AssociateAddress AssociateIamInstanceProfile
        AssociateRouteTable AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity AttachGroupPolicy AttachInternetGateway AttachRolePolicy AttachUserPolicy
        AttachVolume AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CancelKeyDeletion ChangePassword CheckMfa ConsoleLogin CopySnapshot
        CreateAccessKey CreateAccount CreateAccountAlias CreateAlias CreateBucket CreateChangeSet CreateCluster CreateDBCluster CreateDBInstance
        CreateDBSnapshot CreateFleet CreateFunction20150331 CreateGrant CreateGroup CreateImage CreateInstanceProfile CreateInternetGateway CreateKey
        CreateKeyPair CreateLaunchTemplate CreateLoginProfile CreateNatGateway CreateNetworkAcl CreateNetworkAclEntry CreateNetworkInterface
        CreateOpenIDConnectProvider CreatePolicy CreatePolicyVersion CreateRole CreateRoute CreateRouteTable CreateSAMLProvider CreateSecret
        CreateSecurityGroup CreateServiceLinkedRole CreateSnapshot CreateStack CreateSubnet CreateTags CreateTrail CreateUser CreateVirtualMFADevice
        CreateVolume CreateVpc CreateVpcEndpoint DeactivateMFADevice DeleteAccessKey DeleteAccountPasswordPolicy DeleteAlarms DeleteBucket
        DeleteBucketEncryption DeleteBucketLifecycle DeleteBucketPolicy DeleteBucketPublicAccessBlock DeleteConfigRule DeleteConfigurationRecorder
        DeleteDBCluster DeleteDBInstance DeleteDBSnapshot DeleteDeliveryChannel DeleteDetector DeleteEventDataStore DeleteFlowLogs DeleteGroup
        DeleteGroupPolicy DeleteKeyPair DeleteLogGroup DeleteLogStream DeleteLoginProfile DeleteMembers DeleteNetworkAcl DeleteNetworkAclEntry DeletePolicy
        DeletePolicyVersion DeleteRole DeleteRolePermissionsBoundary DeleteRolePolicy DeleteRule DeleteSecret DeleteSecurityGroup DeleteSnapshot DeleteStack
        DeleteSubnet DeleteTags DeleteTrail DeleteUser DeleteUserPermissionsBoundary DeleteUserPolicy DeleteVirtualMFADevice DeleteVolume DeleteVpc
        DeleteVpcEndpoints DeregisterImage DescribeInstances DescribeSecurityGroups DescribeTrails DetachGroupPolicy DetachRolePolicy DetachUserPolicy
        DetachVolume DisableAlarmActions DisableKey DisableKeyRotation DisableRegion DisableRule DisassociateFromMasterAccount EnableKey EnableKeyRotation
        EnableMFADevice EnableRegion GenerateCredentialReport GenerateDataKey GetAccountAuthorizationDetails GetCallerIdentity GetConsoleScreenshot
        GetCredentialReport GetFederationToken GetLoginProfile GetPasswordData GetSecretValue GetSessionToken GetSigninToken GetUser ImportKeyPair
        InviteAccountToOrganization LeaveOrganization ListAccessKeys ListBuckets ListRoles ListUsers LookupEvents ModifyDBInstance ModifyDBSnapshotAttribute
        ModifyImageAttribute ModifyInstanceAttribute ModifyNetworkInterfaceAttribute ModifySnapshotAttribute ModifyVpcAttribute MoveAccount
        PasswordRecoveryCompleted PasswordRecoveryRequested PutBucketAcl PutBucketEncryption PutBucketLifecycle PutBucketLogging PutBucketPolicy
        PutBucketPublicAccessBlock PutBucketReplication PutBucketVersioning PutEventSelectors PutGroupPolicy PutInsightSelectors PutKeyPolicy
        PutRolePermissionsBoundary PutRolePolicy PutRule PutTargets PutUserPermissionsBoundary PutUserPolicy RebootInstances RegisterImage
        RemoveAccountFromOrganization RemoveTargets RemoveUserFromGroup RequestSpotInstances ResetServiceSpecificCredential RestoreDBInstanceFromDBSnapshot
        ResyncMFADevice RetireGrant RevokeGrant RevokeSecurityGroupEgress RevokeSecurityGroupIngress RotateSecret RunInstances ScheduleKeyDeletion SendCommand
        SendSSHPublicKey SetDefaultPolicyVersion SharedSnapshotVolumeCreated StartInstances StartLogging StartSession StopConfigurationRecorder StopInstances
        StopLogging SwitchRole TerminateInstances TerminateSession UpdateAccessKey UpdateAccountPasswordPolicy UpdateAssumeRolePolicy UpdateDetector
        UpdateFunctionCode20150331v2 UpdateFunctionConfiguration20150331v2 UpdateGroup UpdateLoginProfile UpdateOpenIDConnectProviderThumbprint UpdateRole
        UpdateSAMLProvider UpdateSecret UpdateStack UpdateTrail UpdateUser UploadServerCertificate UploadSSHPublicKey
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToDictionary(static name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>AWS's spelling of a name; null for one that is not known.</summary>
    public static string? Spell(string name) => Names.GetValueOrDefault(name);
}
