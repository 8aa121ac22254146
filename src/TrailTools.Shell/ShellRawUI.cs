using System.Globalization;
using System.Management.Automation.Host;

namespace TrailTools.Shell;

/// <summary>The size of the console; of all else that PowerShell could ask of a terminal this shell has nothing.</summary>
internal sealed class ShellRawUI : PSHostRawUserInterface
{
    private const int StandardWidth = 120;

    /// <inheritdoc/>
    public override Size BufferSize
    {
        get => new(Width(), 3000);
        set => throw Unsupported();
    }

    /// <inheritdoc/>
    public override Size WindowSize
    {
        get => new(Width(), 50);
        set => throw Unsupported();
    }

    /// <inheritdoc/>
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    /// <inheritdoc/>
    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    /// <inheritdoc/>
    public override Coordinates CursorPosition { get; set; }

    /// <inheritdoc/>
    public override Coordinates WindowPosition { get; set; }

    /// <inheritdoc/>
    public override int CursorSize { get; set; } = 25;

    /// <inheritdoc/>
    public override bool KeyAvailable => !Console.IsInputRedirected && Console.KeyAvailable;

    /// <inheritdoc/>
    public override Size MaxPhysicalWindowSize => WindowSize;

    /// <inheritdoc/>
    public override Size MaxWindowSize => WindowSize;

    /// <inheritdoc/>
    public override string WindowTitle { get; set; } = "TrailTools";

    /// <inheritdoc/>
    public override void FlushInputBuffer()
    {
    }

    /// <inheritdoc/>
    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Unsupported();

    /// <inheritdoc/>
    public override KeyInfo ReadKey(ReadKeyOptions options) => throw Unsupported();

    /// <inheritdoc/>
    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw Unsupported();

    /// <inheritdoc/>
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw Unsupported();

    /// <inheritdoc/>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw Unsupported();

    private static int Width()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns) && columns > 0)
            return columns;

        return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? StandardWidth : Console.WindowWidth;
    }

    private static NotSupportedException Unsupported() => new("This shell reads and writes lines only.");
}
