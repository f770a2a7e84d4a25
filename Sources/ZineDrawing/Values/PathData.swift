import Glibc

/// The outline of a path: read as far as it is sound, as SVG wants it (SVG 1.1, 8.3 and F.2), and written anew.
struct PathData {
    struct Segment {
        var letter: Character
        var numbers: [Double]
    }

    static let mostSegments = 500_000

    private(set) var segments: [Segment] = []

    init(_ text: String) {
        var scanner = NumberScanner(text)
        while !scanner.isAtEnd, segments.count < Self.mostSegments {
            guard let byte = scanner.letter() else { return }
            let letter = Character(Unicode.Scalar(byte))
            guard let count = Self.counts[Character(letter.lowercased())] else { return }
            guard !segments.isEmpty || letter == "M" || letter == "m" else { return }
            if count == 0 {
                segments.append(Segment(letter: letter, numbers: []))
                continue
            }
            var isFirst = true
            while segments.count < Self.mostSegments, let numbers = Self.numbers(&scanner, count) {
                // What is begun and not finished ends the path.
                guard numbers.count == count else { return }
                let follows: Character = letter == "M" ? "L" : letter == "m" ? "l" : letter
                segments.append(Segment(letter: isFirst ? letter : follows, numbers: numbers))
                isFirst = false
            }
            if isFirst { return }
        }
    }

    private static let counts: [Character: Int] = [
        "m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0,
    ]

    /// As many numbers as there are, up to a count; `nil` where there is none.
    private static func numbers(_ scanner: inout NumberScanner, _ count: Int) -> [Double]? {
        var numbers: [Double] = []
        for place in 0..<count {
            let isFlag = count == 7 && (place == 3 || place == 4)
            guard let value = isFlag ? scanner.flag().map({ $0 ? 1.0 : 0 }) : scanner.number() else { break }
            numbers.append(value)
        }
        return numbers.isEmpty ? nil : numbers
    }

    var text: String {
        var out: [UInt8] = []
        for segment in segments {
            out += segment.letter.utf8
            for (place, number) in segment.numbers.enumerated() {
                if place > 0 { out.append(UInt8(ascii: " ")) }
                Number.write(number, to: &out)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The path as points close to one another, for what runs along it.
    func polyline() -> [[(x: Double, y: Double)]] {
        var pen = Pen()
        for segment in segments { pen.draw(segment) }
        return pen.lines
    }

    /// Where drawing a path has come to.
    private struct Pen {
        private(set) var lines: [[(x: Double, y: Double)]] = []
        private var here = (x: 0.0, y: 0.0), start = (x: 0.0, y: 0.0), handle = (x: 0.0, y: 0.0)
        private var before: Character = "M"

        mutating func draw(_ segment: Segment) {
            let isRelative = segment.letter.isLowercase
            var kind = Character(segment.letter.uppercased())
            // A smooth curve after none is a line.
            if kind == "T", before != "Q", before != "T" { kind = "L" }
            let n = segment.numbers
            let origin = isRelative ? here : (x: 0, y: 0)
            let points = stride(from: 0, to: n.count - 1, by: 2).map { (x: origin.x + n[$0], y: origin.y + n[$0 + 1]) }
            switch kind {
            case "M":
                here = points[0]
                start = here
                lines.append([here])
            case "Z":
                here = start
                add([here])
            case "L":
                here = points[0]
                handle = here
                add([here])
            case "H", "V":
                if kind == "H" { here.x = origin.x + n[0] }
                if kind == "V" { here.y = origin.y + n[0] }
                add([here])
            case "C", "S", "Q", "T": curve(kind, points)
            case "A":
                let end = (x: origin.x + n[5], y: origin.y + n[6])
                add(Arc(from: here, to: end, n).points)
                here = end
            default: break
            }
            before = kind
        }

        /// A curve of one handle or two, of which the first may be the one before turned around.
        private mutating func curve(_ kind: Character, _ points: [(x: Double, y: Double)]) {
            let isCubic = kind == "C" || kind == "S"
            let goesOn = isCubic ? before == "C" || before == "S" : before == "Q" || before == "T"
            let reflected = goesOn ? (x: 2 * here.x - handle.x, y: 2 * here.y - handle.y) : here
            let own = kind == "C" || kind == "Q" ? points : [reflected] + points
            if isCubic {
                add(PathData.cubic(here, own[0], own[1], own[2]))
                (handle, here) = (own[1], own[2])
            } else {
                add(PathData.quadratic(here, own[0], own[1]))
                (handle, here) = (own[0], own[1])
            }
        }

        private mutating func add(_ points: [(x: Double, y: Double)]) {
            guard !lines.isEmpty else { return }
            lines[lines.count - 1] += points
        }
    }

    private static let steps = 48

    private static func cubic(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double),
        _ d: (x: Double, y: Double)
    ) -> [(x: Double, y: Double)] {
        (1...steps).map { step in
            let t = Double(step) / Double(steps), u = 1 - t
            let weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            return (
                weights.0 * a.x + weights.1 * b.x + weights.2 * c.x + weights.3 * d.x,
                weights.0 * a.y + weights.1 * b.y + weights.2 * c.y + weights.3 * d.y
            )
        }
    }

    private static func quadratic(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double)
    ) -> [(x: Double, y: Double)] {
        (1...steps).map { step in
            let t = Double(step) / Double(steps), u = 1 - t
            return (u * u * a.x + 2 * u * t * b.x + t * t * c.x, u * u * a.y + 2 * u * t * b.y + t * t * c.y)
        }
    }
}

/// An elliptical arc between two points (SVG 1.1, F.6).
private struct Arc {
    var points: [(x: Double, y: Double)] = []

    init(from a: (x: Double, y: Double), to b: (x: Double, y: Double), _ n: [Double]) {
        var rx = abs(n[0]), ry = abs(n[1])
        guard rx > 0, ry > 0, a.x != b.x || a.y != b.y else {
            points = [b]
            return
        }
        let turn = n[2] * .pi / 180
        let dx = (a.x - b.x) / 2, dy = (a.y - b.y) / 2
        let x = cos(turn) * dx + sin(turn) * dy, y = -sin(turn) * dx + cos(turn) * dy
        let grow = x * x / (rx * rx) + y * y / (ry * ry)
        if grow > 1 {
            rx *= grow.squareRoot()
            ry *= grow.squareRoot()
        }
        let bottom = rx * rx * y * y + ry * ry * x * x
        let root = max(0, (rx * rx * ry * ry - bottom) / bottom).squareRoot() * (n[3] == n[4] ? -1 : 1)
        let cx = root * rx * y / ry, cy = -root * ry * x / rx
        let start = atan2((y - cy) / ry, (x - cx) / rx)
        var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - start
        if n[4] == 0, sweep > 0 { sweep -= 2 * .pi }
        if n[4] == 1, sweep < 0 { sweep += 2 * .pi }
        let middle = (
            x: cos(turn) * cx - sin(turn) * cy + (a.x + b.x) / 2, y: sin(turn) * cx + cos(turn) * cy + (a.y + b.y) / 2
        )
        points = (1...64).map { step in
            let angle = start + sweep * Double(step) / 64
            let ex = rx * cos(angle), ey = ry * sin(angle)
            return (middle.x + cos(turn) * ex - sin(turn) * ey, middle.y + sin(turn) * ex + cos(turn) * ey)
        }
    }
}
