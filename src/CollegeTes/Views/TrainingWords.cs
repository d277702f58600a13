using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Teaching;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The words of a training that are written in content files, and how its times are said.</summary>
internal static class TrainingWords
{
    public static string Of(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Choice => "choix",
            QuestionKind.MultipleChoice => "choix-multiple",
            QuestionKind.TrueFalse => "vrai-faux",
            QuestionKind.Number => "nombre",
            QuestionKind.Matching => "association",
            _ => "libre",
        };

    public static string Of(TeachingMethod method) =>
        method switch
        {
            TeachingMethod.Positioning => "positionnement",
            TeachingMethod.Lecture => "expose",
            TeachingMethod.CaseStudy => "etude-de-cas",
            TeachingMethod.FrameworkWorkshop => "atelier-cadre",
            TeachingMethod.Debate => "debat",
            TeachingMethod.WorldCafe => "world-cafe",
            TeachingMethod.CollectiveReading => "arpentage",
            TeachingMethod.Visit => "visite",
            TeachingMethod.Quiz => "quiz",
            TeachingMethod.Assessment => "bilan",
            _ => "pause",
        };

    public static string Of(TrainingMode mode) =>
        mode switch
        {
            TrainingMode.OnSite => "presentiel",
            TrainingMode.Remote => "distance",
            _ => "hybride",
        };

    public static string Of(TrainingRole role) =>
        role switch
        {
            TrainingRole.Designer => "concepteur",
            TrainingRole.Facilitator => "animateur",
            _ => "financeur",
        };

    public static string Of(SlideKind kind) =>
        kind switch
        {
            SlideKind.Cover => "couverture",
            SlideKind.Objectives => "objectifs",
            SlideKind.Programme => "programme",
            SlideKind.Title => "titre",
            SlideKind.Place => "lieu",
            SlideKind.Figures => "chiffres",
            SlideKind.Milestones => "etapes",
            SlideKind.Quotation => "citation",
            SlideKind.Lesson => "enseignement",
            SlideKind.Call => "appel",
            SlideKind.Instruction => "consigne",
            SlideKind.Matrix => "matrice",
            SlideKind.Question => "question",
            _ => "pause",
        };

    /// <summary>The slides of a training, in the words of the page, with what its deliverable may show.</summary>
    public static Deck DeckOf(Training training, RenderScope scope) =>
        new(training, scope.Library, scope.Deliverable, key => scope.Labels[key])
        {
            ShowsConsented = scope.Shown is null || scope.Shown.Contains(ShownThing.Quotations),
        };

    /// <summary>A time from the start: <c>1 h 05</c>.</summary>
    public static string Clock(TimeSpan time) => $"{(int)time.TotalHours}\u00A0h\u00A0{time.Minutes:00}";

    /// <summary>« 8 à 16 personnes »; null where nothing is said.</summary>
    public static string? Of(GroupSize? size, RenderScope scope) =>
        size switch
        {
            { Least: { } least, Most: { } most } when least.Value != most.Value =>
                $"{FrenchFormat.Number((long)least.Value)} {scope.Labels["formation.a"]} {People(most.Value, scope)}",
            { Most: { } most } => $"{(size.Least is null ? scope.Labels["formation.au-plus"] + " " : "")}{People(most.Value, scope)}",
            { Least: { } least } => $"{scope.Labels["formation.au-moins"]} {People(least.Value, scope)}",
            _ => null,
        };

    private static string People(int count, RenderScope scope) =>
        $"{FrenchFormat.Number((long)count)}\u00A0{scope.Labels["formation.personnes"]}";
}
