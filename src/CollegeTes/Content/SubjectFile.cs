using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content;

/// <summary>A file to be read into a subject.</summary>
/// <param name="Header">Its keys: all of it, or its front matter.</param>
/// <param name="Context">Where what is wrong is said.</param>
/// <param name="Body">The text that follows the front matter; null when the file has none.</param>
/// <param name="Id">What its path names it.</param>
/// <param name="Language">Of the collection.</param>
internal sealed record SubjectFile(YamlMapping Header, ReadContext Context, SourceFile? Body, string Id, string Language)
{
    /// <summary>Name of the file or of its folder.</summary>
    public string Slug => Id[(Id.LastIndexOf('/') + 1)..];
}
