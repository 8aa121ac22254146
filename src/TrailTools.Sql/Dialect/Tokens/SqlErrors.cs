using System.Globalization;
using TrailTools.Diagnostics;

namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>What cannot be read in the text of a query, with the place marked.</summary>
/// <param name="sql">The user's text.</param>
internal sealed class SqlErrors(string sql)
{
    /// <summary>Text that Athena would not take either.</summary>
    public TrailException Syntax(int position, int length, string message) => At("SqlSyntax", position, length, message);

    /// <summary>What Athena has and this machine has not.</summary>
    public TrailException Unsupported(Token token, string message) => At("SqlUnsupported", token.Position, token.Text.Length, message);

    /// <summary>A function that Athena has not.</summary>
    public TrailException UnknownFunction(Token name)
        => At("SqlFunctionUnknown", name.Position, name.Text.Length, $"Athena has no function {name.Value}, as far as is known here.");

    /// <summary>A character that nothing in SQL begins with.</summary>
    public TrailException Character(int position)
    {
        var (found, advice) = Symbols.Refused.Where(pair => sql.AsSpan(position).StartsWith(pair.Key, StringComparison.Ordinal))
            .Select(static pair => (pair.Key, pair.Value)).FirstOrDefault((sql[position].ToString(), "Quote it, if it is part of a name or a text."));
        var name = found is [var single] && (single > '~' || char.IsControl(single)) ? string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)single:X4}") : found;
        return Syntax(position, found.Length, $"Athena's SELECT has no {name}. {advice}");
    }

    private TrailException At(string id, int position, int length, string message)
    {
        var place = TextPlace.Of(sql, position, length);
        var subject = sql.Substring(Math.Min(position, sql.Length), Math.Clamp(length, 0, Math.Max(0, sql.Length - position)));
        return TrailException.Invalid(id, subject, $"The query, {place}: {message}{Environment.NewLine}{place.Shown}");
    }
}
