using System.Collections;
using System.Runtime.CompilerServices;
using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Rendering;
using CollegeTes.Renditions;
using CollegeTes.Templating;
using CollegeTes.Tests.Pages;
using CollegeTes.Text;
using CollegeTes.Themes;
using CollegeTes.Views;

namespace CollegeTes.Tests.Views;

/// <summary>
/// Every name of every view, read as a template would on the pages of a collection that says all it can and on those of a territory that
/// says nothing: the value is of the type that is told, and missing only where that is told.
/// </summary>
public sealed class ViewValueTests
{
    // What neither collection says: another language, a feed of many pages, texts and amounts of kinds that other tests write.
    private static readonly string[] NeverFilled =
    [
        "collection.sections",
        "territoire.attribut_langue",
        "territoire.sections",
        "retour.autres_territoires",
        "retour.attribut_langue",
        "retour.avant_propos",
        "moyens humains.total",
        "dépenses.barre",
        "financements.barre",
        "livret.attribut_langue",
        "livret.sections",
        "synthese.attribut_langue",
        "formation.attribut_langue",
        "lettre.attribut_langue",
        "élément de lettre.attribut_langue",
        "recherche.autres",
        "entrée de l'index.attribut_langue",
        "divergence.contre_exemples",
        "émission.attribut_langue",
        "flux.precedent",
        "flux.suivant",
        "épisode.attribut_langue",
        "épisode.sections",
        "vidéo.attribut_langue",
        "cas du cadre.attribut_langue",
        "vidéo.affiche_media",
        "chapitre de vidéo.url",
        // Nothing is observed to lack, and a page holds the whole matrix: CutMatrixTests and CutReadingTests write what does not.
        "condition.manque",
        "cas contraire.manque",
        "matrice.autres",
        "ensemble.autres",
        // The published syntheses rest on observations and figures alone.
        "constat.ancre",
        "coupe.titre",
    ];

    [Fact]
    public void Values_are_of_the_type_that_is_told()
    {
        using var collection = new CompleteCollection();
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var met = new HashSet<ViewType>();
        var filled = new HashSet<string>(StringComparer.Ordinal);
        var read = 0;
        var pages = Pages(collection.Root).Select(p => (p.Names, p.Output, Seen: new HashSet<(ViewType, object)>(new SameThing())));
        // The published collection says what the small one cannot, such as the names of the national table; each thing once.
        var real = new HashSet<(ViewType, object)>(new SameThing());
        foreach (var (names, output, seen) in pages.Concat(Pages(Repository.Root).Select(p => (p.Names, p.Output, real))))
        {
            var waiting = new Queue<View>();
            foreach (var member in ViewCatalogue.Globals.Members)
                Check(ViewCatalogue.Globals, member, names[member.Name]);
            while (waiting.TryDequeue(out var view))
            {
                met.Add(view.Type);
                foreach (var member in view.Type.Members)
                {
                    Assert.True(view.TryRead(member.Name, out var value));
                    Check(view.Type, member, value);
                }
            }

            void Check(ViewType type, ViewMember member, object? value)
            {
                read++;
                if (!Holds(member.Type, value))
                    wrong.Add($"{type.Name}.{member.Name} is told {member.Type}: {value?.GetType().Name ?? "null"} ({output})");
                if (
                    value is not (null or "" or Html { IsEmpty: true })
                    && (value is not IEnumerable list || list.GetEnumerator().MoveNext())
                )
                    filled.Add($"{type.Name}.{member.Name}");
                foreach (
                    var shown in value is View one ? [one]
                    : value is IEnumerable and not string ? ((IEnumerable)value).OfType<View>()
                    : []
                )
                {
                    if (seen.Add((shown.Type, shown.Subject)))
                        waiting.Enqueue(shown);
                }
            }
        }
        Findings.None(wrong);
        var all = ViewCatalogue.All.SelectMany(v => v.Members.Select(m => $"{v.Name}.{m.Name}")).ToList();
        Findings.None(
            all.Except(filled, StringComparer.Ordinal)
                .Except(NeverFilled)
                .Select(n => n + " is empty everywhere")
                .Concat(NeverFilled.Where(n => filled.Contains(n) || !all.Contains(n)).Select(n => n + " is filled"))
                .Concat(ViewCatalogue.All.Except(met).Select(v => v.Name + " is on no page"))
        );
        Assert.True(read > 10_000, $"{read} values");
    }

    [Fact]
    public void The_subject_of_a_page_has_the_name_of_its_kind_and_the_others_hold_nothing()
    {
        using var collection = new CompleteCollection();
        var kinds = new HashSet<SubjectKind>();
        foreach (var (names, subject, output) in Pages(collection.Root))
        {
            kinds.Add(subject.SubjectKind);
            Assert.Equal(
                subject is Collection ? [] : [(output, subject.SubjectKind)],
                SubjectKind
                    .All.Where(k => k != SubjectKind.Collection && names[k.Name.Replace('-', '_')] is not null)
                    .Select(k => (output, k))
            );
        }
        Assert.Equal(SubjectKind.All.Length, kinds.Count);
    }

    [Fact]
    public void A_value_of_another_type_is_seen()
    {
        Assert.False(Holds(MemberType.Text, null));
        Assert.False(Holds(MemberType.Text, 3));
        Assert.False(Holds(MemberType.Html, "a"));
        Assert.False(Holds(MemberType.Texts, new TextList(["a", null!])));
        Assert.False(Holds(MemberType.ListOf(() => PageView.Type), "a"));
        Assert.True(Holds(MemberType.TextOrNothing, null));
        Assert.True(Holds(MemberType.Texts, new TextList(["a"])));
    }

    // One page of each output of each deliverable, of the subject that says most and of the one that says least.
    private static IEnumerable<(Dictionary<string, object?> Names, Subject Subject, string Output)> Pages(string root)
    {
        var bag = new DiagnosticBag();
        var set = DeliverableSet.Load(new TemplateFiles(root), bag);
        var workspace = WorkspaceReader.Read(root, 1, bag, TestContext.Current.CancellationToken);
        set = set.Of(workspace.Library.Collection, bag);
        var library = Publishable.Of(workspace.Library, withDrafts: true, new DateOnly(2026, 11, 15), new HashSet<string>());
        var plan = Plan.Make(library, MediaPlan.Make(library, workspace), set, forReview: true);
        var settings = new RenderSettings("1.0.0", WithDrafts: true);
        var renderer = new ArtifactRenderer(library, set, plan, settings, TestContext.Current.CancellationToken);
        foreach (var output in plan.Artifacts.Where(a => a.Output.Export is null).GroupBy(a => a.Output))
        {
            var planned = output.ToList();
            foreach (var page in planned.Count == 1 ? planned : [planned[0], planned[^1]])
            {
                var names = new Dictionary<string, object?>(StringComparer.Ordinal);
                var own = page.Output.IsForReview ? settings with { Sending = Sending(root, page.Subject) } : settings;
                GlobalViews.Type.Spread(new PageView.Shown(page, own, plan), renderer.ScopeOf(page), names);
                yield return (names, page.Subject, $"{page.Deliverable.Name} {page.Path}");
            }
        }
    }

    private static ReviewSending Sending(string root, Subject subject) =>
        ReviewSending.ToNobody(PassageReader.Read(root, subject)) with
        {
            Request = "commune",
            Recipient = "Commune de Val-Clair",
            Files = ["a-confirmer.docx"],
        };

    private static bool Holds(MemberType type, object? value) =>
        value is null ? type.MayBeNothing
        : type.IsList ? value is IEnumerable list and not (string or View) && list.Cast<object?>().All(v => IsOne(type, v))
        : IsOne(type, value);

    private static bool IsOne(MemberType type, object? value) =>
        type.Kind switch
        {
            MemberKind.Text => value is string,
            MemberKind.Html => value is Html,
            MemberKind.Words => value is string or Html,
            MemberKind.Number => value is int or long or double,
            MemberKind.Flag => value is bool,
            MemberKind.Labels => value is IEnumerable<KeyValuePair<string, object>>,
            _ => value is View view && ReferenceEquals(view.Type, type.View),
        };

    // Records say when they are equal, which takes long: the same thing is enough.
    private sealed class SameThing : IEqualityComparer<(ViewType, object)>
    {
        public bool Equals((ViewType, object) x, (ViewType, object) y) =>
            ReferenceEquals(x.Item1, y.Item1)
            && (ReferenceEquals(x.Item2, y.Item2) || (x.Item2 is ITuple one && y.Item2 is ITuple other && IsSame(one, other)));

        public int GetHashCode((ViewType, object) pair) =>
            HashCode.Combine(pair.Item1, pair.Item2 is ITuple tuple ? Hash(tuple[0]) : Hash(pair.Item2));

        private static bool IsSame(ITuple one, ITuple other) =>
            one.Length == other.Length
            && Enumerable
                .Range(0, one.Length)
                .All(i => one[i] is { } a && a.GetType().IsValueType ? a.Equals(other[i]) : ReferenceEquals(one[i], other[i]));

        private static int Hash(object? value) =>
            value is null ? 0
            : value.GetType().IsValueType ? 0
            : RuntimeHelpers.GetHashCode(value);
    }
}
