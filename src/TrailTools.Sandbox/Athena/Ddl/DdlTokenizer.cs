using System.Text;

namespace TrailTools.Sandbox.Athena.Ddl;

/// <summary>
/// Cuts DDL into tokens as Hive does (HiveLexer.g): names in backticks, a backtick in them doubled; text in single or double quotes with escapes
/// by backslash, of which two side by side are one.
/// </summary>
/// <param name="sql">The text.</param>
internal sealed class DdlTokenizer(string sql)
{
    private static readonly Dictionary<char, char> Escapes = new() { ['n'] = '\n', ['r'] = '\r', ['t'] = '\t', ['b'] = '\b', ['0'] = '\0', ['Z'] = '\u001A' };

    private int _at;

    /// <summary>All tokens; the last one is the end.</summary>
    /// <exception cref="Engine.QueryException">A quote is not closed, or a character belongs to nothing.</exception>
    public static IReadOnlyList<DdlToken> Read(string sql) => [.. new DdlTokenizer(sql).Tokens()];

    private IEnumerable<DdlToken> Tokens()
    {
        while (true)
        {
            SkipBlanks();
            var start = _at;
            if (start == sql.Length)
            {
                yield return Token(DdlTokenKind.End, "", start);
                yield break;
            }

            var kind = sql[start] switch
            {
                '`' => DdlTokenKind.Name,
                '\'' or '"' => DdlTokenKind.Text,
                _ when IsWordPart(sql[start]) => DdlTokenKind.Word,
                _ => DdlTokenKind.Symbol,
            };
            yield return Token(kind, Value(kind), start);
        }
    }

    private string Value(DdlTokenKind kind) => kind switch
    {
        DdlTokenKind.Name => ReadName(),
        DdlTokenKind.Text => ReadText(),
        DdlTokenKind.Word => ReadWord(),
        _ => sql[_at++].ToString(),
    };

    private string ReadName()
    {
        var start = _at;
        var name = new StringBuilder();
        for (_at++; _at < sql.Length; _at++)
        {
            if (sql[_at] != '`')
                name.Append(sql[_at]);
            else if (_at + 1 < sql.Length && sql[_at + 1] == '`')
                name.Append(sql[_at++]);
            else
                return Behind(name);
        }

        throw DdlErrors.Unexpected(Token(DdlTokenKind.Symbol, "`", start));
    }

    private string ReadText()
    {
        var (start, quote) = (_at, sql[_at]);
        var text = new StringBuilder();
        for (_at++; _at < sql.Length; _at++)
        {
            if (sql[_at] == quote)
                return Behind(text);
            if (sql[_at] == '\\' && _at + 1 < sql.Length)
                text.Append(Escapes.GetValueOrDefault(sql[++_at], sql[_at]));
            else
                text.Append(sql[_at]);
        }

        throw DdlErrors.Unexpected(Token(DdlTokenKind.Symbol, quote.ToString(), start));
    }

    private string ReadWord()
    {
        var start = _at;
        while (_at < sql.Length && IsWordPart(sql[_at]))
            _at++;
        return sql[start.._at];
    }

    private string Behind(StringBuilder read)
    {
        _at++;
        return read.ToString();
    }

    private void SkipBlanks()
    {
        while (_at < sql.Length)
        {
            if (char.IsWhiteSpace(sql[_at]))
                _at++;
            else if (sql.AsSpan(_at).StartsWith("--"))
                _at = sql.IndexOf('\n', _at) is >= 0 and var end ? end : sql.Length;
            else if (sql.AsSpan(_at).StartsWith("/*") && sql.IndexOf("*/", _at + 2, StringComparison.Ordinal) is >= 0 and var close)
                _at = close + 2;
            else
                return;
        }
    }

    private DdlToken Token(DdlTokenKind kind, string value, int start)
        => new(kind, value, sql.AsSpan(0, start).Count('\n') + 1, start - sql.AsSpan(0, start).LastIndexOf('\n'));

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
