using System.Text;
using System.Text.Json;
using TrailTools.Diagnostics;

namespace TrailTools.Trails.Policies;

/// <summary>A bucket's policy as it is stored, and where in it its statements stand: what is there stays as it is, to the byte.</summary>
internal sealed class PolicyText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string _text;
    private readonly byte[] _bytes;
    private readonly StatementPlace _place;

    private PolicyText(string text, byte[] bytes, StatementPlace place, IReadOnlyList<PolicyStatement> statements)
        => (_text, _bytes, _place, Statements) = (text, bytes, place, statements);

    /// <summary>Its statements in their order.</summary>
    public IReadOnlyList<PolicyStatement> Statements { get; }

    /// <summary>Reads a policy.</summary>
    /// <param name="text">The policy.</param>
    /// <param name="bucket">The bucket's name, for the error.</param>
    /// <exception cref="TrailException">PolicyUnreadable: it is no JSON, or its Statement is not there once as an object or an array of objects.</exception>
    public static PolicyText Parse(string text, string bucket)
    {
        try
        {
            var bytes = Strict.GetBytes(text);
            if (StatementPlace.Find(bytes) is not { } place)
                throw Unreadable(bucket, "it must have one Statement, an object or an array of objects", null);

            using var json = JsonDocument.Parse(bytes.AsMemory(place.Start, place.End - place.Start));
            return new PolicyText(text, bytes, place, [.. (place.IsArray ? json.RootElement.EnumerateArray() : (IEnumerable<JsonElement>)[json.RootElement]).Select(StatementReader.Read)]);
        }
        catch (Exception error) when (error is JsonException or EncoderFallbackException)
        {
            throw Unreadable(bucket, error.Message, error);
        }
    }

    /// <summary>The text with statements added behind those that are there; the same text where there are none to add.</summary>
    /// <param name="statements">Each as JSON.</param>
    public string Add(IReadOnlyList<string> statements)
    {
        if (statements.Count == 0)
            return _text;

        var added = (_place.LastEnd is null ? "" : ",") + string.Join(',', statements);
        var at = _place.LastEnd ?? _place.Start + 1;
        return _place.IsArray
            ? Part(0, at) + added + Part(at, _bytes.Length)
            : Part(0, _place.Start) + "[" + Part(_place.Start, at) + added + "]" + Part(at, _bytes.Length);
    }

    private string Part(int start, int end) => Strict.GetString(_bytes, start, end - start);

    private static TrailException Unreadable(string bucket, string why, Exception? inner) => new(
        TrailErrorKind.Corrupt, "PolicyUnreadable", bucket, $"The policy of bucket '{bucket}' cannot be read, so nothing is added to it: {why}. Look at it by 'aws s3api get-bucket-policy --bucket {bucket}' and mend it, or name another bucket.", inner);
}
