import Foundation
public import ZineCore

/// Pages as text, to be kept beside the tests: one line for each line of type, rule, picture and link, in painting order.
///
/// ```
/// page 2 "2" 396.00 612.00
/// text 54.00 96.50 281.25 SourceSerifPro-Regular 10.00 paragraph "The tide came in twice."
/// rule 54.00 100.00 281.25 0.50 ornament
/// ```
///
/// Lengths are points from the page's upper left corner; a line of type stands at its baseline.
public struct FrameDump {
    private let set: PageSet
    private let faces: [String]

    /// - Parameter fonts: the faces behind the pages' runs.
    public init(_ set: PageSet, fonts: [FontFile]) {
        self.set = set
        faces = fonts.map { font in
            let name = font.path.split(separator: "/").last.map(String.init) ?? font.path
            return font.index == 0 ? name : "\(name)#\(font.index)"
        }
    }

    /// The pages of a range, each under a line with its number, label and size.
    public func text(of pages: Range<Int>) -> String { pages.map(text).joined(separator: "\n") }

    private func text(of index: Int) -> String {
        let page = set.pages[index]
        let size = page.frame.size
        var lines = ["page \(index + 1) \(Self.quoted(page.label)) \(Self.points(size.width, size.height))"]
        var line: TypeLine?
        for item in page.frame.items {
            if case .glyphs(let run) = item.mark {
                if line?.take(run, of: item) == true { continue }
                if let line { lines.append(text(of: line)) }
                line = TypeLine(run, item)
            } else {
                if let line { lines.append(text(of: line)) }
                line = nil
                lines.append(text(of: item))
            }
        }
        if let line { lines.append(text(of: line)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func text(of line: TypeLine) -> String {
        let face = faces.indices.contains(line.font.index) ? faces[line.font.index] : "?"
        let place = Self.points(line.left, line.baseline, line.right - line.left)
        let meaning = meaning(of: line.item) + (line.isRightToLeft ? " leftwards" : "")
        return "text \(place) \(face) \(Self.points(line.size)) \(meaning) \(Self.quoted(line.text))"
    }

    private func text(of item: FrameItem) -> String {
        switch item.mark {
        case .glyphs: return ""
        case .rule(let rect): return "rule \(Self.points(rect)) \(meaning(of: item))"
        case .rules(let rects):
            return "rules \(Self.points(Self.bounds(rects))) \(meaning(of: item)) \(rects.count)"
        case .strokes(let lines, let width):
            let corners = lines.joined().map { Rect(origin: $0, size: .zero) }
            return "strokes \(Self.points(Self.bounds(corners))) \(meaning(of: item)) \(Self.points(width))"
                + " \(lines.map { "\($0.count)" }.joined(separator: "+"))"
        case .image(let placement):
            let name = placement.image.split(separator: "/").last.map(String.init) ?? placement.image
            let part = placement.part.map { part in
                [part.x, part.y, part.width, part.height].map { String(format: " %.4f", $0) }.joined()
            }
            return "picture \(Self.points(placement.rect)) \(meaning(of: item)) \(Self.quoted(name))\(part ?? "")"
        case .link(let area):
            return "link \(Self.points(area.rect)) \(meaning(of: item)) \(Self.quoted(Self.text(of: area.target)))"
        }
    }

    private static func text(of target: LinkArea.Target) -> String {
        switch target {
        case .url(let address): address
        case .page(let page, let y): "page \(page + 1) at \(points(y))"
        case .anchor(let name): "#" + name
        }
    }

    // MARK: What marks mean

    /// The element's role below the block that it stands in, `paragraph/emphasis`, or the kind of furniture; with the ink
    /// where that is not the usual.
    private func meaning(of item: FrameItem) -> String {
        let ink = item.ink == item.usualInk ? "" : "@\(item.ink.rawValue)"
        guard let element = item.element else { return "\(item.artifact)" + ink }
        var names: [String] = []
        var next: StructureID? = element
        while let id = next {
            let role = set.structure[id].role
            names.append(Self.name(of: role))
            next = role.isInline ? set.structure[id].parent : nil
        }
        return names.reversed().joined(separator: "/") + ink
    }

    private static func name(of role: StructureRole) -> String {
        switch role {
        case .heading(let level): "heading\(level)"
        case .list(let numbering): "list-\(numbering)"
        case .tableHeader(let scope): "tableHeader-\(scope)"
        default: "\(role)"
        }
    }

    // MARK: Words and numbers

    private static func bounds(_ rects: [Rect]) -> Rect {
        let left = rects.map(\.left).min() ?? .zero
        let top = rects.map(\.top).min() ?? .zero
        let right = rects.map(\.right).max() ?? .zero
        let bottom = rects.map(\.bottom).max() ?? .zero
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }

    private static func points(_ rect: Rect) -> String {
        points(rect.left, rect.top, rect.size.width, rect.size.height)
    }

    /// To two decimals, worked out in whole numbers: the same on any machine.
    private static func points(_ lengths: Length...) -> String {
        lengths.map { length in
            let hundredths = (abs(length.scaledPoints) * 100 + 32_768) / 65_536
            let rest = hundredths % 100
            let sign = length.scaledPoints < 0 && hundredths > 0 ? "-" : ""
            return "\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
        }.joined(separator: " ")
    }

    /// In quotation marks, what cannot be seen written out: `\u{A0}`.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case " ": quoted += " "
            default:
                let isSeen = ![.control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse]
                    .contains(scalar.properties.generalCategory)
                quoted += isSeen ? "\(scalar)" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
        return quoted + "\""
    }
}

/// Runs of one element, face and size that follow one another on a baseline, and the spaces between them in whatever face.
private struct TypeLine {
    var item: FrameItem
    var font: FontID
    var size: Length
    var baseline: Length
    var left: Length
    var right: Length
    var isRightToLeft: Bool
    var text: String

    init(_ run: GlyphRun, _ item: FrameItem) {
        self.item = item
        (font, size, baseline) = (run.font, run.size, run.origin.y)
        (left, right) = (run.origin.x, run.origin.x + run.width)
        (isRightToLeft, text) = (run.isRightToLeft, run.text)
    }

    /// Takes a run in that goes on with the line: no further away than two wide spaces.
    mutating func take(_ run: GlyphRun, of other: FrameItem) -> Bool {
        let end = run.origin.x + run.width
        let isBlank = run.text.allSatisfy { $0 == " " }
        let gap = isRightToLeft ? left - end : run.origin.x - right
        guard other.element == item.element, other.ink == item.ink, other.artifact == item.artifact,
            isBlank || (run.font == font && run.isRightToLeft == isRightToLeft), run.size == size,
            run.origin.y == baseline, gap > -size, gap < size * 1.2
        else { return false }
        left = min(left, run.origin.x)
        right = max(right, end)
        text += run.text
        return true
    }
}

extension FrameItem {
    /// What such marks are printed with where nothing else is said.
    fileprivate var usualInk: Ink {
        if case .rule = mark { .rule } else { .text }
    }
}

extension StructureRole {
    /// Whether it is a part of a line, which says less than the block around it.
    fileprivate var isInline: Bool {
        switch self {
        case .span, .link, .reference, .emphasis, .strong: true
        default: false
        }
    }
}
