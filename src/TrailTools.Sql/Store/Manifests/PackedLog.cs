using TrailTools.Sql.Store.Packs;

namespace TrailTools.Sql.Store.Manifests;

/// <summary>A log file that a store took in, and where it has its bytes.</summary>
/// <param name="Log">What it was.</param>
/// <param name="IsKeyed">Whether its path told its delivery.</param>
/// <param name="Place">Where its bytes are in the batch's pack.</param>
internal sealed record PackedLog(TakenLog Log, bool IsKeyed, PackPlace Place);
