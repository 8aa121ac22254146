namespace TrailTools.Tables;

/// <summary>Reads a column's type in Hive's words, such as <c>struct&lt;type:string,arn:string&gt;</c>; whatever holds one value is a text here.</summary>
/// <remarks>Apache Hive, LanguageManual Types. Struct fields keep their order; blanks are passed over.</remarks>
/// <param name="text">The type.</param>
internal sealed class ColumnTypeReader(string text)
{
    private int _at;

    /// <summary>The type; null for a text that is none.</summary>
    public static ColumnType? Read(string text)
    {
        var reader = new ColumnTypeReader(string.Concat(text.Where(static character => !char.IsWhiteSpace(character))).ToLowerInvariant());
        return reader.Type() is { } type && reader._at == reader.Length ? type : null;
    }

    private int Length => text.Length;

    private ColumnType? Type() => Word() switch
    {
        "struct" when Take('<') => Fields() is { } fields && Take('>') ? ColumnType.Struct(fields) : null,
        "array" when Take('<') => Type() is { } item && Take('>') ? ColumnType.List(item) : null,
        "map" when Take('<') => Type() is not null && Take(',') && Type() is not null && Take('>') ? ColumnType.Map : null,
        "" => null,
        _ => Precision() ? ColumnType.Text : null,
    };

    private TableColumn[]? Fields()
    {
        var fields = new List<TableColumn>();
        do
        {
            var name = Word();
            if (name.Length == 0 || !Take(':') || Type() is not { } type)
                return null;
            fields.Add(new TableColumn(name, type));
        }
        while (Take(','));

        return [.. fields];
    }

    /// <summary>Takes what stands in parentheses behind a type, such as decimal(10,2).</summary>
    private bool Precision()
    {
        if (!Take('('))
            return true;
        while (_at < text.Length && text[_at] != ')')
            _at++;
        return Take(')');
    }

    private string Word()
    {
        var start = _at;
        while (_at < text.Length && text[_at] is not ('<' or '>' or ':' or ',' or '(' or ')'))
            _at++;
        return text[start.._at];
    }

    private bool Take(char character)
    {
        if (_at >= text.Length || text[_at] != character)
            return false;
        _at++;
        return true;
    }
}
