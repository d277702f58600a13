using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content.Files;

/// <summary><c>cadre/&lt;version&gt;.yaml</c>: a version of the framework as it was, which nobody may change.</summary>
internal static class FrozenFrameworkFile
{
    public static FrameworkVersion Read(SubjectFile file)
    {
        var framework = FrameworkFile.Read(file.Header, file.Context);
        var text = file.Context.File;
        var (written, isIntact) = FrozenPrint.Read(text.Text);
        if (framework.Version.Length > 0 && framework.Version != file.Id)
            file.Context.Bag.Add(
                ContentDiagnostics.FrozenCopyChanged.At(
                    framework.Place,
                    $"cette copie figée dit « version: {framework.Version} », et son nom dit {file.Id}",
                    "Rendez-lui son nom : celui de la version qu'elle garde."
                )
            );
        else if (!isIntact)
            file.Context.Bag.Add(
                ContentDiagnostics.FrozenCopyChanged.At(
                    text.SpanOnLine(0, 0, Math.Min(text.Lines(1).First().Length, 80)),
                    written is null ? "cette copie n'a pas d'empreinte" : "ce texte n'est plus celui qui a été figé",
                    written is null
                        ? "Figez une version avec « tes cadre figer » ; ne copiez pas cadre.yaml à la main."
                        : "Remettez le fichier comme il était ; changez cadre.yaml, sous une nouvelle version."
                )
            );
        return new FrameworkVersion
        {
            Path = text.Path,
            Title = new Located<string>(framework.Title, framework.Place),
            Framework = framework with { Version = file.Id },
        };
    }
}
