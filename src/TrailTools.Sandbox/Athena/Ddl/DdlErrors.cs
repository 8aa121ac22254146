using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Ddl;

/// <summary>What is wrong with DDL, in the words of Athena's parser.</summary>
internal static class DdlErrors
{
    /// <summary>Something else was expected.</summary>
    /// <param name="token">What stands there.</param>
    /// <param name="expected">What should stand there; null where that is not one thing.</param>
    public static QueryException Unexpected(DdlToken token, string? expected = null)
        => new(FormattableString.Invariant($"line {token.Line}:{token.Column}: mismatched input '{token}'{(expected is null ? "" : $" expecting {expected}")}")) { IsMalformed = true };
}
