namespace CollegeTes.Drawings;

/// <summary>What the landscape is for. Each frame has its own camera: a crop of a cover would be poor in detail, or heavy.</summary>
public enum LandscapeFrame
{
    /// <summary>A cover, 770 × 1080 units (154 × 216 mm): the upper 40 % is plain sky, for the title.</summary>
    Cover,

    /// <summary>The head of a sheet, 1540 × 340 units.</summary>
    Wide,

    /// <summary>A picture of a video, 1600 × 900 units: half of it is sky, and a square cut from its middle is a landscape too.</summary>
    Screen,

    /// <summary>A card of the catalogue, 320 × 200 units.</summary>
    Thumbnail,
}
