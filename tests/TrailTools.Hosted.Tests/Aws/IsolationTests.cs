using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Aws;

/// <summary>Another version of the SDK in the same process, as AWS Tools for PowerShell brings it, does not matter.</summary>
public class IsolationTests
{
    [Fact]
    public async Task S3_answers_beside_another_SDK_that_was_there_first_after_force_and_after_remove()
    {
        using var endpoint = new ProbeEndpoint();

        var shell = await ShellProcess.Run(["-Command", $$"""
            $other = [Reflection.Assembly]::LoadFrom('{{Packages.OtherSdk}}')
            $null = $other.GetType('Amazon.Runtime.BasicAWSCredentials').GetConstructors()
            Import-Module '{{Path.Combine(Repository.Module, "TrailTools.psd1")}}' -Force
            Import-Module '{{ProbeEndpoint.ProbeDll}}'
            $aws = @{ AccessKey = 'AKIDALICE'; SecretKey = 's'; Region = 'eu-west-1'; EndpointUrl = '{{endpoint.Url}}' }
            (Invoke-CloudProbe @aws -BucketName logs).BucketRegion
            Remove-Module TrailTools
            Import-Module '{{Path.Combine(Repository.Module, "TrailTools.psd1")}}'
            (Invoke-CloudProbe @aws -BucketName logs).BucketRegion
            (Invoke-CloudProbe -Credential $other.CreateInstance('Amazon.Runtime.BasicAWSCredentials', $false, 'Default', $null, @('AKIDOTHER', 's'), $null, $null) -Region eu-west-1 -EndpointUrl $aws.EndpointUrl).Region
            [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'AWSSDK.Core' } | ForEach-Object { [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name + ' ' + [Diagnostics.FileVersionInfo]::GetVersionInfo($_.Location).FileVersion }
            """]);

        Assert.Equal("", shell.Errors);
        Assert.Equal(["eu-north-1", "eu-north-1", "eu-west-1", "Default 4.0.3.3", "TrailTools 4.0.102.19"], shell.Lines.Where(static line => line.Length > 0));
        Assert.Equal("AKIDOTHER", endpoint.Keys.Last());
    }
}
