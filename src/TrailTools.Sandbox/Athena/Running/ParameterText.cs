using System.Text;
using TrailTools.Sandbox.Athena.Protocol;

namespace TrailTools.Sandbox.Athena.Running;

/// <summary>Puts parameters into a query as Athena does: as text, for the question marks outside of literals, names in quotes and comments (Amazon Athena User Guide, Use parameterized queries).</summary>
internal static class ParameterText
{
    private const int Longest = 1024;

    /// <summary>The ends of what question marks stand in without being parameters, by their beginnings.</summary>
    private static readonly (string Start, string End)[] Closed = [("'", "'"), ("\"", "\""), ("`", "`"), ("--", "\n"), ("/*", "*/")];

    /// <summary>The text that is run.</summary>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: there are too few or too many of them, or one is too long.</exception>
    public static string Put(string sql, IReadOnlyList<string> parameters)
    {
        if (parameters.Any(static one => one.Length is 0 or > Longest))
            throw AthenaErrors.Invalid($"Each execution parameter has from 1 to {Longest} characters.");

        var text = new StringBuilder();
        var used = 0;
        for (var at = 0; at < sql.Length;)
        {
            var length = PartLength(sql.AsSpan(at));
            if (length == 1 && sql[at] == '?' && parameters.Count > 0)
                text.Append(used < parameters.Count ? parameters[used++] : throw Wrong(sql, parameters));
            else
                text.Append(sql, at, length);
            at += length;
        }

        return used == parameters.Count ? text.ToString() : throw Wrong(sql, parameters);
    }

    private static int PartLength(ReadOnlySpan<char> text)
    {
        foreach (var (start, end) in Closed)
        {
            if (text.StartsWith(start))
                return text[start.Length..].IndexOf(end) is >= 0 and var length ? start.Length + length + end.Length : text.Length;
        }

        return 1;
    }

    private static Errors.ServiceException Wrong(string sql, IReadOnlyList<string> parameters)
    {
        var count = 0;
        for (var at = 0; at < sql.Length; at += PartLength(sql.AsSpan(at)))
            count += sql[at] == '?' ? 1 : 0;
        return AthenaErrors.Invalid($"SYNTAX_ERROR: Incorrect number of parameters: expected {count} but found {parameters.Count}");
    }
}
