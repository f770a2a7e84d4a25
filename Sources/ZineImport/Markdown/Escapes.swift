import ZineHTML

/// What must be written otherwise so that a reader of Markdown gets the same words back.
enum Escapes {
    /// Running text. What cannot be a mark where it stands is left as it is, and so are addresses.
    static func running(_ text: String, inBrackets: Bool = false, inCell: Bool = false) -> String {
        guard text.utf8.contains(where: { marks[Int($0)] }) else { return text }
        let characters = Array(text)
        var out = ""
        out.reserveCapacity(text.utf8.count + 8)
        var index = 0
        while index < characters.count {
            if let end = address(characters, from: index) {
                for character in characters[index..<end] {
                    out += character == "|" && inCell ? "\\|" : String(character)
                }
                index = end
                continue
            }
            let character = characters[index]
            if needsEscape(characters, index, inBrackets: inBrackets, inCell: inCell) { out.append("\\") }
            out.append(character)
            index += 1
        }
        return out
    }

    /// Whether a byte can be one of a mark.
    private static let marks: [Bool] = {
        var found = Array(repeating: false, count: 256)
        for byte in "\\`*_~<&[]!|^:{".utf8 { found[Int(byte)] = true }
        return found
    }()

    /// Where a bare address that begins here ends.
    private static func address(_ text: [Character], from index: Int) -> Int? {
        guard text[index] == "h" || text[index] == "w",
            index == 0 || !(text[index - 1].isLetter || text[index - 1].isNumber)
        else { return nil }
        let rest = text[index...]
        guard ["http://", "https://", "www."].contains(where: { rest.starts(with: $0) }) else { return nil }
        let end = rest.firstIndex { $0.isWhitespace || "<>*`[]\"|\\~".contains($0) } ?? text.endIndex
        return end
    }

    /// Where a bare address begins with which a text ends.
    static func endingAddress(_ text: String) -> String.Index? {
        let word = text[(text.lastIndex(where: \.isWhitespace).map { text.index(after: $0) } ?? text.startIndex)...]
        let isBare =
            ["http://", "https://"].contains { word.hasPrefix($0) } && !word.contains { "<>\\|`".contains($0) }
        return isBare && word.count > 8 ? word.startIndex : nil
    }

    private static func needsEscape(_ text: [Character], _ index: Int, inBrackets: Bool, inCell: Bool) -> Bool {
        let before = index > 0 ? text[index - 1] : nil
        let after = index + 1 < text.count ? text[index + 1] : nil
        switch text[index] {
        case "\\": return after.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) } ?? true
        case "`": return true
        case "*": return !(before?.isWhitespace ?? true && after?.isWhitespace ?? true)
        case "_":
            let isInside = (before.map(isWordy) ?? false) && (after.map(isWordy) ?? false)
            return !isInside && !(isGap(before) && isGap(after))
        case "~":
            return after == "~" || before == "~" || !(isGap(before) || isGap(after))
                || (after.map(isWordy) ?? false && text[(index + 1)...].contains("~"))
                || (before.map(isWordy) ?? false && text[..<index].contains("~"))
        case "<": return after.map { $0.isLetter || $0 == "/" || $0 == "!" || $0 == "?" } ?? false
        case "&": return isEntity(text, index)
        case "[": return inBrackets || isBracketMark(text, index)
        case "]": return inBrackets
        case "!": return after == "["
        case "|": return inCell
        case "^": return after == "["
        case ":": return isEmojiName(text, index)
        case "{": return after == "." || after == "#" || after == ":"
        default: return false
        }
    }

    private static func isWordy(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    private static func isGap(_ character: Character?) -> Bool { character?.isWhitespace ?? true }

    private static func isEntity(_ text: [Character], _ index: Int) -> Bool {
        let rest = text[(index + 1)...].prefix(33)
        guard let end = rest.firstIndex(of: ";"), end > index + 1 else { return false }
        let name = rest[..<end]
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } || name.first == "#"
    }

    /// `[x]`, `[^n]`, `[a](b)`, `[a][b]`, `[[a]]`, `[a]: b`: brackets that would be more than brackets.
    private static func isBracketMark(_ text: [Character], _ index: Int) -> Bool {
        let after = index + 1 < text.count ? text[index + 1] : nil
        if after == "^" || after == "!" || after == "[" || after == "@" { return true }
        var depth = 0
        for place in index..<min(text.count, index + 400) {
            if text[place] == "[" { depth += 1 }
            guard text[place] == "]" else { continue }
            depth -= 1
            guard depth == 0 else { continue }
            let next = place + 1 < text.count ? text[place + 1] : nil
            // What follows is not known: a link or a mark may.
            if next == nil { return true }
            let isBox = index == 0 && place == index + 2 && (after == " " || after == "x" || after == "X")
            return isBox || next == "(" || next == "[" || next == ":" || next == "{"
        }
        return index + 1 == text.count
    }

    private static func isEmojiName(_ text: [Character], _ index: Int) -> Bool {
        let rest = text[(index + 1)...].prefix(48)
        guard let end = rest.firstIndex(of: ":"), end > index + 1 else { return false }
        return rest[..<end].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
            && rest[..<end].contains { $0.isLetter || $0 == "+" || $0 == "-" }
    }

    /// What only the beginning of a line makes a mark.
    static func atStart(_ line: String) -> String {
        let text = line.drop(while: { $0 == " " })
        guard let first = text.first else { return line }
        let after = text.dropFirst().first
        let isGap = after == nil || after == " " || after == "\t"
        switch first {
        case "#":
            let rest = text.drop { $0 == "#" }
            return text.count - rest.count <= 6 && (rest.isEmpty || rest.first == " ") ? "\\" + text : line
        case ">": return "\\" + text
        case "*" where isGap: return "\\" + text
        case "+", "-":
            if isGap { return "\\" + text }
            return first == "-" && text.allSatisfy { $0 == "-" || $0 == " " } ? "\\" + text : line
        case "=": return text.allSatisfy { $0 == "=" || $0 == " " } ? "\\" + text : line
        case ":": return isGap || after == ":" ? "\\" + text : line
        case "!" where text.hasPrefix("!!!"), "?" where text.hasPrefix("???"): return "\\" + text
        case "|": return "\\" + text
        case "~" where text.hasPrefix("~~~"): return "\\" + text
        case "T" where text.hasPrefix("Table:"): return "Table\\:" + text.dropFirst(6)
        default: break
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, digits.count <= 9 {
            let rest = text[digits.endIndex...]
            if rest.first == "." || rest.first == ")" {
                let next = rest.dropFirst().first
                if next == nil || next == " " { return digits + "\\" + rest }
            }
        }
        return line
    }

    /// A code span whose fence is longer than what is in it.
    static func codeSpan(_ text: String, inCell: Bool) -> String {
        var text = String(text.map { $0 == "\n" || $0 == "\r\n" || $0 == "\r" ? " " : $0 })
        var (run, longest) = (0, 0)
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        if inCell { text = text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
        let fence = String(repeating: "`", count: longest + 1)
        let isPadded =
            text.hasPrefix("`") || text.hasSuffix("`")
            || (text.hasPrefix(" ") && text.hasSuffix(" ") && !text.allSatisfy { $0 == " " })
        return fence + (isPadded ? " " + text + " " : text) + fence
    }

    /// An address in a link's round brackets.
    static func destination(_ address: String) -> String {
        if address.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" }) {
            var out = ""
            for character in address {
                switch character {
                case " ": out += "%20"
                case "<": out += "%3C"
                case ">": out += "%3E"
                default: out += character.isWhitespace ? "" : String(character)
                }
            }
            return destination(out)
        }
        var depth = 0
        for character in address {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth < 0 { break }
        }
        guard depth != 0 || address.isEmpty || address.contains("\\") || address.contains("&") else { return address }
        var out = ""
        let characters = Array(address)
        for (index, character) in characters.enumerated() {
            if depth != 0 && (character == "(" || character == ")") { out += "\\" }
            if character == "\\" { out += "%5C"; continue }
            if character == "&", isEntity(characters, index) { out += "&amp;"; continue }
            out.append(character)
        }
        return out.isEmpty ? "<>" : out
    }

    static func attribute(_ text: String) -> String { text.collapsed.escapedForHTML }
}
