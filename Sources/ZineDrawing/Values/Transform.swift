import Glibc

/// Six numbers that take one plane to another: `x' = ax + cy + e`, `y' = bx + dy + f`.
struct Matrix: Hashable {
    var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

    static func translation(_ x: Double, _ y: Double) -> Matrix { Matrix(e: x, f: y) }

    /// What happens when `inner` is drawn inside this.
    func times(_ inner: Matrix) -> Matrix {
        Matrix(
            a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d,
            d: b * inner.c + d * inner.d, e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
    }

    /// By how much lengths grow at most.
    var scale: Double { max((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot()) }

    var isUsable: Bool { [a, b, c, d, e, f].allSatisfy { $0.isFinite && abs($0) <= Number.most } }

    var text: String {
        let parts = [a, b, c, d].map { value in
            let rounded = (value * 1e6).rounded() / 1e6
            return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)".contains("e") ? "0" : "\(rounded)"
        }
        return "matrix(" + (parts + [Number.text(e), Number.text(f)]).joined(separator: " ") + ")"
    }

    /// Reads a list of transforms, of attributes (SVG 1.1, 7.6) and of style sheets (CSS Transforms 1).
    /// - Parameter length: the number of user units that a token stands for.
    init?(_ text: String, length: (CSSToken) -> Double?) {
        var matrix = Matrix()
        var tokens = CSSToken.all(in: text)[...].trimmed
        guard tokens.first?.word != "none" else {
            self = matrix
            return
        }
        var count = 0
        while !tokens.isEmpty {
            // Between a name and its bracket attributes may have blanks.
            if case .ident(let name)? = tokens.first,
                let open = tokens.dropFirst().first(where: { $0 != .space }), open == .sign("("),
                let place = tokens.firstIndex(of: .sign("("))
            {
                tokens = [.function(name.lowercased())] + tokens[(place + 1)...]
            }
            guard case .function(let name)? = tokens.first, let end = tokens.firstIndex(of: .sign(")")), count < 1_000
            else { return nil }
            let inner = tokens[(tokens.startIndex + 1)..<end].filter { $0 != .space && $0 != .sign(",") }
            guard let step = Matrix(name, inner, length: length) else { return nil }
            matrix = matrix.times(step)
            tokens = tokens[(end + 1)...].trimmed
            if tokens.first == .sign(",") { tokens = tokens.dropFirst().trimmed }
            count += 1
        }
        guard matrix.isUsable else { return nil }
        self = matrix
    }

    private init?(_ name: String, _ tokens: [CSSToken], length: (CSSToken) -> Double?) {
        let degrees = tokens.compactMap(Self.degrees)
        let lengths = tokens.compactMap(length)
        let numbers = tokens.compactMap { token -> Double? in
            if case .percentage(let value) = token { return value / 100 }
            return token.number
        }
        switch (name, tokens.count) {
        case ("matrix", 6):
            guard numbers.count == 4 || numbers.count == 6, lengths.count >= 2 else { return nil }
            guard let e = length(tokens[4]), let f = length(tokens[5]) else { return nil }
            self.init(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: e, f: f)
        case ("translate", 1...2) where lengths.count == tokens.count:
            self.init(e: lengths[0], f: tokens.count == 2 ? lengths[1] : 0)
        case ("translatex", 1) where lengths.count == 1: self.init(e: lengths[0])
        case ("translatey", 1) where lengths.count == 1: self.init(f: lengths[0])
        case ("scale", 1...2) where numbers.count == tokens.count:
            self.init(a: numbers[0], d: tokens.count == 2 ? numbers[1] : numbers[0])
        case ("scalex", 1) where numbers.count == 1: self.init(a: numbers[0])
        case ("scaley", 1) where numbers.count == 1: self.init(d: numbers[0])
        case ("rotate", 1) where degrees.count == 1: self = .rotation(degrees[0])
        case ("rotate", 3) where degrees.count >= 1 && lengths.count >= 2:
            guard let x = length(tokens[1]), let y = length(tokens[2]) else { return nil }
            self = Matrix.translation(x, y).times(.rotation(degrees[0])).times(.translation(-x, -y))
        case ("skewx", 1) where degrees.count == 1: self.init(c: tan(degrees[0] * .pi / 180))
        case ("skewy", 1) where degrees.count == 1: self.init(b: tan(degrees[0] * .pi / 180))
        default: return nil
        }
    }

    init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
        self.a = a; self.b = b; self.c = c; self.d = d; self.e = e; self.f = f
    }

    static func rotation(_ degrees: Double) -> Matrix {
        let angle = degrees.truncatingRemainder(dividingBy: 360) * .pi / 180
        return Matrix(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
    }

    private static func degrees(_ token: CSSToken) -> Double? {
        switch token {
        case .number(let value), .dimension(let value, "deg"): value
        case .dimension(let value, "rad"): value * 180 / .pi
        case .dimension(let value, "turn"): value * 360
        case .dimension(let value, "grad"): value * 0.9
        default: nil
        }
    }
}
