import ArgumentParser
import ZineCore
import ZineDocument
import ZineImposition
import ZineReader

/// Understands what people type about printing; throws `ValidationError` with what would mend it.
enum PrintAnswers {
    static func named<Choice: NamedChoice>(_ text: String?) throws -> Choice? {
        guard let text else { return nil }
        do throws(UnknownName) {
            return try Choice.named(text)
        } catch {
            throw ValidationError("\(error.message); \(error.hint)")
        }
    }

    static func size(_ text: String?) throws -> Size? {
        guard let text else { return nil }
        do throws(PaperSizeError) {
            return try PaperSize.parse(text)
        } catch {
            throw ValidationError("\(error.message); \(error.hint)")
        }
    }

    static func stock(_ text: String) throws -> PaperStock {
        do throws(PaperStockError) {
            return try PaperStock.parse(text)
        } catch {
            throw ValidationError("\(error.message); \(error.hint)")
        }
    }

    static func marks(_ text: String) throws -> Set<MarkKind> {
        if text == "all" { return Set(MarkKind.choices) }
        if text == "none" { return [] }
        return Set(try text.split(separator: ",").compactMap { (word) throws -> MarkKind? in try named(String(word)) })
    }

    static func length(_ text: String, _ name: String, _ range: ClosedRange<Length>) throws -> Length {
        guard let length = Length(text), range.contains(length) else {
            let ends = [range.lowerBound, range.upperBound].map { "\(Int($0.millimetres.rounded()))" }
            throw ValidationError("\(name) wants a length from \(ends[0]) to \(ends[1]) mm, such as 6mm or 0.25in")
        }
        return length
    }

    static func within<Number: Comparable>(
        _ range: ClosedRange<Number>, _ value: Number?, _ name: String
    ) throws -> Number? {
        guard let value, !range.contains(value) else { return value }
        throw ValidationError("\(name) wants a number from \(range.lowerBound) to \(range.upperBound)")
    }

    /// Right and down, with a comma or a space between them.
    static func offset(_ text: String) throws -> Point {
        let parts = text.split { $0 == "," || $0 == " " }.map { Questions.withUnit(String($0)) }
        guard parts.count == 2 else {
            throw ValidationError("an offset is two lengths, right and down, such as 0.5mm,-1mm")
        }
        let range = Length.millimetres(-25) ... .millimetres(25)
        return Point(x: try length(parts[0], "the offset", range), y: try length(parts[1], "the offset", range))
    }

    /// What is said of a printer's ways.
    static func settings(
        duplex: String?, fronts: String? = nil, backs: String? = nil, turn: String? = nil, paper: String? = nil
    ) throws -> PrintSettings {
        var settings = PrintSettings()
        settings.duplex = try named(duplex)
        settings.fronts = try named(fronts)
        settings.backs = try named(backs)
        settings.turn = try named(turn)
        settings.paper = try size(paper)
        return settings
    }
}
