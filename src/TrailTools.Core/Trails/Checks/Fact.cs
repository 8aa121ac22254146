using TrailTools.Diagnostics;

namespace TrailTools.Trails.Checks;

/// <summary>Something that was read, or the reason why it could not be.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Value">What was read; nothing of use where there is a reason.</param>
/// <param name="Reason">Why it could not be read; null where it was.</param>
internal readonly record struct Fact<T>(T Value, string? Reason = null)
{
    /// <summary>Reads something that may be denied or not there; any other failure is one of the whole work.</summary>
    public static async Task<Fact<T>> ReadAsync(Func<Task<T>> read)
    {
        try
        {
            return new Fact<T>(await read().ConfigureAwait(false));
        }
        catch (TrailException error) when (error.Kind is TrailErrorKind.Denied or TrailErrorKind.NotFound or TrailErrorKind.Corrupt)
        {
            return new Fact<T>(default!, error.Message);
        }
    }
}
