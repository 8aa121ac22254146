namespace TrailTools.Core.Tests.Lifecycle;

/// <summary>Whose a piece of a configuration's text is.</summary>
internal enum PieceKind
{
    /// <summary>No rule.</summary>
    Between,

    /// <summary>A rule of others.</summary>
    Foreign,

    /// <summary>A rule of ours.</summary>
    Own,
}
