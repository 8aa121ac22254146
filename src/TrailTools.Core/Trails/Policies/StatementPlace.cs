using System.Text.Json;

namespace TrailTools.Trails.Policies;

/// <summary>Where in a policy's bytes its Statement stands.</summary>
/// <param name="Start">Its first byte, a bracket or a brace.</param>
/// <param name="End">The byte behind it.</param>
/// <param name="IsArray">Whether it is an array; else it is the only statement itself.</param>
/// <param name="LastEnd">The byte behind the last statement; null in an empty array.</param>
internal sealed record StatementPlace(int Start, int End, bool IsArray, int? LastEnd)
{
    /// <summary>The place; null where there is not exactly one Statement, an object or an array of objects.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static StatementPlace? Find(ReadOnlySpan<byte> policy)
    {
        var reader = new Utf8JsonReader(policy);
        var found = new List<StatementPlace?>();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStatement = reader.ValueTextEquals("Statement"u8);
            reader.Read();
            if (isStatement)
                found.Add(ReadPlace(ref reader));
            else
                reader.Skip();
        }

        // To the end, so that what is behind the policy is an error.
        reader.Read();
        return found is [var only] ? only : null;
    }

    private static StatementPlace? ReadPlace(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            reader.Skip();
            return new StatementPlace(start, (int)reader.BytesConsumed, IsArray: false, (int)reader.BytesConsumed);
        }

        return reader.TokenType == JsonTokenType.StartArray ? ReadArray(ref reader, start) : SkipOther(ref reader);
    }

    private static StatementPlace? ReadArray(ref Utf8JsonReader reader, int start)
    {
        var (last, areObjects) = ((int?)null, true);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            areObjects &= reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            last = (int)reader.BytesConsumed;
        }

        return areObjects ? new StatementPlace(start, (int)reader.BytesConsumed, IsArray: true, last) : null;
    }

    private static StatementPlace? SkipOther(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return null;
    }
}
