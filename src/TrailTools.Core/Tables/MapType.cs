namespace TrailTools.Tables;

/// <summary>Names with texts, AWS's MAP&lt;STRING,STRING&gt;.</summary>
internal sealed record MapType : ColumnType;
