using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>A host that keeps the lines that are written to it, such as those of -WhatIf, and answers nothing.</summary>
internal sealed class LineHost : PSHost
{
    private readonly LineWriter _writer = new();

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => [.. _writer.Lines];

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "LineHost";

    public override PSHostUserInterface UI => _writer;

    public override Version Version { get; } = new(1, 0);

    public override void EnterNestedPrompt() => throw new NotImplementedException();

    public override void ExitNestedPrompt() => throw new NotImplementedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    /// <summary>Keeps lines.</summary>
    private sealed class LineWriter : PSHostUserInterface
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public override PSHostRawUserInterface? RawUI => null;

        public override void WriteLine(string value) => Lines.Enqueue(value);

        public override void Write(string value) => Lines.Enqueue(value);

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Lines.Enqueue(value);

        public override void WriteDebugLine(string message)
        {
        }

        public override void WriteErrorLine(string value)
        {
        }

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override void WriteVerboseLine(string message)
        {
        }

        public override void WriteWarningLine(string message)
        {
        }

        public override string ReadLine() => throw new NotImplementedException();

        public override SecureString ReadLineAsSecureString() => throw new NotImplementedException();

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw new NotImplementedException();

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => throw new NotImplementedException();

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw new NotImplementedException();

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw new NotImplementedException();
    }
}
