using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Sources: defined once, known where they are cited, cited where they are defined.</summary>
public sealed class SourceReferences : ICheck
{
    public static readonly Descriptor Unknown = new(
        "TES0225",
        Severity.Error,
        "source inconnue",
        "Un appel [@id] ou une clé « source » nomme une source du même fichier, définie sous « sources ». Celle-ci n'y est pas : "
            + "le lecteur ne pourrait pas vérifier. Corrigez l'identifiant (majuscules comprises), ou ajoutez la source.",
        "L'île compte 4 809 habitants [@INSE].",
        "L'île compte 4 809 habitants [@INSEE]."
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NeverCited = new(
        "TES0226",
        Severity.Notice,
        "source jamais citée",
        "La source est définie mais rien ne dit ce qu'elle établit. Citez-la là où elle sert, passez-la sous « ressources » si "
            + "elle prolonge la lecture, ou retirez-la.",
        "sources: [{id: OF, titre: \"…\"}]   (sans [@OF] nulle part)",
        "Le parc est inauguré en juin 2014 [@OF]."
    );

    public static readonly Descriptor None = new(
        "TES0227",
        Severity.Error,
        "aucune source",
        "Un retour d'expérience s'appuie sur des sources que le lecteur peut retrouver : un document, un article, un entretien "
            + "daté. Sans elles, il ne vaut que par la confiance.",
        "sources: []",
        "sources: [{id: PV, titre: \"Conseil communautaire du 12 mars 2024\", date: 2024-03-12}]"
    );

    public static readonly Descriptor Misplaced = new(
        "TES0241",
        Severity.Warning,
        "renvoi là où il ne peut pas paraître",
        "Un titre, un libellé ou une citation paraît tel quel, sans appel de source : [@id] s'y lirait en toutes lettres. Mettez le renvoi "
            + "dans le texte ou dans la clé « source ». Un chiffre, lui, y est repris : {chiffre:id}.",
        "titre: \"Le parc est inauguré [@OF]\"",
        "texte: \"Le parc est inauguré [@OF]\""
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Unknown, NeverCited, None, Misplaced];

    public void Run(CheckContext context)
    {
        var looking = new Looking(context);
        foreach (var document in context.Documents())
            looking.At(document);
        foreach (var experience in context.Library.Experiences)
        {
            if (experience.Sources.Count == 0)
                context.Report(None, experience.Title.Span, "ce retour n'a aucune source", "Ajoutez au moins une source sous « sources ».");
        }
    }

    private sealed class Looking(CheckContext context)
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly List<(int Start, int Length)> _found = [];
        private readonly List<bool> _used = [];
        private bool _hasNone;

        public void At(DocumentTexts document)
        {
            Define(document.Sources);
            _hasNone = false;
            foreach (var citation in document.Prose.Citations)
            {
                if (!Use(citation.Value))
                    Report(citation.Value, citation.Span, document);
            }
            foreach (var source in document.CitedSources)
            {
                if (!Use(source.Value))
                    Report(source.Value, source.Span, document);
            }
            foreach (var field in document.Rich)
                Cited(field, document);
            foreach (var field in document.Plain)
                NotHere(field);
            foreach (var field in document.Quoted)
                NotHere(field);
            foreach (var field in document.Verbatim)
                NotHere(field);
            for (var i = 0; i < document.Sources.Count; i++)
            {
                if (!_used[i] && !document.Prose.IsRefused)
                    context.Report(
                        NeverCited,
                        document.Sources[i].Id.Span,
                        $"la source « {document.Sources[i].Id.Value} » n'est citée nulle part dans ce fichier",
                        $"Citez-la par [@{document.Sources[i].Id.Value}], ou retirez-la."
                    );
            }
        }

        private void Define(IReadOnlyList<Source> sources)
        {
            _ids.Clear();
            _used.Clear();
            for (var i = 0; i < sources.Count; i++)
            {
                var id = sources[i].Id;
                _used.Add(!_ids.TryAdd(id.Value, i));
                if (_used[i] && id.Value.Length > 0)
                    context.Report(
                        ContentDiagnostics.DuplicateId,
                        id.Span,
                        $"la source « {id.Value} » est déjà définie ligne {sources[_ids[id.Value]].Id.Span.Line}",
                        "Donnez un autre identifiant à l'une des deux."
                    );
            }
        }

        private bool Use(ReadOnlySpan<char> id)
        {
            if (!_ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var index))
                return id.IsEmpty;
            _used[index] = true;
            return true;
        }

        private void Cited(Located<string> field, DocumentTexts document)
        {
            var text = field.Value;
            for (var at = 0; References.TryFindNext(text, ref at, _found, out _); )
            {
                foreach (var (start, length) in _found)
                {
                    if (!Use(text.AsSpan(start, length)))
                        Report(text.Substring(start, length), Places.Within(field, start, length), document);
                }
            }
        }

        private void NotHere(Located<string> field)
        {
            for (var at = 0; References.TryFindNext(field.Value, ref at, _found, out var found); )
            {
                if (found.FigureId is null)
                    context.Report(
                        Misplaced,
                        Places.Within(field, found.Start, found.Length),
                        $"« {field.Value.Substring(found.Start, found.Length)} » se lirait en toutes lettres ici",
                        "Mettez le renvoi dans le texte, ou dans la clé « source »."
                    );
            }
        }

        // A list of sources that is missing altogether makes one finding, not one at each place that needs it.
        private void Report(string id, SourceSpan place, DocumentTexts document)
        {
            if (_hasNone)
                return;
            _hasNone = document.Sources.Count == 0;
            context.Report(
                Unknown,
                place,
                $"la source « {id} » n'est pas définie dans ce fichier{(_hasNone ? ", qui n'en définit aucune" : "")}",
                new KnownNames(document.Sources.Select(s => s.Id.Value)).Remedy(
                    id,
                    _hasNone ? "Ajoutez-la, et toutes celles que ce fichier cite, sous « sources »." : "Ajoutez-la sous « sources »."
                )
            );
        }
    }
}
