namespace TrailTools.Bench;

/// <summary>Options of a verb, each with what its value does to the whole.</summary>
internal sealed class OptionTable<T> : Dictionary<string, Func<T, string, T>>
{
    /// <summary>Reads arguments: names and values in turn.</summary>
    /// <exception cref="ArgumentException">A name is unknown or lacks its value.</exception>
    public T Parse(T options, IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!TryGetValue(arguments[i], out var set))
                throw new ArgumentException($"The option {arguments[i]} is unknown.");
            if (i + 1 == arguments.Count)
                throw new ArgumentException($"The option {arguments[i]} lacks its value.");
            options = set(options, arguments[i + 1]);
        }

        return options;
    }
}
