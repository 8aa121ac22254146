using System.Reflection;
using Amazon.Runtime;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Connections;

/// <summary>Credentials of another copy of the SDK, such as that of AWS Tools for PowerShell: asked anew for each call, so that its refreshing is ours too.</summary>
internal sealed class ForeignCredentials : AWSCredentials
{
    private const BindingFlags Anywhere = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly object _source;
    private readonly MethodInfo _read;

    private ForeignCredentials(object source, MethodInfo read)
    {
        _source = source;
        _read = read;
    }

    /// <summary>Wraps an AWSCredentials, or what AWS Tools keeps in $StoredAWSCredentials.</summary>
    /// <param name="given">The object.</param>
    /// <param name="origin">What gave it, for the error.</param>
    /// <exception cref="TrailException">It is neither.</exception>
    public static AWSCredentials Wrap(object given, string origin)
    {
        if (given is AWSCredentials own)
            return own;

        // What AWS Tools keeps hides its credentials in a property that is not public.
        var source = given.GetType().GetProperty("Credentials", Anywhere)?.GetValue(given) ?? given;
        var read = source.GetType().GetMethod(nameof(GetCredentials), Type.EmptyTypes);
        return read is not null && Text(read.ReturnType, nameof(ImmutableCredentials.AccessKey)) is not null && Text(read.ReturnType, nameof(ImmutableCredentials.SecretKey)) is not null
            ? new ForeignCredentials(source, read)
            : throw TrailException.Invalid("AwsCredentialUnusable", given.GetType().FullName, $"What {origin} holds is no AWSCredentials: a '{given.GetType().FullName}'. Get one by Get-AWSCredential, or give -ProfileName.");
    }

    /// <inheritdoc/>
    /// <exception cref="TrailException">The other SDK cannot get them.</exception>
    public override ImmutableCredentials GetCredentials()
    {
        try
        {
            var keys = _read.Invoke(_source, null)!;
            return new ImmutableCredentials(Value(keys, nameof(ImmutableCredentials.AccessKey)), Value(keys, nameof(ImmutableCredentials.SecretKey)), Value(keys, nameof(ImmutableCredentials.Token)));
        }
        catch (TargetInvocationException error)
        {
            throw new TrailException(TrailErrorKind.Unauthenticated, "AwsCredentialRefused", _source.GetType().Name, $"The given credentials cannot be had. {Errors.AwsErrors.Quote(error.InnerException!.Message)}");
        }
    }

    private static PropertyInfo? Text(Type type, string name) => type.GetProperty(name) is { } property && property.PropertyType == typeof(string) ? property : null;

    private static string? Value(object keys, string name) => Text(keys.GetType(), name)?.GetValue(keys) is string { Length: > 0 } value ? value : null;
}
