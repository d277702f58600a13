using System.Globalization;

namespace CollegeTes.Deliverables.Drawings;

/// <summary>
/// The landscape of a territory: fields in perspective, a river or a road, villages, and what its transitions are made of.
/// Decorative: hidden from assistive technology. Colours are classes of <c>templates/_commun/dessins.css</c>. Pure, thread-safe,
/// and the same bytes on every platform.
/// </summary>
public static class Landscape
{
    /// <summary>Draws the landscape as one <c>svg</c> element, that fills its box and keeps its foot in sight.</summary>
    public static string Draw(LandscapeTraits traits, LandscapeFrame frame = LandscapeFrame.Cover)
    {
        var scene = new LandscapeScene(traits, frame);
        if (traits.Island)
            SeaShore.DrawSea(scene);
        else
            Ridges.Draw(scene);
        if (traits.Turbines)
            Turbines(scene);
        if (traits.Island)
            SeaShore.DrawBeach(scene);
        new Fields(scene).Draw();
        Watercourse.Draw(scene);
        Standing(scene);
        var camera = scene.Camera;
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"paysage ton-{Tone(traits)}\" viewBox=\"0 0 {camera.Width} {camera.Height}\" preserveAspectRatio=\"xMidYMax slice\" aria-hidden=\"true\" focusable=\"false\"><path class=\"ciel\" d=\"M0 0h{camera.Width}v{camera.Height}H0z\"/>{scene.Canvas}</svg>");
    }

    /// <summary>Turbines stand on the far land, behind the fields.</summary>
    private static void Turbines(LandscapeScene scene)
    {
        var count = scene.IsSmall ? 2 : 5;
        var side = scene.Random.Chance(0.5) ? 1 : -1;
        for (var i = 0; i < count; i++)
        {
            var depth = 6.6 - 0.65 * i;
            Landmarks.Turbine(scene, side * (0.55 + 0.62 * (count - 1 - i)) * depth / 6 * scene.Camera.Width / 770 * 450 / scene.Camera.Focal, depth);
        }
    }

    /// <summary>All that stands on the fields, from the horizon to the reader.</summary>
    private static void Standing(LandscapeScene scene)
    {
        var traits = scene.Traits;
        var villages = new Villages(scene);
        foreach (var (depth, offset) in villages.Places())
            villages.Draw(depth, offset);
        if (traits.Mill)
            Landmarks.Mill(scene, -0.75, Math.Max(2.5, scene.Camera.Nearest * 1.3));
        if (!traits.Island)
            Trees.Poplars(scene, 7, scene.Camera.Nearest, scene.IsSmall ? 4 : traits.River ? 22 : 9);
        if (scene.IsSmall)
            return;
        foreach (var depth in (ReadOnlySpan<double>)[5.2, 3.4, 2.2, 1.45])
        {
            if (depth > scene.Camera.Nearest)
                Trees.Round(scene, depth, traits.Hedges ? 6 : 3, traits.Hedges ? 4 : 3);
        }
    }

    /// <summary>
    /// The light of the landscape, from 1 to 5: class <c>ton-N</c> of dessins.css. Put it on what surrounds the drawing too, so
    /// that <c>var(--ciel)</c> there is the same sky.
    /// </summary>
    public static int Tone(LandscapeTraits traits) => traits switch
    {
        { Island: true } => 2,
        { Vines: true } => 3,
        { Marsh: true } => 4,
        _ => new SeededRandom(traits.Seed + "/ton").Pick<int>([1, 5, 1, 3, 2]),
    };
}
