using CollegeTes.Text;

namespace CollegeTes.Yaml.Fields;

/// <summary>Sums of money that can be read in two ways, or in none: what their author may have meant.</summary>
internal static class AmountText
{
    /// <summary>French: what to write instead; null when the text tells nothing.</summary>
    public static string? Remedy(string text)
    {
        if (!PlainNumber.TryRead(text, out _, out var decimals))
            return null;
        var point = text.LastIndexOfAny(['.', ',']);
        var (whole, rest) = (text[..point], text[(point + 1)..]);
        return decimals switch
        {
            1 => $"Un montant a deux décimales ou aucune : écrivez {whole}.{rest}0 pour {whole},{rest}0 ; en milliers ou en millions, "
                + $"écrivez le montant entier.",
            3 => $"Écrivez {whole}{rest} pour {whole}\u00A0{rest}, ou {whole}.{rest[..2]} si c'est une virgule.",
            _ => $"Arrondissez au centime : {whole}.{rest[..2]}.",
        };
    }
}
