import ZineCore

/// Reads what a drawing is drawn with: its colours, tints, lines and the size of its type.
struct DrawingInk {
    private var colours: Set<[Int]> = []
    private var greys: Set<Int> = []
    private var thinnest: Double?
    private var smallest: Double?
    private var seen: Set<Int> = []

    static func of(_ plate: Plate) -> PictureInk {
        guard let file = try? QPDFFile(plate.pdf) else { return PictureInk() }
        var survey = DrawingInk()
        let page = file.page(0)
        if let content = file.contents(ofPage: page) {
            survey.visit(content, file.value(page, "/Resources"), .identity, in: file, depth: 0)
        }
        return survey.result(width: plate.width)
    }

    private func result(width: Double) -> PictureInk {
        var ink = PictureInk()
        ink.isColoured = !colours.isEmpty
        ink.alike = alike
        let tints = greys.map { 1 - Double($0) / 255 } + colours.map { 1 - Self.grey($0) / 255 }
        ink.faintest = tints.filter { $0 > 0.002 && $0 < PictureInk.leastTint }.min()
        ink.thinnestLine = thinnest.map { $0 / max(width, 1) }
        ink.smallestType = smallest.map { $0 / max(width, 1) }
        return ink
    }

    private static func grey(_ colour: [Int]) -> Double {
        OneInk.grey(Double(colour[0]), Double(colour[1]), Double(colour[2]))
    }

    /// Two colours that the eye tells apart and the ink does not.
    private var alike: PictureInk.Alike? {
        let all = (Array(colours) + greys.map { [$0, $0, $0] }).sorted { $0.lexicographicallyPrecedes($1) }
        // Drawings of very many colours are photographs in disguise.
        guard all.count <= 64 else { return nil }
        for (place, first) in all.enumerated() {
            for second in all[(place + 1)...] {
                let apart = zip(first, second).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
                guard apart > 80 * 80, abs(Self.grey(first) - Self.grey(second)) < 12 else { continue }
                return PictureInk.Alike(first: Self.hex(first), second: Self.hex(second))
            }
        }
        return nil
    }

    private static func hex(_ colour: [Int]) -> String {
        "#" + colour.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    // MARK: Contents

    private mutating func visit(
        _ content: [UInt8], _ resources: PDFObject, _ start: Transform, in file: borrowing QPDFFile, depth: Int
    ) {
        guard depth < 32 else { return }
        var state = (map: start, width: 1.0)
        var saved: [(map: Transform, width: Double)] = []
        var forms: [(name: String, map: Transform)] = []
        var type = (size: 0.0, map: Transform.identity)
        ContentOperation.forEach(in: content) { operation in
            let words = operation.words
            let numbers = words.compactMap(Double.init)
            switch operation.name {
            case "q": saved.append(state)
            case "Q": state = saved.popLast() ?? state
            case "cm" where numbers.count == 6:
                let own = Transform(
                    a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], tx: numbers[4], ty: numbers[5])
                state.map = own.then(state.map)
            case "w" where numbers.count == 1: state.width = numbers[0]
            case "rg" where numbers.count == 3, "RG" where numbers.count == 3: note(numbers)
            case "g" where numbers.count == 1, "G" where numbers.count == 1: note([numbers[0], numbers[0], numbers[0]])
            case "S", "s", "B", "B*", "b", "b*":
                if state.width > 0 { thinnest = min(thinnest ?? .infinity, state.width * Self.scale(state.map)) }
            case "Tf": type.size = abs(numbers.last ?? 0)
            case "Tm" where numbers.count == 6:
                type.map = Transform(
                    a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], tx: numbers[4], ty: numbers[5])
            case "Tj", "TJ":
                let size = type.size * Self.scale(type.map) * Self.scale(state.map)
                if size > 0 { smallest = min(smallest ?? .infinity, size) }
            case "Do": if let form = words.last { forms.append((form, state.map)) }
            default: break
            }
        }
        for (name, map) in forms {
            let form = file.value(file.value(resources, "/XObject"), name)
            guard file.isStream(form), file.isName(file.value(form, "/Subtype"), "/Form"),
                seen.insert(file.id(form)).inserted, let content = file.contents(of: form)
            else { continue }
            let own = file.numbers(file.value(form, "/Matrix"), count: 6).map {
                Transform(a: $0[0], b: $0[1], c: $0[2], d: $0[3], tx: $0[4], ty: $0[5])
            }
            visit(content, file.value(form, "/Resources"), (own ?? .identity).then(map), in: file, depth: depth + 1)
        }
    }

    /// By how much lengths grow on the whole.
    private static func scale(_ map: Transform) -> Double { abs(map.a * map.d - map.b * map.c).squareRoot() }

    private mutating func note(_ parts: [Double]) {
        let levels = parts.map { Int((min(max($0, 0), 1) * 255).rounded()) }
        if levels.max() == levels.min() {
            greys.insert(levels[0])
        } else {
            colours.insert(levels)
        }
    }
}
