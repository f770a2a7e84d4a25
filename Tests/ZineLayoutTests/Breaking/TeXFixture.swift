import Foundation
import ZineLayout

/// Paragraphs that LuaTeX broke, as `Fixtures/make-fixtures` wrote them down.
struct TeXFixture {
    struct Setting {
        var measure: Int
        var emergencyStretch: Int
        var looseness: Int
        /// `nil` where TeX did not count them all.
        var demerits: Int?
        /// Indices into the material, the paragraph's end left out.
        var breaks: [Int]
    }

    struct Paragraph {
        var source: String
        var material: [Material]
        var settings: [Setting]
    }

    struct Malformed: Error { var line: String }

    private(set) var paragraphs: [Paragraph] = []
    private var glues: [Character: Extent] = [:]

    static func load() throws -> TeXFixture {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "Fixtures/breaks.txt"), encoding: .utf8)
        var fixture = TeXFixture()
        for line in text.split(separator: "\n") { try fixture.read(line) }
        return fixture
    }

    private mutating func read(_ line: Substring) throws {
        let words = line.split(separator: " ")
        guard let kind = words.first, words.count > 1 else { throw Malformed(line: String(line)) }
        switch kind {
        case "G":
            let numbers = try numbers(words.dropFirst(2), of: line)
            guard numbers.count == 4, let name = words[1].first else { throw Malformed(line: String(line)) }
            glues[name] = Extent(width: numbers[0], stretch: numbers[1], shrink: numbers[2], fills: numbers[3])
        case "P": paragraphs.append(Paragraph(source: String(words[1]), material: [], settings: []))
        case "L": paragraphs[paragraphs.count - 1].material = try words.dropFirst().map { try material($0) }
        case "B":
            let numbers = try numbers(words[1..<4] + words.dropFirst(6), of: line)
            paragraphs[paragraphs.count - 1].settings.append(
                Setting(
                    measure: numbers[0], emergencyStretch: numbers[1], looseness: numbers[2], demerits: Int(words[4]),
                    breaks: Array(numbers.dropFirst(3))))
        default: throw Malformed(line: String(line))
        }
    }

    private func numbers(_ words: ArraySlice<Substring>, of line: Substring) throws -> [Int] {
        try words.map {
            guard let number = Int($0) else { throw Malformed(line: String(line)) }
            return number
        }
    }

    private func material(_ word: Substring) throws -> Material {
        guard let kind = word.first else { throw Malformed(line: String(word)) }
        if let glue = glues[kind] { return .glue(glue) }
        let values = try numbers(word.dropFirst().split(separator: ",")[...], of: word)
        switch (kind, values.count) {
        case ("b", 1): return .box(.init(Extent(width: values[0])))
        case ("k", 1): return .kern(values[0])
        case ("p", 1): return .penalty(values[0], isFlagged: false)
        case ("h", 4), ("d", 4):
            let boxes = values.prefix(3).map { Material.Box(Extent(width: $0)) }
            return .discretionary(
                .init(
                    pre: boxes[0], post: boxes[1], replace: boxes[2], penalty: values[3], isHyphenation: kind == "h"))
        default: throw Malformed(line: String(word))
        }
    }
}
