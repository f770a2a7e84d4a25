public import ZineCore

/// Reads YAML into nodes that know their places.
///
/// Bounds hold for hostile files: the size in bytes, the depth, the number of nodes after aliases are followed.
public enum YAMLLoader {
    /// The largest manifest, in bytes.
    public static let sizeLimit = 1 << 20
    static let depthLimit = 64
    /// What is nested deeper is passed over as far as this, and then given up.
    static let skippedDepthLimit = 1_000
    static let nodeLimit = 200_000
    static let aliasLimit = 16

    /// The root of a YAML file; `nil` for an empty one and where it cannot be read at all, which is then reported.
    public static func load(_ bytes: [UInt8], file: String, _ problems: inout [Diagnostic]) -> YAMLNode? {
        guard let text = SourceText(file: file, bytes: bytes, &problems) else { return nil }
        return load(text, &problems)
    }

    static func load(_ source: SourceText, _ problems: inout [Diagnostic]) -> YAMLNode? {
        guard source.bytes.count <= sizeLimit else {
            problems.append(
                .error(
                    "too-large", "this is too long to be a manifest", hint: "keep it under \(sizeLimit >> 20) MiB",
                    at: source.start))
            return nil
        }
        var builder = YAMLBuilder(source: source)
        do {
            let root = try builder.root()
            problems += builder.problems
            return root
        } catch {
            // What was noticed before the parser lost its way stands in a text that is read otherwise once it is mended.
            problems.append(error.diagnostic)
            return nil
        }
    }
}

extension SourceText {
    var start: SourceSpan { span(line: 1, column: 1) }
}

/// Builds nodes of a parser's events.
private struct YAMLBuilder: ~Copyable {
    private struct Anchor {
        var node: YAMLNode
        /// How many nodes it is.
        var size: Int
    }

    private let parser: YAMLParser
    private let lines: LineTable
    private(set) var problems: [Diagnostic] = []
    private var anchors: [String: Anchor] = [:]
    private var aliases = 0
    private var count = 0
    private var isOverLimit = false

    init(source: SourceText) {
        lines = LineTable(source)
        parser = YAMLParser(source.bytes)
    }

    /// The one document of a file; `nil` where it holds none.
    mutating func root() throws(YAMLFailure) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let event = try next()
            switch event.kind {
            case .documentStart where root == nil: root = try node(try next(), depth: 0)
            case .documentStart:
                throw failure(
                    "a second document begins", hint: "delete the '---' and what follows it", at: event.mark)
            case .streamEnd: return root
            default: continue
            }
        }
    }

    private func next() throws(YAMLFailure) -> YAMLParser.Event {
        do {
            return try parser.next()
        } catch {
            throw YAMLFailure(error, lines)
        }
    }

    private mutating func node(_ event: YAMLParser.Event, depth: Int) throws(YAMLFailure) -> YAMLNode {
        let span = lines.span(line: event.mark.line, scalarColumn: event.mark.column)
        let before = count
        count += 1
        let isTooDeep = depth >= YAMLLoader.depthLimit
        if isTooDeep || count > YAMLLoader.nodeLimit { reportLimit(at: span) }
        if isTooDeep {
            try skip(event)
            return YAMLNode(.scalar("", isPlain: true), at: span)
        }
        let content: YAMLNode.Content
        switch event.kind {
        case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
        case .sequenceStart: content = .sequence(try items(depth: depth + 1))
        case .mappingStart: content = .mapping(try pairs(depth: depth + 1))
        case .alias(let name): return try node(named: name, at: event.mark)
        default: content = .scalar("", isPlain: true)
        }
        let node = YAMLNode(content, at: span)
        if let anchor = event.anchor { anchors[anchor] = Anchor(node: node, size: count - before) }
        return node
    }

    private mutating func node(named name: String, at mark: YAMLParser.Mark) throws(YAMLFailure) -> YAMLNode {
        aliases += 1
        guard aliases <= YAMLLoader.aliasLimit else {
            throw YAMLFailure(
                .error(
                    "yaml-alias", "there are too many YAML aliases (*name)", hint: "write the values out",
                    at: lines.source.start))
        }
        guard let anchor = anchors[name] else {
            throw failure(
                "a value that starts with * names something that is not there", hint: "put the value in quotes",
                at: mark)
        }
        count += anchor.size
        guard count <= YAMLLoader.nodeLimit else {
            let span = lines.span(line: mark.line, scalarColumn: mark.column)
            reportLimit(at: span)
            return YAMLNode(.scalar("", isPlain: true), at: span)
        }
        return anchor.node
    }

    /// Passes over all that an event begins.
    private func skip(_ event: YAMLParser.Event) throws(YAMLFailure) {
        var open = 0
        var event = event
        while true {
            switch event.kind {
            case .sequenceStart, .mappingStart: open += 1
            case .sequenceEnd, .mappingEnd: open -= 1
            default: break
            }
            guard open > 0 else { return }
            // The parser's work grows with the square of what is open.
            guard open < YAMLLoader.skippedDepthLimit else {
                throw YAMLFailure(
                    Self.tooDeep(at: lines.span(line: event.mark.line, scalarColumn: event.mark.column)))
            }
            event = try next()
        }
    }

    private static func tooDeep(at span: SourceSpan) -> Diagnostic {
        .error("too-deep", "this is nested too deeply", hint: "write it flatter", at: span)
    }

    private mutating func reportLimit(at span: SourceSpan) {
        defer { isOverLimit = true }
        guard !isOverLimit else { return }
        problems.append(Self.tooDeep(at: span))
    }

    private mutating func items(depth: Int) throws(YAMLFailure) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind { return items }
            let item = try node(event, depth: depth)
            if !isOverLimit { items.append(item) }
        }
    }

    private mutating func pairs(depth: Int) throws(YAMLFailure) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        var names: Set<String> = []
        while true {
            let event = try next()
            if case .mappingEnd = event.kind { return pairs }
            let key = try node(event, depth: depth)
            let value = try node(try next(), depth: depth)
            guard !isOverLimit else { continue }
            guard let name = key.text else {
                problems.append(
                    .error("wrong-type", "a key has to be a word", hint: "write 'key: value'", at: key.span))
                continue
            }
            guard names.insert(name).inserted else {
                problems.append(
                    .error(
                        "duplicate-key", "the key '\(name.shortened(to: 40))' stands here a second time",
                        hint: "keep one of the two", at: key.span))
                continue
            }
            var keySpan = key.span
            keySpan.end.column += name.utf8.count
            pairs.append(YAMLNode.Pair(key: name, keySpan: keySpan, value: value))
        }
    }

    private func failure(_ message: String, hint: String, at mark: YAMLParser.Mark) -> YAMLFailure {
        YAMLFailure(
            .error(
                "yaml-syntax", message, hint: hint, at: lines.span(line: mark.line, scalarColumn: mark.column)))
    }
}

/// Why a text is no YAML that is read here.
private struct YAMLFailure: Error {
    var diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    init(_ error: YAMLParser.Failure, _ lines: LineTable) {
        let quoting = "a value that holds ': ' or ' #', or starts with one of [ { * & ! | > % @ needs quotes around it"
        let place = error.mark.map { lines.span(line: $0.line, scalarColumn: $0.column) } ?? lines.source.start
        if error.problem == "could not find expected ':'", let mark = error.contextMark {
            // The parser stops where it has lost its way; what lacks the colon is where it began.
            diagnostic = .error(
                "yaml-syntax", "this line is neither 'key: value' nor an item of a list",
                hint: "write ':' behind the key", at: lines.span(line: mark.line, scalarColumn: mark.column))
        } else if let mark = error.mark, error.isOfScanner, lines.hasTab(inLine: mark.line) {
            diagnostic = .error(
                "yaml-syntax", "a tab indents this line", hint: "indent with spaces: YAML knows no tabs",
                at: lines.span(line: mark.line, scalarColumn: 1))
        } else {
            let message = [error.context, error.problem].filter { !$0.isEmpty }.joined(separator: ": ")
            diagnostic = .error("yaml-syntax", "this is no valid YAML: \(message)", hint: quoting, at: place)
        }
    }
}
