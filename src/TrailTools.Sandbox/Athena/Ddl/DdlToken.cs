namespace TrailTools.Sandbox.Athena.Ddl;

/// <summary>The smallest part of DDL that means something.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What it says, without quotes.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its place in the line, from 1.</param>
internal sealed record DdlToken(DdlTokenKind Kind, string Value, int Line, int Column)
{
    /// <summary>Whether it is this keyword or symbol.</summary>
    public bool Is(string word) => Kind is DdlTokenKind.Word or DdlTokenKind.Symbol && Value.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Kind == DdlTokenKind.End ? "<EOF>" : Value;
}
