namespace TrailTools.Aws.Athena.Queries;

/// <summary>Why a query failed.</summary>
internal sealed class AthenaError
{
    /// <summary>Whose fault it is: 1 Athena's, 2 the user's, 3 another's.</summary>
    public int? ErrorCategory { get; set; }

    /// <summary>The number of its sort.</summary>
    public int? ErrorType { get; set; }

    /// <summary>Whether the same query may succeed later.</summary>
    public bool? Retryable { get; set; }

    /// <summary>Its words.</summary>
    public string? ErrorMessage { get; set; }
}
