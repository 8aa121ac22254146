using System.Text;
using System.Text.Json;

namespace TrailTools.Trails.Policies;

/// <summary>Writes statements as policies have them.</summary>
internal static class StatementWriter
{
    /// <summary>The text of a statement, in one line.</summary>
    public static string Write(PolicyStatement statement) => Text(isIndented: false, json => Write(json, statement));

    /// <summary>A whole policy of statements, in one line.</summary>
    public static string WritePolicy(IEnumerable<PolicyStatement> statements) => Text(isIndented: false, json =>
    {
        json.WriteStartObject();
        json.WriteString("Version", "2012-10-17");
        json.WritePropertyName("Statement");
        WriteAll(json, statements);
        json.WriteEndObject();
    });

    /// <summary>An array of statements over several lines, for people.</summary>
    public static string WriteForPeople(IEnumerable<PolicyStatement> statements) => Text(isIndented: true, json => WriteAll(json, statements));

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<PolicyStatement> statements)
    {
        json.WriteStartArray();
        foreach (var statement in statements)
            Write(json, statement);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PolicyStatement statement)
    {
        json.WriteStartObject();
        if (statement.Sid is { } sid)
            json.WriteString("Sid", sid);
        json.WriteString("Effect", statement.Effect);
        WritePrincipals(json, statement);
        WriteValues(json, "Action", statement.Actions);
        WriteValues(json, "Resource", statement.Resources);
        WriteConditions(json, statement.Conditions);
        json.WriteEndObject();
    }

    private static void WritePrincipals(Utf8JsonWriter json, PolicyStatement statement)
    {
        if (statement.Principals is [("*", var everyone)])
        {
            json.WriteString("Principal", everyone);
            return;
        }

        json.WriteStartObject("Principal");
        foreach (var kind in statement.Principals.GroupBy(static principal => principal.Kind))
            WriteValues(json, kind.Key, [.. kind.Select(static principal => principal.Name)]);
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, IEnumerable<PolicyCondition> conditions)
    {
        json.WriteStartObject("Condition");
        foreach (var group in conditions.GroupBy(static condition => condition.Operator))
        {
            json.WriteStartObject(group.Key);
            foreach (var condition in group)
                WriteValues(json, condition.Key, condition.Values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WritePropertyName(name);
        if (values is [var only])
        {
            json.WriteStringValue(only);
            return;
        }

        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Text(bool isIndented, Action<Utf8JsonWriter> write)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = isIndented }))
            write(json);
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }
}
