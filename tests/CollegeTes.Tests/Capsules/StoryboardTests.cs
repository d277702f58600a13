using CollegeTes.Capsules;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Tests.Capsules;

/// <summary>What is derived of a write-up can be read in time; what its author wrote is obeyed.</summary>
public sealed class StoryboardTests
{
    private static readonly Library Real = WorkspaceReader
        .Read(Repository.Root, 2, new DiagnosticBag(), TestContext.Current.CancellationToken)
        .Library;

    public static TheoryData<string> Real_write_ups => [.. Real.Experiences.Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Real_write_ups))]
    public void Every_real_write_up_makes_a_video_that_can_be_read(string id)
    {
        var experience = Real.Experiences.First(e => e.Id == id);
        foreach (var edited in new[] { experience, experience with { Capsule = null } })
        {
            var storyboard = Of(edited);
            Assert.InRange(storyboard.Duration, Storyboard.Shortest, Storyboard.Longest);
            Assert.Equal(SceneKind.Title, storyboard.Scenes[0].Scene.Kind);
            Assert.Contains(storyboard.Scenes, s => s.Scene.Kind == SceneKind.Place);
            Assert.Contains(storyboard.Scenes, s => s.Scene.Kind == SceneKind.Milestones);
            AssertWhole(storyboard);
            // What is written under a picture, or in it, can be read at the pace of subtitles, hurried by a fifth at most.
            Assert.All(storyboard.Shots, shot =>
                Assert.True(shot.End - shot.Start >= 2200, $"{shot.Scene.Kind} {shot.End - shot.Start} ms")
            );
            Assert.All(storyboard.Captions, c =>
                Assert.True(c.Text.Length * 1000d / (c.End - c.Start) <= 21, $"{c.Text} en {c.End - c.Start} ms")
            );
        }
    }

    [Fact]
    public void A_write_up_with_little_to_say_still_lasts_long_enough()
    {
        var bare = Bare();
        var storyboard = Of(bare);
        Assert.Equal(Storyboard.Shortest, storyboard.Duration);
        AssertWhole(storyboard);
        Assert.Equal([SceneKind.Title, SceneKind.Place, SceneKind.Call], storyboard.Scenes.Select(s => s.Scene.Kind));
    }

    [Fact]
    public void What_the_place_has_said_is_not_counted_again()
    {
        var experience = Real.Experiences.First(e => e.Id == "val-de-sarthe/projet-de-territoire");
        var territory = Real.Territories.First(t => t.Slug == experience.TerritorySlug);
        Assert.Contains(experience.Figures, f => f.Value.Value.Value == territory.Population!.Value);
        var figures = Of(experience with { Capsule = null }).Scenes.Single(s => s.Scene.Kind == SceneKind.Figures).Scene;
        Assert.DoesNotContain(figures.Items, i => i.Label is "habitants" or "communes dans l’intercommunalité");
        Assert.NotEmpty(figures.Items);
    }

    [Fact]
    public void A_lesson_is_a_sentence() =>
        Assert.All(Real.Experiences, e =>
            Assert.All(Of(e).Scenes.Where(s => s.Scene.Kind == SceneKind.Lesson), s => Assert.Contains(s.Scene.Text[^1], ".!?…»"))
        );

    [Fact]
    public void A_quotation_that_its_consent_keeps_from_videos_is_left_out()
    {
        var experience = Real.Experiences.First(e => e.Quotations.Count > 0);
        var quotation = experience.Quotations[0] with { Source = null, Consent = experience.Title.With("anne") };
        var quoting = experience with { Quotations = [quotation], Capsule = null };
        foreach (var (supports, shown) in new[] { (Array.Empty<string>(), true), (["livret", "capsule"], true), (["livret"], false) })
        {
            var library = Real with
            {
                Territories =
                [
                    .. Real.Territories.Select(t =>
                        t with
                        {
                            Consents =
                            [
                                new Consent(quotation.Consent!.Value, ConsentObject.Quotation, supports, null, null, null, default),
                            ],
                        }
                    ),
                ],
            };
            Assert.Equal(
                shown,
                StoryboardMaker.Of(quoting, library, "capsule", key => key).Scenes.Any(s => s.Scene.Kind == SceneKind.Quotation)
            );
        }
    }

    [Fact]
    public void The_author_s_order_texts_times_and_omissions_are_obeyed()
    {
        var experience = Real.Experiences.First(e => e.Figures.Any(f => f.Value.HasValue));
        var figure = experience.Figures.First(f => f.Value.HasValue);
        Located<string> Text(string text) => experience.Title.With(text);
        SceneEdit Scene(SceneKind kind, string? text = null, decimal? seconds = null, bool omitted = false) =>
            new(
                kind,
                null,
                text is null ? null : Text(text),
                [],
                [],
                null,
                seconds is { } s ? experience.Title.With(s) : null,
                null,
                omitted,
                experience.Title.Span
            );
        var storyboard = Of(
            experience with
            {
                Capsule = new CapsuleEdit
                {
                    Path = "capsule.yaml",
                    Scenes =
                    [
                        Scene(SceneKind.Call, seconds: 20),
                        Scene(SceneKind.Place, omitted: true),
                        Scene(SceneKind.Lesson, $"On compte {{chiffre:{figure.Id.Value}}}.", 30),
                    ],
                },
            }
        );
        Assert.Equal([SceneKind.Call, SceneKind.Lesson], storyboard.Scenes.Select(s => s.Scene.Kind));
        Assert.Equal([(0, 20_000), (20_000, 50_000)], storyboard.Scenes.Select(s => (s.Start, s.End)));
        // A number is written once: the scene takes it from the write-up.
        Assert.Contains(CollegeTes.Prose.FigureText.Value(figure), storyboard.Scenes[1].Scene.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_voice_gives_its_times_and_its_captions()
    {
        var experience = Real.Experiences.First();
        var span = experience.Title.Span;
        Cue Said(int from, int to, string text) => new(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to), null, text, span);
        SceneEdit Scene(SceneKind kind, int? start) =>
            new(kind, null, null, [], [], null, null, start is { } s ? experience.Title.With(TimeSpan.FromSeconds(s)) : null, false, span);
        var narrated = experience with
        {
            Capsule = new CapsuleEdit
            {
                Path = "capsule.yaml",
                Scenes = [Scene(SceneKind.Title, null), Scene(SceneKind.Place, 12), Scene(SceneKind.Call, null)],
                Narration = new AudioFile(experience.Title.With("voix.mp3"), TimeSpan.FromSeconds(60.05), 1, "audio/mpeg"),
                Captions = new Transcript([Said(0, 10, "Un"), Said(12, 30, "Deux"), Said(40, 58, "Trois")]),
            },
        };
        var storyboard = Of(narrated);
        Assert.Equal(60_200, storyboard.Duration);
        Assert.Equal([0, 12_000, 40_000], storyboard.Scenes.Select(s => s.Start));
        Assert.Equal(["Un", null, "Deux", null, "Trois", null], storyboard.Shots.Select(s => s.Caption));
        AssertWhole(storyboard, withGaps: true);
    }

    [Fact]
    public void A_scene_without_a_time_begins_with_a_sentence_of_the_voice()
    {
        var experience = Real.Experiences.First();
        var span = experience.Title.Span;
        Cue Said(int from, int to, string text) => new(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to), null, text, span);
        SceneEdit Scene(SceneKind kind) => new(kind, null, null, [], [], null, null, null, false, span);
        var storyboard = Of(
            experience with
            {
                Capsule = new CapsuleEdit
                {
                    Path = "capsule.yaml",
                    Scenes = [Scene(SceneKind.Title), Scene(SceneKind.Place), Scene(SceneKind.Call)],
                    Narration = new AudioFile(experience.Title.With("voix.mp3"), TimeSpan.FromSeconds(60), 1, "audio/mpeg"),
                    Captions = new Transcript([
                        Said(0, 9, "Une phrase"),
                        Said(9, 16, "qui continue."),
                        Said(16, 24, "Une «\u00A0autre.\u00A0»"),
                        Said(24, 33, "La dernière,"),
                        Said(33, 44, "plus longue,"),
                        Said(44, 58, "s’achève."),
                    ]),
                },
            }
        );
        Assert.All(storyboard.Scenes, s => Assert.Contains(s.Start, new[] { 0, 16_000, 24_000 }));
    }

    [Fact]
    public void Chapters_are_long_enough_for_video_platforms() => Assert.All(Real.Experiences, experience =>
        {
            var storyboard = Of(experience);
            var starts = storyboard.Chapters().Select(c => c.Start).Append(storyboard.Duration).ToList();
            Assert.True(starts.Count > 3, $"{experience.Id} : {starts.Count - 1} chapitres");
            Assert.Equal(0, starts[0]);
            Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 10_000));
        });

    private static Storyboard Of(Experience experience) => StoryboardMaker.Of(experience, Real, "capsule", key => key);

    private static Experience Bare()
    {
        var real = Real.Experiences.First();
        return new Experience
        {
            Slug = real.Slug,
            TerritorySlug = real.TerritorySlug,
            Path = real.Path,
            Title = real.Title.With("Peu"),
            Lede = real.Lede.With("Une phrase."),
        };
    }

    // One picture after the other, without a hole; captions in order, inside.
    private static void AssertWhole(Storyboard storyboard, bool withGaps = false)
    {
        var at = 0;
        foreach (var shot in storyboard.Shots)
        {
            Assert.Equal(at, shot.Start);
            Assert.True(shot.End > shot.Start);
            at = shot.End;
        }
        Assert.Equal(storyboard.Duration, at);
        at = 0;
        foreach (var cue in storyboard.Captions)
        {
            Assert.True(withGaps ? cue.Start >= at : cue.Start == at);
            Assert.True(cue.End > cue.Start);
            at = cue.End;
        }
        Assert.True(at <= storyboard.Duration);
    }
}
