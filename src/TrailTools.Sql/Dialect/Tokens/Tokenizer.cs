namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>Cuts SQL into tokens, which joined are the text again.</summary>
/// <remarks>After the lexer of Trino's grammar (SqlBase.g4): '' in text, "" in names, no nesting of comments, names begin with a letter, a digit or _.</remarks>
/// <param name="sql">The text.</param>
/// <param name="symbols">The operators and brackets that it may have, the longest first.</param>
internal sealed class Tokenizer(string sql, IReadOnlyList<string> symbols)
{
    private readonly SqlErrors _errors = new(sql);
    private int _at;

    /// <summary>All tokens; the last one is the end.</summary>
    /// <exception cref="Diagnostics.TrailException">A quote or a comment is not closed, or a character belongs to nothing.</exception>
    public static IReadOnlyList<Token> Read(string sql) => Read(sql, Symbols.Athena);

    /// <summary>All tokens of a text that may have other symbols.</summary>
    public static IReadOnlyList<Token> Read(string sql, IReadOnlyList<string> symbols) => [.. new Tokenizer(sql, symbols).Tokens()];

    private IEnumerable<Token> Tokens()
    {
        while (true)
        {
            var start = _at;
            SkipBlanks();
            var token = _at;
            var kind = _at < sql.Length ? ReadToken() : TokenKind.End;
            yield return new(kind, sql[start..token], sql[token.._at], token);
            if (kind == TokenKind.End)
                yield break;
        }
    }

    private void SkipBlanks()
    {
        while (_at < sql.Length)
        {
            if (sql[_at] is ' ' or '\t' or '\r' or '\n')
                _at++;
            else if (Ahead("--"))
                _at = IndexOrEnd("\n");
            else if (Ahead("/*"))
                SkipTo("*/", 2, "This comment is not closed: */ is missing.");
            else
                return;
        }
    }

    private TokenKind ReadToken() => sql[_at] switch
    {
        '\'' => ReadQuoted("'", TokenKind.Text, "This text is not closed: ' is missing. A quote within text is written ''."),
        '"' => ReadQuoted("\"", TokenKind.QuotedName, "This name is not closed: \" is missing. Text is written in ' and names in \"."),
        >= '0' and <= '9' => ReadNumber(),
        '.' when _at + 1 < sql.Length && char.IsAsciiDigit(sql[_at + 1]) && !BehindName() => ReadNumber(),
        var first when IsWordPart(first) => ReadWord(),
        _ => ReadSymbol(),
    };

    private TokenKind ReadQuoted(string quote, TokenKind kind, string unclosed)
    {
        var start = _at;
        do
        {
            SkipTo(quote, 1, unclosed, start);
        }
        while (Ahead(quote));

        if (sql.AsSpan(start, _at - start).Contains('\0'))
            throw _errors.Syntax(start, 1, "It holds the character U+0000, which no text of a log has.");
        if (kind == TokenKind.QuotedName && _at - start == 2)
            throw _errors.Syntax(start, 2, "A name has at least one character.");
        return kind;
    }

    /// <summary>Digits with a point and an exponent; digits with letters are a name, as in Athena.</summary>
    private TokenKind ReadNumber()
    {
        var start = _at;
        SkipWhile(char.IsAsciiDigit);
        if (_at < sql.Length && sql[_at] == '.')
        {
            _at++;
            SkipWhile(char.IsAsciiDigit);
        }

        SkipExponent();
        if (_at >= sql.Length || !IsWordPart(sql[_at]))
            return TokenKind.Number;

        SkipWhile(IsWordPart);
        return sql.AsSpan(start, _at - start).Contains('.') ? throw _errors.Syntax(start, _at - start, "This is neither a number nor a name.") : TokenKind.Word;
    }

    private void SkipExponent()
    {
        if (_at >= sql.Length || sql[_at] is not ('e' or 'E'))
            return;

        var digits = _at + 1 < sql.Length && sql[_at + 1] is '+' or '-' ? _at + 2 : _at + 1;
        if (digits >= sql.Length || !char.IsAsciiDigit(sql[digits]))
            return;

        _at = digits;
        SkipWhile(char.IsAsciiDigit);
    }

    private TokenKind ReadWord()
    {
        var start = _at;
        SkipWhile(IsWordPart);
        return sql.AsSpan(start, _at - start) is "U" or "u" && Ahead("&'")
            ? throw _errors.Syntax(start, 3, "Text as U&'...' is not supported: write the characters themselves.")
            : TokenKind.Word;
    }

    private TokenKind ReadSymbol()
    {
        var symbol = Ahead("->>") ? null : symbols.FirstOrDefault(Ahead);
        _at += symbol?.Length ?? throw _errors.Character(_at);
        return TokenKind.Symbol;
    }

    /// <summary>Whether a point here takes a part of what is before it: <c>a.1b</c>, <c>"a".1b</c>, <c>x[1].2b</c>.</summary>
    private bool BehindName() => _at > 0 && (IsWordPart(sql[_at - 1]) || sql[_at - 1] is '"' or ']' or ')');

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private bool Ahead(string text) => sql.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private int IndexOrEnd(string text) => sql.IndexOf(text, _at, StringComparison.Ordinal) is >= 0 and var found ? found : sql.Length;

    private void SkipWhile(Predicate<char> test)
    {
        while (_at < sql.Length && test(sql[_at]))
            _at++;
    }

    private void SkipTo(string end, int offset, string unclosed) => SkipTo(end, offset, unclosed, _at);

    private void SkipTo(string end, int offset, string unclosed, int start)
    {
        var found = sql.IndexOf(end, _at + offset, StringComparison.Ordinal);
        _at = found >= 0 ? found + end.Length : throw _errors.Syntax(start, 1, unclosed);
    }
}
