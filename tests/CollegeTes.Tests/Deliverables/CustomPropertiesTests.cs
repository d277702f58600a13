using CollegeTes.Themes;

namespace CollegeTes.Tests.Deliverables;

/// <summary>Custom properties of published style sheets: lighter, and the same to a browser.</summary>
public sealed class CustomPropertiesTests
{
    [Theory]
    // Used once: written there.
    [InlineData(
        ":root{--nuit:#000;--jour:#fff;}a{color:var(--nuit)}b{color:var(--jour);fill:var(--jour)}",
        ":root{--a:#fff}a{color:#000}b{color:var(--a);fill:var(--a)}"
    )]
    // Said twice, as for the dark: kept.
    [InlineData(
        ":root{--fond:#fff}@media screen{:root{--fond:#000}}a{color:var(--fond)}",
        ":root{--a:#fff}@media screen{:root{--a:#000}}a{color:var(--a)}"
    )]
    // Said elsewhere than for the whole page: where it is said decides.
    [InlineData(":root{}.ton{--ciel:#fff}a{color:var(--ciel)}", ":root{}.ton{--a:#fff}a{color:var(--a)}")]
    // Used by another property, or with a value of its own, or known to pages.
    [InlineData(":root{--nuit:#000;--texte:var(--nuit)}a{color:var(--texte)}", ":root{--b:#000;--a:var(--b)}a{color:var(--a)}")]
    [InlineData(":root{--nuit:#000}a{color:var(--nuit,red)}", ":root{--a:#000}a{color:var(--a,red)}")]
    [InlineData(":root{--connue:1px}a{margin:var(--connue)}", ":root{--connue:1px}a{margin:var(--connue)}")]
    // Said and used nowhere, by day or by night: left out.
    [InlineData(
        ":root{--nuit:#000;--jour:#fff}@media screen{:root{--nuit:#111;--jour:#eee}}a{color:var(--jour)}",
        ":root{--a:#fff}@media screen{:root{--a:#eee}}a{color:var(--a)}"
    )]
    public void What_is_said_and_used_once_is_written_where_it_is_used(string css, string expected) =>
        Assert.Equal(expected, CustomProperties.Lighten(css, new HashSet<string> { "connue" }));
}
