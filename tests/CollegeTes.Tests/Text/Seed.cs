using System.Globalization;

namespace CollegeTes.Tests.Text;

/// <summary>
/// The seed of a property test: the same in every run, so that a red test is a change and not a throw of the dice.
/// <c>TES_SEED=hasard</c> explores, <c>TES_SEED=123</c> replays.
/// </summary>
internal static class Seed
{
    public static int Next()
    {
        var wish = Environment.GetEnvironmentVariable("TES_SEED");
        if (string.IsNullOrEmpty(wish))
            return 20_240_315;
        return int.TryParse(wish, CultureInfo.InvariantCulture, out var seed) ? seed : Environment.TickCount;
    }
}
