import ZineCore
import ZineDocument
import ZineKit
import ZineLayout

/// Walks the display lists of an issue and says what no page may do, a sentence for each thing found.
struct PageInspector {
    let composition: Composition
    let ink: GlyphInk

    init(_ composition: Composition) throws {
        self.composition = composition
        ink = try GlyphInk(composition.resources.fonts)
    }

    private var theme: Theme { composition.theme }
    private var pages: [Page] { composition.pages.pages }

    private struct Text {
        var run: GlyphRun
        var isFurniture: Bool
        var glyphs: [Rect]
        /// Around all glyphs.
        var hull: Rect
        var place: String { "“\(run.text)”" }
    }

    private func texts(of page: Page) -> [Text] {
        page.frame.items.compactMap { item in
            guard case .glyphs(let run) = item.mark else { return nil }
            let glyphs = ink.boxes(of: run)
            guard var hull = glyphs.first else { return nil }
            for box in glyphs {
                let (left, top) = (min(hull.left, box.left), min(hull.top, box.top))
                hull = Rect(
                    x: left, y: top, width: max(hull.right, box.right) - left,
                    height: max(hull.bottom, box.bottom) - top)
            }
            return Text(run: run, isFurniture: item.element == nil, glyphs: glyphs, hull: hull)
        }
    }

    // MARK: Overlaps

    /// Lines of text that touch ink to ink, and runs of one line that stand in each other's way.
    func overlaps() -> [String] {
        pages.indices.flatMap { page in
            let texts = texts(of: pages[page]).sorted { $0.hull.top < $1.hull.top }
            var found: [String] = []
            for (index, text) in texts.enumerated() {
                for other in texts[(index + 1)...] {
                    if other.hull.top >= text.hull.bottom { break }
                    if collide(text, other) { found.append("page \(page + 1): \(text.place) and \(other.place)") }
                }
            }
            return found
        }
    }

    private func collide(_ a: Text, _ b: Text) -> Bool {
        guard a.hull.intersects(b.hull) else { return false }
        let rise = (a.run.origin.y - b.run.origin.y).magnitude
        if rise < .points(0.1) {
            // Side by side: what counts is where the pen was, as italics lean over their neighbours.
            let overlap =
                min(a.run.origin.x + a.run.width, b.run.origin.x + b.run.width) - max(a.run.origin.x, b.run.origin.x)
            return overlap > .points(1)
        }
        for glyph in a.glyphs where glyph.intersects(b.hull) {
            for other in b.glyphs {
                let width = min(glyph.right, other.right) - max(glyph.left, other.left)
                let height = min(glyph.bottom, other.bottom) - max(glyph.top, other.top)
                if width > .points(0.2) && height > .points(0.2) { return true }
            }
        }
        return false
    }

    // MARK: Margins

    /// Marks beyond what a printer reaches, and text of an article beyond its text block.
    func escapes() -> [String] {
        var found: [String] = []
        let paper = Rect(origin: .zero, size: theme.page.size)
        let safe = paper.inset(by: Insets(all: theme.page.safe))
        for (index, page) in pages.enumerated() {
            if page.frame.size != theme.page.size { found.append("page \(index + 1) is \(page.frame.size)") }
            let isOurs = index > 0 && index < pages.count - 1
            let block = textBlock(recto: index % 2 == 0)
            for text in texts(of: page) {
                let room = text.isFurniture || !isOurs ? safe : block
                if !room.contains(text.hull) { found.append("page \(index + 1): \(text.place) at \(text.hull)") }
            }
            for item in page.frame.items {
                for rect in item.mark.rects where !safe.contains(rect) && rect != paper {
                    found.append("page \(index + 1): a rule or picture at \(rect)")
                }
            }
        }
        return found
    }

    /// The text block, with room for punctuation that hangs and for what descends from the last line.
    private func textBlock(recto: Bool) -> Rect {
        let hang = theme[.text].size * 0.6
        let height = theme.leading * theme.linesPerPage
        return Rect(
            x: (recto ? theme.page.spine : theme.page.foreEdge) - hang, y: theme.page.head - theme.leading * 0.3,
            width: theme.page.measure + hang * 2, height: height + theme.leading * 0.5)
    }

    // MARK: Glyphs and links

    /// Runs with a glyph that says "no such character", or whose text and glyphs do not agree.
    func badRuns() -> [String] {
        pages.indices.flatMap { page in
            pages[page].frame.items.compactMap { item -> String? in
                guard case .glyphs(let run) = item.mark else { return nil }
                let isWhole =
                    run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count
                    && run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count
                let hasFace = composition.resources.fonts.indices.contains(run.font.index)
                if isWhole && hasFace && run.glyphs.allSatisfy({ $0.id != 0 }) { return nil }
                return "page \(page + 1): “\(run.text)”"
            }
        }
    }

    /// Links that stand outside their page or lead nowhere, and anchors and outline entries outside the issue.
    func badLinks() -> [String] {
        let set = composition.pages
        var found: [String] = []
        for (index, page) in pages.enumerated() {
            let paper = Rect(origin: .zero, size: page.frame.size)
            for item in page.frame.items {
                guard case .link(let link) = item.mark else { continue }
                if !paper.contains(link.rect) || link.rect.size.width <= .zero || link.rect.size.height <= .zero {
                    found.append("page \(index + 1): a link at \(link.rect)")
                }
                if !leads(link.target) { found.append("page \(index + 1): a link to \(link.target)") }
            }
        }
        for anchor in Array(set.anchors.values) + set.outline.map(\.anchor)
        where !pages.indices.contains(anchor.page) || anchor.y < .zero || anchor.y > theme.page.height {
            found.append("an anchor at \(anchor)")
        }
        return found
    }

    private func leads(_ target: LinkArea.Target) -> Bool {
        switch target {
        case .url(let address): !address.isEmpty
        case .page(let page, _): pages.indices.contains(page)
        case .anchor(let name): composition.pages.anchors[name] != nil
        }
    }
}

extension FrameItem.Mark {
    /// What is painted beside text.
    fileprivate var rects: [Rect] {
        switch self {
        case .rule(let rect): [rect]
        case .rules(let rects): rects
        case .image(let placement): [placement.rect]
        case .strokes(let lines, _): lines.joined().map { Rect(origin: $0, size: .zero) }
        case .glyphs, .link: []
        }
    }
}
