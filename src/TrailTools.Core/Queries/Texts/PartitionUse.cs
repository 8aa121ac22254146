namespace TrailTools.Queries.Texts;

/// <summary>How a query speaks of the columns of a table's partitions.</summary>
internal enum PartitionUse
{
    /// <summary>Not at all: it reads all of the table, that is certain.</summary>
    None,

    /// <summary>It names some, and it cannot be told that they leave anything out.</summary>
    Named,

    /// <summary>A condition behind WHERE or ON is about one.</summary>
    Compared,
}
