using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>The YAML language server that editors run, spoken to as they do: JSON-RPC over standard input and output.</summary>
internal sealed class LanguageServer : IDisposable
{
    private readonly Process _process;
    private int _lastId;

    private LanguageServer(string script)
    {
        _process = Process.Start(
            new ProcessStartInfo("node", [script, "--stdio"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts it on a workspace; the test is skipped where it is not installed.</summary>
    public static LanguageServer Start(string root)
    {
        var script = Path.Combine(Repository.Root, "tests/outils/node_modules/yaml-language-server/bin/yaml-language-server");
        Tools.Require(File.Exists(script) ? script : null, "yaml-language-server (npm ci dans tests/outils)");
        Tools.RequireProgram("node");
        var server = new LanguageServer(script);
        var asked = JsonNode
            .Parse(
                """
                {"processId": null, "capabilities": {"textDocument": {"completion": {"completionItem": {"snippetSupport": true}}, "hover": {"contentFormat": ["markdown"]}}}}
                """
            )!
            .AsObject();
        asked["rootUri"] = new Uri(root).AbsoluteUri;
        server.Ask("initialize", asked);
        server.Tell("initialized", []);
        // As tests must: nothing is fetched.
        server.Tell(
            "workspace/didChangeConfiguration",
            JsonNode
                .Parse(
                    """
                    {"settings": {"yaml": {"validate": true, "hover": true, "completion": true, "schemaStore": {"enable": false}, "kubernetesCRDStore": {"enable": false}}}}
                    """
                )!
                .AsObject()
        );
        return server;
    }

    /// <summary>Opens a document; gives what is wrong in it, as « line: message » with lines from 1.</summary>
    public IReadOnlyList<string> Open(string path, string text)
    {
        Tell(
            "textDocument/didOpen",
            new JsonObject
            {
                ["textDocument"] = new JsonObject
                {
                    ["uri"] = UriOf(path),
                    ["languageId"] = "yaml",
                    ["version"] = 1,
                    ["text"] = text,
                },
            }
        );
        while (true)
        {
            var message = Receive();
            if ((string?)message["method"] == "textDocument/publishDiagnostics" && (string?)message["params"]!["uri"] == UriOf(path))
                return
                [
                    .. message["params"]!["diagnostics"]!
                        .AsArray()
                        .Select(d => $"{(int)d!["range"]!["start"]!["line"]! + 1}: {(string)d["message"]!}"),
                ];
        }
    }

    /// <summary>What is proposed at a place: label and its explanation.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="column">Characters before the cursor.</param>
    public IReadOnlyDictionary<string, string> Complete(string path, int line, int column)
    {
        var answer = Ask("textDocument/completion", At(path, line, column))!;
        var items = answer is JsonArray list ? list : answer["items"]!.AsArray();
        return items
            .GroupBy(i => (string)i!["label"]!)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.First()!["documentation"] switch
                    {
                        JsonValue text => (string)text!,
                        JsonObject markup => (string)markup["value"]!,
                        _ => "",
                    }
            );
    }

    /// <summary>The bubble at a place.</summary>
    public string Hover(string path, int line, int column) =>
        (string?)Ask("textDocument/hover", At(path, line, column))?["contents"]?["value"] ?? "";

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string UriOf(string path) => new Uri(path).AbsoluteUri;

    private static JsonObject At(string path, int line, int column) =>
        new()
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(path) },
            ["position"] = new JsonObject { ["line"] = line - 1, ["character"] = column },
        };

    private JsonNode? Ask(string method, JsonObject parameters)
    {
        var id = ++_lastId;
        Send(
            new JsonObject
            {
                ["id"] = id,
                ["method"] = method,
                ["params"] = parameters,
            }
        );
        while (true)
        {
            var message = Receive();
            if (message["method"] is null && (int?)message["id"] == id)
                return message["result"]?.DeepClone();
            // The server asks for the editor's settings: none.
            if (message["method"] is not null && message["id"] is { } asked)
                Send(
                    new JsonObject
                    {
                        ["id"] = asked.DeepClone(),
                        ["result"] =
                            (string?)message["method"] == "workspace/configuration"
                                ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(_ => new JsonObject())])
                                : null,
                    }
                );
        }
    }

    private void Tell(string method, JsonObject parameters) => Send(new JsonObject { ["method"] = method, ["params"] = parameters });

    private void Send(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
        var input = _process.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"));
        input.Write(bytes);
        input.Flush();
    }

    private JsonNode Receive()
    {
        var read = Task.Run(ReceiveOne);
        Assert.True(read.Wait(TimeSpan.FromSeconds(30)), "the language server says nothing");
        return read.Result;
    }

    private JsonNode ReceiveOne()
    {
        var length = 0;
        for (var line = ReadLine(); line.Length > 0; line = ReadLine())
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
        }
        var bytes = new byte[length];
        _process.StandardOutput.BaseStream.ReadExactly(bytes);
        return JsonNode.Parse(bytes)!;
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var b = _process.StandardOutput.BaseStream.ReadByte(); b != '\n'; b = _process.StandardOutput.BaseStream.ReadByte())
        {
            Assert.True(b >= 0, "the language server has stopped");
            if (b != '\r')
                line.Append((char)b);
        }
        return line.ToString();
    }
}
