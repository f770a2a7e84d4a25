public import ZineCore
public import ZineDocument

/// What a value in a manifest may be, as data: enough to read it, to explain it and to write a JSON Schema.
public indirect enum ValueShape: Hashable, Sendable {
    case string
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// A number with a unit: `10.25pt`, `0.7in`, `3mm`.
    case length
    case boolean
    case choice([String])
    /// `YYYY-MM` or `YYYY-MM-DD`.
    case date
    /// BCP 47.
    case language
    /// http, https or mailto.
    case url
    case emailAddress
    /// A file, from the folder of the file that names it.
    case path
    case list(ValueShape)
    case mapping([FieldDescription])
    /// A mapping whose keys the editor chooses, with values of one kind.
    case entries(ValueShape)
    case either([ValueShape])
}

/// A declared key, as data.
public struct FieldDescription: Hashable, Sendable {
    public var key: String
    public var shape: ValueShape
    package var isRequired: Bool
    /// One line for editors.
    public var help: String
    public init(key: String, shape: ValueShape, isRequired: Bool, help: String) {
        self.key = key; self.shape = shape; self.isRequired = isRequired; self.help = help
    }
}

/// How a YAML node becomes a value of a type: its shape and the reading that goes with it.
///
/// A reading that fails reports why and gives `nil`.
public struct ValueType<Value: Sendable>: Sendable {
    public typealias Reading = @Sendable (_ node: YAMLNode, _ problems: inout [Diagnostic]) -> Value?
    public var shape: ValueShape
    public var read: Reading
    public init(shape: ValueShape, read: @escaping Reading) { self.shape = shape; self.read = read }
}

/// A declared key of a mapping whose value is of a type.
public struct Field<Value: Sendable>: Sendable {
    public var key: String
    public var type: ValueType<Value>
    package var isRequired: Bool
    public var help: String

    public init(_ key: String, _ type: ValueType<Value>, required: Bool = false, help: String) {
        self.key = key; self.type = type; isRequired = required; self.help = help
    }

    public var description: FieldDescription {
        FieldDescription(key: key, shape: type.shape, isRequired: isRequired, help: help)
    }
}

extension ValueType {
    /// A type whose values are text: `parse` gives `nil` for text that is none of them.
    public static func scalar(
        _ shape: ValueShape, expected: String, hint: String, parse: @escaping @Sendable (String) -> Value?
    ) -> ValueType {
        ValueType(shape: shape) { node, problems in
            guard let text = node.text, !node.isNull else {
                problems.append(wrongType(node, expected, hint))
                return nil
            }
            if let value = parse(text.trimmed) { return value }
            problems.append(
                .error("bad-value", "'\(text.shortened(to: 60))' is not \(expected)", hint: hint, at: node.span))
            return nil
        }
    }

    /// The same value, further turned into another; the shape stays.
    public func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueType<Other> {
        let read = read
        return ValueType<Other>(shape: shape) { node, problems in read(node, &problems).map(transform) }
    }
}

func wrongType(_ node: YAMLNode, _ expected: String, _ hint: String) -> Diagnostic {
    .error("wrong-type", "here stands \(node.kindName) where \(expected) belongs", hint: hint, at: node.span)
}

extension ValueType where Value == String {
    /// A text of one line that is read: its letters are composed.
    public static let string = ValueType<String>(shape: .string) { node, problems in
        typed.read(node, &problems)?.composed
    }

    /// A text of one line that names something outside the file, character by character: what would end it becomes a space,
    /// and so does every other control character.
    static let typed = ValueType<String>(shape: .string) { node, problems in
        guard let written = anyText.read(node, &problems) else { return nil }
        guard written.unicodeScalars.contains(where: \.isControl) else { return written }
        // Line ends of a text that is written over several lines are nothing to speak of.
        let odd = written.unicodeScalars.first { $0.isControl && $0 != "\n" && $0 != "\t" }
        if let odd {
            let code = String(odd.value, radix: 16, uppercase: true)
            problems.append(
                .warning(
                    "control-character",
                    "the text has a control character, U+\(String(repeating: "0", count: 4 - code.count))\(code)",
                    hint: "take it out; a space stands in its place", at: node.span))
        }
        let spaced = String(String.UnicodeScalarView(written.unicodeScalars.map { $0.isControl ? " " : $0 }))
        return spaced.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    private static let anyText = scalar(.string, expected: "a text", hint: "write a text, in quotes if need be") { $0 }
    public static let path = scalar(.path, expected: "a file's path", hint: "write a path such as art/cover.svg") { $0 }
    public static let language = scalar(
        .language, expected: "a language tag", hint: "write a BCP 47 tag such as en-US, de or pt-BR"
    ) { canonicalLanguage($0) }
    public static let url = scalar(
        .url, expected: "a web address", hint: "write an address that starts with https://, http:// or mailto:"
    ) { text in
        let address = text.replacing(" ", with: "%20")
        return isWebAddress(address) && !hasCredentials(address) ? address : nil
    }
    public static let emailAddress = scalar(
        .emailAddress, expected: "an e-mail address", hint: "write an address such as editors@example.org"
    ) { isEmailAddress($0) ? $0 : nil }
}

extension ValueType where Value == Bool {
    public static let boolean = scalar(.boolean, expected: "true or false", hint: "write true or false") { text in
        switch text.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }
}

extension ValueType where Value == Int {
    /// A whole number within bounds.
    public static func integer(_ range: ClosedRange<Int>) -> ValueType {
        let expected =
            range.upperBound == .max
            ? "a whole number from \(range.lowerBound)"
            : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        return scalar(.integer(range), expected: expected, hint: "write \(expected), without a unit") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension ValueType where Value == Double {
    /// A number within bounds.
    public static func number(_ range: ClosedRange<Double>) -> ValueType {
        let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
        return scalar(.number(range), expected: expected, hint: "write \(expected)") { text in
            decimal(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension ValueType where Value == Length {
    public static let length = scalar(
        .length, expected: "a length", hint: "write a number with its unit: 10.25pt, 0.7in, 3mm or 1.5cm"
    ) { Length($0) }

    /// A length within bounds, which are whole points.
    public static func length(_ points: ClosedRange<Int>) -> ValueType {
        let expected = "a length from \(points.lowerBound)pt to \(points.upperBound)pt"
        return scalar(.length, expected: expected, hint: "write \(expected)") { text in
            Length(text).flatMap {
                (Double(points.lowerBound)...Double(points.upperBound)).contains($0.points) ? $0 : nil
            }
        }
    }
}

extension ValueType where Value == Color {
    public static let color = scalar(
        .string, expected: "a colour", hint: "write '#161513' or '#fff', in quotes: # begins a comment"
    ) { Color(css: $0) }
}

extension ValueType where Value == PartialDate {
    public static let date = scalar(
        .date, expected: "a date", hint: "write YYYY-MM or YYYY-MM-DD, such as 2020-03-20"
    ) { PartialDate(iso: $0) }
}

extension ValueType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words that the cases' raw values are.
    public static func choice() -> ValueType {
        let words = Value.allCases.map(\.rawValue)
        return ValueType(shape: .choice(words)) { node, problems in
            guard let text = node.text, !node.isNull else {
                problems.append(wrongType(node, "one word", "write one of \(words.joined(separator: ", "))"))
                return nil
            }
            if let value = Value(rawValue: text) { return value }
            let nearest = nearestWord(to: text, in: words)
            problems.append(
                .error(
                    "bad-value", "'\(text.shortened(to: 60))' is none of \(words.joined(separator: ", "))",
                    hint: nearest.map { "did you mean '\($0)'?" } ?? "write one of \(words.joined(separator: ", "))",
                    at: node.span))
            return nil
        }
    }
}
