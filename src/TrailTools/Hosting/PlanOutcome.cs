namespace TrailTools.Hosting;

/// <summary>What came of a plan.</summary>
internal enum PlanOutcome
{
    /// <summary>All is as it should be now.</summary>
    Done,

    /// <summary>It was shown by -WhatIf.</summary>
    Planned,

    /// <summary>Somebody did not want all of it, so nothing was done.</summary>
    Declined,
}
