namespace TrailTools.Tables;

/// <summary>Text, AWS's STRING; of an object or an array, its JSON without blanks.</summary>
internal sealed record TextType : ColumnType;
