using TrailTools.Diagnostics;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Planning;

/// <summary>Explains why CloudTrail cannot use a KMS key.</summary>
internal static class KeyPolicy
{
    /// <summary>Waits for a call in which CloudTrail looks at the key.</summary>
    /// <exception cref="TrailException">KmsKeyUnusable, with the statements that its policy needs; or what else the call failed for.</exception>
    public static async Task ExplainAsync(Task call, string? key, TrailGrant grant)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Id == "KmsKeyUnusable" && key is not null)
        {
            throw new TrailException(error.Kind, error.Id, key, $"{error.Message} If its policy is what does not fit, add these statements to that of the key '{key}':{Environment.NewLine}{StatementWriter.WriteForPeople(TrailStatements.OfKey(grant))}{Environment.NewLine}", error);
        }
    }
}
