using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Validating;

namespace CollegeTes.Views;

/// <summary>The board of the team: who is asked to validate what. It holds nothing in a publication.</summary>
internal static class ValidationBoardViews
{
    public static readonly ViewType<RequestState, RenderScope> Request = new(
        "demande de relecture",
        "Une demande de relecture, pour l'équipe.",
        new()
        {
            { "titre", MemberType.Text, "titre de ce qui est à relire", (s, scope) => scope.Typeset(s.Subject.Title.Value)! },
            { "page", MemberType.TextOrNothing, "lien vers sa page", (s, scope) => scope.To(scope.Addresses.OfPage(s.Subject)) },
            { "sujet", MemberType.Text, "ce qui le nomme : territoire/retour", (s, _) => s.Subject.Id },
            { "demande", MemberType.Text, "identifiant de la demande", (s, _) => s.Request.Id.Value },
            {
                "aupres",
                MemberType.Text,
                "à qui elle est adressée",
                (s, scope) => scope.Typeset(ValidationPhrases.Addressee(s.Request, scope.Library))!
            },
            { "etat", MemberType.Text, "où elle en est, en une phrase", (s, scope) => scope.Typeset(RequestGroups.Detail(s))! },
        }
    );

    public static readonly ViewType<(string Title, IReadOnlyList<RequestState> States), RenderScope> Group = new(
        "groupe de demandes",
        "Des demandes de relecture qui en sont au même point.",
        new()
        {
            { "titre", MemberType.Text, "où elles en sont", (g, _) => g.Title },
            { "demandes", MemberType.ListOf(() => Request), "ces demandes", (g, scope) => Request.List(g.States, scope) },
        }
    );

    /// <summary>What is late first; nothing in what is published.</summary>
    public static ViewList<(string Title, IReadOnlyList<RequestState> States)> GroupsOf(Library library, RenderScope scope) =>
        Group.List(library.TeamDay is { } day ? RequestGroups.Of(RequestStates.Of(library, day)) : [], scope);
}
