using System.Reflection;
using CollegeTes.Building;
using CollegeTes.Diagnostics;

namespace CollegeTes.Tests.Architecture;

/// <summary>Every kind of finding can be explained, and its code means one thing for ever.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        var codes = DiagnosticCatalogue.All.Select(d => d.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^TES0[0-9]{3}$", code));
    }

    [Fact]
    public void Every_kind_has_a_title_a_help_text_and_two_examples() => Assert.All(DiagnosticCatalogue.All, descriptor =>
        {
            Assert.NotEqual("", descriptor.Title.Trim());
            Assert.True(descriptor.Help.Length > 40, descriptor.Code + " hardly explains itself");
            Assert.NotEqual("", descriptor.Bad.Trim());
            Assert.NotEqual("", descriptor.Good.Trim());
            Assert.NotEqual(descriptor.Bad, descriptor.Good);
        });

    [Fact]
    public void Codes_are_raised_by_the_rooms_of_their_family()
    {
        var declared =
            from type in typeof(Descriptor).Assembly.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where field.FieldType == typeof(Descriptor)
            select (Room: TypeGraph.RoomOf(type.FullName!), ((Descriptor)field.GetValue(null)!).Code);
        var list = declared.ToList();
        Findings.None(
            list.Where(d => CodeFamily.Find(d.Code)?.Rooms.Contains(d.Room) != true).Select(d => $"{d.Code} is declared in {d.Room}")
        );
        Assert.Equal(DiagnosticCatalogue.All.Select(d => d.Code), list.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal));
        // No room stays in the table that raises nothing.
        Findings.None(
            from family in CodeFamily.All
            from room in family.Rooms
            where !list.Exists(d => d.Room == room && CodeFamily.Find(d.Code) == family)
            select $"{family.Prefix}: {room}"
        );
    }
}
