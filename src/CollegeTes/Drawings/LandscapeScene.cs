namespace CollegeTes.Drawings;

/// <summary>What all the parts of one landscape share while it is drawn. Not thread-safe: one per drawing.</summary>
internal sealed class LandscapeScene
{
    private readonly double _thrift;

    /// <param name="traits">What to show.</param>
    /// <param name="frame">What for.</param>
    /// <param name="thrift">1, or more for larger and fewer fields.</param>
    public LandscapeScene(LandscapeTraits traits, LandscapeFrame frame, double thrift)
    {
        Traits = traits;
        Frame = frame;
        Random = new SeededRandom(traits.Seed);
        Terrain = new Terrain(traits, Random);
        _thrift = thrift;
        Coarseness =
            thrift
            * (traits.Island ? 0.66 : 1)
            * frame switch
            {
                LandscapeFrame.Cover => 1,
                LandscapeFrame.Wide => 1.6,
                LandscapeFrame.Screen => 1.3,
                _ => 2,
            };
        var side = Random.Between(-0.16, 0.16);
        Camera = frame switch
        {
            LandscapeFrame.Cover => new Camera(770, 1080, 385 + side * 770, 486, 450, 1.2, 0.84),
            LandscapeFrame.Wide => new Camera(1540, 340, 770 + side * 900, 122, 600, 0.98, 2.6),
            LandscapeFrame.Screen => new Camera(1600, 900, 800 + side * 700, 470, 560, 1.1, 1.4),
            _ => new Camera(320, 200, 160 + side * 200, 84, 190, 0.98, 1.5),
        };
    }

    public LandscapeTraits Traits { get; }

    public LandscapeFrame Frame { get; }

    public SeededRandom Random { get; }

    public Terrain Terrain { get; }

    public Camera Camera { get; }

    public Canvas Canvas { get; } = new();

    public bool IsSmall => Frame == LandscapeFrame.Thumbnail;

    /// <summary>How coarse the pattern of fields is: 1 on a cover.</summary>
    public double Coarseness { get; }

    /// <summary>A number of things to draw, fewer when the drawing must be lighter.</summary>
    public int Thrifty(int count) => Math.Max(2, (int)(count / _thrift));

    /// <summary>Depth of the shore of an island.</summary>
    public double Shore =>
        Frame switch
        {
            LandscapeFrame.Cover => 2.9,
            LandscapeFrame.Wide => 4.6,
            LandscapeFrame.Screen => 3.4,
            _ => 2.9,
        };

    /// <summary>Unit of the strokes: 1 on a cover, in proportion elsewhere.</summary>
    public double StrokeScale => Camera.Focal / 450;

    /// <summary>Depth beyond which there is only haze.</summary>
    public double Farthest => IsSmall ? 6 : 10;

    /// <summary>Half the width of the river, or of the road, in the world. The far end tapers off.</summary>
    public double HalfRiver(double z)
    {
        var width =
            Traits.GreatRiver ? 0.17 + 0.05 * Wave.Sin(z * 1.7)
            : Traits.River ? 0.05 + 0.012 * Wave.Sin(z * 3)
            : 0.024;
        return width * Math.Clamp((Farthest - z) / (Farthest * 0.45), 0.04, 1);
    }

    /// <summary>A point of the ground in the picture.</summary>
    public Point Ground(double x, double z) => Camera.Project(x, z, Terrain.Height(x, z));

    /// <summary>True when something that stands on a point can be seen.</summary>
    public bool Shows(Point foot, double height) =>
        foot.X > -height && foot.X < Camera.Width + height && foot.Y < Camera.Height + height && foot.Y > 0;

    /// <summary>A point of the ground, measured from the river.</summary>
    public Point FromRiver(double offset, double z) => Ground(Terrain.Course(z) + offset, z);
}
