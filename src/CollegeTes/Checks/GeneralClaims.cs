using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Texts about several write-ups do not say « tous » of what some of them show: syntheses, and the booklets that gather write-ups. A
/// convergence whose cases are all those of its perimeter may.
/// </summary>
public sealed class GeneralClaims : ICheck
{
    public static readonly Descriptor TooGeneral = new(
        "TES0926",
        Severity.Warning,
        "mot trop général",
        "« Tous », « chaque », « toujours », « partout » parlent de tous les cas. Quand seuls quelques-uns sont nommés, le lecteur croit "
            + "une "
            + "chose que les preuves ne disent pas. Écrivez combien de cas sur combien, ou nommez-les. Une convergence dont les cas sont "
            + "tous "
            + "ceux du périmètre peut le dire. Ce qui ne parle pas des cas se passe sous silence : <!-- tes:ignorer TES0926 raison -->.",
        "texte: \"Chaque territoire a créé un service.\"   (avec trois cas sur cinq)",
        "texte: \"Trois territoires sur cinq ont créé un service.\""
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [TooGeneral];

    public void Run(CheckContext context)
    {
        foreach (var booklet in context.Library.Booklets.Where(b => !b.HasChapters && LanguageTag.IsFrench(b.Language)))
        {
            Look(booklet.Title);
            Look(booklet.LedePlace);
            Look(booklet.Summary);
            Report(booklet.Introduction.GeneralWords);
        }
        foreach (var synthesis in SubjectKind.Synthesis.In(context.Library).Where(s => LanguageTag.IsFrench(s.Language)))
        {
            var read = synthesis.SelectedIn(context.Library).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
            Look(synthesis.Title);
            Look(synthesis.LedePlace);
            foreach (var claim in synthesis.Convergences)
            {
                if (!read.IsSubsetOf(claim.Cases.Select(c => c.Experience.Value)))
                    Look(claim.Text);
            }
            foreach (var claim in synthesis.Divergences)
            {
                Look(claim.Text);
                Look(claim.Explanation);
            }
            Report(synthesis.Body.GeneralWords);
        }

        void Look(Located<string>? text)
        {
            if (text is { } field)
                Report(
                    GeneralWords
                        .Find(field.Value)
                        .Select(w => new Located<string>(field.Value.Substring(w.Start, w.Length), Places.Within(field, w.Start, w.Length)))
                );
        }

        void Report(IEnumerable<Located<string>> words)
        {
            foreach (var word in words)
                context.Report(
                    TooGeneral,
                    word.Span,
                    $"« {word.Value} » parle de tous les cas",
                    "Écrivez combien de cas sur combien, ou nommez-les."
                );
        }
    }
}
