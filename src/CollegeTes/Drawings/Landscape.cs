using System.Globalization;

namespace CollegeTes.Drawings;

/// <summary>
/// The landscape of a territory: fields in perspective, a river or a road, villages, and what its transitions are made of.
/// Decorative: hidden from assistive technology. Colours are classes of <c>templates/_commun/dessins.css</c>. Pure, thread-safe,
/// and the same bytes on every platform.
/// </summary>
public static class Landscape
{
    /// <summary>
    /// Draws the landscape as one <c>svg</c> element, that fills its box and keeps its foot in sight. Its weight is a promise: at
    /// most 14 000 characters, 2 500 for a thumbnail; a landscape that would weigh more gets larger fields.
    /// </summary>
    public static string Draw(LandscapeTraits traits, LandscapeFrame frame = LandscapeFrame.Cover)
    {
        var most = frame == LandscapeFrame.Thumbnail ? 2500 : 14000;
        var thrift = 1.0;
        while (true)
        {
            var drawing = Draw(new LandscapeScene(traits, frame, thrift));
            if (drawing.Length <= most || thrift > 8)
                return drawing;
            thrift *= 1.1;
        }
    }

    private static string Draw(LandscapeScene scene)
    {
        var traits = scene.Traits;
        if (traits.Island)
            SeaShore.DrawSea(scene);
        else
            Ridges.Draw(scene);
        if (traits.Island)
            SeaShore.DrawBeach(scene);
        new Fields(scene).Draw();
        Watercourse.Draw(scene);
        if (traits.Turbines)
            Turbines(scene);
        Standing(scene);
        var camera = scene.Camera;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"paysage ton-{Tone(traits)}\" viewBox=\"0 0 {camera.Width} {camera.Height}\" preserveAspectRatio=\"xMidYMax "
                + $"slice\" aria-hidden=\"true\"><path class=\"ciel\" d=\"M0 0h{camera.Width}v{camera.Height}H0z\"/>{scene.Canvas}</svg>"
        );
    }

    /// <summary>A line of turbines on the far land, larger as it comes nearer.</summary>
    private static void Turbines(LandscapeScene scene)
    {
        var count = scene.IsSmall ? 2 : 5;
        var start = scene.Random.Chance(0.5) ? scene.Random.Between(0.08, 0.14) : scene.Random.Between(0.46, 0.5);
        var nearFirst = scene.Random.Chance(0.5);
        for (var i = 0; i < count; i++)
        {
            var depth = (nearFirst ? 4.6 + 0.55 * i : 6.8 - 0.55 * i) * scene.Random.Between(0.96, 1.04);
            Landmarks.Turbine(scene, scene.Camera.Width * (start + 0.1 * i * scene.Random.Between(0.85, 1.1)), depth);
        }
    }

    /// <summary>All that stands on the fields, from the horizon to the reader.</summary>
    private static void Standing(LandscapeScene scene)
    {
        var traits = scene.Traits;
        new Villages(scene).Draw();
        if (traits.Mill)
            Landmarks.Mill(scene, -0.75, Math.Max(2.5, scene.Camera.Nearest * 1.3));
        if (!traits.Island)
            Trees.Poplars(
                scene,
                7,
                scene.Camera.Nearest,
                scene.IsSmall ? scene.Thrifty(5)
                    : traits.River ? 22
                    : 9
            );
        if (scene.IsSmall)
            return;
        foreach (var depth in (ReadOnlySpan<double>)[5.2, 3.4, 2.2, 1.45])
        {
            if (depth > scene.Camera.Nearest && !(traits.Island && depth > scene.Shore * 0.9))
                Trees.Round(scene, depth, traits.Hedges ? 6 : 3, traits.Hedges ? 4 : 3);
        }
    }

    /// <summary>
    /// The light of the landscape, from 1 to 6: class <c>ton-N</c> of dessins.css. Put it on what surrounds the drawing too, so
    /// that <c>var(--ciel)</c> there is the same sky.
    /// </summary>
    public static int Tone(LandscapeTraits traits) =>
        traits switch
        {
            { Light: { } light } => Math.Clamp(light, 1, 6),
            { Island: true } => 2,
            { Vines: true } => 3,
            { Marsh: true } => 4,
            _ => new SeededRandom(traits.Seed + "/lumiere").Pick<int>([1, 2, 5, 6]),
        };
}
