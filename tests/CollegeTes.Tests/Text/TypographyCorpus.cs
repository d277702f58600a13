namespace CollegeTes.Tests.Text;

/// <summary>French prose as authors of write-ups type it, of any length.</summary>
internal static class TypographyCorpus
{
    private const string Paragraph =
        "En 2019, la communauté de communes lance avec 12 communes un plan climat : l'objectif est de couvrir 40 % de la consommation "
        + "d'énergie en 2030. Le territoire compte 120 000 habitants sur 1 315 km² ; il s'appuie sur un tissu d'associations et "
        + "d'agriculteurs mobilisés depuis le XXe siècle. « Nous avons voulu que chacun prenne sa part », dit M. Dupont, vice-président "
        + "à l'énergie, p. 12 du rapport. Le budget atteint 1 960 000 €, dont 35 % de subventions... Les élus – réunis à 14 h 30 – ont "
        + "débattu : faut-il continuer ? Oui ! La démarche s'étend aujourd'hui à d'autres territoires, et la coopération entre "
        + "habitants, services et élus devient une habitude : réunions publiques, chantiers participatifs, conventions. Une étude de "
        + "2021 montre que l'essentiel des gains vient de la sobriété, non des équipements ; elle souligne aussi le rôle d'un poste "
        + "d'animation à temps plein (1 ETP). ";

    public static string Typed(int length)
    {
        var text = "";
        while (text.Length < length)
            text += Paragraph;
        return text[..length].TrimEnd();
    }

    public static string Printed(int length) => CollegeTes.Text.FrenchTypography.Apply(Typed(length));
}
