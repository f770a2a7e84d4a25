/// A whole issue that choices decide upon, with words in it that are found nowhere else.
public struct GeneratedIssue: Sendable {
    /// By their path in the issues' folder.
    public private(set) var files: [String: String] = [:]
    /// In the order in which they are written.
    public private(set) var words: [String] = []
    private var choices: Choices

    public init(_ bytes: [UInt8]) {
        choices = Choices(bytes)
        let count = 1 + choices.below(5)
        var contents: [String] = []
        for number in 0..<count {
            contents.append("  - articles/\(number).md")
            files["001/articles/\(number).md"] = article(number)
        }
        files["publication.yaml"] = "name: The Test Review\nlanguage: \(choices.pick(["en-US", "de", "fr"]))\n"
        files["001/issue.yaml"] =
            "number: 1\ndate: 2031-05\ncontents:\n" + contents.joined(separator: "\n") + "\n"
    }

    /// A word of letters alone, once in all of the issue.
    private mutating func marked() -> String {
        var number = words.count
        var word = "kv"
        repeat {
            word.append(Array("bdfgjmpr")[number % 8])
            number /= 8
            word.append(Array("aeiou")[number % 5])
            number /= 5
        } while number > 0
        words.append(word + "x")
        return word + "x"
    }

    private static let common = "the report of an incident that nobody had seen and all had heard about by noon".split(
        separator: " "
    ).map(String.init)

    private mutating func sentence(_ most: Int = 24) -> String {
        let words = (0...choices.below(most)).map { index in
            index % 7 == 3 ? marked() : choices.pick(Self.common)
        }
        return words.joined(separator: " ") + " " + marked() + "."
    }

    private mutating func span() -> String {
        switch choices.below(9) {
        case 0: "*\(marked()) \(marked())*"
        case 1: "**\(marked())**"
        case 2: "`\(marked())`"
        case 3: "[\(marked())](https://example.org/a/b)"
        case 4: "“\(marked())”"
        case 5: "\(marked())—\(marked())"
        default: sentence(60)
        }
    }

    private mutating func paragraph() -> String { (0...choices.below(5)).map { _ in span() }.joined(separator: " ") }

    private mutating func article(_ number: Int) -> String {
        var text = "---\ntitle: Number \(number) \(marked())\n"
        if choices.below(3) == 0 { text += "author: Ann \(marked())\n" }
        if choices.below(4) == 0 { text += "summary: \(sentence())\n" }
        text += "---\n\n"
        for index in 0...choices.below(24) { text += block(index) + "\n\n" }
        return text
    }

    private mutating func block(_ index: Int) -> String {
        switch choices.below(16) {
        case 0: return "## \(sentence(5).dropLast())"
        case 1: return "### \(sentence(8).dropLast())"
        case 2: return (0...choices.below(6)).map { _ in "- \(span())" }.joined(separator: "\n")
        case 3: return (0...choices.below(6)).map { "\($0 + 1). \(span())" }.joined(separator: "\n")
        case 4: return "- \(span())\n  - \(span())\n    - \(span())\n- \(span())"
        case 5: return "> \(paragraph())\n>\n> \(paragraph())"
        case 6: return "```\n" + (0...choices.below(9)).map { _ in marked() }.joined(separator: "\n") + "\n```"
        case 7: return table()
        case 8: return timeline()
        case 9:
            let word = marked()
            return "\(word)[^n\(index)] \(marked()).\n\n[^n\(index)]: \(sentence())"
        case 10: return "---"
        default: return paragraph()
        }
    }

    private mutating func table() -> String {
        let columns = 2 + choices.below(3)
        var rows = [(0..<columns).map { _ in marked() }]
        for _ in 0...choices.below(6) { rows.append((0..<columns).map { _ in marked() }) }
        var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        lines.insert("|" + String(repeating: " --- |", count: columns), at: 1)
        return lines.joined(separator: "\n")
    }

    private mutating func timeline() -> String {
        var minute = choices.below(60)
        return (0...(2 + choices.below(7))).map { _ in
            minute += choices.below(90)
            let (hour, rest) = (minute / 60 % 24, minute % 60)
            let clock = (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
            return "- \(clock) \(sentence(12))"
        }.joined(separator: "\n")
    }
}
