using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// A frozen copy of the framework, with a page of its own that never changes. Nobody proofreads it again: what it says can no longer be
/// mended, and the version in force says it too.
/// </summary>
public sealed record FrameworkVersion : Subject
{
    public required Framework Framework { get; init; }

    public override SubjectKind SubjectKind => SubjectKind.FrameworkVersion;

    /// <summary>Its number, which names its file.</summary>
    public override string Id => Framework.Version;

    public override IEnumerable<string> WrittenIn => [];

    public override PartialDate? ChangedIn(Library library) => Framework.Date;
}
