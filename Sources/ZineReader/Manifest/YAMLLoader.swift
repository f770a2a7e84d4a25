import Yams
public import ZineCore

/// Reads YAML into nodes that know their places.
///
/// Bounds hold for hostile files: the size in bytes, the depth, the number of nodes after aliases are followed.
public enum YAMLLoader {
    /// The largest manifest, in bytes.
    public static let sizeLimit = 1 << 20
    static let depthLimit = 64
    static let nodeLimit = 200_000
    static let aliasLimit = 16

    /// The root of a YAML file; `nil` for an empty one and where it cannot be read at all, which is then reported.
    public static func load(_ bytes: [UInt8], file: String, _ problems: inout [Diagnostic]) -> YAMLNode? {
        guard let text = SourceText(file: file, bytes: bytes, &problems) else { return nil }
        return load(text, &problems)
    }

    static func load(_ source: SourceText, _ problems: inout [Diagnostic]) -> YAMLNode? {
        guard isWithinBounds(source, &problems) else { return nil }
        var text = source
        // A repeated key stops Yams. Each one is renamed in turn, so that all of them are reported, and the rest too.
        for _ in 0..<32 {
            let lines = LineTable(text)
            do {
                let parser = try Parser(yaml: text.string, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else { return nil }
                var conversion = YAMLConversion(source: text, lines: lines)
                let node = conversion.node(root, depth: 0)
                problems += conversion.problems
                return node
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                if let key = keys.first, let renamed = lines.renamingRepetition(of: key, after: context.mark.line, text)
                {
                    text = renamed
                    continue
                }
                let span = lines.span(line: context.mark.line, scalarColumn: context.mark.column)
                problems.append(repeatedKey(keys.first ?? "", at: span))
                return nil
            } catch {
                problems.append(syntaxError(error, lines))
                return nil
            }
        }
        problems.append(
            .error("duplicate-key", "too many keys are repeated", hint: "keep one of each", at: source.start))
        return nil
    }

    static func repeatedKey(_ key: String, at span: SourceSpan) -> Diagnostic {
        .error(
            "duplicate-key", "the key '\(key.shortened(to: 40))' stands here a second time",
            hint: "keep one of the two", at: span)
    }

    private static func isWithinBounds(_ source: SourceText, _ problems: inout [Diagnostic]) -> Bool {
        guard source.bytes.count <= sizeLimit else {
            problems.append(
                .error(
                    "too-large", "this is too long to be a manifest", hint: "keep it under \(sizeLimit >> 20) MiB",
                    at: source.start))
            return false
        }
        // Yams follows aliases while it compares keys: what could explode has to be refused before it starts.
        let marks = aliasMarks(source.bytes)
        guard marks.anchors > 0, marks.aliases > aliasLimit else { return true }
        problems.append(
            .error(
                "yaml-alias", "there are too many YAML aliases (*name)", hint: "write the values out", at: source.start)
        )
        return false
    }

    /// How often `&` and `*` stand where an anchor or an alias could begin.
    private static func aliasMarks(_ bytes: [UInt8]) -> (anchors: Int, aliases: Int) {
        var marks = (anchors: 0, aliases: 0)
        var previous = UInt8(ascii: "\n")
        for byte in bytes {
            if byte == 0x26 || byte == 0x2A, previous.isASCIISpace || [0x5B, 0x7B, 0x2C].contains(previous) {
                if byte == 0x26 { marks.anchors += 1 } else { marks.aliases += 1 }
            }
            previous = byte
        }
        return marks
    }

    private static func syntaxError(_ error: any Error, _ lines: LineTable) -> Diagnostic {
        let quoting = "a value that holds ': ' or ' #', or starts with one of [ { * & ! | > % @ needs quotes around it"
        switch error as? YamlError {
        case .scanner(let context?, "could not find expected ':'", _, _):
            // The parser stops where it has lost its way; what lacks the colon is where it began.
            return .error(
                "yaml-syntax", "this line is neither 'key: value' nor an item of a list",
                hint: "write ':' behind the key",
                at: lines.span(line: context.mark.line, scalarColumn: context.mark.column))
        case .scanner(_, _, let mark, _) where lines.hasTab(before: mark):
            return .error(
                "yaml-syntax", "a tab indents this line", hint: "indent with spaces: YAML knows no tabs",
                at: lines.span(line: mark.line, scalarColumn: 1))
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            let place = lines.span(line: mark.line, scalarColumn: mark.column)
            let message = [context?.text, problem].compactMap { $0 }.joined(separator: ": ")
            return .error("yaml-syntax", "this is no valid YAML: \(message)", hint: quoting, at: place)
        case .composer(_, let problem, let mark, _):
            let place = lines.span(line: mark.line, scalarColumn: mark.column)
            let isAlias = problem.contains("alias")
            return .error(
                "yaml-syntax",
                isAlias ? "a value that starts with * names something that is not there" : "a second document begins",
                hint: isAlias ? "put the value in quotes" : "delete the '---' and what follows it", at: place)
        case .reader(let problem, _, _, _):
            return .error("yaml-syntax", "this is no valid YAML: \(problem)", hint: quoting, at: lines.source.start)
        default:
            return .error("yaml-syntax", "this is no valid YAML", hint: quoting, at: lines.source.start)
        }
    }
}

extension SourceText {
    var start: SourceSpan { span(line: 1, column: 1) }
}

/// Yams' nodes become ours.
private struct YAMLConversion {
    let source: SourceText
    let lines: LineTable
    var problems: [Diagnostic] = []
    private var count = 0
    private var isOverLimit = false

    init(source: SourceText, lines: LineTable) { self.source = source; self.lines = lines }

    mutating func node(_ node: Node, depth: Int) -> YAMLNode {
        let span = node.mark.map { lines.span(line: $0.line, scalarColumn: $0.column) } ?? source.start
        count += 1
        guard count <= YAMLLoader.nodeLimit, depth < YAMLLoader.depthLimit else {
            if !isOverLimit {
                problems.append(.error("too-deep", "this is nested too deeply", hint: "write it flatter", at: span))
            }
            isOverLimit = true
            return YAMLNode(.scalar("", isPlain: true), at: span)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(.scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any), at: span)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence where !isOverLimit { items.append(self.node(item, depth: depth + 1)) }
            return YAMLNode(.sequence(items), at: span)
        case .mapping(let mapping):
            return YAMLNode(.mapping(pairs(mapping, depth: depth + 1)), at: span)
        case .alias:
            return YAMLNode(.scalar("", isPlain: true), at: span)
        }
    }

    private mutating func pairs(_ mapping: Node.Mapping, depth: Int) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        for (key, value) in mapping where !isOverLimit {
            let keyNode = node(key, depth: depth)
            guard let name = keyNode.text else {
                problems.append(
                    .error("wrong-type", "a key has to be a word", hint: "write 'key: value'", at: keyNode.span))
                continue
            }
            if name.unicodeScalars.last?.value == LineTable.repetitionMark {
                let bare = String(name.unicodeScalars.dropLast())
                problems.append(YAMLLoader.repeatedKey(bare, at: keyNode.span))
                continue
            }
            var keySpan = keyNode.span
            keySpan.end.column += name.utf8.count
            pairs.append(YAMLNode.Pair(key: name, keySpan: keySpan, value: node(value, depth: depth)))
        }
        return pairs
    }
}
