public import ZineCore
public import ZineDocument

/// What can be drawn over a page for its editor.
public enum ProofMark: String, CaseIterable, Hashable, Sendable {
    /// The baseline grid.
    case grid
    /// The text block and what printers cannot reach.
    case margins
    /// A box around every line, row and figure.
    case boxes
    /// The lines whose spaces are wide or narrow, the more colour the further off.
    case stretch
    /// What ending the page where it ends costs, and what it would cost elsewhere.
    case costs
}

/// Draws over pages: all of it marks of the display list, in inks of their own.
public struct ProofMarks {
    let theme: Theme
    let page: Page
    let anatomy: PageAnatomy
    let fills: [LineFill]
    /// From one, the cover's.
    let number: Int
    let edges: Edges

    /// How a line on the page fills its measure, as it was seen.
    public struct LineFill: Hashable, Sendable {
        public var rect: Rect
        /// Its spaces over their width; nothing where the line stands out of the measure.
        public var spaces: Double?
        public init(rect: Rect, spaces: Double?) { self.rect = rect; self.spaces = spaces }
    }

    /// What a page's edges are on paper.
    public struct Edges: Hashable, Sendable {
        /// How near to the paper's edge the printer prints; nothing where the printer is not known, and the theme says what
        /// any of them reaches.
        public var reach: Length?
        /// Whether pages are printed beside each other and folded or cut apart, so that none has an edge of paper at its spine.
        public var hasFold: Bool
        /// Whether right-hand pages have their spine at the right.
        public var isRightToLeft: Bool
        public init(reach: Length? = nil, hasFold: Bool = false, isRightToLeft: Bool = false) {
            self.reach = reach; self.hasFold = hasFold; self.isRightToLeft = isRightToLeft
        }
    }

    /// - Parameter number: from one, the cover's.
    public init(
        _ page: Page, _ anatomy: PageAnatomy, fills: [LineFill], number: Int, theme: Theme, edges: Edges = Edges()
    ) {
        self.page = page; self.anatomy = anatomy; self.fills = fills; self.number = number; self.theme = theme
        self.edges = edges
    }

    private static let hairline = Length.points(0.3)

    /// What is asked for, in the order of the cases whatever the order of asking.
    ///
    /// - Parameter setter: sets the figures of the costs.
    public func overlays(_ wanted: Set<ProofMark>, setter: inout Typesetter) -> [Overlay] {
        ProofMark.allCases.filter(wanted.contains).flatMap { mark -> [Overlay] in
            switch mark {
            case .grid: [grid]
            case .margins: margins
            case .boxes: [boxes]
            case .stretch: stretch
            case .costs: costs(&setter)
            }
        }
    }

    private var hasSpineAtLeft: Bool { (number % 2 == 1) != edges.isRightToLeft }

    private var block: Rect {
        Rect(
            x: hasSpineAtLeft ? theme.page.spine : theme.page.foreEdge, y: theme.page.head, width: theme.page.measure,
            height: theme.leading * theme.linesPerPage)
    }

    private var grid: Overlay {
        let lines = (0..<max(0, min(theme.linesPerPage, 1_000))).map { line -> [Point] in
            let y = theme.page.head + theme.leading * line + theme.leading * Theme.baselineShare
            return [Point(x: .zero, y: y), Point(x: page.frame.size.width, y: y)]
        }
        return Overlay(
            ink: OverlayInk(red: 0, green: 0.55, blue: 0.8, opacity: 0.55),
            marks: [.strokes(lines, width: Self.hairline)])
    }

    private var margins: [Overlay] {
        let paper = Rect(origin: .zero, size: page.frame.size)
        return [
            Overlay(
                ink: OverlayInk(red: 0.8, green: 0.1, blue: 0.55, opacity: 0.75),
                marks: [.strokes([outline(block)], width: Self.hairline * 1.5)]),
            Overlay(
                ink: OverlayInk(red: 0.85, green: 0.2, blue: 0.1, opacity: 0.5),
                marks: [.strokes([reached(of: paper)], width: Self.hairline)]),
        ]
    }

    /// How far the printer prints: all around, or to the spine and open there.
    private func reached(of paper: Rect) -> [Point] {
        let safe = paper.inset(by: Insets(all: edges.reach ?? theme.page.safe))
        guard edges.hasFold else { return outline(safe) }
        let (spine, far) = hasSpineAtLeft ? (paper.left, safe.right) : (paper.right, safe.left)
        return [(spine, safe.top), (far, safe.top), (far, safe.bottom), (spine, safe.bottom)].map {
            Point(x: $0, y: $1)
        }
    }

    private var boxes: Overlay {
        let pictures = page.frame.items.compactMap { item -> [Point]? in
            if case .image(let placement) = item.mark { return outline(placement.rect) }
            return nil
        }
        let strips = anatomy.parts.filter { $0.kind != .space }.map { outline($0.rect) }
        return Overlay(
            ink: OverlayInk(red: 0.1, green: 0.55, blue: 0.2, opacity: 0.6),
            marks: [.strokes(strips + pictures, width: Self.hairline)])
    }

    /// Orange for wide spaces, blue for narrow ones; red for lines that stick out.
    private var stretch: [Overlay] {
        fills.compactMap { fill in
            guard let spaces = fill.spaces else {
                return Overlay(ink: OverlayInk(red: 0.85, green: 0, blue: 0, opacity: 0.45), marks: [.rule(fill.rect)])
            }
            let wide = (spaces - 1) / 0.5
            let narrow = (1 - spaces) / 0.25
            guard max(wide, narrow) > 0.1 else { return nil }
            let opacity = min(1, max(wide, narrow)) * 0.4
            let ink =
                wide > 0
                ? OverlayInk(red: 0.95, green: 0.5, blue: 0, opacity: opacity)
                : OverlayInk(red: 0.1, green: 0.35, blue: 0.9, opacity: opacity)
            return Overlay(ink: ink, marks: [.rule(fill.rect)])
        }
    }

    private func costs(_ setter: inout Typesetter) -> [Overlay] {
        guard anatomy.article != nil else { return [] }
        var style = theme[.folio]
        style.size = .points(6)
        var marks: [FrameItem.Mark] = []
        // On the side of the spine, where nothing else stands.
        let isRecto = number % 2 == 1
        let x = isRecto ? block.left - .points(24) : block.right + .points(4)
        for part in anatomy.parts where part.breakAfter != 0 && part.breakAfter.magnitude < PageCost.never.magnitude {
            let y = part.rect.bottom + .points(2)
            marks += figure(String(part.breakAfter), at: Point(x: x, y: y), style, &setter)
        }
        let total = "page \(number): \(anatomy.depth) of \(theme.linesPerPage) lines, cost \(anatomy.cost)"
        marks += figure(total, at: Point(x: block.left, y: block.bottom + .points(8)), style, &setter)
        return [Overlay(ink: OverlayInk(red: 0.75, green: 0.1, blue: 0.1), marks: marks)]
    }

    private func figure(
        _ text: String, at origin: Point, _ style: TextStyle, _ setter: inout Typesetter
    ) -> [FrameItem.Mark] {
        let run = TextRun(text, style: style, breaking: .never, language: "en", element: nil)
        let style = ParagraphStyle(alignment: .ragged, measure: theme.page.measure, hyphenates: false)
        return setter.lines([run], style).flatMap(\.items).map { $0.offset(by: origin).mark }
    }

    private func outline(_ rect: Rect) -> [Point] {
        [
            rect.origin, Point(x: rect.right, y: rect.top), Point(x: rect.right, y: rect.bottom),
            Point(x: rect.left, y: rect.bottom), rect.origin,
        ]
    }
}
