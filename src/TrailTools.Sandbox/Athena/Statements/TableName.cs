using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements;

/// <summary>A table as a statement names it.</summary>
/// <param name="Database">Its database; null where the statement does not say.</param>
/// <param name="Table">Its name.</param>
internal sealed record TableName(string? Database, string Table)
{
    /// <summary>Takes a name.</summary>
    public static TableName Read(DdlCursor at)
    {
        var first = at.Name();
        return at.Accept(".") ? new(first, at.Name()) : new(null, first);
    }

    /// <summary>The whole name.</summary>
    public string In(string database) => $"{Database ?? database}.{Table}";
}
