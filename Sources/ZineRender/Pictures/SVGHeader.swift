/// The size of a drawing as its root says it, without building the drawing.
struct SVGHeader {
    /// In points; `nil` where only the whole drawing tells.
    let size: (width: Double, height: Double)?

    init(_ bytes: [UInt8]) {
        var scanner = MarkupScanner(bytes)
        // A style sheet may say something else than the attributes.
        guard !scanner.contains("<style", in: bytes.indices), let root = Self.root(&scanner), root["style"] == nil
        else {
            size = nil
            return
        }
        if let width = root["width"], let height = root["height"] {
            size = Self.points(width).flatMap { width in Self.points(height).map { (width, $0) } }
        } else {
            size = root["viewbox"].flatMap(Self.viewBox)
        }
    }

    /// The attributes of the first element, if that is `svg`.
    private static func root(_ scanner: inout MarkupScanner) -> [String: String]? {
        var attributes: [String: String]?
        while let token = scanner.next() {
            switch token {
            case .openTag(let name):
                if attributes != nil { return attributes }
                guard name == "svg" else { return nil }
                attributes = [:]
            case .attribute(_, let name, let value, _): attributes?[name] = scanner.string(value)
            default: if attributes != nil { return attributes }
            }
        }
        return attributes
    }

    private static let units: [(suffix: String, points: Double)] = [
        ("px", 0.75), ("pt", 1), ("pc", 12), ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("", 0.75),
    ]

    /// An absolute length, 96 pixels to the inch.
    private static func points(_ text: String) -> Double? {
        let text = text.split { $0.isWhitespace }.joined()
        guard let unit = units.first(where: { text.hasSuffix($0.suffix) }),
            let number = Double(text.dropLast(unit.suffix.count)), number > 0, number < 1e6
        else { return nil }
        return number * unit.points
    }

    private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
        let numbers = text.split { $0.isWhitespace || $0 == "," }.map { Double($0) }
        guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0, height > 0, width < 1e6,
            height < 1e6
        else { return nil }
        return (width * 0.75, height * 0.75)
    }
}
