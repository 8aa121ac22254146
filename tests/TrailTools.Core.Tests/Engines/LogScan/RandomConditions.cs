using CsCheck;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Query.Texts;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Makes condition trees out of fields and the values that a set of records has in them.</summary>
internal static class RandomConditions
{
    /// <summary>The fields that trees ask for: the name, its path in a record, whether objects and arrays are no values of it.</summary>
    public static IReadOnlyDictionary<string, (string Path, bool IsPlain)> Fields { get; } = new Dictionary<string, (string, bool)>
    {
        ["EventName"] = ("eventName", true),
        ["EventSource"] = ("eventSource", true),
        ["EventTime"] = ("eventTime", true),
        ["AwsRegion"] = ("awsRegion", true),
        ["SourceIPAddress"] = ("sourceIPAddress", true),
        ["UserAgent"] = ("userAgent", true),
        ["ErrorCode"] = ("errorCode", true),
        ["ReadOnly"] = ("readOnly", true),
        ["UserType"] = ("userIdentity.type", true),
        ["UserArn"] = ("userIdentity.arn", true),
        ["AccessKeyId"] = ("userIdentity.accessKeyId", true),
        ["AccountId"] = ("recipientAccountId", true),
        ["Resources"] = ("resources", false),
        ["RequestParameters"] = ("requestParameters", false),
        ["requestParameters.bucketName"] = ("requestParameters.bucketName", false),
        ["requestParameters.roleName"] = ("requestParameters.roleName", false),
        ["requestParameters.filterSet.items.name"] = ("requestParameters.filterSet.items.name", false),
        ["requestParameters.maxResults"] = ("requestParameters.maxResults", false),
        ["responseElements.ConsoleLogin"] = ("responseElements.ConsoleLogin", false),
        ["resources.ARN"] = ("resources.ARN", false),
        ["UserIdentity.SessionContext.attributes.mfaAuthenticated"] = ("userIdentity.sessionContext.attributes.mfaAuthenticated", false),
        ["tlsDetails.tlsVersion"] = ("tlsDetails.tlsVersion", false),
    };

    /// <summary>Trees up to a few levels, whose operands are values of the records, cut, turned and misspelt.</summary>
    public static Gen<Condition> Over(IReadOnlyList<NaiveRecord> records)
    {
        var values = Fields.ToDictionary(
            static field => field.Key, field => records.SelectMany(record => record.Values(field.Value.Path, field.Value.IsPlain)).Distinct(StringComparer.Ordinal).DefaultIfEmpty("nothing").ToArray());
        var leaf = Gen.OneOfConst([.. Fields.Keys]).SelectMany(name => Leaf(FieldMap.Find(name), values[name]));
        var record = Gen.OneOfConst("AccessDenied", @"""bucketName"":", @"arn:aws:iam::\d{12}:root", "[").Select(static text => (Condition)new RecordMatch(Patterns.Create(text == "[" ? @"\[" : text, true)));
        return Tree(Gen.Frequency((12, leaf), (1, record)), depth: 3);
    }

    private static Gen<Condition> Tree(Gen<Condition> leaf, int depth)
    {
        if (depth == 0)
            return leaf;

        var below = Tree(leaf, depth - 1);
        var several = below.Array[0, 3];
        return Gen.Frequency(
            (2, leaf),
            (2, several.Select(static parts => (Condition)new AllOf(parts))),
            (2, several.Select(static parts => (Condition)new AnyOf(parts))),
            (1, below.Select(static part => part.Not())));
    }

    private static Gen<Condition> Leaf(Field field, string[] values)
    {
        var value = Gen.OneOfConst(values);
        return Gen.Frequency(
            (3, Gen.Select(value, Gen.Bool, (text, ignoreCase) => (Condition)new Comparison(field, ComparisonOperator.Equal, Operand.Of(ignoreCase ? text.ToUpperInvariant() : text), ignoreCase))),
            (2, Gen.Select(value, Gen.Enum<ComparisonOperator>(), (text, comparison) => Typed(field, comparison, text))),
            (3, Gen.Select(value, Gen.Int[0, 9], Gen.Int[0, 3], Gen.Bool, (text, from, length, ignoreCase) => Like(field, text, from, length, ignoreCase))),
            (1, Gen.Select(value, Gen.Bool, (text, ignoreCase) => (Condition)new PatternMatch(field, Patterns.Create(System.Text.RegularExpressions.Regex.Escape(text[..(text.Length / 2)]), ignoreCase)))),
            (1, Gen.OneOfConst("10.0.0.0/8", "0.0.0.0/0", "198.51.100.0/24", "52.0.0.0/6").Select(range => (Condition)new AddressMatch(field, AddressRange.Parse(range)))),
            (1, Gen.Const((Condition)new Presence(field))),
            (1, Gen.Const((Condition)new Truthiness(field))));
    }

    private static Comparison Typed(Field field, ComparisonOperator comparison, string text)
        => NaiveRecord.Number(text) is { } number ? new(field, comparison, Operand.Of(number))
            : NaiveRecord.Time(text) is { } time ? new(field, comparison, Operand.Of(new DateTimeOffset(time, TimeSpan.Zero)))
            : bool.TryParse(text, out var truth) ? new(field, ComparisonOperator.Equal, Operand.Of(truth))
            : new(field, comparison, Operand.Of(50m));

    private static Condition Like(Field field, string text, int from, int length, bool ignoreCase)
    {
        var plain = new string([.. text.Where(static letter => letter is not ('[' or ']' or '`' or '*' or '?'))]);
        var (start, end) = (Math.Min(from, plain.Length), Math.Min(from + length, plain.Length));
        var pattern = string.Concat(plain.AsSpan(0, start), length == 1 ? "?" : "*", plain.AsSpan(end));
        return Wildcard.TryParse(ignoreCase ? pattern.ToUpperInvariant() : pattern, out var wildcard) ? new WildcardMatch(field, wildcard, ignoreCase) : throw new FormatException(pattern);
    }
}
