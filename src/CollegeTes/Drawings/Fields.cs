namespace CollegeTes.Drawings;

/// <summary>The fields, painted row by row from the horizon to the reader, as a painter would.</summary>
internal sealed class Fields(LandscapeScene scene)
{
    private readonly FieldPalette _palette = new(scene.Traits);

    public void Draw()
    {
        var depths = Depths();
        for (var i = 0; i + 1 < depths.Count; i++)
            Row(depths[i], depths[i + 1]);
    }

    private List<double> Depths()
    {
        var ratio = scene.Frame switch
        {
            LandscapeFrame.Cover => 0.74,
            LandscapeFrame.Wide or LandscapeFrame.Screen => 0.74,
            _ => 0.58,
        };
        var depths = new List<double>();
        // Slopes rise towards the reader on both sides: the last rows are seen there only.
        var end = scene.Camera.Nearest * (scene.Traits.Relief == LandscapeRelief.Flat || scene.IsSmall ? 0.84 : 0.52);
        for (var z = scene.Traits.Island ? scene.Shore : scene.Farthest; z > end; z *= scene.Random.Between(ratio - 0.04, ratio + 0.04))
            depths.Add(z);
        depths.Add(end * 0.84);
        return depths;
    }

    private void Row(double far, double near)
    {
        Bed(far, far);
        scene.Canvas.Flush();
        var furrows = new Canvas();
        var hedges = new Canvas();
        foreach (var sign in (ReadOnlySpan<int>)[-1, 1])
        {
            string? last = null;
            var offset = scene.HalfRiver(far) + (scene.Traits.River || scene.Traits.GreatRiver ? 0.05 : 0.02);
            var limit = scene.Camera.HalfSpan(far) + Math.Abs(scene.Terrain.Course(far)) + 0.1;
            while (offset < limit)
            {
                var width = scene.Random.Between(0.45, 0.95) * (0.64 + 0.22 * far) * scene.Coarseness;
                var plot = new Plot(scene, sign, offset, offset + width, far, near, scene.Random.Between(-0.1, 0.1));
                offset += width;
                var style = _palette.Choose(scene.Random, far, last, plot.NearRiver);
                last = style.Fill;
                if (!plot.IsVisible)
                    continue;
                plot.Outline(scene.Canvas.Path(style.Fill));
                Furrows.Draw(scene, plot, style, furrows);
                if (!scene.IsSmall && far < 8)
                    Hedges.Around(scene, plot, hedges);
            }
        }
        scene.Canvas.Flush();
        var stroke = Math.Max(1, (int)Math.Round(scene.Camera.Scale(0.0078, near) + 0.35));
        var sown = furrows.ToString();
        if (sown.Length > 0)
            scene.Canvas.Raw($"<g stroke-width=\"{stroke}\">{sown}</g>");
        scene.Canvas.Raw(hedges.ToString());
    }

    /// <summary>The ground under a row, down to the foot of the picture: what shows between the plots.</summary>
    private void Bed(double z, double depth)
    {
        var span = scene.Camera.HalfSpan(z) * 1.06;
        var course = 0.0;
        var path = scene.Canvas.Path(_palette.Bed(depth));
        const int pieces = 4;
        path.Move(scene.Ground(course - span, z));
        for (var i = 0; i < pieces; i++)
        {
            var a = -span + 2 * span * i / pieces;
            path.Through(scene.Ground(course + a + span / pieces, z), scene.Ground(course + a + 2 * span / pieces, z));
        }
        path.Line(new Point(scene.Camera.Width + 20, scene.Camera.Height + 9)).Line(new Point(-20, scene.Camera.Height + 9)).Close();
    }
}
