using CollegeTes.Scaffolding;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>A line is added and nothing else moves; a file that is laid out otherwise is left to its author.</summary>
public sealed class PartnerListTests
{
    private const string Line = "- {id: cerema, nom: \"Cerema\", type: etablissement}\n";

    [Theory]
    [InlineData("partenaires:\n  - {id: a, nom: \"A\", type: autre}\n", "  ")]
    [InlineData("# à nous\npartenaires:\n- id: a\n  nom: A\n  type: autre\n\n\n", "")]
    [InlineData("partenaires:\n    - id: a\n      nom: \"- A\"\n      type: autre\n    # fin", "    ")]
    public void A_partner_is_added_at_the_end(string text, string indent) =>
        Assert.Equal(text.TrimEnd() + "\n" + indent + Line, PartnerList.Add(text, "cerema", "Cerema", "etablissement"));

    [Theory]
    [InlineData("partenaires: [{id: a, nom: A, type: autre}]\n")]
    [InlineData("partenaires: []\n")]
    [InlineData("partenaires:\n  - {id: cerema, nom: \"Cerema\", type: autre}\n")]
    [InlineData("partenaires:\n  - {id: a, nom: A\n")]
    [InlineData("")]
    public void Another_layout_is_left_alone(string text) => Assert.Null(PartnerList.Add(text, "cerema", "Cerema", "etablissement"));
}
