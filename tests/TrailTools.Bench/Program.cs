using TrailTools.Bench;
using TrailTools.Bench.Cases;
using TrailTools.Bench.Reports;

var options = BenchOptions.Parse(args);
var logs = Logs.Prepare(options);
using var module = new ModuleHost();
var questions = Questions.Choose(module, logs);
Console.Error.WriteLine($"{logs.Files.Count:N0} files, {logs.StoredBytes / 1e6:N0} MB stored, {questions.Events:N0} events; {questions}");

IReadOnlyList<IBenchCase> cases =
[
    new FloorCase(logs),
    new ModuleCase(module, $"search, {questions.RareShare:P2} hits", $"Search-TrailEvent $logs -EventName {questions.Rare} | Out-Null", logs),
    new ModuleCase(module, $"search, {questions.SomeShare:P1} hits", $"Search-TrailEvent $logs -EventName {questions.Some} | Out-Null", logs),
    new ModuleCase(module, $"search, {questions.ManyShare:P0} hits", $"Search-TrailEvent $logs -EventName {questions.Many} | Out-Null", logs),
    new ModuleCase(module, "every event as an object", "Search-TrailEvent $logs | Out-Null", logs),
    new ModuleCase(module, "Measure-TrailEvent -Property EventName", "Measure-TrailEvent $logs -Property EventName | Out-Null", logs),
    new BareCmdletCase(module, questions.Events),
    new DuckDbCase(logs, questions.Rare),
    .. ToolCase.Found(logs, questions.Rare),
];
var results = new Comparison(cases, options.Rounds).Run();
ResultTable.Write(Console.Out, results);
if (options.Output is { } folder)
{
    Directory.CreateDirectory(folder);
    using var table = new StreamWriter(Path.Combine(folder, "comparison.md"));
    ResultTable.Write(table, results);
    File.WriteAllText(Path.Combine(folder, "comparison.svg"), ResultPicture.Of(results));
}
