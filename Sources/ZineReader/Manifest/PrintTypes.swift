import ZineCore
import ZineDocument

extension ValueType where Value: NamedChoice {
    /// One of the names that people type; capitals and spaces are forgiven.
    static func named() -> ValueType {
        let words = Value.allCases.map(\.rawValue)
        return ValueType(shape: .choice(words)) { node, problems in
            guard let text = node.text, !node.isNull else {
                problems.append(wrongType(node, "one word", "write one of \(words.joined(separator: ", "))"))
                return nil
            }
            do throws(UnknownName) {
                return try Value.named(text)
            } catch {
                problems.append(.error("bad-value", error.message, hint: error.hint, at: node.span))
                return nil
            }
        }
    }
}

extension ValueType where Value == Size {
    static let paper = ValueType(shape: .string) { node, problems in
        guard let text = node.text, !node.isNull else {
            problems.append(wrongType(node, "a paper", "write a name such as a4, or a measure such as 210x297mm"))
            return nil
        }
        do throws(PaperSizeError) {
            return try PaperSize.parse(text)
        } catch {
            problems.append(.error(error.id, error.message, hint: error.hint, at: node.span))
            return nil
        }
    }
}

extension ValueType where Value == PaperStock {
    static let stock = ValueType(shape: .string) { node, problems in
        guard let text = node.text, !node.isNull else {
            problems.append(wrongType(node, "a paper's weight", "write 0.1mm, 80gsm, 115gsm matt or 20lb bond"))
            return nil
        }
        do throws(PaperStockError) {
            return try PaperStock.parse(text)
        } catch {
            problems.append(.error(error.id, error.message, hint: error.hint, at: node.span))
            return nil
        }
    }
}

extension ValueType where Value == Set<MarkKind> {
    private static let kinds = ValueType<[MarkKind]>.list(of: ValueType<MarkKind>.named())
    private static let words = MarkKind.choices.map(\.rawValue)

    /// A list of kinds, or one word: one of them, all or none.
    static let marks = ValueType(
        shape: .either([.choice(["all", "none"] + words), .list(.choice(words))])
    ) { node, problems in
        if case .sequence = node.content { return kinds.read(node, &problems).map(Set.init) }
        switch node.text {
        case "all": return Set(MarkKind.choices)
        case "none": return []
        default: return ValueType<MarkKind>.named().read(node, &problems).map { [$0] }
        }
    }
}

extension ValueType where Value == Length {
    /// What any printer leaves white, and less than what would leave nothing of a sheet.
    static let printableMargin: ValueType<Length> = bounded(.zero ... .millimetres(50), "a margin from 0 to 50 mm")

    fileprivate static let offsetEitherWay: ValueType<Length> = bounded(
        .millimetres(-25) ... .millimetres(25), "an offset of at most 25 mm")

    private static func bounded(_ range: ClosedRange<Length>, _ expected: String) -> ValueType {
        scalar(.length, expected: expected, hint: "write a number with its unit: 6mm, 0.25in") { text in
            Length(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension ValueType where Value == Point {
    private static let both: ValueType<[Length]> = .list(of: ValueType<Length>.offsetEitherWay)

    /// Right and down, as a list of two lengths.
    static let offset: ValueType<Point> = ValueType(shape: both.shape) { node, problems in
        guard let lengths = both.read(node, &problems) else { return nil }
        if lengths.count == 2 { return Point(x: lengths[0], y: lengths[1]) }
        problems.append(
            .error(
                "bad-value", "an offset is two lengths", hint: "write [0.5mm, -1mm]: right, then down", at: node.span))
        return nil
    }
}

extension ValueType where Value == PrintSettings {
    private static let fronts = Field("fronts", ValueType<PrintOrder>.named(), help: "the order of the fronts")
    private static let backs = Field(
        "backs", ValueType<PrintOrder>.named(), help: "the order of the backs, compared with the fronts")
    private static let turn = Field(
        "turn", ValueType<SheetEdge>.named(), help: "the edge over which sheets are turned between the two")

    /// How a pile goes back into a printer without duplex.
    static let manual = mapping([fronts.description, backs.description, turn.description]) { mapping, problems in
        var settings = PrintSettings()
        settings.fronts = mapping.value(fronts, &problems)
        settings.backs = mapping.value(backs, &problems)
        settings.turn = mapping.value(turn, &problems)
        return settings
    }
}
