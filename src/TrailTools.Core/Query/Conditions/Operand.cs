using System.Globalization;
using TrailTools.Events;

namespace TrailTools.Query.Conditions;

/// <summary>What a field is compared with: one of text, number, truth value or moment.</summary>
internal sealed record Operand
{
    private Operand()
    {
    }

    /// <summary>The text, if it is one.</summary>
    public string? Text { get; private init; }

    /// <summary>The number, if it is one.</summary>
    public decimal? Number { get; private init; }

    /// <summary>True or false, if it is that.</summary>
    public bool? Truth { get; private init; }

    /// <summary>The moment, if it is one.</summary>
    public DateTimeOffset? Time { get; private init; }

    /// <summary>Whether there is a less and a more.</summary>
    public bool HasOrder => Number is not null || Time is not null;

    /// <summary>Text.</summary>
    public static Operand Of(string text) => new() { Text = text };

    /// <summary>A number.</summary>
    public static Operand Of(decimal number) => new() { Number = number };

    /// <summary>True or false.</summary>
    public static Operand Of(bool truth) => new() { Truth = truth };

    /// <summary>A moment.</summary>
    public static Operand Of(DateTimeOffset time) => new() { Time = time };

    /// <inheritdoc/>
    public override string ToString()
        => Text is not null ? $"'{Text}'" : Number?.ToString(CultureInfo.InvariantCulture) ?? Truth?.ToString() ?? EventTime.Format(Time!.Value);
}
