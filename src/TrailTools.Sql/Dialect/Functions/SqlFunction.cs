namespace TrailTools.Sql.Dialect.Functions;

/// <summary>A function of Athena, or one of its forms by number of arguments.</summary>
/// <param name="Name">Athena's name.</param>
/// <param name="Kind">How it is had from DuckDB.</param>
/// <param name="Parameters">The parameters of a macro or a template; <see cref="All"/> or <see cref="Joined"/> alone is any number.</param>
/// <param name="Body">A macro's expression, a template's text, DuckDB's name, or what to do instead of a refused one.</param>
internal sealed record SqlFunction(string Name, FunctionKind Kind, IReadOnlyList<string> Parameters, string Body)
{
    /// <summary>What the names of installed functions begin with, so that none hides one of DuckDB's.</summary>
    public const string Prefix = "athena_";

    /// <summary>The parameter that stands for all arguments with their commas.</summary>
    public const string All = "args";

    /// <summary>The parameter that stands for all arguments with || between them.</summary>
    public const string Joined = "parts";

    /// <summary>Whether it takes this many arguments.</summary>
    public bool Takes(int count) => Kind is not (FunctionKind.Macro or FunctionKind.Template) || Parameters is [All or Joined] || Parameters.Count == count;

    /// <summary>Functions that DuckDB has under the same names.</summary>
    /// <param name="names">The names, with blanks between.</param>
    public static IEnumerable<SqlFunction> Same(string names) => Names(names).Select(static name => new SqlFunction(name, FunctionKind.Same, [], ""));

    /// <summary>Functions that are not supported.</summary>
    /// <param name="names">The names, with blanks between.</param>
    /// <param name="advice">What to write instead.</param>
    public static IEnumerable<SqlFunction> Refused(string names, string advice) => Names(names).Select(name => new SqlFunction(name, FunctionKind.Refused, [], advice));

    /// <summary>A function that DuckDB has under another name.</summary>
    public static SqlFunction Renamed(string name, string target) => new(name, FunctionKind.Renamed, [], target);

    /// <summary>A function that is a macro.</summary>
    /// <param name="form">Name and parameters, such as <c>replace(x, y)</c>.</param>
    /// <param name="body">The expression. Names within it that are no parameters begin with <see cref="Prefix"/>: an argument may have any other.</param>
    public static SqlFunction Macro(string form, string body) => Of(form, FunctionKind.Macro, body);

    /// <summary>A macro that queries cannot call: other functions and casts are made of it.</summary>
    public static SqlFunction Inner(string form, string body) => Of(form, FunctionKind.Inner, body);

    /// <summary>A function whose calls are written otherwise.</summary>
    /// <param name="form">Name and parameters.</param>
    /// <param name="text">SQL with the parameters' names where arguments go; lambdas are written as in Athena.</param>
    public static SqlFunction Template(string form, string text) => Of(form, FunctionKind.Template, text);

    private static SqlFunction Of(string form, FunctionKind kind, string body)
    {
        var open = form.IndexOf('(', StringComparison.Ordinal);
        return new(form[..open], kind, form[(open + 1)..^1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), body);
    }

    private static string[] Names(string names) => names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
