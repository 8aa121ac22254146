using System.Text.RegularExpressions;

namespace TrailTools.Core.Tests.Architecture;

/// <summary>Folders may use those below them and no others.</summary>
public class ArrowTests
{
    /// <summary>For each folder those that it may use; its own parent and children are told too.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Allowed = new()
    {
        ["TrailTools.Core"] = new()
        {
            ["Diagnostics"] = "",
            ["Values"] = "",
            ["Events"] = "",
            ["Cloud"] = "Cloud/Athena Cloud/Buckets Cloud/Trails Cloud/Organizations Diagnostics",
            ["Cloud/Athena"] = "Diagnostics",
            ["Cloud/Buckets"] = "Diagnostics",
            ["Cloud/Trails"] = "Diagnostics",
            ["Cloud/Organizations"] = "Diagnostics",
            ["Costs"] = "Diagnostics",
            ["Plans"] = "Diagnostics",
            ["Lifecycle"] = "Cloud/Buckets Diagnostics",
            ["Trails"] = "Plans Lifecycle Cloud Cloud/Buckets Cloud/Trails Diagnostics",
            ["Trails/Policies"] = "Diagnostics",
            ["Trails/Buckets"] = "Trails Trails/Policies Plans Cloud Cloud/Buckets Cloud/Trails Diagnostics",
            ["Trails/Planning"] = "Trails Trails/Buckets Trails/Policies Plans Cloud Cloud/Trails Cloud/Organizations Diagnostics",
            ["Trails/Checks"] = "Trails Trails/Checks/Rules Trails/Policies Lifecycle Cloud Cloud/Buckets Cloud/Trails Diagnostics",
            ["Trails/Checks/Rules"] = "Trails Trails/Checks Trails/Policies Lifecycle Cloud/Buckets",
            ["Retention"] = "Lifecycle Cloud Cloud/Buckets Cloud/Trails Diagnostics",
            ["Retention/Folders"] = "Retention Lifecycle Cloud Cloud/Buckets Diagnostics",
            ["Retention/Planning"] = "Retention/Folders Retention Lifecycle Plans Cloud Cloud/Buckets Diagnostics",
            ["Retention/Measuring"] = "Retention/Planning Retention/Folders Retention Lifecycle Costs Logs Cloud Cloud/Buckets Diagnostics",
            ["Logs"] = "Events Diagnostics",
            ["Logs/Folders"] = "Logs Diagnostics",
            ["Logs/Buckets"] = "Logs/Buckets/Layout Logs/Buckets/Transfers Logs Cloud Cloud/Buckets Costs Diagnostics",
            ["Logs/Buckets/Layout"] = "Logs/Buckets Logs Cloud/Buckets Diagnostics",
            ["Logs/Buckets/Transfers"] = "Logs/Buckets Logs Cloud/Buckets Diagnostics",
            ["Downloads"] = "Logs Logs/Buckets Logs/Folders Cloud Cloud/Buckets Cloud/Trails Diagnostics",
            ["Query/Texts"] = "Events Diagnostics",
            ["Query/Fields"] = "Events Diagnostics",
            ["Query/Conditions"] = "Query/Fields Query/Texts Events Diagnostics",
            ["Query"] = "Query/Conditions Logs Events Diagnostics",
            ["Tables"] = "Cloud/Athena",
            ["Tables/Catalog"] = "Tables Tables/Design Query/Texts Cloud Cloud/Athena Values Diagnostics",
            ["Tables/Ddl"] = "Tables Cloud/Athena Diagnostics",
            ["Tables/Design"] = "Tables Tables/Ddl Trails Logs Cloud/Athena Diagnostics",
            ["Tables/Planning"] = "Tables Tables/Catalog Tables/Ddl Tables/Design Tables/Results Tables/Survey Retention Retention/Folders Queries Query/Texts Plans Cloud Cloud/Athena Cloud/Buckets Values Diagnostics",
            ["Tables/Results"] = "Trails/Buckets Retention Retention/Planning Lifecycle Logs Plans Cloud Cloud/Athena Cloud/Buckets Diagnostics",
            ["Tables/Survey"] = "Tables Retention/Folders Query/Texts Logs Cloud Cloud/Buckets Diagnostics",
            ["Tables/WorkGroups"] = "Tables/Results Plans Cloud Cloud/Athena Diagnostics",
            ["Sql"] = "Query Logs Diagnostics",
            ["Stores"] = "Engines Sql Logs Diagnostics Values",
            ["Queries"] = "Sql Costs Cloud Cloud/Athena Cloud/Buckets Diagnostics",
            ["Queries/Asking"] = "Queries Queries/Texts Retention/Folders Tables Events Cloud Cloud/Athena Cloud/Buckets Diagnostics",
            ["Queries/History"] = "Queries Costs Cloud Cloud/Athena",
            ["Queries/Measuring"] = "Queries Queries/Asking Queries/Texts Tables Tables/Design Logs Logs/Buckets Sql Costs Cloud Cloud/Athena Values Diagnostics",
            ["Queries/Texts"] = "Queries Sql Cloud/Athena",
            ["Counting"] = "Query/Fields Events",
            ["Export"] = "Query/Fields Events Diagnostics",
            ["Engines"] = "Engines/Sorting Query Logs Events Diagnostics",
            ["Engines/Duplicates"] = "Logs Events Diagnostics",
            ["Engines/Matching"] = "Query Query/Conditions Query/Fields Query/Texts Logs Events Diagnostics",
            ["Engines/Athena"] = "Engines/Athena/Rebuilding Engines/Athena/Writing Engines Engines/Duplicates Engines/Matching Engines/Sorting Queries Queries/Measuring Queries/Results Retention/Folders Tables Tables/Catalog Tables/Design Query Query/Conditions Costs Cloud Cloud/Athena Cloud/Buckets Logs Logs/Buckets Events Diagnostics",
            ["Engines/Athena/Rebuilding"] = "Queries Queries/Results Tables Query/Fields Cloud/Athena Events",
            ["Engines/Athena/Writing"] = "Engines/Athena/Rebuilding Engines/Matching Queries Tables Query Query/Conditions Query/Fields Query/Texts Logs Events Diagnostics",
            ["Queries/Results"] = "Queries Sql Cloud Cloud/Athena Cloud/Buckets Events Diagnostics",
            ["Engines/EventHistory"] = "Engines Engines/Duplicates Engines/Matching Engines/Sorting Query Query/Conditions Query/Fields Query/Texts Cloud Cloud/Trails Logs Events Diagnostics",
            ["Engines/Sorting"] = "Query Events Diagnostics",
            ["Engines/LogScan"] = "Engines Engines/Duplicates Engines/Matching Engines/Sorting Query Query/Conditions Query/Fields Query/Texts Logs Events Diagnostics",
        },
        ["TrailTools.Aws"] = new()
        {
            ["Athena"] = "Athena/Catalog Athena/Queries Athena/Results Athena/WorkGroups Athena/Exceptions AwsJson",
            ["Athena/Catalog"] = "Athena",
            ["Athena/Exceptions"] = "",
            ["Athena/Queries"] = "Athena Athena/Results Athena/Reuse",
            ["Athena/Results"] = "Athena",
            ["Athena/Reuse"] = "",
            ["Athena/WorkGroups"] = "Athena Athena/Results",
            ["AwsJson"] = "",
            ["CloudTrail"] = "CloudTrail/Events CloudTrail/Keys CloudTrail/Selectors CloudTrail/Tags CloudTrail/Trails CloudTrail/Exceptions AwsJson",
            ["CloudTrail/Events"] = "CloudTrail AwsJson",
            ["CloudTrail/Exceptions"] = "",
            ["CloudTrail/Keys"] = "CloudTrail",
            ["CloudTrail/Selectors"] = "CloudTrail AwsJson",
            ["CloudTrail/Tags"] = "CloudTrail",
            ["CloudTrail/Trails"] = "CloudTrail CloudTrail/Tags",
            ["Connections"] = "Gateways Athena Organizations CloudTrail S3 Errors",
            ["Errors"] = "",
            ["Gateways"] = "Connections Athena Athena/Catalog Athena/Exceptions Athena/Queries Athena/Results Athena/Reuse Athena/WorkGroups CloudTrail CloudTrail/Events CloudTrail/Keys CloudTrail/Selectors CloudTrail/Tags CloudTrail/Trails Organizations Organizations/Exceptions S3 Errors",
            ["Organizations"] = "Organizations/Exceptions AwsJson",
            ["Organizations/Exceptions"] = "",
            ["S3"] = "",
        },
        ["TrailTools.Sql"] = new()
        {
            ["Scanning"] = "Scanning/Chunks Scanning/Columns Scanning/Native Tables",
            ["Scanning/Chunks"] = "Scanning/Columns Scanning/Vectors Scanning/Native",
            ["Scanning/Columns"] = "Scanning/Vectors Scanning/Native",
            ["Scanning/Native"] = "",
            ["Scanning/Vectors"] = "Scanning/Native",
            ["Dialect"] = "Dialect/Functions Dialect/Rewriting Dialect/Tokens",
            ["Dialect/Functions"] = "Dialect/Functions/Topics",
            ["Dialect/Functions/Topics"] = "Dialect/Functions",
            ["Dialect/Rewriting"] = "Dialect/Rewriting/Calls Dialect/Rewriting/Clauses Dialect/Rewriting/Values Dialect/Tokens",
            ["Dialect/Rewriting/Calls"] = "Dialect/Rewriting Dialect/Functions Dialect/Functions/Topics Dialect/Tokens",
            ["Dialect/Rewriting/Clauses"] = "Dialect/Rewriting/Calls Dialect/Rewriting Dialect/Tokens",
            ["Dialect/Rewriting/Values"] = "Dialect/Rewriting Dialect/Tokens",
            ["Dialect/Tokens"] = "",
            ["Tables"] = "",
            ["Queries"] = "",
            ["Pruning"] = "Dialect/Functions Queries Tables",
            ["Sessions"] = "Dialect Dialect/Tokens Pruning Queries Tables",
            ["Store"] = "Store/Importing Store/Manifests Store/Searching Scanning Scanning/Columns Sessions Queries Tables",
            ["Store/Importing"] = "Store Store/Manifests Store/Packs Scanning Scanning/Columns Queries Tables",
            ["Store/Manifests"] = "Store Store/Packs",
            ["Store/Packs"] = "",
            ["Store/Searching"] = "Store Store/Manifests Store/Packs Scanning/Columns Queries",
        },
        ["TrailTools"] = new()
        {
            ["Loading"] = "",
            ["Errors"] = "",
            ["Output"] = "",
            ["Parameters"] = "Parameters/Filter",
            ["Parameters/Filter"] = "Parameters",
            ["Hosting"] = "Parameters Parameters/Filter Errors Loading",
            ["Commands"] = "Hosting Parameters Errors Output",
            ["Commands/Queries"] = "Hosting Parameters Output",
            ["Commands/Retention"] = "Hosting Parameters",
            ["Commands/Tables"] = "Hosting Parameters",
            ["Commands/Trails"] = "Hosting Parameters",
        },
        ["TrailTools.Sandbox.Sql"] = new()
        {
            ["Answers"] = "",
            ["Errors"] = "",
            ["Tables"] = "",
            [""] = "Answers Errors Tables",
        },
        ["TrailTools.Sandbox"] = new()
        {
            ["Errors"] = "",
            ["State"] = "",
            ["Faults"] = "",
            ["Journal"] = "",
            ["Http"] = "Http/Bodies",
            ["Http/Bodies"] = "Http Errors",
            ["Signing"] = "Http",
            ["Services"] = "Signing Http Errors State",
            ["AwsJson"] = "Services Http Errors",
            ["Sts"] = "Services Http Errors State",
            ["S3/Storage"] = "State",
            ["S3/Protocol"] = "S3/Storage Services Http Http/Bodies Errors",
            ["S3/Settings"] = "S3/Protocol S3/Storage Http Errors",
            ["S3/Policies"] = "S3/Protocol S3/Storage Http Errors",
            ["S3/Lifecycle"] = "S3/Protocol S3/Storage Http Errors",
            ["S3/Listing"] = "S3/Protocol S3/Storage Http Errors",
            ["S3/Buckets"] = "S3/Settings S3/Protocol S3/Storage Http Errors",
            ["S3/Objects"] = "S3/Protocol S3/Storage Http Http/Bodies Errors",
            ["S3"] = "S3/Buckets S3/Objects S3/Listing S3/Lifecycle S3/Policies S3/Settings S3/Protocol S3/Storage Services Http Errors State",
            ["Policies"] = "",
            ["Keys"] = "",
            ["Organizations"] = "AwsJson Errors State",
            ["CloudTrail/Trails"] = "Organizations Services Errors State",
            ["CloudTrail/Permits"] = "CloudTrail/Trails Keys Organizations Policies S3/Storage State",
            ["CloudTrail/Tags"] = "CloudTrail/Trails AwsJson Services Errors",
            ["CloudTrail/Selectors"] = "CloudTrail/Trails AwsJson Errors",
            ["CloudTrail/Telling"] = "CloudTrail/Trails AwsJson",
            ["CloudTrail/Setup"] = "CloudTrail/Permits CloudTrail/Tags CloudTrail/Telling CloudTrail/Trails AwsJson Keys Organizations S3/Buckets S3/Storage Errors State",
            ["Activity"] = "State",
            ["CloudTrail/PublicKeys"] = "CloudTrail/Trails AwsJson State",
            ["CloudTrail/Recording"] = "CloudTrail/Trails AwsJson Services Signing Http State",
            ["CloudTrail/History"] = "CloudTrail/Recording CloudTrail/Trails Activity AwsJson Errors State",
            ["CloudTrail/LogFiles"] = "CloudTrail/Permits CloudTrail/Recording CloudTrail/Trails Activity Organizations S3/Storage",
            ["CloudTrail/Digests"] = "CloudTrail/LogFiles CloudTrail/Permits CloudTrail/PublicKeys CloudTrail/Trails Activity Organizations S3/Storage State",
            ["CloudTrail/Delivery"] = "CloudTrail/Digests CloudTrail/LogFiles CloudTrail/Permits CloudTrail/Trails S3/Storage",
            ["CloudTrail"] = "CloudTrail/Delivery CloudTrail/Digests CloudTrail/History CloudTrail/LogFiles CloudTrail/PublicKeys CloudTrail/Recording CloudTrail/Selectors CloudTrail/Setup CloudTrail/Tags CloudTrail/Telling CloudTrail/Trails Activity AwsJson Keys Organizations S3/Storage State",
            ["Time"] = "CloudTrail/Delivery S3/Storage State",
            ["Athena/Catalog"] = "State",
            ["Athena/Engine"] = "Athena/Catalog",
            ["Athena/Ddl"] = "Athena/Catalog Athena/Engine",
            ["Athena/Projection"] = "Athena/Catalog Athena/Engine",
            ["Athena/Sources"] = "Athena/Catalog Athena/Engine Athena/Projection S3/Storage",
            ["Athena/Statements"] = "Athena/Catalog Athena/Ddl Athena/Engine Athena/Statements/Changes Athena/Statements/Telling",
            ["Athena/Statements/Changes"] = "Athena/Catalog Athena/Ddl Athena/Engine Athena/Statements",
            ["Athena/Statements/Telling"] = "Athena/Catalog Athena/Ddl Athena/Engine Athena/Statements",
            ["Athena/Protocol"] = "Athena/Catalog AwsJson Errors",
            ["Athena/Telling"] = "Athena/Catalog Athena/Protocol AwsJson",
            ["Athena/WorkGroups"] = "Athena/Catalog Athena/Protocol AwsJson State",
            ["Athena/Executions"] = "Athena/Catalog Athena/Engine Athena/Protocol Athena/WorkGroups AwsJson State",
            ["Athena/Results"] = "Athena/Catalog Athena/Engine Athena/Executions Athena/Protocol AwsJson S3/Storage State",
            ["Athena/Running"] = "Athena/Catalog Athena/Engine Athena/Executions Athena/Protocol Athena/Results Athena/Sources Athena/Statements Athena/WorkGroups AwsJson Errors S3/Storage State",
            ["Athena"] = "Athena/Catalog Athena/Executions Athena/Protocol Athena/Results Athena/Running Athena/Telling Athena/WorkGroups AwsJson S3/Storage State",

            // The first name is that of the root, which is empty.
            ["Commands"] = " Activity Faults Journal State",
            [""] = "Activity Athena Athena/Running CloudTrail Time Keys Organizations S3 S3/Storage Sts Services Signing Http Errors Faults Journal State",
        },
    };

    [Theory]
    [InlineData("TrailTools.Core")]
    [InlineData("TrailTools.Aws")]
    [InlineData("TrailTools.Sql")]
    [InlineData("TrailTools")]
    [InlineData("TrailTools.Sandbox")]
    [InlineData("TrailTools.Sandbox.Sql")]
    public void Arrows_point_down(string project)
    {
        var wrong = new SourceTree(project).Arrows()
            .Where(arrow => !Allowed[project].TryGetValue(arrow.From, out var targets) || !targets.Split(' ').Contains(arrow.To))
            .Select(static arrow => $"{arrow.File} may not use {arrow.Type} of {arrow.To}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("TrailTools.Core")]
    [InlineData("TrailTools")]
    [InlineData("TrailTools.Aws")]
    [InlineData("TrailTools.Help")]
    [InlineData("TrailTools.LogGenerator")]
    [InlineData("TrailTools.Sandbox")]
    [InlineData("TrailTools.Sandbox.Sql")]
    [InlineData("TrailTools.Shell")]
    [InlineData("TrailTools.Sql")]
    public void A_namespace_is_its_folder(string project)
    {
        var start = project == "TrailTools.Core" ? "TrailTools" : project;
        foreach (var (path, text) in new SourceTree(project).Files)
        {
            var found = Regex.Match(text, @"namespace\s+([\w.]+);").Groups[1].Value;
            var folder = Path.GetDirectoryName(path)!.Replace('\\', '/').Replace('/', '.');
            var isPublic = found == "TrailTools" && Regex.IsMatch(text, @"\bpublic (?:sealed |readonly )?(?:class|record|enum)");
            Assert.True(found == $"{start}.{folder}".TrimEnd('.') || isPublic || found == "", $"{path} has the namespace {found}");
        }
    }

    [Fact]
    public void Core_references_nothing()
    {
        Assert.All(typeof(TrailEvent).Assembly.GetReferencedAssemblies(), static reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
        Assert.DoesNotContain("Reference Include", File.ReadAllText(Path.Combine(Repository.Root, "src", "TrailTools.Core", "TrailTools.Core.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_src_knows_tests()
        => Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories),
            static project => Assert.DoesNotContain("tests/", File.ReadAllText(project), StringComparison.Ordinal));

    [Fact]
    public void No_file_is_a_wall()
        => Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories),
            static path => Assert.True(File.ReadLines(path).Count() <= 250, path));
}
