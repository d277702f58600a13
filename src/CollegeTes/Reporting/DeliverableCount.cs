namespace CollegeTes.Reporting;

/// <summary>What a run made of one deliverable.</summary>
/// <param name="Name">Name of the deliverable, as in <c>-d</c>.</param>
/// <param name="Title">Its French title.</param>
/// <param name="Count">Files.</param>
/// <param name="Bytes">Their size together.</param>
public sealed record DeliverableCount(string Name, string Title, int Count, long Bytes);
