using System.Text.RegularExpressions;
using TrailTools.Diagnostics;
using TrailTools.Tables.Results;

namespace TrailTools.Tables.WorkGroups;

/// <summary>What is asked of a workgroup; only what Athena takes.</summary>
internal sealed partial record WorkGroupAsk
{
    /// <summary>The least limit that Athena takes, in bytes (Athena API Reference, WorkGroupConfiguration).</summary>
    private const long LeastScanBytes = 10_000_000;

    /// <summary>What is asked, checked before anything is asked of AWS.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="maxScanBytes">The bytes that a query may read.</param>
    /// <param name="outputLocation">Where results go; null for a bucket of the account that is made for that.</param>
    /// <exception cref="TrailException">WorkGroupNameInvalid, WorkGroupLimitInvalid, OutputLocationInvalid.</exception>
    public WorkGroupAsk(string name, long maxScanBytes, string? outputLocation)
    {
        if (!Names().IsMatch(name))
            throw TrailException.Invalid("WorkGroupNameInvalid", name, $"'{name}' cannot be a workgroup's name: 1 to 128 letters (a-z, A-Z), digits, periods, underscores and hyphens.");
        if (maxScanBytes < LeastScanBytes)
            throw TrailException.Invalid("WorkGroupLimitInvalid", $"{maxScanBytes}", $"A workgroup cannot limit its queries to {maxScanBytes} bytes: Athena takes {LeastScanBytes:N0} and more.");

        (Name, MaxScanBytes, Place) = (name, maxScanBytes, outputLocation is null ? null : OutputPlace.Read(outputLocation));
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The bytes that a query may read.</summary>
    public long MaxScanBytes { get; }

    /// <summary>Where results go; null for a bucket of the account that is made for that.</summary>
    public OutputPlace? Place { get; }

    /// <summary>The days after which results are deleted; null for as the place has it.</summary>
    public int? ResultDays { get; init; }

    /// <summary>Whether a workgroup that is another may be changed.</summary>
    public bool Changes { get; init; }

    // Athena API Reference, CreateWorkGroup.
    [GeneratedRegex(@"^[a-zA-Z0-9._-]{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
