using System.Management.Automation;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>All that came of a script.</summary>
internal sealed record Outcome(
    IReadOnlyList<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings, IReadOnlyList<string> Verbose, ErrorRecord? Terminating)
{
    /// <summary>The stable ids of the errors that did not end the script.</summary>
    public IEnumerable<string> ErrorIds => Errors.Select(static error => error.FullyQualifiedErrorId.Split(',')[0]);

    /// <summary>The stable id of the error that ended the script.</summary>
    public string? TerminatingId => Terminating?.FullyQualifiedErrorId.Split(',')[0];

    /// <summary>The output, after asserting that nothing went wrong.</summary>
    public IReadOnlyList<PSObject> Good()
    {
        Assert.Null(Terminating);
        Assert.True(Errors.Count == 0, string.Join("\n", Errors.Select(static error => $"{error.FullyQualifiedErrorId}: {error}\n{error.Exception.StackTrace}")));
        return Output;
    }

    /// <summary>One property of each output object.</summary>
    public IEnumerable<object?> Values(string property) => Good().Select(found => found.Properties[property].Value);
}
