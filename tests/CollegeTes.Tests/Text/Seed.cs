using System.Globalization;

namespace CollegeTes.Tests.Text;

/// <summary>
/// The seed of a property test: the same in every run, so that a red test is a change and not a throw of the dice.
/// <c>TES_SEED=hasard</c> explores, <c>TES_SEED=123</c> replays.
/// </summary>
internal static class Seed
{
    private static readonly double Share = double.TryParse(
        Environment.GetEnvironmentVariable("TES_TIRAGES"),
        NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture,
        out var share
    )
        ? share
        : 1;

    /// <summary>How often to draw: <c>TES_TIRAGES=20</c> draws twenty times as often, at night; <c>0.1</c> a tenth.</summary>
    /// <param name="usual">In each run of the tests.</param>
    public static int Rounds(int usual) => Math.Max(1, (int)(usual * Share));

    public static int Next()
    {
        var wish = Environment.GetEnvironmentVariable("TES_SEED");
        if (string.IsNullOrEmpty(wish))
            return 20_240_315;
        return int.TryParse(wish, CultureInfo.InvariantCulture, out var seed) ? seed : Environment.TickCount;
    }
}
