using System.Management.Automation;
using System.Reflection;

namespace TrailTools.Help;

/// <summary>What a cmdlet's class says of its use.</summary>
/// <param name="type">The class.</param>
/// <param name="summaries">The words for its parameters.</param>
internal sealed class CmdletShape(Type type, Summaries summaries)
{
    private const string AllSets = ParameterAttribute.AllParameterSets;
    private readonly CmdletAttribute _cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;

    /// <summary>The cmdlet's name.</summary>
    public string Name => $"{_cmdlet.VerbName}-{_cmdlet.NounName}";

    /// <summary>Its verb.</summary>
    public string Verb => _cmdlet.VerbName;

    /// <summary>Its noun.</summary>
    public string Noun => _cmdlet.NounName;

    /// <summary>The types that it gives.</summary>
    public IEnumerable<string> Outputs => type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(static output => output.Type).Select(static output => output.Name);

    /// <summary>Its parameters, those with a place first, then by name.</summary>
    public IReadOnlyList<ParameterShape> Parameters { get; } =
    [
        .. type.GetProperties().Where(static property => property.IsDefined(typeof(ParameterAttribute), inherit: false))
            .SelectMany(property => property.GetCustomAttributes<ParameterAttribute>(inherit: false).Select(set => new ParameterShape(property, set, summaries.Of(property))))
            .OrderBy(static parameter => parameter.Position ?? int.MaxValue).ThenBy(static parameter => parameter.Name, StringComparer.Ordinal),
    ];

    /// <summary>The parameters of each of its sets.</summary>
    public IEnumerable<IReadOnlyList<ParameterShape>> Syntaxes
    {
        get
        {
            var sets = Parameters.Select(static parameter => parameter.Set).Where(static set => set != AllSets).Distinct().DefaultIfEmpty(AllSets);
            return sets.Select(set => Parameters.Where(parameter => parameter.Set == set || parameter.Set == AllSets).ToArray());
        }
    }
}
