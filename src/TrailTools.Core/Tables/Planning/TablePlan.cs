using TrailTools.Plans;

namespace TrailTools.Tables.Planning;

/// <summary>What New-TrailAthenaTable would do, and the table as it will be.</summary>
/// <param name="Plan">The steps; none where everything is in place.</param>
/// <param name="Table">The table once they are done.</param>
internal sealed record TablePlan(Plan Plan, TrailAthenaTable Table);
