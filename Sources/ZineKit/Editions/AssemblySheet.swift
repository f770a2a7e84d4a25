import ZineAssembly
import ZineCore
import ZineDocument
import ZineImposition
import ZineLayout
import ZineRender

/// The guide to making the booklet as pages of its own, on the paper that the booklet is printed on: `assemble.pdf`.
struct AssemblySheet {
    private let guide: AssemblyGuide
    private let paper: Size
    private let composition: Composition

    private static let margin = Length.inches(0.75)
    private static let gutter = Length.points(24)
    /// The least width of a column: a drawing and its text stay readable.
    private static let narrowest = Length.points(140)
    private static let leading = Length.points(12)
    private static let textSize = Length.points(9)

    /// How many times as large as usual its type is, and the columns with it.
    private let scale: Double

    private init(_ composition: Composition, _ imposition: Imposition, textSize: Length) {
        self.composition = composition
        scale = textSize / Self.textSize
        guide = imposition.assemblyGuide(language: composition.issue.language)
        let size = imposition.options.paper
        paper = Size(width: min(size.width, size.height), height: max(size.width, size.height))
    }

    private var isRightToLeft: Bool { TextDirection(language: guide.language).isRightToLeft }
    private var leading: Length { Self.leading * scale }
    private var measure: Length { paper.width - Self.margin * 2 }
    private var columns: Int {
        min(3, max(1, (measure + Self.gutter).scaledPoints / (Self.narrowest * scale + Self.gutter).scaledPoints))
    }
    private var column: Length { (measure - Self.gutter * (columns - 1)) / columns }

    /// The pages as a tagged PDF, made on a thread of their own while the caller draws the booklet's.
    static func drawn(
        _ composition: Composition, _ imposition: Imposition, textSize: Length = Self.textSize
    ) -> BackgroundWork<Result<[UInt8], BuildError>> {
        BackgroundWork {
            let pages = AssemblySheet(composition, imposition, textSize: textSize).pages
            // What was set may have opened more faces than the issue's pages need.
            let resources = composition.proofResources
            return Result { () throws(RenderError) in
                try PDFRenderer.pages(pages, resources: resources, options: PDFOptions(version: Version.current))
            }.mapError { .rendering(String(describing: $0)) }
        }
    }

    private var pages: PageSet {
        var setter = composition.typesetter
        var tree = StructureTree(language: guide.language)
        var frames = [Frame(size: paper)]
        var y = head(&frames[0], &tree, &setter)
        var rest = guide.steps.enumerated().map { index, step in
            cell(step, number: index + 1, &tree, &setter)
        }[...]
        var outline: [OutlineEntry] = []
        while !rest.isEmpty {
            let row = rest.prefix(columns)
            let height = row.map(\.size.height).max() ?? .zero
            if y + height > paper.height - Self.margin, y > Self.margin {
                frames.append(Frame(size: paper))
                y = Self.margin
            }
            for (index, cell) in row.enumerated() {
                let place = isRightToLeft ? columns - 1 - index : index
                let x = Self.margin + (column + Self.gutter) * place
                frames[frames.count - 1].place(cell, at: Point(x: x, y: y))
                let number = outline.count + 1
                let anchor = Anchor(page: frames.count - 1, y: y)
                outline.append(
                    OutlineEntry(title: "\(number). \(guide.steps[number - 1].title)", level: 1, anchor: anchor))
            }
            y = y + height + leading * 1.5
            rest = rest.dropFirst(columns)
        }
        var metadata = composition.pages.metadata
        metadata.title = guide.title + " · " + metadata.title
        metadata.subject = guide.lead
        metadata.language = guide.language
        return PageSet(
            pages: frames.enumerated().map { Page(frame: $0.element, label: String($0.offset + 1)) }, structure: tree,
            // What is on one page is seen at once.
            outline: frames.count > 1 ? outline : [], metadata: metadata)
    }

    /// Title and lead.
    /// - Returns: where the steps begin.
    private func head(_ frame: inout Frame, _ tree: inout StructureTree, _ setter: inout Typesetter) -> Length {
        var style = composition.theme[.title]
        style.size = Length.points(22) * scale
        style.leading = Length.points(26) * scale
        let title = tree.add(StructureElement(.heading(level: 1), parent: tree.root))
        var y = set(
            Words(guide.title, style, title), at: Point(x: Self.margin, y: Self.margin), width: measure, on: &frame,
            &setter)
        var lead = composition.theme[.standfirst]
        lead.leading = Length.points(15) * scale
        let paragraph = tree.add(StructureElement(.paragraph, parent: tree.root))
        y = set(
            Words(guide.lead, lead, paragraph), at: Point(x: Self.margin, y: y), width: measure, on: &frame, &setter)
        let rule = Rect(
            x: Self.margin, y: y + Length.points(8) * scale, width: measure, height: composition.theme.rules.thin)
        frame.items.append(FrameItem(.rule(rule), element: nil))
        return y + Length.points(22) * scale
    }

    /// A step: its drawing, its number and name, what to do.
    private func cell(
        _ step: AssemblyStep, number: Int, _ tree: inout StructureTree, _ setter: inout Typesetter
    ) -> Frame {
        var frame = Frame(size: Size(width: column, height: .zero))
        let section = tree.add(StructureElement(.section, parent: tree.root))
        let heading = tree.add(StructureElement(.heading(level: 2), parent: section))
        let figure = tree.add(StructureElement(.figure, parent: section, alternativeText: step.alt))
        let paragraph = tree.add(StructureElement(.paragraph, parent: section))
        let drawn = column / step.drawing.size.width
        for stroke in step.drawing.strokes {
            let points = stroke.points.map { Point(x: $0.x * drawn, y: $0.y * drawn) }
            // Lines keep more of their weight than the drawing keeps of its size.
            let width = stroke.width * ((1 + drawn) / 2)
            frame.items.append(FrameItem(.strokes([points], width: width), element: figure))
        }
        var style = composition.theme[.heading3]
        style.size = Length.points(10.5) * scale
        style.leading = leading
        var y = step.drawing.size.height * drawn + Length.points(6) * scale
        y = set(
            Words("\(number). \(step.title)", style, heading), at: Point(x: .zero, y: y), width: column, on: &frame,
            &setter)
        style = composition.theme[.text]
        style.size = Length.points(9) * scale
        style.leading = leading
        frame.size.height = set(
            Words(step.text, style, paragraph), at: Point(x: .zero, y: y), width: column, on: &frame, &setter)
        return frame
    }

    /// What is to be set, in which style, and the element that it belongs to.
    private struct Words {
        var text: String
        var style: TextStyle
        var element: StructureID
        init(_ text: String, _ style: TextStyle, _ element: StructureID) {
            self.text = text; self.style = style; self.element = element
        }
    }

    /// Sets ragged text from a place on.
    /// - Returns: the height below its last line.
    private func set(
        _ words: Words, at origin: Point, width: Length, on frame: inout Frame, _ setter: inout Typesetter
    ) -> Length {
        let style = words.style
        let run = TextRun(
            words.text, style: style, breaking: .words, language: guide.language, element: words.element)
        let setting = ParagraphStyle(
            alignment: .ragged, measure: width, hyphenates: false, rightToLeft: isRightToLeft)
        var y = origin.y
        for line in setter.lines([run], setting) {
            let baseline = Point(x: origin.x, y: y + style.leading * 0.78)
            frame.items += line.items.map { $0.offset(by: baseline) }
            y = y + style.leading
        }
        return y
    }
}
