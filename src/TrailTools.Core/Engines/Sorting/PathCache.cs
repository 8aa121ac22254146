namespace TrailTools.Engines.Sorting;

/// <summary>Gives records of one file the same text as their path, for so many files that few are made twice: events of one time come from few.</summary>
internal sealed class PathCache
{
    private readonly string?[] _texts = new string?[1024];

    /// <summary>The text of these characters.</summary>
    public string TextOf(ReadOnlySpan<char> path)
    {
        ref var text = ref _texts[(uint)string.GetHashCode(path) % _texts.Length];
        if (text is null || !path.SequenceEqual(text))
            text = path.ToString();
        return text;
    }
}
