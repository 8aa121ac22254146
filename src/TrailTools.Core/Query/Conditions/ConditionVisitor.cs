namespace TrailTools.Query.Conditions;

/// <summary>Reads a condition tree; one method a node, so that a forgotten one does not compile.</summary>
/// <typeparam name="T">What is made of each node.</typeparam>
internal abstract class ConditionVisitor<T>
{
    /// <summary>All parts hold.</summary>
    public abstract T Visit(AllOf node);

    /// <summary>One part or more holds.</summary>
    public abstract T Visit(AnyOf node);

    /// <summary>The part does not hold.</summary>
    public abstract T Visit(Negation node);

    /// <summary>A field's value compares so with an operand.</summary>
    public abstract T Visit(Comparison node);

    /// <summary>A field's text fits a wildcard pattern.</summary>
    public abstract T Visit(WildcardMatch node);

    /// <summary>A field's text fits a regular expression.</summary>
    public abstract T Visit(PatternMatch node);

    /// <summary>A field's text is an address in a range.</summary>
    public abstract T Visit(AddressMatch node);

    /// <summary>A field is there.</summary>
    public abstract T Visit(Presence node);

    /// <summary>A field is there and says yes.</summary>
    public abstract T Visit(Truthiness node);

    /// <summary>The whole record's JSON fits a regular expression.</summary>
    public abstract T Visit(RecordMatch node);
}
