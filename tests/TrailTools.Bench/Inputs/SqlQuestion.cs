namespace TrailTools.Bench.Inputs;

/// <summary>A question in SQL whose answer is one number.</summary>
/// <param name="Key">What it is called by.</param>
/// <param name="Name">What it asks.</param>
/// <param name="Sql">The question, in which {0} is the table.</param>
/// <param name="Fields">The type of a record with those fields alone that it needs, for a reader of JSON that has to be told.</param>
internal sealed record SqlQuestion(string Key, string Name, string Sql, string Fields)
{
    private const string Identity = "STRUCT(type VARCHAR, principalId VARCHAR, arn VARCHAR, accountId VARCHAR, accessKeyId VARCHAR, userName VARCHAR, "
        + "sessionContext STRUCT(attributes STRUCT(creationDate VARCHAR, mfaAuthenticated VARCHAR), sessionIssuer STRUCT(type VARCHAR, arn VARCHAR, userName VARCHAR)))";

    /// <summary>A count of all names, one of the events of a name, and one over nested fields and JSON.</summary>
    public static IReadOnlyList<SqlQuestion> All(string name) =>
    [
        new("names", "events of each name", "select cast(sum(n * n) as bigint) from (select eventname, count(*) as n from {0} group by 1) t", "STRUCT(eventName VARCHAR)"),
        new("name", "events of a name", $"select count(*) from {{0}} where eventname = '{name}'", "STRUCT(eventName VARCHAR)"),
        new("who", "events of each user, with the size of their parameters",
            "select cast(sum(n * n + size) as bigint) from (select useridentity.type, useridentity.arn, useridentity.sessioncontext.sessionissuer.username, count(*) as n, max(length(requestparameters)) as size from {0} group by 1, 2, 3) t",
            $"STRUCT(userIdentity {Identity}, requestParameters VARCHAR)"),
    ];

    /// <summary>The question of a table.</summary>
    public string Of(string table) => string.Format(Sql, table);
}
