namespace TrailTools.Trails.Checks;

/// <summary>A check: looks at the facts of a trail and says whether it is as it should be.</summary>
/// <param name="name">The check's name in one word.</param>
/// <param name="severity">How much it matters.</param>
internal abstract class TrailRule(string name, CheckSeverity severity)
{
    /// <summary>The check's name in one word.</summary>
    public string Name => name;

    /// <summary>Checks a trail.</summary>
    public abstract TrailCheck Check(TrailFacts facts);

    /// <summary>Judges something that was read; what could not be read is never passed.</summary>
    protected TrailCheck Judge<T>(Fact<T> fact, string resource, Func<T, TrailCheck> judge)
        => fact.Reason is { } reason ? Result(CheckStatus.Unknown, resource, reason, "Let these credentials read it, or test with others.") : judge(fact.Value);

    /// <summary>It is as it should be.</summary>
    protected TrailCheck Passed(string resource, string detail) => Result(CheckStatus.Passed, resource, detail, null);

    /// <summary>It is not.</summary>
    protected TrailCheck Failed(string resource, string detail, string fix) => Result(CheckStatus.Failed, resource, detail, fix);

    /// <summary>It cannot be seen.</summary>
    protected TrailCheck Unknown(string resource, string detail) => Result(CheckStatus.Unknown, resource, detail, null);

    private TrailCheck Result(CheckStatus status, string resource, string detail, string? fix) => new()
    {
        Check = name,
        Status = status,
        Severity = severity,
        Resource = resource,
        Detail = detail,
        Fix = fix,
    };
}
