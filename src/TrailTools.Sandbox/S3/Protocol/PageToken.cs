using System.Text;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>Tokens that say where the next page of a listing begins; clients are not to read them.</summary>
internal static class PageToken
{
    /// <summary>A token for the place behind a name.</summary>
    public static string Write(string name) => Convert.ToBase64String(Encoding.UTF8.GetBytes(name));

    /// <summary>The name that a token is of; null for no token.</summary>
    /// <exception cref="Errors.ServiceException">It is no token.</exception>
    public static string? Read(string? token)
    {
        if (token is null)
            return null;
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var count) && count > 0
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : throw S3Errors.InvalidArgument("The continuation token provided is incorrect", "continuation-token", token);
    }
}
