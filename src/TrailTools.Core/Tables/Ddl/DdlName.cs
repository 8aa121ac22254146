using System.Text.RegularExpressions;
using TrailTools.Diagnostics;

namespace TrailTools.Tables.Ddl;

/// <summary>Names of databases, tables and columns in Athena's DDL.</summary>
/// <remarks>Amazon Athena User Guide, "Name databases, tables, and columns": small letters, digits and underscores, up to 255; hyphens are found in names that AWS Glue took.</remarks>
internal static partial class DdlName
{
    /// <summary>A name in backticks.</summary>
    /// <exception cref="TrailException">AthenaNameInvalid: no quotes would make a name of it that Athena takes.</exception>
    public static string Quote(string name)
        => Known().IsMatch(name) ? $"`{name}`" : throw Invalid("A name", name);

    /// <summary>A table with its database.</summary>
    /// <exception cref="TrailException">AthenaNameInvalid.</exception>
    public static string Quote(Cloud.Athena.TableId table) => $"{Quote(table.Database)}.{Quote(table.Name)}";

    /// <summary>Refuses a name for something new that Athena would not take everywhere.</summary>
    /// <param name="what">What is to be called so, such as -TableName.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="TrailException">AthenaNameInvalid.</exception>
    public static void Check(string what, string name)
    {
        if (!Plain().IsMatch(name))
            throw Invalid(what, name);
    }

    private static TrailException Invalid(string what, string name)
        => TrailException.Invalid("AthenaNameInvalid", name, $"{what} cannot be '{name}': Athena takes small letters (a-z), digits and underscores, up to 255.");

    [GeneratedRegex(@"^[a-z0-9_]{1,255}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[a-z0-9_-]{1,255}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
