using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TrailTools.Query.Fields;

namespace TrailTools.Parameters;

/// <summary>Completes the names of events' fields.</summary>
public sealed class FieldNameCompleter : IArgumentCompleter
{
    /// <summary>The names that begin with what was typed.</summary>
    /// <param name="commandName">Not used.</param>
    /// <param name="parameterName">Not used.</param>
    /// <param name="wordToComplete">What was typed.</param>
    /// <param name="commandAst">Not used.</param>
    /// <param name="fakeBoundParameters">Not used.</param>
    /// <returns>Names of properties and of the record's top members.</returns>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => FieldMap.Names.Where(name => name.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase)).Select(static name => new CompletionResult(name));
}
