import Foundation
import ZineTestSupport

/// PDFs that other programs make, each from a few lines in the program's own language.
enum ForeignPrograms {
    static let chromium = has("chromium")
    static let lualatex = has("lualatex")
    static let ghostscript = has("gs")
    static let libreOffice = has("soffice")
    static let typst = Python.with("typst")
    static let weasyPrint = Python.with("weasyprint")
    static let pyMuPDF = Python.with("fitz")

    private static func has(_ program: String) -> Bool { (try? Tool.run("which", [program]))?.status == 0 }

    static let html = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Foreign</title>
        <style>@page { size: 140mm 210mm; margin: 12mm } body { font: 12pt serif } div { break-before: page }</style>
        <h1 id="top">One</h1><p>Text with a <a href="https://example.org/a?b=c">link</a>, and
        <a href="#end">one to the end</a>.</p><svg width="80" height="40"><rect width="60" height="30" fill="teal"/>
        <circle cx="60" cy="20" r="18" fill="crimson" fill-opacity=".5"/></svg>
        <form><input name="a" value="filled in"><input type="checkbox" checked></form>
        <div><h1>Two</h1><table border="1"><tr><td>a<td>b</table></div><div id="end"><h1>Three</h1></div></html>
        """

    static func chromium(_ folder: TemporaryFolder) throws -> [UInt8] {
        try folder.write(html, to: "in.html")
        try Self.run(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder["profile"])",
                "--no-pdf-header-footer", "--print-to-pdf=\(folder["out.pdf"])", "file://\(folder["in.html"])",
            ], in: folder)
        return try folder.read("out.pdf")
    }

    static func weasyPrint(_ folder: TemporaryFolder, _ options: [String]) throws -> [UInt8] {
        try folder.write(html, to: "in.html")
        try Self.run(weasyPrint ?? "", ["-m", "weasyprint", "-q"] + options + ["in.html", "out.pdf"], in: folder)
        return try folder.read("out.pdf")
    }

    static func typst(_ folder: TemporaryFolder) throws -> [UInt8] {
        try folder.write(
            """
            #set page(width: 120mm, height: 180mm)
            = One <top>
            #link("https://example.org")[A link], #link(<end>)[one inside], #rect(fill: blue)[$ x^2 + sqrt(y) $]
            #pagebreak()
            #rotate(15deg)[Turned] #box(fill: gradient.linear(red, blue), width: 40mm, height: 20mm)
            #pagebreak()
            = Three <end>
            """, to: "in.typ")
        try Self.run(
            typst ?? "", ["-c", "import typst; typst.compile('in.typ', output='out.pdf')"], in: folder)
        return try folder.read("out.pdf")
    }

    static func lualatex(_ folder: TemporaryFolder) throws -> [UInt8] {
        try folder.write(
            #"""
            \documentclass{article}\usepackage[paperwidth=130mm,paperheight=190mm,margin=15mm]{geometry}
            \usepackage[hidelinks]{hyperref}\begin{document}\section{One}\label{one}
            \href{https://example.org}{A link}, Section~\ref{two}, $\int_0^1 x^2\,dx$.\newpage
            \section{Two}\label{two}Back to \ref{one}.\newpage\rule{50mm}{20mm}\end{document}
            """#, to: "in.tex")
        for _ in 0..<2 { try Self.run("lualatex", ["-interaction=batchmode", "in.tex"], in: folder) }
        return try folder.read("in.pdf")
    }

    static func libreOffice(_ folder: TemporaryFolder) throws -> [UInt8] {
        try folder.write(html, to: "in.html")
        try Self.run(
            "soffice",
            ["--headless", "-env:UserInstallation=file://\(folder["office"])", "--convert-to", "pdf", "in.html"],
            in: folder)
        return try folder.read("in.pdf")
    }

    static func ghostscript(_ folder: TemporaryFolder) throws -> [UInt8] {
        try folder.write(NumberedPages.pdf(pages: 5, size: HandmadePDFs.size), to: "in.pdf")
        try Self.run("gs", ["-q", "-sDEVICE=pdfwrite", "-o", "out.pdf", "in.pdf"], in: folder)
        return try folder.read("out.pdf")
    }

    /// Runs lines that make a document `d` of PyMuPDF's and save it.
    static func pyMuPDF(_ lines: String, save: String = "", in folder: TemporaryFolder) throws -> [UInt8] {
        let script = "import fitz\nd = fitz.open()\n\(lines)\nd.save('out.pdf'\(save))"
        try Self.run(pyMuPDF ?? "", ["-c", script], in: folder)
        return try folder.read("out.pdf")
    }

    static let forms = """
        p = d.new_page(width=300, height=400)
        for i, (kind, value) in enumerate([(fitz.PDF_WIDGET_TYPE_TEXT, 'filled in'), (fitz.PDF_WIDGET_TYPE_CHECKBOX, True),
                                           (fitz.PDF_WIDGET_TYPE_COMBOBOX, 'b'), (fitz.PDF_WIDGET_TYPE_LISTBOX, 'c')]):
            w = fitz.Widget()
            w.field_type, w.field_name, w.field_value = kind, f'f{i}', value
            w.choice_values = ['a', 'b', 'c']
            w.rect, w.border_color, w.fill_color = fitz.Rect(30, 30 + 80 * i, 200, 80 + 80 * i), (0, 0, 1), (1, 1, 0.8)
            p.add_widget(w)
        """

    static let annotations = """
        p = d.new_page(width=300, height=400)
        p.insert_text((50, 60), 'Marked text', fontsize=20)
        p.add_highlight_annot(fitz.Rect(50, 45, 120, 65))
        p.add_freetext_annot(fitz.Rect(50, 100, 200, 140), 'Free text', fontsize=14)
        p.add_stamp_annot(fitz.Rect(50, 160, 250, 220), stamp=0)
        p.add_ink_annot([[(60, 260), (100, 300), (140, 250)]])
        p.add_rect_annot(fitz.Rect(60, 320, 120, 360))
        """

    /// Pages whose content is in several pieces.
    static let text = """
        import random
        dice = random.Random(1)
        for i in range(40):
            p = d.new_page(width=396, height=612)
            p.insert_text((50, 40), f'Page {i}', fontsize=9)
            words = ' '.join(''.join(dice.choices('etaoinshrdlu', k=dice.randrange(2, 9))) for _ in range(300))
            p.insert_textbox(fitz.Rect(50, 60, 346, 560), words, fontsize=10)
        """

    static let links = """
        for i in range(4):
            p = d.new_page(width=300, height=400)
            p.insert_text((50, 60), f'Page {i}', fontsize=30)
        d[0].insert_link({'kind': fitz.LINK_URI, 'from': fitz.Rect(50, 40, 150, 70), 'uri': 'https://example.org/x'})
        d[0].insert_link({'kind': fitz.LINK_GOTO, 'from': fitz.Rect(50, 100, 150, 130), 'page': 3, 'to': fitz.Point(0, 0)})
        d[1].insert_link({'kind': fitz.LINK_LAUNCH, 'from': fitz.Rect(50, 40, 150, 70), 'file': 'evil.exe'})
        """

    private static func run(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws {
        let run = try Tool.run("timeout", ["120", program] + arguments, in: folder.path)
        guard run.status == 0 else { throw Tool.Failure(description: "\(program): \(run.output)\(run.errors)") }
    }
}
