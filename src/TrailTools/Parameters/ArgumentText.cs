using System.Globalization;
using System.Management.Automation;

namespace TrailTools.Parameters;

/// <summary>An argument as it was written.</summary>
internal static class ArgumentText
{
    /// <summary>The argument without PowerShell's wrapping.</summary>
    public static object? BaseOf(object? argument) => argument is PSObject wrapped ? wrapped.BaseObject : argument;

    /// <summary>The argument's text: what stood on the command line, also for what PowerShell took for a number.</summary>
    public static string Of(object? argument) => argument switch
    {
        PSObject wrapped => wrapped.ToString(),
        null => "",
        _ => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "",
    };
}
