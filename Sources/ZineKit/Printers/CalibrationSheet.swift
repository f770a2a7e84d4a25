import ZineCore
import ZineDocument
import ZineLayout
import ZineText

/// Draws the two sides of the sheet that a person prints to find out what a printer does.
///
/// The sheet lies across, as booklets do. Each side has scales at its edges that show how near to them the printer
/// prints; the front has a cross with a scale in its middle, on which the cross of the back is read through the paper.
struct CalibrationSheet {
    let size: Size
    private var setter: Typesetter
    private var tree = StructureTree(language: "en")
    private let library: FontLibrary
    /// Faces of the house theme that are not there.
    var problems: [Diagnostic] { library.problems }

    private static let thin = Length.points(0.3)
    private static let thick = Length.points(0.8)
    /// What is told apart at the edges, in millimetres.
    private static let reaches = 2...14

    init(paper: Size, programFiles: ProgramFiles) {
        size = Size(width: max(paper.width, paper.height), height: min(paper.width, paper.height))
        let theme = Theme()
        library = FontLibrary(theme: theme, folders: [programFiles.fonts])
        setter = Typesetter(theme: theme, shaper: library, hyphenator: HyphenationLibrary())
    }

    /// Front and back, each as it is seen upright.
    mutating func pages() -> (set: PageSet, resources: Resources) {
        let sides = [front(), back()]
        let set = PageSet(
            pages: zip(sides, ["Front", "Back"]).map { Page(frame: $0, label: $1) }, structure: tree,
            metadata: .init(
                title: "Calibration sheet", author: "", subject: "What a printer does", language: "en",
                created: Moment.ofSource?.iso ?? "2000-01-01T00:00:00Z"))
        return (set, Resources(fonts: library.files, images: [:]))
    }

    // MARK: Sides

    private mutating func front() -> Frame {
        var frame = Frame(size: size)
        edges(&frame)
        cross(&frame, hasScale: true)
        heading("Front", "Print this file on both sides, at actual size, flipped on the short edge.", &frame)
        ruler(&frame)
        notes(
            [
                "1  Flip. Turn the sheet over like the page of a book. If the back stands upright, the answer is "
                    + "short; if it stands on its head, long.",
                "2  Offset. Hold the sheet against the light, this side towards you. Read where the cross of the back "
                    + "lies on the scale in the middle: millimetres to the right, then millimetres down; to the left "
                    + "and up are negative.",
                "3  Margin. At each edge of both sides find the smallest number whose line is whole. The largest of "
                    + "these is the answer.",
                "Then type, with your answers:",
            ], &frame)
        return frame
    }

    private mutating func back() -> Frame {
        var frame = Frame(size: size)
        edges(&frame)
        cross(&frame, hasScale: false)
        heading("Back", "Upright when the sheet is turned like the page of a book: short. On its head: long.", &frame)
        return frame
    }

    // MARK: Words

    private func style(_ size: Double, weight: Int = 400) -> TextStyle {
        TextStyle(
            family: "sans", weight: weight, size: .points(size), leading: .points(size * 1.35), figures: .lining)
    }

    private mutating func set(
        _ text: String, as look: (style: TextStyle, kind: StructureRole), at origin: Point, measure: Length,
        _ frame: inout Frame
    ) -> Length {
        let element = tree.add(StructureElement(look.kind, parent: tree.root))
        let run = TextRun(text, style: look.style, breaking: .words, language: "en", element: element)
        let lines = setter.lines([run], ParagraphStyle(alignment: .ragged, measure: measure, hyphenates: false))
        var y = origin.y
        for line in lines {
            frame.items += line.items.map { $0.offset(by: Point(x: origin.x, y: y)) }
            y = y + look.style.leading
        }
        return y
    }

    private mutating func heading(_ title: String, _ line: String, _ frame: inout Frame) {
        let left = size.width / 2 + .millimetres(24),
            top =
                .millimetres(32)
                + (size.height - .millimetres(190)) / 4
        // An arrow to the head of the side, which nobody can take for its foot.
        let tip = Point(x: left + .millimetres(6), y: top - .millimetres(8))
        let shaft = [tip, tip.offset(by: Point(x: .zero, y: .millimetres(18)))]
        let barbs = [
            tip.offset(by: Point(x: .millimetres(-5), y: .millimetres(6))), tip,
            tip.offset(by: Point(x: .millimetres(5), y: .millimetres(6))),
        ]
        frame.items.append(FrameItem(.strokes([shaft, barbs], width: .points(2.5)), element: nil))
        let measure = size.width / 2 - .millimetres(24 + 18 + 20)
        let start = Point(x: left + .millimetres(18), y: top)
        let next = set(title, as: (style(26, weight: 500), .heading(level: 1)), at: start, measure: measure, &frame)
        _ = set(
            line, as: (style(10), .paragraph), at: Point(x: start.x, y: next - .points(14)), measure: measure, &frame)
    }

    private mutating func notes(_ notes: [String], _ frame: inout Frame) {
        let left = Length.millimetres(24)
        let measure = size.width / 2 - left - .millimetres(20)
        var y = size.height / 2 - .millimetres(50)
        for note in notes {
            y = set(note, as: (style(10), .paragraph), at: Point(x: left, y: y), measure: measure, &frame) + .points(7)
        }
        let typed = TextStyle(family: "mono", size: .points(7), leading: .points(10))
        _ = set(
            "zine calibrate --flip short --offset 0.5mm,-1mm --margin 5mm", as: (typed, .paragraph),
            at: Point(x: left, y: y - .points(3)), measure: measure, &frame)
    }

    private mutating func number(_ text: String, centre: Point, size: Double = 6, _ frame: inout Frame) {
        let style = style(size)
        let run = TextRun(text, style: style, breaking: .never, language: "en", element: nil)
        let measure = Length.millimetres(20)
        guard
            let line = setter.lines([run], ParagraphStyle(alignment: .ragged, measure: measure, hyphenates: false))
                .first
        else { return }
        let at = Point(x: centre.x - line.width / 2, y: centre.y + style.size * 0.35)
        frame.items += line.items.map { $0.offset(by: at) }
    }

    // MARK: Scales

    private func line(_ from: Point, _ to: Point, _ width: Length, _ frame: inout Frame) {
        frame.items.append(FrameItem(.strokes([[from, to]], width: width), element: nil))
    }

    /// At the middle of each edge lines that are ever nearer to it, each with its distance in millimetres.
    private mutating func edges(_ frame: inout Frame) {
        let step = Length.millimetres(6), length = Length.millimetres(5)
        for reach in Self.reaches {
            let depth = Length.millimetres(Double(reach)), place = step * (reach - Self.reaches.lowerBound)
            let along = place - step * Self.reaches.count / 2
            let label = depth + .millimetres(2.2)
            for isFar in [false, true] {
                let y = isFar ? size.height - depth : depth
                let x = size.width / 2 + along
                line(Point(x: x, y: y), Point(x: x + length, y: y), Self.thin, &frame)
                number(
                    "\(reach)", centre: Point(x: x + length / 2, y: isFar ? size.height - label : label), &frame)
                let side = isFar ? size.width - depth : depth
                let down = size.height / 2 + along
                line(Point(x: side, y: down), Point(x: side, y: down + length), Self.thin, &frame)
                number(
                    "\(reach)", centre: Point(x: isFar ? size.width - label : label, y: down + length / 2), &frame)
            }
        }
    }

    /// The cross in the middle of the sheet; on the front with a scale of ten millimetres either way.
    private mutating func cross(_ frame: inout Frame, hasScale: Bool) {
        let centre = Point(x: size.width / 2, y: size.height / 2)
        let arm = Length.millimetres(hasScale ? 12 : 16)
        let width = hasScale ? Self.thin : Self.thick
        line(centre.offset(by: Point(x: -arm, y: .zero)), centre.offset(by: Point(x: arm, y: .zero)), width, &frame)
        line(centre.offset(by: Point(x: .zero, y: -arm)), centre.offset(by: Point(x: .zero, y: arm)), width, &frame)
        guard hasScale else { return }
        for step in -20...20 where step != 0 {
            let at = Length.millimetres(Double(step) / 2)
            let half = Length.millimetres(step % 10 == 0 ? 2 : step % 2 == 0 ? 1.2 : 0.6)
            line(
                centre.offset(by: Point(x: at, y: -half)), centre.offset(by: Point(x: at, y: half)), Self.thin, &frame)
            line(
                centre.offset(by: Point(x: -half, y: at)), centre.offset(by: Point(x: half, y: at)), Self.thin, &frame)
            guard step % 10 == 0 else { continue }
            let text = step < 0 ? "−\(-step / 2)" : "\(step / 2)"
            number(text, centre: centre.offset(by: Point(x: at, y: .millimetres(4))), &frame)
            // Nearer to the middle it would stand on the other arm's.
            guard step % 20 == 0 else { continue }
            number(text, centre: centre.offset(by: Point(x: .millimetres(4.5), y: at)), &frame)
        }
    }

    /// A line that shows whether the printer keeps sizes.
    private mutating func ruler(_ frame: inout Frame) {
        let left = Length.millimetres(24), length = Length.millimetres(100)
        let y = size.height / 2 + .millimetres(46)
        line(Point(x: left, y: y), Point(x: left + length, y: y), Self.thick, &frame)
        for end in [left, left + length] {
            line(
                Point(x: end, y: y - .millimetres(2)), Point(x: end, y: y + .millimetres(2)), Self.thick, &frame)
        }
        _ = set(
            "This line is 100 mm long. If yours is not, the printer scales: ask for actual size and print again.",
            as: (style(10), .paragraph), at: Point(x: left, y: y + .millimetres(7)), measure: length, &frame)
    }
}
