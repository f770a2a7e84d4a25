/// Walks over a drawing and gathers which characters ask for which faces.
struct DrawingTextReader {
    private(set) var wishes: [DrawingText.Wish: Set<Unicode.Scalar>] = [:]
    private(set) var place: (offset: Int, prefix: String)?

    /// What holds inside an element.
    private struct Level {
        var name: String
        var family = ""
        var weight = 400
        var isItalic = false
        var isText = false
    }

    private let bytes: [UInt8]
    private var levels: [Level] = []
    /// What style sheets name, wherever it may be meant for.
    private var sheet: (families: Set<String>, weights: Set<Int>, hasItalics: Bool) = ([], [], false)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() {
        readSheets()
        var scanner = MarkupScanner(bytes)
        while let token = scanner.next() {
            switch token {
            case .openTag(let name): open(name)
            case .attribute(_, let name, let value, _): set(name, scanner.string(value))
            case .closeTag(let name): close(name)
            case .text(let range): if levels.last?.isText == true { add(scanner.string(range)) }
            case .instruction, .declaration: break
            }
            if place == nil, case .openTag(name: "svg") = token { findPlace(scanner) }
        }
    }

    // MARK: Elements

    private mutating func open(_ name: String) {
        var level = levels.last ?? Level(name: name)
        level.name = name
        if name == "text" { level.isText = true }
        if name == "title" || name == "desc" || name == "style" { level.isText = false }
        levels.append(level)
    }

    private mutating func close(_ name: String) {
        guard let index = levels.lastIndex(where: { $0.name == name }) else { return }
        levels.removeSubrange(index...)
    }

    /// Behind the root's start tag, quotes passed over.
    private mutating func findPlace(_ scanner: MarkupScanner) {
        let nameEnd = scanner.position
        guard let start = bytes[..<nameEnd].lastIndex(of: UInt8(ascii: "<")) else { return }
        let name = bytes[(start + 1)..<nameEnd]
        let colon = name.lastIndex(of: UInt8(ascii: ":"))
        var quote: UInt8?
        for index in nameEnd..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                guard bytes[index - 1] != UInt8(ascii: "/") else { return }
                place = (index + 1, colon.map { String(decoding: name[...$0], as: UTF8.self) } ?? "")
                return
            }
        }
    }

    // MARK: Styles

    private mutating func set(_ name: String, _ value: String) {
        guard let last = levels.indices.last else { return }
        switch name {
        case "font-family": levels[last].family = Self.first(Self.decoded(value))
        case "font-weight": levels[last].weight = Self.weight(value, inside: levels[last].weight)
        case "font-style": levels[last].isItalic = Self.isItalic(value)
        case "style": for (name, value) in Self.declarations(Self.decoded(value)) { set(name, value) }
        default: break
        }
    }

    private mutating func readSheets() {
        var scanner = MarkupScanner(bytes)
        var isInSheet = false
        while let token = scanner.next() {
            switch token {
            case .openTag(let name): isInSheet = name == "style"
            case .closeTag: isInSheet = false
            case .text(let range) where isInSheet:
                let rules = scanner.string(range).split { "{}".contains($0) }
                for (name, value) in rules.flatMap({ Self.declarations(String($0)) }) { note(name, value) }
            default: break
            }
        }
    }

    private mutating func note(_ name: String, _ value: String) {
        switch name {
        case "font-family": sheet.families.insert(Self.first(value))
        case "font-weight": sheet.weights.insert(Self.weight(value, inside: 400))
        case "font-style": sheet.hasItalics = sheet.hasItalics || Self.isItalic(value)
        default: break
        }
    }

    private static func declarations(_ text: String) -> [(String, String)] {
        text.split(separator: ";").compactMap { part in
            guard let colon = part.firstIndex(of: ":") else { return nil }
            return (trimmed(part[..<colon]).lowercased(), trimmed(part[part.index(after: colon)...]))
        }
    }

    private static func weight(_ value: String, inside outer: Int) -> Int {
        switch trimmed(value[...]).lowercased() {
        case "bold": 700
        case "normal": 400
        case "bolder": outer < 400 ? 400 : outer < 600 ? 700 : 900
        case "lighter": outer < 600 ? 100 : outer < 800 ? 400 : 700
        case let number: Int(number).map { min(max($0, 1), 1_000) } ?? outer
        }
    }

    private static func isItalic(_ value: String) -> Bool {
        let value = trimmed(value[...]).lowercased()
        return value == "italic" || value.hasPrefix("oblique")
    }

    /// The first family of a list, if it is a name that needs no escapes.
    private static func first(_ list: String) -> String {
        let name = trimmed(list.prefix { $0 != "," }).filter { $0 != "\"" && $0 != "'" }
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || " -_.".unicodeScalars.contains(scalar)
        }
        return isPlain ? trimmed(name[...]) : ""
    }

    // MARK: Text

    private mutating func add(_ text: String) {
        guard let level = levels.last else { return }
        let characters = Set(Self.decoded(text).unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 })
        guard characters != [" "] else { return }
        for family in sheet.families.union([level.family]) {
            for weight in sheet.weights.union([level.weight]) {
                for isItalic in sheet.hasItalics ? [false, true] : [level.isItalic] {
                    let wish = DrawingText.Wish(family: family, weight: weight, isItalic: isItalic)
                    wishes[wish, default: []].formUnion(characters)
                }
            }
        }
    }

    /// With the five entities that XML knows, and those that name a character by its number.
    private static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            out += rest[..<start]
            rest = rest[rest.index(after: start)...]
            guard let end = rest.prefix(12).firstIndex(of: ";") else { continue }
            let name = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][String(name)] {
                out += known
            } else if name.hasPrefix("#x"), let value = UInt32(name.dropFirst(2), radix: 16) {
                out += Unicode.Scalar(value).map { String($0) } ?? ""
            } else if name.hasPrefix("#"), let value = UInt32(name.dropFirst()) {
                out += Unicode.Scalar(value).map { String($0) } ?? ""
            }
        }
        return out + rest
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
