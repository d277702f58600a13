using CollegeTes.Content;
using CollegeTes.Diagnostics;

namespace CollegeTes.Checks;

/// <summary>The collection's rules name kinds of diagnostics that exist and whose severity may be changed.</summary>
public sealed class Rules : ICheck
{
    public IReadOnlyList<Descriptor> Descriptors { get; } = [];

    public void Run(CheckContext context)
    {
        if (context.Library.Collection.Rules.Count == 0)
            return;
        var known = new KnownNames(context.Catalogue.Where(d => d.Configurable).Select(d => d.Code));
        foreach (var rule in context.Library.Collection.Rules)
        {
            if (known.Contains(rule.Code.Value))
                continue;
            var exists = context.Catalogue.Any(d => d.Code == rule.Code.Value);
            context.Report(
                ContentDiagnostics.UnknownRule,
                rule.Code.Span,
                exists
                    ? $"la gravité de « {rule.Code.Value} » ne peut pas être changée"
                    : $"« {rule.Code.Value} » n'est le code d'aucun constat",
                exists ? "Retirez cette règle." : "« tes explain » liste les codes."
            );
        }
    }
}
