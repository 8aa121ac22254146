namespace TrailTools.Query.Conditions;

/// <summary>What an event must be to be an answer: a tree of small immutable nodes, printable, that every engine reads.</summary>
internal abstract record Condition
{
    /// <summary>Every event.</summary>
    public static Condition Always { get; } = new AllOf([]);

    /// <summary>What it demands, all of which must hold: the parts at its top where it is made of such, or itself.</summary>
    public IEnumerable<Condition> Demands => this switch
    {
        AllOf all => all.Parts.SelectMany(static part => part.Demands),
        AnyOf { Parts: [var only] } => only.Demands,
        _ => [this],
    };

    /// <summary>Hands the node to a visitor's method for it.</summary>
    public abstract T Accept<T>(ConditionVisitor<T> visitor);

    /// <summary>Both this and another condition.</summary>
    public Condition And(Condition other) => new AllOf([.. (this as AllOf)?.Parts ?? [this], .. (other as AllOf)?.Parts ?? [other]]);

    /// <summary>The opposite.</summary>
    public Condition Not() => new Negation(this);
}
