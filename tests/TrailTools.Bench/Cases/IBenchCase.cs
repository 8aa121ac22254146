namespace TrailTools.Bench.Cases;

/// <summary>One of the things that are compared.</summary>
internal interface IBenchCase
{
    /// <summary>What it is called in the table.</summary>
    string Name { get; }

    /// <summary>The share of the logs that it reads; its time is scaled to all.</summary>
    double Share { get; }

    /// <summary>How often it is run at the most: slow ones once or twice.</summary>
    int MaxRounds { get; }

    /// <summary>Does it once.</summary>
    void Run();
}
