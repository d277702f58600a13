using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>The box of a task: <c>- [ ]</c> or <c>- [x]</c>.</summary>
internal sealed class TaskBoxInline(bool isDone) : LeafInline
{
    public bool IsDone { get; } = isDone;
}

/// <summary>Terms and what they mean, in order.</summary>
internal sealed class TermsBlock() : ContainerBlock(null);

/// <summary>A term, or one of its meanings.</summary>
internal sealed class TermBlock(bool isMeaning) : LeafBlock(null)
{
    public bool IsMeaning { get; } = isMeaning;
}
