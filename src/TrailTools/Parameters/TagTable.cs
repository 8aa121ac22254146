using System.Collections;
using TrailTools.Diagnostics;

namespace TrailTools.Parameters;

/// <summary>Reads tags from a hash table.</summary>
internal static class TagTable
{
    /// <summary>The tags.</summary>
    /// <exception cref="TrailException">TagInvalid: a key is empty or AWS's own, or a value is no text.</exception>
    public static IReadOnlyDictionary<string, string> Read(Hashtable table)
    {
        var tags = new Dictionary<string, string>();
        foreach (DictionaryEntry entry in table)
        {
            // AWS keeps that beginning for itself (AWS General Reference, "Tagging AWS resources").
            if (entry.Key is not string { Length: > 0 and <= 128 } key || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                throw TrailException.Invalid("TagInvalid", $"{entry.Key}", $"'{entry.Key}' cannot be a tag's key: 1 to 128 characters that do not begin with aws:.");
            if (entry.Value?.ToString() is not { Length: <= 256 } value)
                throw TrailException.Invalid("TagInvalid", key, $"The tag '{key}' needs a value of up to 256 characters, which may be empty.");
            tags[key] = value;
        }

        return tags;
    }
}
