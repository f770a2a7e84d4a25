public import ZineCore

/// A drawing in one ink: polylines of a few widths, in points, origin top left, `y` downwards.
///
/// There are no fills: what a drawing hides is left out, so that it stands on any ground, light or dark.
public struct LineDrawing: Hashable, Sendable {
    public struct Stroke: Hashable, Sendable {
        public var points: [Point]
        public var width: Length
        public init(_ points: [Point], width: Length) {
            self.points = points
            self.width = width
        }
    }

    public var size: Size
    public var strokes: [Stroke]

    public init(size: Size, strokes: [Stroke]) {
        self.size = size
        self.strokes = strokes
    }

    /// The drawing as an `svg` element, for a file of its own or inside a page of HTML.
    ///
    /// It takes the colour of the text around it. A rule for the class `drawing` may size it.
    /// - Parameter alt: what the drawing shows, for those who do not see it.
    public func svg(alt: String) -> String {
        let box = "0 0 \(Self.number(size.width.points)) \(Self.number(size.height.points))"
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="\(box)" role="img" \
            aria-label="\(Self.escaped(alt))" fill="none" stroke="currentColor" stroke-linecap="round" \
            stroke-linejoin="round">
            """
        for width in Set(strokes.map(\.width)).sorted() {
            let data = strokes.filter { $0.width == width }.map { Self.path($0.points) }.joined()
            text += "<path stroke-width=\"\(Self.number(width.points))\" d=\"\(data)\"/>"
        }
        return text + "</svg>"
    }

    private static func path(_ points: [Point]) -> String {
        guard let first = points.first else { return "" }
        var data = "M\(number(first.x.points)) \(number(first.y.points))"
        let isClosed = points.count > 2 && points.last == first
        for point in isClosed ? points.dropFirst().dropLast() : points.dropFirst() {
            data += "L\(number(point.x.points)) \(number(point.y.points))"
        }
        return data + (isClosed ? "Z" : "")
    }

    /// To a tenth of a point, which is finer than the thinnest line.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : "", magnitude = tenths.magnitude
        return sign + String(magnitude / 10) + (magnitude % 10 == 0 ? "" : ".\(magnitude % 10)")
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.append(character)
            }
        }
        return out
    }
}
