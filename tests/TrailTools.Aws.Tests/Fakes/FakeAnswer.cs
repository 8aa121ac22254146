namespace TrailTools.Aws.Tests.Fakes;

/// <summary>What the fake endpoint answers.</summary>
internal sealed record FakeAnswer(int Status, string Body = "", params (string Name, string Value)[] Headers)
{
    public static FakeAnswer Ok(string body = "") => new(200, body);

    public static FakeAnswer Error(int status, string type, string message = "No.") => new(status, $$"""{"__type":"{{type}}","message":"{{message}}"}""");
}
