using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Ddl;

/// <summary>Goes over the tokens of a statement.</summary>
/// <param name="tokens">The tokens; the last one is the end.</param>
internal sealed class DdlCursor(IReadOnlyList<DdlToken> tokens)
{
    private int _at;

    /// <summary>The token that is next.</summary>
    public DdlToken Next => tokens[_at];

    /// <summary>Whether keywords or symbols are next.</summary>
    public bool IsAt(params string[] words) => _at + words.Length <= tokens.Count && !words.Where((word, index) => !tokens[_at + index].Is(word)).Any();

    /// <summary>Takes keywords or symbols where they are next.</summary>
    /// <returns>Whether they were.</returns>
    public bool Accept(params string[] words)
    {
        var isAt = IsAt(words);
        _at += isAt ? words.Length : 0;
        return isAt;
    }

    /// <summary>Takes keywords or symbols, which must be next.</summary>
    /// <exception cref="QueryException">They are not.</exception>
    public void Expect(params string[] words)
    {
        foreach (var word in words)
        {
            if (!Accept(word))
                throw DdlErrors.Unexpected(Next, $"'{word.ToUpperInvariant()}'");
        }
    }

    /// <summary>Takes a name, in lower case: Hive has no other.</summary>
    /// <exception cref="QueryException">None is next, or a reserved word without backticks.</exception>
    public string Name()
        => Next.Kind == DdlTokenKind.Name || (Next.Kind == DdlTokenKind.Word && !ReservedWords.Hive.Contains(Next.Value)) ? tokens[_at++].Value.ToLowerInvariant() : throw DdlErrors.Unexpected(Next, "an identifier");

    /// <summary>Takes any word, such as that of a type.</summary>
    public string Word() => Next.Kind is DdlTokenKind.Word or DdlTokenKind.Name ? tokens[_at++].Value.ToLowerInvariant() : throw DdlErrors.Unexpected(Next, "an identifier");

    /// <summary>Takes a text; texts side by side are one.</summary>
    /// <exception cref="QueryException">None is next.</exception>
    public string Text()
    {
        if (Next.Kind != DdlTokenKind.Text)
            throw DdlErrors.Unexpected(Next, "StringLiteral");
        var start = _at;
        while (Next.Kind == DdlTokenKind.Text)
            _at++;
        return string.Concat(tokens.Skip(start).Take(_at - start).Select(static token => token.Value));
    }

    /// <summary>Takes a list in round brackets.</summary>
    public IReadOnlyList<T> List<T>(Func<T> read)
    {
        Expect("(");
        List<T> items = [];
        do
            items.Add(read());
        while (Accept(","));
        Expect(")");
        return items;
    }

    /// <summary>Takes the end of the statement, with a semicolon or without.</summary>
    /// <exception cref="QueryException">There is more.</exception>
    public void End()
    {
        Accept(";");
        if (Next.Kind != DdlTokenKind.End)
            throw DdlErrors.Unexpected(Next, "<EOF>");
    }
}
