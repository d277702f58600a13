namespace CollegeTes.Drawings;

/// <summary>A part of a total.</summary>
/// <param name="Label">What it is, for instance "Emprunt local".</param>
/// <param name="Value">How much, already written in French, for instance "742 000 €".</param>
/// <param name="Amount">The number behind it, zero or more, in any unit.</param>
public sealed record ChartPart(string Label, string Value, double Amount);

/// <summary>A measured value, and the value aimed at if there is one.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Value">The value, already written in French.</param>
/// <param name="Amount">The number behind it, zero or more.</param>
/// <param name="Target">The number aimed at, in the same unit.</param>
/// <param name="TargetText">The target in words, for instance "objectif : 20 %".</param>
public sealed record ChartValue(string Label, string Value, double Amount, double? Target = null, string? TargetText = null);
