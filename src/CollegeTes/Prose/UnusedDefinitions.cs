using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// Finds definitions of links and notes that nothing uses. Markdown shows nothing of them: a line such as <c>[Maire]: Oui.</c> would go in
/// silence,
/// with its words.
/// </summary>
internal static class UnusedDefinitions
{
    public static void Report(MarkdownDocument document, ProseSession session)
    {
        HashSet<LinkReferenceDefinition>? used = null;
        foreach (var group in document.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group.OfType<LinkReferenceDefinition>())
            {
                if (definition is FootnoteLinkReferenceDefinition note)
                {
                    if (note.Footnote.Order < 0)
                        session.Bag.Add(
                            ProseDiagnostics.UnusedNote.At(
                                session.SpanOf(note.Span),
                                $"rien n'appelle la note « [{note.Label}] »",
                                $"Écrivez [{note.Label}] là où la note s'appelle, ou retirez-la."
                            )
                        );
                    continue;
                }
                used ??= [.. document.Descendants<LinkInline>().Select(l => l.Reference).OfType<LinkReferenceDefinition>()];
                if (!used.Contains(definition))
                    Report(definition, session);
            }
        }
    }

    private static void Report(LinkReferenceDefinition definition, ProseSession session)
    {
        var place = session.SpanOf(definition.Span);
        // An address that is left over shows nothing; anything else is words that Markdown took for an address.
        var isAddress =
            LinkTarget.Of(definition.Url ?? "", session.File.Path).Kind == LinkKind.External && string.IsNullOrEmpty(definition.Title);
        session.Bag.Add(
            isAddress
                ? ProseDiagnostics.UnusedAddress.At(
                    place,
                    $"rien ne se sert de l'adresse « [{definition.Label}] »",
                    "Retirez la ligne, ou faites-en un lien."
                )
                : ProseDiagnostics.LostLine.At(
                    place,
                    $"« [{definition.Label}]: {definition.Url} » ne paraîtrait nulle part",
                    "Échappez le crochet pour que la ligne se lise : \\[, ou retirez-la."
                )
        );
    }
}
