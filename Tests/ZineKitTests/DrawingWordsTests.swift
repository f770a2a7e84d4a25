import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineTestSupport

@testable import ZineKit
@testable import ZineRender

/// The words of drawings, in print and in a browser that shows the author's own file.
@Suite("Words in drawings")
struct DrawingWordsTests {
    private static let html = "xmlns=\"http://www.w3.org/1999/xhtml\""

    static let drawings: [String] = [
        "<text x='20' y='40' font-family='sans-serif' font-size='14'>plain label</text><text x='280' y='80' text-anchor='end' font-size='14'>ends here</text>",
        "<style>.t{font:italic 14px serif}.m{text-anchor:middle;dominant-baseline:middle;font-size:16px}</style><text class='t' x='30' y='30'>sloped words</text><text class='m' x='150' y='60'>middle</text>",
        "<rect x='10' y='10' width='130' height='50' fill='#eee'/><foreignObject x='10' y='10' width='130' height='50'><div \(html) style='text-align:center;padding-top:14px;font:14px sans-serif'>Load balancer</div></foreignObject>",
        "<g transform='translate(40 20)'><foreignObject width='100' height='24'><div \(html) style='display:table-cell;white-space:nowrap;line-height:1.5;max-width:200px;text-align:center;font-size:16px'><span><p style='margin:0'>Mermaid node</p></span></div></foreignObject></g>",
        "<switch><foreignObject style='overflow:visible' width='100%' height='100%'><div \(html) style='display:flex;align-items:unsafe center;justify-content:unsafe center;width:118px;height:1px;padding-top:50px;margin-left:61px'><div style='box-sizing:border-box;font-size:0;text-align:center'><div style='display:inline-block;font-size:12px;font-family:Helvetica;color:#000;line-height:1.2;white-space:normal'>Queue one</div></div></div></foreignObject><text x='120' y='54'>Que...</text></switch>",
        "<text x='20 60 100 140' y='50' font-size='20'>ABCD</text>",
        "<text x='20' y='50' font-size='16' textLength='240'>stretched out</text>",
        "<text x='20' y='30' font-size='14'>one<tspan x='20' dy='1.4em'>two</tspan><tspan x='20' dy='1.4em' font-weight='bold'>three</tspan></text>",
        "<text transform='rotate(-90 40 90)' x='40' y='90' font-size='14'>up</text>",
        "<svg x='150' y='10' width='100' height='60' viewBox='0 0 50 30'><text x='5' y='20' font-size='8'>nested words</text></svg>",
        "<defs><text id='t' font-size='14'>used twice</text></defs><use href='#t' x='20' y='30'/><use href='#t' x='160' y='80'/>",
        "<style>:root{--size:15px}text{font-size:var(--size)}</style><text x='10' y='50'>with variables</text>",
        "<text y='50' x='10' font-size='14'>Привет мир</text><text y='80' x='10' font-size='14'>你好</text>",
    ]

    /// A letter and the middle of its box, as shares of the drawing's width and height.
    private struct Letter: Hashable {
        var text: String
        var x: Double
        var y: Double
    }

    @Test(
        "stand where Chromium has them, letter by letter, none missing",
        .enabled(if: ForeignPrograms.chromium && Python.with("fitz") != nil, "chromium or PyMuPDF is not installed"))
    func places() throws {
        let sources = Self.drawings.map {
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 100\" width=\"300\" height=\"100\">\($0)</svg>"
        }
        let faces = ThemeFaces(theme: Theme(), folders: [Project.root + "/Fonts"])
        let shown = try shownLetters(sources, in: TemporaryFolder())
        #expect(shown.count == sources.count)
        for (source, letters) in zip(sources, shown) {
            let outline = try ImageDecoder.outline(bytes: Array(source.utf8), path: "a.svg", faces: faces)
            let said = DrawingRemarks.diagnostics(outline.remarks, file: "a.svg")
            #expect(said.allSatisfy { $0.id == "drawing-label" }, "\(said)")
            let printed = try printedLetters(Plate(outline.file).pdf)
            #expect(!letters.isEmpty)
            for letter in letters {
                // The faces differ, and with them the widths; the places must not.
                let near = printed.contains {
                    abs($0.x - letter.x) < 0.09 && abs($0.y - letter.y) < 0.06 && $0.text == letter.text
                }
                #expect(near, "\(letter) of \(source): \(printed.filter { $0.text == letter.text })")
            }
        }
    }

    /// The letters of a plate, by MuPDF.
    private func printedLetters(_ pdf: [UInt8]) throws -> [Letter] {
        let folder = try TemporaryFolder()
        try folder.write(pdf, to: "a.pdf")
        let script = """
            import fitz, json, sys
            page = fitz.open(sys.argv[1])[0]; w, h = page.rect.width, page.rect.height
            print(json.dumps([[c["c"], (c["bbox"][0] + c["bbox"][2]) / 2 / w, (c["bbox"][1] + c["bbox"][3]) / 2 / h]
                for b in page.get_text("rawdict")["blocks"] for l in b.get("lines", []) for s in l["spans"] for c in s["chars"]]))
            """
        let run = try Tool.run(Python.with("fitz") ?? "python3", ["-c", script, folder["a.pdf"]])
        return Self.letters(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [[Any]] ?? [])
    }

    /// The letters that a browser shows of the authors' files: each in a document of its own, for their styles would reach
    /// one another, and what is in `defs` where it is used.
    private func shownLetters(_ sources: [String], in folder: TemporaryFolder) throws -> [[Letter]] {
        let script = """
            <script>onload = () => { const all = [...document.querySelectorAll('iframe')].map(frame => { const d = frame.contentDocument; const out = [];
            const add = (text, b, dx, dy) => { if (b.width > 0) out.push([text, ((b.left + b.right) / 2 + dx) / 300, ((b.top + b.bottom) / 2 + dy) / 100]) };
            const walk = d.createTreeWalker(d.body, NodeFilter.SHOW_TEXT); let n; while (n = walk.nextNode()) { const e = n.parentElement; if (e.closest('style,script')) continue;
            const uses = e.closest('defs') ? [...d.querySelectorAll('use')].filter(u => u.getAttribute('href') == '#' + e.id).map(u => u.getBoundingClientRect()) : [null];
            for (const m of n.data.matchAll(/\\S/g)) { const r = d.createRange(); r.setStart(n, m.index); r.setEnd(n, m.index + 1); const b = r.getBoundingClientRect();
            for (const u of uses) { const o = u && e.getBBox(); add(m[0], b, u ? u.left - o.x : 0, u ? u.top - o.y : 0) } } } return out });
            document.body.textContent = 'RESULT' + JSON.stringify(all) + 'END' }</script>
            """
        let frames = sources.map { source in
            let escaped = source.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            return
                "<iframe width=\"300\" height=\"100\" srcdoc=\"<!DOCTYPE html><body style='margin:0'>\(escaped)\"></iframe>"
        }.joined()
        try folder.write("<!DOCTYPE html><meta charset=\"utf-8\"><body>\(frames)\(script)", to: "in.html")
        let run = try Tool.run(
            "timeout",
            [
                "60", "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder["profile"])",
                "--virtual-time-budget=3000", "--dump-dom", "file://\(folder["in.html"])",
            ])
        guard let start = run.output.range(of: "RESULT"), let end = run.output.range(of: "END")
        else { return [] }
        let found = try JSONSerialization.jsonObject(with: Data(run.output[start.upperBound..<end.lowerBound].utf8))
        return (found as? [[[Any]]] ?? []).map(Self.letters)
    }

    private static func letters(_ list: [[Any]]) -> [Letter] {
        list.compactMap { entry in
            guard entry.count == 3, let text = entry[0] as? String, let x = entry[1] as? Double,
                let y = entry[2] as? Double
            else { return nil }
            return Letter(text: text, x: x, y: y)
        }
    }
}
