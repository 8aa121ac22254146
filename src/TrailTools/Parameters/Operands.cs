using TrailTools.Query.Conditions;

namespace TrailTools.Parameters;

/// <summary>PowerShell's values as operands.</summary>
internal static class Operands
{
    /// <summary>The operand that a value is; null for one that cannot be compared with.</summary>
    public static Operand? Of(object value) => value switch
    {
        string text => Operand.Of(text),
        char letter => Operand.Of(letter.ToString()),
        Guid id => Operand.Of(id.ToString()),
        Enum name => Operand.Of(name.ToString()),
        bool truth => Operand.Of(truth),
        System.Management.Automation.SwitchParameter truth => Operand.Of(truth.IsPresent),
        DateTimeOffset time => Operand.Of(time.ToUniversalTime()),
        DateTime time => Operand.Of(new DateTimeOffset(time).ToUniversalTime()),
        double number when Math.Abs(number) < (double)decimal.MaxValue => Operand.Of((decimal)number),
        float number when Math.Abs(number) < (float)decimal.MaxValue => Operand.Of((decimal)number),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal
            => Operand.Of(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
        TrailJsonObject or TrailJsonArray => Operand.Of(value.ToString()!),
        System.Net.IPAddress address => Operand.Of(address.ToString()),
        _ => null,
    };
}
