using System.Xml.Linq;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Settings;

/// <summary>Get, Put and Delete of one setting.</summary>
internal sealed class SettingAnswerer(BucketSetting setting)
{
    /// <summary>The operations on the setting.</summary>
    public IEnumerable<S3Route> Routes()
    {
        yield return new($"Get{setting.Name}", "GET", S3Level.Bucket, setting.Parameter, Get);
        yield return new($"Put{setting.Name}", "PUT", S3Level.Bucket, setting.Parameter, PutAsync);
        if (setting.IsDeletable)
            yield return new($"Delete{setting.Name}", "DELETE", S3Level.Bucket, setting.Parameter, Delete);
    }

    private SandboxResponse Get(S3Call call)
        => call.Bucket.Setting(setting.Parameter) is { } text ? S3Xml.Response(XElement.Parse(text))
            : setting.Missing is { } missing ? throw new Errors.ServiceException(missing.Status, missing.Code, missing.Message) { Details = [("BucketName", call.Bucket.Name)] }
            : S3Xml.Response(S3Xml.Element(setting.Form.Name));

    private async Task<SandboxResponse> PutAsync(S3Call call, CancellationToken stop)
    {
        RequiredChecksum.Check(call.Request);
        var document = S3XmlReader.Read(await call.Request.Body.ReadAsync(stop).ConfigureAwait(false), setting.Form);
        setting.Check(document);
        call.Bucket.Set(setting.Parameter, S3Xml.Qualified(document).ToString(SaveOptions.DisableFormatting));
        return new(setting.PutStatus);
    }

    private SandboxResponse Delete(S3Call call)
    {
        call.Bucket.Set(setting.Parameter, setting.Usual?.ToString(SaveOptions.DisableFormatting));
        return new(204);
    }
}
