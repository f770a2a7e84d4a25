import ZineCore
import ZineDocument
import ZineDrawing
import ZineHTML
import ZineImport
import ZineImposition
import ZineReader

@testable import ZineRender

/// What reads bytes that anybody may have written; each takes any bytes at all, and ends.
public enum FuzzReader: String, CaseIterable, Sendable {
    case manifest
    case theme
    case frontMatter = "front-matter"
    case markdown
    case html
    /// What `zine import` reads: a page, a feed, JSON, another program's Markdown.
    case page
    case timeline
    case drawing
    case picture
    case content
    case sheets
    case pdf
    case readersList = "readers-list"
    case returnedMail = "returned-mail"
    /// To the preview, and what the service's forms send.
    case request

    /// Reads some bytes.
    ///
    /// - Returns: what is wrong with the answer; nothing for one that is as it should be.
    public func faults(_ bytes: [UInt8]) -> [String] {
        switch self {
        case .manifest: return Self.read(["issue.yaml": bytes, "../publication.yaml": bytes])
        case .theme:
            var problems: [Diagnostic] = []
            _ = ThemeReader.read(bytes, file: "theme.yaml", &problems)
            return Self.misplaced(problems)
        case .frontMatter: return Self.article(Array("---\n".utf8) + bytes)
        case .markdown: return Self.article(Self.head + bytes)
        case .timeline: return Self.article(Self.head + Array("## Timeline (UTC)\n\n- 10:15 ".utf8) + bytes)
        case .html:
            _ = try? HTMLTree(fragment: String(decoding: bytes, as: UTF8.self))
            _ = try? HTMLTree(page: String(decoding: bytes, as: UTF8.self))
            return Self.article(Self.head + Array("<div>\n".utf8) + bytes)
        case .page: return Self.imported(bytes)
        case .drawing: return Self.drawing(bytes)
        case .picture:
            _ = try? ImageDecoder.outline(bytes: bytes, path: "picture")
            return []
        case .content: return Self.content(bytes)
        case .sheets: return Self.sheets(bytes)
        case .pdf: return Self.pdf(bytes)
        case .readersList: return Self.listFaults(bytes)
        case .returnedMail: return Self.returnFaults(bytes)
        case .request: return Self.requestFaults(bytes)
        }
    }

    private static let head = Array("---\ntitle: A\n---\n\n".utf8)

    private static func article(_ bytes: [UInt8]) -> [String] {
        read(["issue.yaml": Array("number: 1\ndate: 2031-05\ncontents: [a.md]\n".utf8), "a.md": bytes])
    }

    private static func read(_ files: [String: [UInt8]]) -> [String] {
        let placed = Dictionary(files.map { ("/Issues/1/" + $0.key, $0.value) }, uniquingKeysWith: { a, _ in a })
        let result = IssueReader(files: .memory(placed)).read(folder: "/Issues/1")
        if result.issue == nil, !result.diagnostics.hasErrors { return ["nothing was read, and nothing said"] }
        return misplaced(result.diagnostics)
    }

    static func misplaced(_ problems: [Diagnostic]) -> [String] {
        problems.filter { $0.span.start.line < 1 || $0.span.start.column < 1 || $0.message.isEmpty }
            .map { "\($0.span): \($0.message)" }
    }

    /// What is made of a page is an article that can be read, without an error.
    private static func imported(_ bytes: [UInt8]) -> [String] {
        let text = PageText.decoded(bytes).text
        guard let article = try? SourceImport().article(of: text, named: "page", at: "https://a.example/page") else {
            return []
        }
        return self.article(head + Array(article.body().utf8))
    }

    /// What is built of a drawing is a drawing again, with nothing in it that runs.
    private static func drawing(_ bytes: [UInt8]) -> [String] {
        guard let drawing = try? Drawing(bytes) else { return [] }
        var faults: [String] = []
        for made in [drawing.print, drawing.screen] {
            let text = String(decoding: made, as: UTF8.self).lowercased()
            for word in ["<script", "<foreignobject", "<a ", "<!", "<?"] where text.contains(word) {
                faults.append("\(word) is kept")
            }
        }
        do throws(DrawingError) {
            _ = try Drawing(drawing.print)
        } catch {
            switch error {
            case .malformed, .notSVG, .entities: faults.append("what is built cannot be read: \(error)")
            case .noSize, .tooMuch: break
            }
        }
        return faults
    }

    /// Tokens come one after the other to the end, none without a byte.
    private static func content(_ bytes: [UInt8]) -> [String] {
        bytes.withUnsafeBufferPointer { buffer -> [String] in
            var position = 0
            while position < buffer.count {
                let before = position
                let token = ContentToken.next(in: buffer, at: &position)
                if position <= before || position > buffer.count { return ["at \(before), then at \(position)"] }
                guard token == .operation, buffer[before] == UInt8(ascii: "B") else { continue }
                let end = ContentToken.endOfInlineImage(in: buffer, from: position)
                if end < position || end > buffer.count { return ["a picture from \(position) to \(end)"] }
            }
            return []
        }
    }

    /// Whatever is asked for, there are sheets or a reason.
    private static func sheets(_ bytes: [UInt8]) -> [String] {
        var choices = Choices(bytes)
        var options = ImpositionOptions()
        options.scheme = choices.pick(Scheme.allCases)
        options.duplex = choices.pick(DuplexMode.allCases)
        options.binding = choices.pick(Binding.allCases)
        options.sheetsPerSignature = choices.below(12)
        options.hasPoster = choices.below(2) == 1
        options.contactColumns = choices.below(16)
        options.lastPageIsBackCover = choices.below(2) == 1
        options.pageSize = Size(
            width: .points(Double(choices.below(900))), height: .points(Double(choices.below(900))))
        options.printableMargin = .points(Double(choices.below(60)))
        let count = choices.below(200)
        guard let imposition = try? Imposition.make(pageCount: count, options: options) else { return [] }
        return imposition.sheets.isEmpty && count > 0 ? ["no sheets for \(count) pages"] : []
    }

    private static func pdf(_ bytes: [UInt8]) -> [String] {
        do throws(ImposeError) {
            let source = try PDFSource(bytes)
            guard let imposition = try? Imposition.make(pageSizes: source.pageSizes) else { return [] }
            let sides = imposition.sheets.flatMap { sheet in
                [sheet.front, sheet.back].compactMap { $0 }.map { side in
                    SheetSide(
                        size: sheet.paper,
                        placements: side.placements.compactMap { placement in
                            placement.page.map { page in
                                SheetSide.Placement(
                                    page: page, transform: placement.transform, clip: placement.clip)
                            }
                        })
                }
            }
            _ = try PDFRenderer.impose(source, onto: sides, options: ImposedPDFOptions(version: "fuzz"))
            return []
        } catch {
            return []
        }
    }
}
