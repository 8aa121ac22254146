using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Query.Texts;

namespace TrailTools.Parameters;

/// <summary>Takes a moment in any of the forms that people write: DateTimeOffset, DateTime (of no stated kind: local), ISO 8601, -2h, now, today, yesterday.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Makes a UTC moment of an argument.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">The argument.</param>
    /// <returns>A DateTimeOffset with offset zero.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">The argument is no moment; the message names the right forms.</exception>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return ArgumentText.BaseOf(inputData) switch
            {
                DateTimeOffset time => time.ToUniversalTime(),
                DateTime time => new DateTimeOffset(time).ToUniversalTime(),
                // A number's own text tells -30d from -30: PowerShell reads both as numbers.
                _ => TimeText.Parse(ArgumentText.Of(inputData), DateTimeOffset.UtcNow, TimeZoneInfo.Local),
            };
        }
        catch (Exception error) when (error is TrailException or ArgumentOutOfRangeException)
        {
            throw new ArgumentTransformationMetadataException(error.Message, error);
        }
    }
}
