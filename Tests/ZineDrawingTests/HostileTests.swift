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

    /// All of them as pictures and inside a page, and every fourth as a document in a frame; with `ZINE_THOROUGH` every one.
    @Test("asks a browser for nothing, where the same drawings as they were ask for much")
    func browser() throws {
        guard (try? Tool.run("which", ["chromium"]))?.status == 0 else { return }
        let isThorough = ProcessInfo.processInfo.environment["ZINE_THOROUGH"] != nil
        let folder = try TemporaryFolder()
        try folder.write(Self.server, to: "server.py")
        for (kind, rebuilt) in [("raw", false), ("clean", true)] {
            // Written once the server has a port: `PORT` stands for it.
            for (index, sample) in HostileDrawings.all(server: "http://127.0.0.1:PORT/asked/\(kind)").enumerated() {
                var bytes = sample.bytes
                if rebuilt {
                    guard let drawing = try? Drawing(bytes) else { continue }
                    bytes = drawing.screen
                }
                try folder.write(bytes, to: "\(kind)/\(index).svg")
            }
        }
        let run = try Tool.run(
            "timeout", ["500", "python3", folder["server.py"], folder.path, isThorough ? "1" : "4"], in: folder.path,
            environment: ["PYTHONPATH": Project.root + "/Tests/Browser"])
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("late clean") } == [], "what is harmless is shown in time")
        let asked = lines.filter { $0.hasPrefix("asked ") }
        #expect(asked.count { $0.contains("/raw/") } >= 20, "the trap does not work: \(run.output) \(run.errors)")
        #expect(asked.filter { !$0.contains("/raw/") } == [])
    }

    /// Serves the drawings, a few dozen to a page, as pictures, as documents in frames and once more inside the page, and
    /// prints what else is asked for.
    private static let server = #"""
        import http.server, os, sys, threading, time
        from devtools import Browser
        folder, every = sys.argv[1], int(sys.argv[2])
        pages, asked = {}, []
        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *a): pass
            def do_GET(self):
                kind, body = pages.get(self.path.lstrip("/"), (None, b""))
                if kind is None: asked.append(self.path)
                self.send_response(200 if kind else 404)
                self.send_header("Content-Type", kind or "text/plain"); self.send_header("Content-Length", str(len(body)))
                self.end_headers(); self.wfile.write(body)
            do_POST = do_GET
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        port = str(server.server_port).encode()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        def show(browser, kind, names):
            body = b""
            for name in names:
                text = open(f"{folder}/{kind}/{name}", "rb").read().replace(b"PORT", port)
                pages[f"{kind}/{name}"] = ("image/svg+xml", text)
                body += f'<img src="/{kind}/{name}" width="20">'.encode()
                if int(name.split(".")[0]) % every == 0: body += f'<iframe src="/{kind}/{name}" width="60" height="60"></iframe>'.encode()
                if text.lstrip().startswith(b"<svg"): body += b"<div>" + text + b"</div>"
            page = f"{kind}/{names[0]}.html"
            pages[page] = ("text/html; charset=utf-8", b"<!DOCTYPE html><link rel=icon href='data:,'><body>" + body + b"</body>")
            try:
                browser.open(f"http://127.0.0.1:{server.server_port}/{page}")
                browser.wait(f"document.readyState === 'complete' && location.pathname === '/{page}'", 40)
            except (TimeoutError, RuntimeError) as fault: print("late", kind, names[0], fault, file=sys.stdout if kind == "clean" else sys.stderr)
            time.sleep(0.3)
        for kind in "raw", "clean":
            names = sorted((n for n in os.listdir(f"{folder}/{kind}")), key=lambda n: int(n.split(".")[0]))
            with Browser() as browser:
                for start in range(0, len(names), 48): show(browser, kind, names[start:start + 48])
        for path in asked: print("asked", path)
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
