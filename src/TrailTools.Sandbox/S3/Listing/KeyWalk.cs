using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Listing;

/// <summary>Walks a bucket's keys in order, those that share a part up to a delimiter as one (Amazon S3 User Guide, Organizing objects using prefixes).</summary>
/// <param name="index">The keys.</param>
/// <param name="prefix">How they begin.</param>
/// <param name="delimiter">Where common prefixes end; empty for none.</param>
/// <param name="counts">Whether a key with those versions is told at all.</param>
internal sealed class KeyWalk(ObjectIndex index, string prefix, string delimiter, Func<IReadOnlyList<ObjectVersion>, bool> counts)
{
    /// <summary>The entries behind a name: a key, or a common prefix of which nothing more is to come.</summary>
    /// <param name="name">The name; empty for all.</param>
    public IEnumerable<ListEntry> Behind(string name)
    {
        var start = name.Length == 0 || Utf8Order.Instance.Compare(name, prefix) < 0 ? prefix : $"{name}\0";
        var found = name.Length > 0 && CommonPrefix(name) == name ? index.FirstBehind(name) : index.FirstFrom(start);
        while (found is var (key, versions) && key.StartsWith(prefix, StringComparison.Ordinal))
        {
            var common = counts(versions) ? CommonPrefix(key) : null;
            if (counts(versions))
                yield return common is null ? new(key, versions) : new(common, []);
            found = common is null ? index.FirstFrom($"{key}\0") : index.FirstBehind(common);
        }
    }

    private string? CommonPrefix(string key)
    {
        if (delimiter.Length == 0 || !key.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        var at = key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
        return at < 0 ? null : key[..(at + delimiter.Length)];
    }
}
