using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.CloudTrail.Selectors;

/// <summary>The one refusal of selectors.</summary>
internal static class SelectorError
{
    /// <summary>InvalidEventSelectorsException.</summary>
    public static ServiceException Of(string message) => TrailErrors.Of("InvalidEventSelectors", message);

    /// <summary>Refuses where something is not met.</summary>
    public static void Demand(bool isMet, string message)
    {
        if (!isMet)
            throw Of(message);
    }
}
