using System.Management.Automation;
using System.Management.Automation.Host;
using TrailTools.Diagnostics;

namespace TrailTools.Hosting;

/// <summary>Asks whether something is wanted, and knows when nobody is there to answer.</summary>
internal static class Confirmation
{
    /// <summary>Whether an error says that nobody is there to answer. It ends the pipeline: the next question would be as idle.</summary>
    public static bool IsRequired(TrailException error) => error.Id == "ConfirmationRequired";

    /// <summary>Whether it is wanted.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="action">What -WhatIf and -Verbose say.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="reason">Why not.</param>
    /// <param name="stake">What an answer would be about, where the question alone does not say it.</param>
    /// <exception cref="TrailException">ConfirmationRequired: nobody is there to answer.</exception>
    public static bool Ask(Cmdlet cmdlet, string action, string question, string target, out ShouldProcessReason reason, string? stake = null)
    {
        try
        {
            return cmdlet.ShouldProcess(action, question, "Confirm", out reason);
        }
        // The last is what pwsh makes of a standard input that has ended, as a scheduled job has it.
        catch (Exception error) when (error is HostException or PSInvalidOperationException or NotImplementedException or NullReferenceException)
        {
            throw TrailException.Invalid("ConfirmationRequired", target, $"{stake ?? question} Nobody is there to answer, and nothing was changed. Give -Confirm:$false if it is wanted.", error);
        }
    }
}
