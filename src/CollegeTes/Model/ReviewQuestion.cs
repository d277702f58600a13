using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Model;

/// <summary>The names of the questions that are put to those who reread: the beginning of the tags of their fields.</summary>
public static class ReviewQuestion
{
    public const string Figure = "chiffre";
    public const string Quotation = "citation";
    public const string Gap = "lacune";
    public const string Observation = "observation";
    public const string Grid = "grille";

    // Word takes 64 characters of a tag, of which the name of a field takes its part.
    private const int Longest = 48;

    /// <summary>The key of a question: <c>chiffre/installations</c>; a long name is cut, and told apart by a hash of it.</summary>
    public static string KeyOf(string kind, string name)
    {
        var key = $"{kind}/{name.Replace('/', '-')}";
        if (key.Length <= Longest)
            return key;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return $"{key[..(Longest - 9)]}~{hash}";
    }

    /// <summary>What all passages of an object say, as one hash: it tells whether anything of it changed.</summary>
    public static string PrintOf(IEnumerable<ReviewPassage> passages, ValidationObject of) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ContentFingerprint.Take(passages, of).ToString())))[..8];
}
