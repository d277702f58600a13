using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>Gives the framework in force the versions before it.</summary>
internal static class FrozenFrameworks
{
    public static Framework Join(Framework inForce, IEnumerable<FrameworkVersion> frozen) =>
        inForce with
        {
            Earlier =
            [
                .. frozen
                    .Select(v => v.Framework)
                    .Where(v => VersionNumber.Compare(v.Version, inForce.Version) < 0)
                    .OrderBy(v => v.Version, Comparer<string>.Create(VersionNumber.Compare)),
            ],
        };
}
