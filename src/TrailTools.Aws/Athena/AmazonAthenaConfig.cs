using TrailTools.Aws.Athena.Exceptions;
using TrailTools.Aws.AwsJson;

namespace TrailTools.Aws.Athena;

/// <summary>The settings of a client of Athena; the service's own values are those of its model of 2017-05-18.</summary>
internal sealed class AmazonAthenaConfig() : AwsJsonConfig(Athena)
{
    private static readonly AwsJsonService Athena = new(
        "Athena",
        "athena",
        "AmazonAthena",
        AthenaJson.Default,
        AthenaExceptions.Create);
}
