using System.Management.Automation;
using System.Reflection;

namespace TrailTools.Help;

/// <summary>What a parameter's property says of its use in one parameter set.</summary>
/// <param name="property">The property.</param>
/// <param name="set">Its attribute for that set.</param>
/// <param name="description">What it is for.</param>
internal sealed class ParameterShape(PropertyInfo property, ParameterAttribute set, string description)
{
    /// <summary>The parameter's name.</summary>
    public string Name => property.Name;

    /// <summary>What it is for.</summary>
    public string Description => description;

    /// <summary>Its parameter set.</summary>
    public string Set => set.ParameterSetName;

    /// <summary>Its place among arguments without a name; null for none.</summary>
    public int? Position => set.Position == int.MinValue ? null : set.Position;

    /// <summary>Whether it must be given.</summary>
    public bool IsMandatory => set.Mandatory;

    /// <summary>How it takes pipeline input, in the words of help.</summary>
    public string PipelineInput => (set.ValueFromPipeline, set.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    /// <summary>Whether wildcards are allowed.</summary>
    public bool TakesWildcards => property.IsDefined(typeof(SupportsWildcardsAttribute));

    /// <summary>Its other names.</summary>
    public string Aliases => property.GetCustomAttribute<AliasAttribute>() is { } alias ? string.Join(", ", alias.AliasNames) : "none";

    /// <summary>Its type, as people write it.</summary>
    public string TypeName => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Name;

    /// <summary>Whether it is a switch.</summary>
    public bool IsSwitch => property.PropertyType == typeof(SwitchParameter);
}
