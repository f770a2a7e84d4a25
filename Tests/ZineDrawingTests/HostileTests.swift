import Foundation
import FoundationXML
import Testing
import ZineTestSupport

@testable import ZineDrawing

@Suite("A hostile drawing")
struct HostileTests {
    private static let samples = HostileDrawings.all(server: "http://127.0.0.1:9")

    @Test("is there in more than two hundred spellings")
    func count() { #expect(Self.samples.count >= 200) }

    /// Judged by another reader of XML: every element and attribute is from the lists, and no value leads anywhere.
    @Test("is refused, or rebuilt from known parts alone")
    func parts() throws {
        for sample in Self.samples {
            guard let drawing = try? Drawing(sample.bytes) else { continue }
            for bytes in [drawing.print, drawing.screen] {
                let judge = Judge()
                let parser = XMLParser(data: Data(bytes))
                parser.delegate = judge
                #expect(parser.parse(), "\(sample.name)")
                #expect(judge.faults == [], "\(sample.name)")
            }
        }
    }

    @Test("says what was left out of it, unless that is what no reader would have followed")
    func told() throws {
        let silent = Self.samples.filter { sample in
            guard let drawing = try? Drawing(sample.bytes) else { return false }
            return drawing.remarks.isEmpty
        }
        // Links, which pictures do not have, words about the drawing, and attributes that are none of SVG's.
        for sample in silent {
            let isIdle = [
                "a ", "title", "script <title", "script <metadata", "view", "cursor", "dtd", "default", "UTF-7",
                "font-face-uri",
                "color-profile", "use javascript", "image srcset", "srcset", "style svg{background",
                "cdata svg{background",
            ].contains(where: sample.name.hasPrefix)
            #expect(
                isIdle || sample.name.contains("foreignObject <h:") || sample.name.contains("own ")
                    || sample.name.contains("attribute "), "\(sample.name)")
        }
    }

    /// Where `ZINE_THOROUGH` is set.
    @Test("asks a browser for nothing, where the same drawings as they were ask for much")
    func browser() throws {
        // A browser opens each drawing by itself, which takes minutes.
        guard ProcessInfo.processInfo.environment["ZINE_THOROUGH"] != nil else { return }
        guard let chromium = (try? Tool.run("which", ["chromium"]))?.output.split(separator: "\n").first else { return }
        let folder = try TemporaryFolder()
        try folder.write(Self.server, to: "server.py")
        for (kind, rebuilt) in [("raw", false), ("clean", true)] {
            // Written once the server has a port: `PORT` stands for it.
            for (index, sample) in HostileDrawings.all(server: "http://127.0.0.1:PORT").enumerated() {
                var bytes = sample.bytes
                if rebuilt {
                    guard let drawing = try? Drawing(bytes) else { continue }
                    bytes = drawing.screen
                }
                try folder.write(bytes, to: "\(kind)/\(index).svg")
            }
        }
        let run = try Tool.run(
            "timeout", ["450", "python3", folder["server.py"], String(chromium), folder.path], in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        let asked = run.output.split(separator: "\n").map(String.init)
        #expect(asked.contains { $0.hasPrefix("raw ") }, "the trap does not work: \(run.output) \(run.errors)")
        #expect(asked.filter { $0.hasPrefix("clean ") } == [])
    }

    /// Serves the drawings, each a document of its own in a frame and once more inside the page, and prints what else is
    /// asked for.
    private static let server = #"""
        import http.server, os, subprocess, sys, tempfile, threading, time
        chromium, folder = sys.argv[1:3]
        asked = []
        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *a): pass
            def do_GET(self):
                path = self.path.split("?")[0].lstrip("/")
                if path in pages:
                    kind, body = pages[path]
                    self.send_response(200); self.send_header("Content-Type", kind); self.end_headers(); self.wfile.write(body); return
                asked.append(self.path); self.send_response(404); self.end_headers()
            do_POST = do_GET
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        port = str(server.server_port).encode()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        def run(kind):
            names = sorted(n for n in os.listdir(f"{folder}/{kind}") if n.endswith(".svg"))
            frames, inner = b"", b""
            for name in names:
                text = open(f"{folder}/{kind}/{name}", "rb").read().replace(b"PORT", port)
                pages[f"{kind}/{name}"] = ("image/svg+xml", text)
                frames += f'<img src="/{kind}/{name}" width="20">'.encode()
                if int(name.split(".")[0]) % 4 == 0: frames += f'<iframe src="/{kind}/{name}" width="60" height="60"></iframe>'.encode()
                if text.lstrip().startswith(b"<svg"): inner += text
            pages[f"{kind}.html"] = ("text/html", b"<!DOCTYPE html><meta charset=utf-8><body>" + frames + b"<div>" + inner + b"</div></body>")
            with tempfile.TemporaryDirectory() as profile:
                try:
                    subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
                        f"--user-data-dir={profile}", "--virtual-time-budget=3000", "--dump-dom", f"http://127.0.0.1:{server.server_port}/{kind}.html"],
                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=200)
                except subprocess.TimeoutExpired:
                    if kind == "clean": print(kind, "was not shown in time")
            for path in asked:
                if path != "/favicon.ico": print(kind, path)
            asked.clear()
        pages = {}
        run("raw"); run("clean")
        """#
}

/// Looks for what a rebuilt drawing must not have.
private final class Judge: NSObject, XMLParserDelegate {
    var faults: [String] = []
    private static let elements: Set<String> = [
        "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "image",
        "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter", "text", "tspan",
    ]

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if !Self.elements.contains(name), !name.hasPrefix("fe") || name == "feImage" { faults.append("<\(name)>") }
        for (key, value) in attributes where key != "xmlns" {
            let lower = value.lowercased().filter { !$0.isWhitespace }
            if key.lowercased().hasPrefix("on") || key == "style" || key == "class" { faults.append(key) }
            if lower.contains("script:") || lower.contains("//") || lower.contains("\\") {
                faults.append("\(key)=\(value)")
            }
            if key == "href", !lower.hasPrefix("#"), !lower.hasPrefix("data:image/png;base64,"),
                !lower.hasPrefix("data:image/jpeg;base64,")
            {
                faults.append("\(key)=\(value)")
            }
            var rest = lower[...]
            while let start = rest.firstRange(of: "url(") {
                rest = rest[start.upperBound...]
                if !rest.hasPrefix("#") { faults.append("\(key)=\(value)") }
            }
        }
    }

    func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) {
        faults.append("<?\(target)")
    }
}
