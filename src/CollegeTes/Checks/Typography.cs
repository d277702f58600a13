using CollegeTes.Diagnostics;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Typography of the fields of the front matter; that of the texts is looked at while they are read. Titles of sources and
/// names of organisations are left alone: they are written as others wrote them.
/// </summary>
public sealed class Typography : ICheck
{
    /// <summary>All in <see cref="TypographyDiagnostics"/>, which the reading of texts shares.</summary>
    public IReadOnlyList<Descriptor> Descriptors { get; } = [];

    public void Run(CheckContext context)
    {
        foreach (var document in context.Documents())
        {
            if (!LanguageTag.IsFrench(document.Language))
                continue;
            Read(document.Rich, context);
            Read(document.Plain, context);
            Read(document.Quoted, context);
        }
    }

    private static void Read(List<Located<string>> fields, CheckContext context)
    {
        foreach (var field in fields)
        {
            foreach (var notice in FrenchTypography.Inspect(field.Value))
                context.Bag.Add(TypographyDiagnostics.At(notice, Places.Within(field, notice.Start, notice.Length)));
        }
    }
}
