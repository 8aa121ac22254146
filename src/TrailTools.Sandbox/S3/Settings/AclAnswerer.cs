using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Settings;

/// <summary>GetBucketAcl, and PutBucketAcl with a canned list (Amazon S3 User Guide, Access control list overview).</summary>
internal static class AclAnswerer
{
    private const string Setting = "acl";
    private const string Everyone = "http://acs.amazonaws.com/groups/global/AllUsers";
    private const string EveryAccount = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly Dictionary<string, (string Group, string Permission)[]> Canned = new(StringComparer.Ordinal)
    {
        ["private"] = [],
        ["public-read"] = [(Everyone, "READ")],
        ["public-read-write"] = [(Everyone, "READ"), (Everyone, "WRITE")],
        ["authenticated-read"] = [(EveryAccount, "READ")],
    };

    /// <summary>The operations.</summary>
    public static IEnumerable<S3Route> Routes { get; } =
    [
        new("GetBucketAcl", "GET", S3Level.Bucket, Setting, Get),
        new("PutBucketAcl", "PUT", S3Level.Bucket, Setting, Put),
    ];

    private static SandboxResponse Get(S3Call call)
    {
        var owner = Owners.CanonicalId(call.Bucket.OwnerId);
        var grants = Canned[call.Bucket.Setting(Setting) ?? "private"];
        return S3Xml.Response(S3Xml.Element(
            "AccessControlPolicy",
            Owners.Element("Owner", call.Bucket.OwnerId),
            S3Xml.Element(
                "AccessControlList",
                Grant("CanonicalUser", S3Xml.Element("ID", owner), "FULL_CONTROL"),
                grants.Select(static grant => Grant("Group", S3Xml.Element("URI", grant.Group), grant.Permission)))));
    }

    private static SandboxResponse Put(S3Call call)
    {
        var name = call.Request.Header("x-amz-acl");
        if (Ownership.Of(call.Bucket) == Ownership.Enforced)
            throw new ServiceException(400, "AccessControlListNotSupported", "The bucket does not allow ACLs");
        if (name is null || !Canned.TryGetValue(name, out var grants))
            throw new ServiceException(501, "NotImplemented", "Of access control lists only the canned ones are known here: private, public-read, public-read-write, authenticated-read.");
        if (grants.Length > 0 && PublicAccess.BlocksAcls(call.Bucket))
            throw S3Errors.AccessDenied();
        call.Bucket.Set(Setting, name);
        return new(200);
    }

    private static XElement Grant(string type, XElement grantee, string permission) => S3Xml.Element(
        "Grant",
        S3Xml.Element("Grantee", new XAttribute(XNamespace.Xmlns + "xsi", Schema.NamespaceName), new XAttribute(Schema + "type", type), grantee),
        S3Xml.Element("Permission", permission));
}
