using System.Text.RegularExpressions;
using Mono.Cecil;

namespace CollegeTes.Tests.Architecture;

/// <summary>
/// What each type of the library uses, read from what was compiled: no name is missed for being short, and none is found in a comment.
/// </summary>
internal sealed partial class TypeGraph
{
    private readonly ModuleDefinition _module;
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _outside = new(StringComparer.Ordinal);

    private TypeGraph(ModuleDefinition module)
    {
        _module = module;
        foreach (var type in module.Types.Where(t => t.Namespace.StartsWith("CollegeTes", StringComparison.Ordinal)))
            Visit(type.FullName, type);
    }

    public static TypeGraph Library { get; } = new(ModuleDefinition.ReadModule(typeof(CollegeTes.Model.Subject).Assembly.Location));

    /// <summary>
    /// Full names of the types of the library, each with those of the library that it uses. What is nested counts for what it is nested in.
    /// </summary>
    public IReadOnlyDictionary<string, HashSet<string>> Uses => _uses;

    /// <summary>The same, with the types that it uses of other libraries.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Outside => _outside;

    /// <summary>The room of a type: the folder of the library where its file lies.</summary>
    public static string RoomOf(string type) => type.Split('.') is { Length: > 2 } parts ? parts[1] : "";

    /// <summary>
    /// The types of the library by the file that declares them; a type whose file has another name is found by its declaration.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Files()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, lines) in Repository.CSharp("src/CollegeTes"))
        {
            var home = Path.GetDirectoryName(path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
            foreach (var declared in lines.Select(l => Declaration().Match(l)).Where(m => m.Success))
                files[$"{home}.{declared.Groups[1].Value}"] = path;
        }
        return files;
    }

    /// <summary>The circles of a graph (Tarjan, 1972): sets of at least two that each lead to all the others.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Circles(IReadOnlyDictionary<string, HashSet<string>> graph)
    {
        var (order, low) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var (stack, circles) = (new Stack<string>(), new List<IReadOnlyList<string>>());
        foreach (var node in graph.Keys.Where(n => !order.ContainsKey(n)).Order(StringComparer.Ordinal))
            Visit(node);
        return circles;

        void Visit(string node)
        {
            order[node] = low[node] = order.Count;
            stack.Push(node);
            foreach (var next in graph[node].Where(graph.ContainsKey))
            {
                if (!order.ContainsKey(next))
                    Visit(next);
                if (stack.Contains(next))
                    low[node] = Math.Min(low[node], low[next]);
            }
            if (low[node] != order[node])
                return;
            var circle = new List<string>();
            do circle.Add(stack.Pop());
            while (circle[^1] != node);
            if (circle.Count > 1)
                circles.Add([.. circle.Order(StringComparer.Ordinal)]);
        }
    }

    private void Visit(string owner, TypeDefinition type)
    {
        _uses.TryAdd(owner, []);
        _outside.TryAdd(owner, []);
        Add(owner, type.BaseType);
        foreach (var part in type.Interfaces)
            Add(owner, part.InterfaceType);
        foreach (var constraint in type.GenericParameters.SelectMany(g => g.Constraints))
            Add(owner, constraint.ConstraintType);
        foreach (var field in type.Fields)
            Add(owner, field.FieldType);
        foreach (var method in type.Methods)
            Visit(owner, method);
        foreach (var nested in type.NestedTypes)
            Visit(owner, nested);
    }

    private void Visit(string owner, MethodDefinition method)
    {
        Add(owner, method);
        if (!method.HasBody)
            return;
        foreach (var variable in method.Body.Variables)
            Add(owner, variable.VariableType);
        foreach (var operand in method.Body.Instructions.Select(i => i.Operand))
        {
            if (operand is MethodReference called)
                Add(owner, called);
            else if (operand is FieldReference field)
                Add(owner, field);
            else if (operand is TypeReference named)
                Add(owner, named);
        }
    }

    private void Add(string owner, MethodReference method)
    {
        Add(owner, method.DeclaringType);
        Add(owner, method.ReturnType);
        foreach (var parameter in method.Parameters)
            Add(owner, parameter.ParameterType);
        if (method is GenericInstanceMethod generic)
        {
            foreach (var argument in generic.GenericArguments)
                Add(owner, argument);
        }
    }

    private void Add(string owner, FieldReference field)
    {
        Add(owner, field.DeclaringType);
        Add(owner, field.FieldType);
    }

    private void Add(string owner, TypeReference? type)
    {
        foreach (var part in Parts(type))
        {
            var outer = part;
            while (outer.DeclaringType is { } declaring)
                outer = declaring;
            var isOurs = outer.Scope == _module || outer.Scope.Name == _module.Name;
            if (!isOurs)
                _outside[owner].Add(outer.FullName);
            else if (outer.FullName != owner && outer.Namespace.StartsWith("CollegeTes", StringComparison.Ordinal))
                _uses[owner].Add(outer.FullName);
        }
    }

    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.Prepend(generic.ElementType).SelectMany(Parts),
            TypeSpecification built => Parts(built.ElementType),
            _ => [type],
        };

    [GeneratedRegex(
        @"^(?:(?:public|internal|sealed|static|abstract|partial|readonly|unsafe|ref|file) )*(?:class|record struct|record|struct|enum|interface|delegate \S+) (\w+)"
    )]
    private static partial Regex Declaration();
}
