namespace TrailTools.Bench.Sessions;

/// <summary>Makes sure that what is measured is the built module and not a copy of its engine that came another way.</summary>
internal static class LoadedEngine
{
    /// <summary>Looks where the engine was loaded from; it must have been used before.</summary>
    /// <exception cref="InvalidOperationException">It was not loaded once and from the built module.</exception>
    public static void Check()
    {
        var places = AppDomain.CurrentDomain.GetAssemblies().Where(static one => one.GetName().Name == "TrailTools.Core").Select(static one => one.Location).ToArray();
        if (places is not [var place] || Path.GetDirectoryName(place) != Checkout.Module)
            throw new InvalidOperationException($"TrailTools.Core should have been loaded from '{Checkout.Module}', and was from: {string.Join(", ", places)}.");
    }
}
