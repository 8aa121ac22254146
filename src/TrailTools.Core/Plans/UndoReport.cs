namespace TrailTools.Plans;

/// <summary>What was taken back and what remains, in words.</summary>
internal sealed class UndoReport
{
    private readonly List<string> _undone = [];
    private readonly List<string> _kept = [];
    private readonly List<string> _failed = [];

    /// <summary>Notes how a step ended.</summary>
    /// <param name="step">The step that was done.</param>
    /// <param name="failure">Why it could not be taken back; null where it was.</param>
    public void Add(PlanStep step, string? failure)
    {
        if (step.Undo is not { } undo)
            _kept.Add(step.ToString());
        else if (failure is not null)
            _failed.Add($"{undo.Action} {step.Target} did not succeed ({failure}) By hand: {undo.ByHand}");
        else if (undo != PlanUndo.WithItsOwner)
            _undone.Add($"{undo.Action} {step.Target}");
    }

    /// <summary>Whole sentences, the way to go on at their end.</summary>
    public override string ToString() => string.Join(' ', Sentences());

    private IEnumerable<string> Sentences()
    {
        if (_undone.Count + _kept.Count + _failed.Count == 0)
            yield return "Nothing was changed.";
        if (_undone.Count > 0)
            yield return $"What this run did was undone: {string.Join(", ", _undone)}.";
        if (_kept.Count > 0)
            yield return $"Done or begun, and it stays so: {string.Join(", ", Enumerable.Reverse(_kept))}.";
        foreach (var remains in _failed)
            yield return $"This remains: {remains}";
        yield return "Run the same command again to finish.";
    }
}
