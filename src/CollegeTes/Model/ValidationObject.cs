namespace CollegeTes.Model;

/// <summary>What is validated: texte, chiffres, citations, photos, observations.</summary>
public enum ValidationObject
{
    Text,
    Figures,
    Quotations,
    Photographs,
    Observations,
}
