using CollegeTes.Content;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Text;

namespace CollegeTes.Scaffolding;

/// <summary>
/// A workspace to start from: a collection, a framework, a territory and a write-up to be filled in, which build at once.
/// </summary>
public static class NewWorkspace
{
    private const string Territory = "mon-territoire";

    /// <summary>The files that every workspace starts with.</summary>
    public static IReadOnlyList<NewFile> Base(string title, string organisation, Vocabulary vocabulary, DateOnly day)
    {
        var drafts = new Drafts(WorkspaceNames.None, vocabulary, day);
        var id = Slug.From(organisation);
        return
        [
            drafts.Collection(title, organisation),
            Drafts.Framework(),
            drafts.Partners(id.Length == 0 ? "organisation" : id, organisation, "autre"),
            new NewFile(".gitignore", "# La publication et les dossiers à envoyer se refont d'une commande.\n/dist/\n/a-envoyer/\n"),
        ];
    }

    /// <summary>A territory and a write-up, as drafts; the names are those of the base, once written.</summary>
    public static IReadOnlyList<NewFile> Examples(WorkspaceNames names, Vocabulary vocabulary, DateOnly day)
    {
        var drafts = new Drafts(names, vocabulary, day);
        return
        [
            drafts.Territory(Territory, Drafts.TitleOf(Territory), null),
            drafts.Experience(Territory, "premier-retour", "Premier retour d'expérience"),
        ];
    }
}
