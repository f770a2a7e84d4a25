import ZineCore
import ZineDocument
import ZineImposition
import ZineLayout
import ZineRender

/// Puts pages of a composition together to be looked at.
struct ProofSetter {
    private let pages: [Page]
    private let anatomy: [PageAnatomy]
    private let proof: ProofReading?
    private let theme: Theme
    private let marks: Set<ProofMark>
    private let isRightToLeft: Bool
    private let edges: ProofMarks.Edges
    private var setter: Typesetter

    init(_ composition: Composition, marks: Set<ProofMark>, _ settings: EditionSettings) {
        pages = composition.pages.pages
        anatomy = composition.anatomy
        theme = composition.theme
        self.marks = marks
        proof = marks.contains(.stretch) ? composition.proofReading ?? ProofReading(composition) : nil
        isRightToLeft = TextDirection(language: composition.issue.language).isRightToLeft
        let printing = settings.printing(of: composition.issue)
        let scheme = printing.scheme ?? composition.issue.printing(in: theme).settings.scheme
        edges = ProofMarks.Edges(
            reach: printing.printableMargin, hasFold: scheme != .sideStitch, isRightToLeft: isRightToLeft)
        setter = composition.typesetter
    }

    private static let background = OverlayInk(red: 0.82, green: 0.82, blue: 0.82)
    private static let pencil = OverlayInk(red: 0.45, green: 0.45, blue: 0.45)

    mutating func page(_ number: Int) -> Proof { Proof(pages[number - 1].frame, overlays: overlays(number)) }

    /// The pages that lie open together with a page: the cover and the last page alone, others in pairs.
    mutating func spread(with number: Int) -> Proof {
        let numbers = Self.spread(with: number, of: pages.count)
        let ordered = isRightToLeft ? numbers.reversed() : numbers
        var proof = Proof(size: .zero)
        for number in ordered {
            let frame = pages[number - 1].frame
            let place = Point(x: proof.size.width, y: .zero)
            proof.papers.append(Rect(origin: place, size: frame.size))
            proof.parts.append(
                Proof.Part(
                    frame, overlays: overlays(number), transform: .translation(x: place.x.points, y: 0),
                    clip: Rect(origin: place, size: frame.size)))
            proof.size = Size(
                width: place.x + frame.size.width, height: max(proof.size.height, frame.size.height))
        }
        if numbers.count > 1, let first = proof.papers.first {
            let fold = [Point(x: first.right, y: .zero), Point(x: first.right, y: proof.size.height)]
            proof.overlays = [Overlay(ink: Self.pencil, marks: [.strokes([fold], width: .points(0.3))])]
        }
        return proof
    }

    /// Pages count from one; the first is a recto.
    static func spread(with number: Int, of count: Int) -> [Int] {
        let verso = number % 2 == 0 ? number : number - 1
        return [verso, verso + 1].filter { (1...count).contains($0) }
    }

    /// One side of a sheet, as the printer gets it.
    mutating func side(_ side: Side, paper: Size) -> Proof {
        var proof = Proof(size: paper, papers: [Rect(origin: .zero, size: paper)])
        for placement in side.placements {
            guard let page = placement.page, pages.indices.contains(page) else { continue }
            proof.parts.append(
                Proof.Part(
                    pages[page].frame, overlays: overlays(page + 1), transform: placement.transform,
                    clip: placement.clip))
        }
        for mark in side.marks { paint(mark.shape, on: &proof) }
        return proof
    }

    /// The front above the back.
    mutating func sheet(_ sheet: Sheet) -> Proof {
        let sides = [sheet.front, sheet.back].compactMap { $0 }.map { side($0, paper: sheet.paper) }
        let gap = Length.points(18)
        var proof = Proof(
            size: Size(
                width: sheet.paper.width + gap * 2, height: sheet.paper.height * sides.count + gap * (sides.count + 1)),
            background: Self.background)
        for (index, side) in sides.enumerated() {
            let place = Point(x: gap, y: gap * (index + 1) + sheet.paper.height * index)
            let move = Transform.translation(x: place.x.points, y: place.y.points)
            proof.papers.append(Rect(origin: place, size: sheet.paper))
            for part in side.parts {
                var part = part
                part.transform = part.transform.then(move)
                part.clip = part.clip?.offset(by: place)
                proof.parts.append(part)
            }
            for overlay in side.overlays {
                let marks = overlay.marks.map { FrameItem($0, element: nil).offset(by: place).mark }
                proof.overlays.append(Overlay(ink: overlay.ink, marks: marks))
            }
        }
        return proof
    }

    private mutating func overlays(_ number: Int) -> [Overlay] {
        guard !marks.isEmpty else { return [] }
        return ProofMarks(
            pages[number - 1], anatomy[number - 1], fills: proof?.fills(page: number) ?? [], number: number,
            theme: theme, edges: edges
        ).overlays(marks, setter: &setter)
    }

    private mutating func paint(_ shape: PrinterMark.Shape, on proof: inout Proof) {
        let black = OverlayInk(red: 0, green: 0, blue: 0)
        switch shape {
        case .rect(let rect): proof.overlays.append(Overlay(ink: black, marks: [.rule(rect)]))
        case .line(let from, let to, let width, let isDashed):
            let lines = isDashed ? Self.dashes(from, to) : [[from, to]]
            proof.overlays.append(Overlay(ink: black, marks: [.strokes(lines, width: width)]))
        case .label(let text, let centre, let size, let quarterTurns):
            var style = theme[.folio]
            style.size = size
            let run = TextRun(text, style: style, breaking: .never, language: "en", element: nil)
            let setting = ParagraphStyle(alignment: .ragged, measure: .inches(20), hyphenates: false)
            guard let line = setter.lines([run], setting).first else { return }
            let middle = Point(x: -(line.width / 2), y: size * 0.35)
            let frame = Frame(
                size: Size(width: line.width, height: size), items: line.items.map { $0.offset(by: middle) })
            let place = Transform.quarterTurns(quarterTurns).then(
                .translation(x: centre.x.points, y: centre.y.points))
            proof.parts.append(Proof.Part(frame, transform: place))
        }
    }

    /// Three points of line, three of gap.
    private static func dashes(_ from: Point, _ to: Point) -> [[Point]] {
        let (dx, dy) = ((to.x - from.x).points, (to.y - from.y).points)
        let length = max(abs(dx), abs(dy))
        guard length > 0, length < 100_000 else { return [] }
        let at = { (t: Double) in Point(x: from.x + .points(dx * t / length), y: from.y + .points(dy * t / length)) }
        return stride(from: 0.0, to: length, by: 6).map { [at($0), at(min(length, $0 + 3))] }
    }
}
