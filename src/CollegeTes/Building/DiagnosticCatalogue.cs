using System.Collections.Frozen;
using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using CollegeTes.Imaging;
using CollegeTes.Machine;
using CollegeTes.Printing;
using CollegeTes.Prose;
using CollegeTes.Publishing;
using CollegeTes.Rendering;
using CollegeTes.Rendering.Weight;
using CollegeTes.Themes;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Forms;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Building;

/// <summary>
/// Every kind of diagnostic that tes can raise, by code: what <c>tes explain</c> lists. The list is code, so that nothing is looked up by
/// reflection.
/// </summary>
public static class DiagnosticCatalogue
{
    /// <summary>All descriptors, by code.</summary>
    public static readonly IReadOnlyList<Descriptor> All =
    [
        .. new[]
        {
            ContentDiagnostics.All,
            MediaDiagnostics.All,
            WebVttDiagnostics.All,
            YamlDiagnostics.All,
            FieldDiagnostics.All,
            ProseDiagnostics.All,
            TypographyDiagnostics.All,
            DeliverableDiagnostics.All,
            FragmentDiagnostics.All,
            MachineDiagnostics.All,
            FfmpegDiagnostics.All,
            PrintingDiagnostics.All,
            ImagingDiagnostics.All,
            WeightDiagnostics.All,
            ProductionDiagnostics.All,
            PublishingDiagnostics.All,
            DocumentDiagnostics.All,
            FormDiagnostics.All,
            RuleBook.Descriptors,
            CheckList.Descriptors,
        }
            .SelectMany(d => d)
            .OrderBy(d => d.Code, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<string, Descriptor> ByCode = All.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);

    /// <summary>The descriptor of a code, or null.</summary>
    public static Descriptor? Find(string code) => ByCode.GetValueOrDefault(code);
}
