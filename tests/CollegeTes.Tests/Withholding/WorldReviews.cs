using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Scaffolding;

namespace CollegeTes.Tests.Withholding;

/// <summary>
/// Writes the review files of a world: of each text one demand that holds, one whose text changed since, one that nobody answered, with
/// notes and proofs, and answers with comments. What holds is taken from the text as it stands, so that it always does.
/// </summary>
internal sealed class WorldReviews(World world, string root)
{
    private const string Partners = "content/partenaires.yaml";

    /// <param name="put">Writes a file that is there now.</param>
    public void Write(Action<string, string> put)
    {
        var reviewed = world.Texts.Where(t => t.Review is not null).ToList();
        put(
            Partners,
            "partenaires:\n  - {id: mairie, nom: La mairie, type: commune}\n"
                + string.Concat(
                    reviewed.Select(t => $"  - {{id: {t.Review!.Awaited}, nom: La ligue {t.Review.Awaited}, type: association}}\n")
                )
        );
        var library = WorkspaceReader.Read(root, 1, new DiagnosticBag()).Library;
        foreach (var text in reviewed)
        {
            var subject = library.Find(new SubjectReference(KindOf(text), text.Id));
            if (subject is not null)
                put(ContentKind.Validation.PathBeside(subject.Reference), Of(text.Review!, PassageReader.Read(root, subject)));
        }
    }

    private static string Of(Review review, IReadOnlyList<ReviewPassage> passages)
    {
        var secret = review.Secrets;
        var holds = ValidationWriting.FingerprintsOf([ValidationObject.Text], passages);
        return $$"""
            demandes:
              - {id: mairie, aupres: mairie, role: territoire, objet: texte, statut: validee, envoyee-le: 2026-01-02, rendue-le: 2026-02-03, empreinte: {{holds}}, reserves: "Sauf ce que dit {{review.Reservation}}.", note: "{{secret[
                0
            ]}}", preuve: "{{secret[1]}}"}
              - {id: {{secret[
                2
            ]}}, aupres: mairie, role: porteur, objet: texte, statut: validee, envoyee-le: 2026-01-02, rendue-le: 2026-02-03, empreinte: {texte: "titre:00000000"}, reserves: "Sauf {{review.Void}}."}
              - {id: attente, aupres: {{review.Awaited}}, role: partenaire-cite, objet: texte, statut: sans-reponse, envoyee-le: 2026-01-02, reserves: "Sauf {{review.Void}}.", note: "{{secret[
                3
            ]}}"}
            grille: [{question: exact, reponse: non, commentaire: "{{secret[4]}}", demande: mairie}]
            reponses: [{objet: lacune, sur: "{{secret[5]}}", commentaire: "{{secret[6]}}", demande: mairie}]

            """;
    }

    private static SubjectKind KindOf(Text text) =>
        text.Kind switch
        {
            TextKind.Experience => SubjectKind.Experience,
            TextKind.Episode => SubjectKind.Episode,
            _ => SubjectKind.Film,
        };
}
