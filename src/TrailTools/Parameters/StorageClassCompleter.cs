using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TrailTools.Lifecycle;

namespace TrailTools.Parameters;

/// <summary>Completes storage classes that lifecycle rules move objects to.</summary>
public sealed class StorageClassCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
        => StorageClass.Names.Where(name => name.StartsWith(wordToComplete ?? string.Empty, StringComparison.OrdinalIgnoreCase)).Select(static name => new CompletionResult(name));
}
