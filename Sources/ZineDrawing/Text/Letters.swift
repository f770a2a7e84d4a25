/// The text of one `text` element as a row of characters, each with what was said of its place.
struct Letters {
    struct Letter {
        var character: Character
        /// An index into `runs`.
        var run: Int
        var x: Double?
        var y: Double?
        var dx = 0.0
        var dy = 0.0
        var turn: Double?
    }

    /// A stretch with one style.
    struct Run {
        /// A `tspan` with its properties and those of the ones around it.
        var dress: DrawnElement
        var style: Computed
        /// Where its letters run along something, an index into `paths`.
        var path: Int?
        /// What `textLength` asks for, with the first letter that it holds for.
        var length: Int?
    }

    struct Path {
        var line: PathLine
        var start: Double
    }

    struct Fit {
        var length: Double
        var isByGlyphs: Bool
    }

    var letters: [Letter] = []
    var runs: [Run] = []
    var paths: [Path] = []
    var fits: [Fit] = []

    /// Adds text, blanks collapsed as its style has it.
    mutating func add(_ text: String, run: Int) {
        let style = runs[run].style
        for character in TextCase.changed(text, style) {
            guard character.isWhitespace else {
                letters.append(Letter(character: character, run: run))
                continue
            }
            if !style.preservesSpace, letters.last.map({ $0.character == " " }) ?? true { continue }
            letters.append(Letter(character: " ", run: run))
        }
    }

    mutating func trimEnd() {
        if let last = letters.last, last.character == " ", !runs[last.run].style.preservesSpace { letters.removeLast() }
    }

    /// Gives the letters from one on what an element's lists say; what those inside said holds.
    mutating func place(from start: Int, _ lists: TextLists) {
        var unit = 0
        for index in start..<max(start, letters.count) {
            if letters[index].x == nil, unit < lists.x.count { letters[index].x = lists.x[unit] }
            if letters[index].y == nil, unit < lists.y.count { letters[index].y = lists.y[unit] }
            if letters[index].dx == 0, unit < lists.dx.count { letters[index].dx = lists.dx[unit] }
            if letters[index].dy == 0, unit < lists.dy.count { letters[index].dy = lists.dy[unit] }
            if letters[index].turn == nil, let last = lists.turns.last {
                letters[index].turn = unit < lists.turns.count ? lists.turns[unit] : last
            }
            unit += letters[index].character.utf16.count
        }
    }
}

/// Where an element puts its characters, one by one.
struct TextLists {
    var x: [Double] = []
    var y: [Double] = []
    var dx: [Double] = []
    var dy: [Double] = []
    var turns: [Double] = []

    init(_ element: MarkupTree.Element, in style: Computed) {
        func list(_ name: String, of whole: Double) -> [Double] {
            let tokens = CSSToken.all(in: element.value(name) ?? "").filter { $0 != .space && $0 != .sign(",") }
            let lengths = tokens.prefix(10_000).compactMap { style.length($0, of: whole) }
            return lengths.count == min(tokens.count, 10_000)
                ? lengths.map { min(max($0, -Number.most), Number.most) } : []
        }
        x = list("x", of: style.viewport.width)
        y = list("y", of: style.viewport.height)
        dx = list("dx", of: style.viewport.width)
        dy = list("dy", of: style.viewport.height)
        turns = Number.list(element.value("rotate") ?? "") ?? []
        if turns.allSatisfy({ $0 == 0 }) { turns = [] }
    }

    /// Whether it puts more than its beginning somewhere.
    var isMany: Bool { max(x.count, y.count, dx.count, dy.count) > 1 || !turns.isEmpty }
}

enum TextCase {
    static func changed(_ text: String, _ style: Computed) -> String {
        switch style.textCase {
        case "uppercase": text.uppercased()
        case "lowercase": text.lowercased()
        case "capitalize":
            text.split(separator: " ", omittingEmptySubsequences: false)
                .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        default: text
        }
    }
}

/// A line to run along, by the way gone.
struct PathLine {
    private var points: [(x: Double, y: Double, way: Double)] = []

    init(_ lines: [[(x: Double, y: Double)]]) {
        var way = 0.0
        for line in lines {
            for (index, point) in line.enumerated() {
                if index > 0, let last = points.last {
                    way += ((point.x - last.x) * (point.x - last.x) + (point.y - last.y) * (point.y - last.y))
                        .squareRoot()
                }
                points.append((point.x, point.y, way))
            }
        }
    }

    var length: Double { points.last?.way ?? 0 }

    /// The place so far along, and the way it leads; `nil` beyond its ends.
    func at(_ way: Double) -> (x: Double, y: Double, dx: Double, dy: Double)? {
        guard way >= 0, way <= length, points.count > 1 else { return nil }
        var low = 0, high = points.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if points[middle].way <= way { low = middle } else { high = middle }
        }
        let a = points[low], b = points[high]
        let span = b.way - a.way
        guard span > 0 else { return nil }
        let share = (way - a.way) / span
        return (
            a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, (b.x - a.x) / span, (b.y - a.y) / span
        )
    }
}
