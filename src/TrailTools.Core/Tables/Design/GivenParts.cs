namespace TrailTools.Tables.Design;

/// <summary>What somebody asked for by name, so that nothing else will do.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="Regions">The Regions.</param>
/// <param name="FirstDay">The first day.</param>
internal sealed record GivenParts(bool Accounts, bool Regions, bool FirstDay);
