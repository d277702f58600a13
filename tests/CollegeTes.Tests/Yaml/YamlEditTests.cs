using CollegeTes.Diagnostics;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Tests.Yaml;

/// <summary>Values written into files that people wrote: read back, they are what was asked, and all the rest is as it was.</summary>
public sealed class YamlEditTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\n", "b", "3", "a: 1\nb: 3\n")]
    [InlineData("a: 1 # dit\nb: 2 # aussi\n", "a", "3", "a: 3 # dit\nb: 2 # aussi\n")]
    [InlineData("a: 1\nb: 2 # aussi\n", "c", "3", "a: 1\nb: 2 # aussi\nc: 3\n")]
    [InlineData("a: \"un : deux\"\nb: [x, y]\n", "a", "3", "a: 3\nb: [x, y]\n")]
    [InlineData("a: {x: 1, y: \"z}\"}\nb: 2\n", "a", "3", "a: 3\nb: 2\n")]
    [InlineData("a: [1, {x: 2}] # fin\nb: 2\n", "a", "3", "a: 3 # fin\nb: 2\n")]
    [InlineData("a:\n  - 1\n  - {x: 2}\nb: 2\n", "a", "3", "a: 3\nb: 2\n")]
    [InlineData("a:\n  x: 1\n  y: 2\nb: 2\n", "a", "3", "a: 3\nb: 2\n")]
    [InlineData("a: 1\nb:\n  x: [1, 2]\n", "c", "3", "a: 1\nb:\n  x: [1, 2]\nc: 3\n")]
    [InlineData("a:\nb: 2\n", "a", "3", "a: 3\nb: 2\n")]
    [InlineData("a: 1", "b", "3", "a: 1\nb: 3")]
    public void A_key_of_the_file_takes_a_value(string text, string key, string value, string expected)
    {
        var (file, root) = Read(text);
        var edit = new YamlEdit(file);
        edit.Set(root, key, value);
        Assert.Equal(expected, edit.Apply());
    }

    [Theory]
    [InlineData("l:\n  - {id: a, s: x}\n  - {id: b, s: x} # b\n", "s", "y", "l:\n  - {id: a, s: y}\n  - {id: b, s: x} # b\n")]
    [InlineData("l:\n  - {id: a, s: x}\n", "t", "\"é\"", "l:\n  - {id: a, s: x, t: \"é\"}\n")]
    [InlineData("l:\n  - id: a\n    s: x\n  - id: b\n", "t", "1", "l:\n  - id: a\n    s: x\n    t: 1\n  - id: b\n")]
    [InlineData("l: [{id: a, o: [x, y]}, {id: b}]\n", "t", "1", "l: [{id: a, o: [x, y], t: 1}, {id: b}]\n")]
    [InlineData("l:\n- id: a\n  e:\n    texte: \"x:1\"\n", "t", "1", "l:\n- id: a\n  e:\n    texte: \"x:1\"\n  t: 1\n")]
    [InlineData("l:\n- id: a\n  e: {texte: \"x:1\"}\n", "e", "{}", "l:\n- id: a\n  e: {}\n")]
    [InlineData("l:\n- {id: a,\n   s: x}\n", "t", "1", "l:\n- {id: a,\n   s: x, t: 1}\n")]
    public void A_key_of_an_item_takes_a_value(string text, string key, string value, string expected)
    {
        var (file, root) = Read(text);
        var item = Assert.IsType<YamlMapping>(((YamlSequence)root.Entries[0].Value).Items[0]);
        var edit = new YamlEdit(file);
        edit.Set(item, key, value);
        Assert.Equal(expected, edit.Apply());
        Assert.NotNull(YamlReader.ReadMapping(new SourceFile("a.yaml", edit.Apply()), new DiagnosticBag()));
    }

    [Theory]
    [InlineData("a: 1\n", "a: 1\nl:\n  - {x: 1}\n")]
    [InlineData("l:\n  - {y: 2} # dit\na: 1\n", "l:\n  - {y: 2} # dit\n  - {x: 1}\na: 1\n")]
    [InlineData("l:\n- y: 2\n  z: 3\na: 1\n", "l:\n- y: 2\n  z: 3\n- {x: 1}\na: 1\n")]
    [InlineData("l: [{y: 2}]\n", "l: [{y: 2}, {x: 1}]\n")]
    [InlineData("l: []\na: 1\n", "l: \n  - {x: 1}\na: 1\n")]
    public void A_list_takes_one_more(string text, string expected)
    {
        var (file, root) = Read(text);
        var edit = new YamlEdit(file);
        edit.Add(root, "l", "{x: 1}");
        Assert.Equal(expected, edit.Apply());
        Assert.NotNull(YamlReader.ReadMapping(new SourceFile("a.yaml", edit.Apply()), new DiagnosticBag()));
    }

    private static (SourceFile File, YamlMapping Root) Read(string text)
    {
        var file = new SourceFile("a.yaml", text);
        return (file, YamlReader.ReadMapping(file, new DiagnosticBag())!);
    }
}
