namespace CollegeTes.Planning;

/// <summary>
/// The image that networks show where an address is shared. A page names it only when the same run makes it: an address that leads nowhere
/// would be kept by
/// those networks for weeks.
/// </summary>
internal static class ShareImage
{
    /// <summary>What <c>-f</c> and <c>formes:</c> call it.</summary>
    public const string Form = "partage";

    /// <summary>In pixels: what networks show whole.</summary>
    public const int Width = 1200;

    /// <inheritdoc cref="Width"/>
    public const int Height = 630;

    /// <summary>Path of the image of a page's subject, or null when this run makes none.</summary>
    public static string? Of(PlannedArtifact page, Plan plan, RenderSettings settings) =>
        plan.Addresses.OfExport(Form, page.SubjectId, page.Output.For) is { } path
        && (settings.IsMade?.Invoke(path) ?? IsDemandedAlways(plan))
            ? path
            : null;

    private static bool IsDemandedAlways(Plan plan) => plan.Forms.Contains(Form, StringComparer.Ordinal);
}
