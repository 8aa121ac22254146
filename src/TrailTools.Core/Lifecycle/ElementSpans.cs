namespace TrailTools.Lifecycle;

/// <summary>Where the elements below the root stand in an XML text, to the character; the parser does not tell where an element ends.</summary>
/// <remarks>
/// The text is one that a parser has taken, without a DTD. So a &lt; always begins markup, and what follows it says which (XML 1.0, sections 2.4-2.7 and 3.1).
/// </remarks>
internal sealed class ElementSpans
{
    private static readonly (string Start, string End)[] Opaque = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

    private readonly string _text;
    private readonly List<Range> _children = [];
    private int _depth;
    private int _start;

    /// <summary>Finds them.</summary>
    /// <param name="text">A well-formed XML text without a DTD.</param>
    public ElementSpans(string text)
    {
        _text = text;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf('<', at) : -1)
            at = Pass(at);
    }

    /// <summary>The elements below the root, in their order, each from its first character to behind its last.</summary>
    public IReadOnlyList<Range> Children => _children;

    /// <summary>The root's start tag.</summary>
    public Range RootStart { get; private set; }

    /// <summary>Where the root's content ends: its end tag's first character, or behind a root that is one tag alone.</summary>
    public int RootEnd { get; private set; }

    /// <summary>Goes over the markup at a place, and tells where it ends.</summary>
    private int Pass(int at)
    {
        foreach (var (start, end) in Opaque)
        {
            if (string.CompareOrdinal(_text, at, start, 0, start.Length) == 0)
                return _text.IndexOf(end, at + start.Length, StringComparison.Ordinal) + end.Length;
        }

        var close = TagEnd(at);
        if (_text[at + 1] == '/')
            Leave(at, close);
        else
            Enter(at, close, isWhole: _text[close - 2] == '/');
        return close;
    }

    private void Enter(int at, int close, bool isWhole)
    {
        if (_depth == 0)
            (RootStart, RootEnd) = (at..close, close);
        if (_depth == 1)
            _start = at;
        if (!isWhole)
            _depth++;
        else if (_depth == 1)
            _children.Add(at..close);
    }

    private void Leave(int at, int close)
    {
        _depth--;
        if (_depth == 1)
            _children.Add(_start..close);
        if (_depth == 0)
            RootEnd = at;
    }

    /// <summary>A tag ends at the first &gt; that stands in no attribute's value.</summary>
    private int TagEnd(int at)
    {
        var quote = '\0';
        for (; ; at++)
        {
            var letter = _text[at];
            if (quote == '\0' && letter == '>')
                return at + 1;
            if (letter is '"' or '\'' && (quote == '\0' || quote == letter))
                quote = quote == '\0' ? letter : '\0';
        }
    }
}
