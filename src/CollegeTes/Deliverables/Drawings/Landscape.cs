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
        Ridges.Draw(scene);
        if (traits.Island)
            SeaShore.DrawSea(scene);
        new Fields(scene).Draw();
        Watercourse.Draw(scene);
        var villages = new Villages(scene);
        foreach (var (depth, offset) in villages.Places())
            villages.Draw(depth, offset);
        if (!traits.Island)
            Trees.Poplars(scene, 6.5, scene.Camera.Nearest, scene.IsSmall ? 6 : 16);
        var camera = scene.Camera;
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"paysage ton-{Tone(traits)}\" viewBox=\"0 0 {camera.Width} {camera.Height}\" preserveAspectRatio=\"xMidYMax slice\" aria-hidden=\"true\" focusable=\"false\"><path class=\"ciel\" d=\"M0 0h{camera.Width}v{camera.Height}H0z\"/>{scene.Canvas}</svg>");
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
