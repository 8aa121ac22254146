using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Query.Texts;

namespace TrailTools.Parameters;

/// <summary>Takes a duration as people write it: 90m, 2h, 30d, or a TimeSpan.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DurationTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>The duration; null for null.</summary>
    /// <exception cref="TrailException">It is none.</exception>
    public static TimeSpan? Read(object? duration)
    {
        if (duration is null)
            return null;

        // A number's own text tells 30d from 30: PowerShell reads both as numbers.
        return ArgumentText.BaseOf(duration) is TimeSpan span && span > TimeSpan.Zero ? span : DurationText.Parse(ArgumentText.Of(duration));
    }

    /// <summary>Makes a TimeSpan of an argument.</summary>
    /// <param name="engineIntrinsics">Not used.</param>
    /// <param name="inputData">The argument.</param>
    /// <returns>A TimeSpan above zero.</returns>
    /// <exception cref="ArgumentTransformationMetadataException">The argument is no duration; the message names the right forms.</exception>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return Read(inputData) ?? DurationText.Parse("");
        }
        catch (TrailException error)
        {
            throw new ArgumentTransformationMetadataException(error.Message, error);
        }
    }
}
