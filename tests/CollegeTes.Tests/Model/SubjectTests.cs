using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Model;

/// <summary>One authority on subjects: what a library enumerates, finds and names is the same everywhere.</summary>
public sealed class SubjectTests
{
    private static readonly Library Real = WorkspaceReader
        .Read(Repository.Root, 2, new DiagnosticBag(), TestContext.Current.CancellationToken)
        .Library;

    [Fact]
    public void Every_content_file_that_is_a_subject_is_enumerated_once()
    {
        var files = Repository.Files.Where(f =>
            f.StartsWith("content/", StringComparison.Ordinal) && ContentKind.Find(f)?.Kind.Subject is not null
        );
        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            Real.Subjects.Where(s => !s.SubjectKind.SharesFile).Select(s => s.Path).Order(StringComparer.Ordinal)
        );
        // The collection shows one of each kind at least: what follows looks at all of them.
        Assert.Equal(SubjectKind.All, Real.Subjects.Select(s => s.SubjectKind).Distinct());
    }

    [Fact]
    public void A_subject_is_found_by_its_name_and_its_path()
    {
        foreach (var subject in Real.Subjects)
        {
            Assert.Same(subject, Real.Find(subject.Reference));
            Assert.Equal(subject.SubjectKind.SharesFile ? null : subject.Reference, ContentKind.SubjectOf(subject.Path));
            Assert.Contains(subject.Path, ContentKind.For(subject.SubjectKind).PathsOf(subject.Id));
            Assert.Contains(subject.Path, subject.FilesIn(Real));
            Assert.All(subject.Parts, p => Assert.Equal(subject.Reference, p.Reference.Parent));
        }
    }

    [Fact]
    public void All_that_is_named_can_be_selected_shown_and_is_never_proposed_for_itself()
    {
        var names = WorkspaceNames.Read(Repository.Root);
        Assert.Equal(
            Real.Subjects.Where(s => s.SubjectKind.IsNamed).Select(s => s.Id).Order(StringComparer.Ordinal),
            names.Selections.Order(StringComparer.Ordinal)
        );
        foreach (var subject in Real.Subjects.Where(s => s.SubjectKind.IsNamed))
        {
            Assert.Contains(subject, Real.Named(subject.Id));
            foreach (
                var written in new[] { subject.Id, subject.Id + "/", "./" + subject.Path, subject.Path, subject.Path.Replace('/', '\\') }
            )
            {
                Assert.True(WorkspaceNames.Exists(Repository.Root, written), written);
                Assert.Empty(Unknown(written));
            }
            Assert.False(WorkspaceNames.Exists(Repository.Root, subject.Id + "x"), subject.Id);
            Assert.Contains($"« {subject.Id} »", Unknown(subject.Id + "x")[0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../content/collection.yaml")]
    [InlineData("redon-agglomeration/../mauges-communaute")]
    [InlineData("collection")]
    [InlineData("README.md")]
    public void What_is_no_subject_and_no_content_does_not_exist(string selection) =>
        Assert.False(WorkspaceNames.Exists(Repository.Root, selection));

    [Fact]
    public void A_library_made_from_another_knows_its_own_subjects()
    {
        var film = Real.Films[0];
        Assert.NotNull(Real.Find(SubjectKind.Film, film.Slug));
        var without = Real with { Films = [] };
        Assert.Null(without.Find(SubjectKind.Film, film.Slug));
        var renamed = without with { Films = [film with { Slug = "autre" }] };
        Assert.Same(renamed.Films[0], renamed.Find(SubjectKind.Film, "autre"));
        Assert.NotNull(Real.Find(SubjectKind.Film, film.Slug));
    }

    [Fact]
    public void Kinds_have_names_of_their_own()
    {
        Assert.Distinct(SubjectKind.All.Select(k => k.Name));
        Assert.Distinct(SubjectKind.All.Select(k => k.Plural));
        Assert.Distinct(SubjectKind.All.Select(k => k.Folder));
        Assert.All(SubjectKind.All.Where(k => k.Parent is not null), k => Assert.Equal([.. k.Parent!.Names, k.Name], k.Names));
    }

    private static IReadOnlyList<string> Unknown(string selection) =>
        Selection.Unknown(
            new PipelineOptions(Repository.Root, "", "", default) { Selection = [selection] },
            Real,
            DeliverableSet.Load(new TemplateFiles(null), new DiagnosticBag())
        );
}
