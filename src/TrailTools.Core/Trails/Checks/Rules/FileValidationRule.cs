namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether digests are made, by which changed and deleted log files are found.</summary>
internal sealed class FileValidationRule() : TrailRule("FileValidation", CheckSeverity.High)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts) => facts.Trail.HasFileValidation
        ? Passed(facts.Trail.Arn, "Log file validation is on.")
        : Failed(facts.Trail.Arn, "Log file validation is off: nobody can prove that log files are as they were delivered.", $"New-AuditTrail {facts.Trail.Name} -NoFileValidation:$false");
}
