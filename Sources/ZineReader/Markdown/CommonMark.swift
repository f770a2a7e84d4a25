import CCmark
import Synchronization
import ZineCore
import ZineDocument

/// The boundary to cmark-gfm: its nodes become ours here and its types are seen nowhere else.
enum CommonMark {
    /// Nesting beyond this is flattened: deep trees would exhaust the stack of whoever walks them.
    static let depthLimit = 100

    /// cmark-gfm keeps its table of special characters in a global while it parses; two parses at once spoil it.
    private static let turn = Mutex(())

    static func parse(_ source: SourceText, _ problems: inout [Diagnostic]) -> MarkdownTree {
        let preparation = MarkdownPreparation(source, &problems)
        var converter = NodeConverter(source: source, preparation: preparation)
        turn.withLock { _ in
            cmark_gfm_core_extensions_ensure_registered()
            guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return }
            defer { cmark_parser_free(parser) }
            for name in ["table", "strikethrough", "tasklist", "autolink"]
            where name != "table" || preparation.hasTables {
                if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
            }
            preparation.bytes.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            }
            guard let root = cmark_parser_finish(parser) else { return }
            defer { cmark_node_free(root) }
            converter.convert(root)
        }
        problems += converter.problems
        converter.tree.marks.add(preparation.marks)
        return converter.tree
    }
}

/// Walks a parsed document once.
private struct NodeConverter {
    let source: SourceText
    let preparation: MarkdownPreparation
    var tree = MarkdownTree()
    var problems: [Diagnostic] = []
    private var isDepthReported = false
    private var reportedLines: Set<Int> = []

    init(source: SourceText, preparation: MarkdownPreparation) {
        self.source = source; self.preparation = preparation
    }

    mutating func convert(_ root: OpaquePointer) {
        var labels: [(label: String, place: SourceSpan)] = []
        var child = cmark_node_first_child(root)
        if !preparation.labels.isEmpty {
            labels = child.map { resolvedLabels(in: $0) } ?? []
            child = child.flatMap { cmark_node_next($0) }
        }
        while let node = child {
            let span = span(of: node, within: source.start)
            if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
                let number = tree.notes.count
                let (label, place) = number < labels.count ? labels[number] : (String(number + 1), span)
                tree.notes.append(
                    MarkdownTree.Note(
                        label: label, children: children(of: node, depth: 1, span), span: place.joined(with: span)))
            } else {
                tree.blocks.append(convert(node, depth: 0, within: span))
            }
            child = cmark_node_next(node)
        }
        if preparation.hasDialect { tree.blocks = tree.blocks.withDefinitions }
    }

    /// The labels of the sentinel paragraph that have a definition, in the order in which cmark numbers them.
    private func resolvedLabels(in paragraph: OpaquePointer) -> [(label: String, place: SourceSpan)] {
        var labels: [(label: String, place: SourceSpan)] = []
        var child = cmark_node_first_child(paragraph)
        while let node = child {
            if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE {
                let column = Int(cmark_node_get_start_column(node))
                labels.append(preparation.label(atColumn: column) ?? (String(labels.count + 1), source.start))
            }
            child = cmark_node_next(node)
        }
        return labels
    }

    private mutating func convert(_ node: OpaquePointer, depth: Int, within parent: SourceSpan) -> MarkdownNode {
        let span = span(of: node, within: parent)
        if !preparation.oddLines.isEmpty, cmark_node_get_type(node) == CMARK_NODE_TEXT,
            let problem = preparation.oddLines[span.start.line - source.firstLine + 1],
            reportedLines.insert(span.start.line).inserted
        {
            problems.append(problem)
        }
        return MarkdownNode(kind: kind(of: node), children: children(of: node, depth: depth + 1, span), span: span)
    }

    private mutating func children(of node: OpaquePointer, depth: Int, _ span: SourceSpan) -> [MarkdownNode] {
        guard let first = cmark_node_first_child(node) else { return [] }
        if depth > CommonMark.depthLimit { return leaves(below: node, span) }
        var all: [MarkdownNode] = []
        var child: OpaquePointer? = first
        while let node = child {
            all.append(convert(node, depth: depth, within: span))
            child = cmark_node_next(node)
        }
        if all.count > 1, all.contains(where: \.isAttributeList) { all = withoutAttributeLists(all) }
        return preparation.hasDialect ? all.withDefinitions : all
    }

    /// Without lists of attributes right behind a picture, a link or what is emphasised; what a figure asks for stays.
    private mutating func withoutAttributeLists(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
        var out: [MarkdownNode] = []
        for (index, var node) in nodes.enumerated() {
            if let last = out.last, last.bearsAttributes, case .text(let text) = node.kind,
                let end = AttributeList.end(in: text),
                !(text.hasPrefix("{.") && last.soleImage != nil && nodes.isFigureLine(around: index))
            {
                tree.marks.count("attributes", at: node.span)
                let rest = text[end...]
                guard !rest.isEmpty else { continue }
                node.kind = .text(String(rest))
                node.span.start.column += text.utf8.count - rest.utf8.count
            }
            out.append(node)
        }
        return out
    }

    /// Everything below a node that holds text itself, in order, without the nesting between.
    private mutating func leaves(below root: OpaquePointer, _ span: SourceSpan) -> [MarkdownNode] {
        if !isDepthReported {
            isDepthReported = true
            problems.append(
                .warning(
                    "too-deep", "this is nested more than \(CommonMark.depthLimit) levels deep",
                    hint: "write it flatter; the text is kept, the deepest levels become one", at: span))
        }
        var all: [MarkdownNode] = []
        var node = cmark_node_first_child(root)
        while let current = node {
            let type = cmark_node_get_type(current)
            let isWhole = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || name(of: current) == "table"
            if isWhole && cmark_node_get_type(root).rawValue & inlineTypeBit == 0 {
                // A leaf block starts a fresh count for the inlines in it.
                all.append(convert(current, depth: 0, within: span))
                node = following(current, below: root)
            } else if let first = cmark_node_first_child(current) {
                node = first
            } else {
                all.append(convert(current, depth: CommonMark.depthLimit, within: span))
                node = following(current, below: root)
            }
        }
        return all
    }

    private func following(_ node: OpaquePointer, below root: OpaquePointer) -> OpaquePointer? {
        var current = node
        while true {
            if let next = cmark_node_next(current) { return next }
            guard let parent = cmark_node_parent(current), parent != root else { return nil }
            current = parent
        }
    }

    private func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: .text(literal(node))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .codeSpan(literal(node))
        case CMARK_NODE_HTML_INLINE: .html(literal(node))
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK:
            .link(destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
        case CMARK_NODE_IMAGE: .image(source: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference((Int(literal(node)) ?? 1) - 1)
        default: blockKind(of: node)
        }
    }

    private func blockKind(of node: OpaquePointer) -> MarkdownNode.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: return begins(node, with: DialectLines.caption) ? .caption : .paragraph
        case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_BLOCK_QUOTE: return .quote
        case CMARK_NODE_CODE_BLOCK: return .code(info: text(cmark_node_get_fence_info(node)), text: literal(node))
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal(node))
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_LIST:
            let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            return .list(
                start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
                isTight: cmark_node_get_list_tight(node) != 0,
                isBracketed: isNumbered && cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM)
        case CMARK_NODE_ITEM where begins(cmark_node_first_child(node), with: DialectLines.definition):
            return .definition
        case CMARK_NODE_ITEM:
            let isTask = name(of: node) == "tasklist"
            return .item(isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil)
        default: return extensionKind(of: node)
        }
    }

    /// Whether the first text of a paragraph has a mark in front.
    private func begins(_ node: OpaquePointer?, with mark: [UInt8]) -> Bool {
        guard preparation.hasDialect, let text = node.flatMap({ cmark_node_first_child($0) }),
            cmark_node_get_type(text) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(text)
        else { return false }
        return mark.indices.allSatisfy { UInt8(bitPattern: literal[$0]) == mark[$0] }
    }

    /// The extensions' types are numbered when they register; their names are what is stable.
    private func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
        switch name(of: node) {
        case "table": .table(alignments(of: node))
        case "table_header", "table_row": .tableRow
        case "table_cell": .tableCell
        case "strikethrough": .strikethrough
        default: .group
        }
    }

    private func alignments(of node: OpaquePointer) -> [Table.Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        guard let letters = cmark_gfm_extensions_get_table_alignments(node) else {
            return Array(repeating: .natural, count: count)
        }
        return (0..<count).map { index in
            switch letters[index] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .natural
            }
        }
    }

    private func name(of node: OpaquePointer) -> String {
        cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }

    private func literal(_ node: OpaquePointer) -> String { text(cmark_node_get_literal(node)) }

    private func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { MarkdownPreparation.withoutMarks(String(cString: $0)) } ?? ""
    }

    /// cmark counts lines and columns from one and names the last byte; some nodes have no place of their own.
    private func span(of node: OpaquePointer, within parent: SourceSpan) -> SourceSpan {
        let line = Int(cmark_node_get_start_line(node)) - preparation.linesBefore
        guard line >= 1 else { return parent }
        let start = preparation.origin(line: line, column: Int(cmark_node_get_start_column(node)))
        var span = source.span(line: start.line, column: start.column)
        let endLine = Int(cmark_node_get_end_line(node)) - preparation.linesBefore
        let last = preparation.origin(line: endLine, column: Int(cmark_node_get_end_column(node)) + 1)
        let end = source.span(line: last.line, column: last.column)
        span.end = max(span.start, end.start)
        return span
    }
}

/// Set in the types of all inline nodes.
private let inlineTypeBit: UInt32 = 0x4000

extension MarkdownNode {
    /// Whether it begins with a list of attributes.
    fileprivate var isAttributeList: Bool {
        guard case .text(let text) = kind else { return false }
        return AttributeList.end(in: text) != nil
    }

    /// Whether a list of attributes right behind it is its own.
    fileprivate var bearsAttributes: Bool {
        switch kind {
        case .image, .link, .emphasis, .strong, .codeSpan, .strikethrough: true
        default: false
        }
    }
}

extension [MarkdownNode] {
    /// Whether the line that a node stands on is a picture, or several, and what they ask of the page.
    fileprivate func isFigureLine(around index: Int) -> Bool {
        let start = self[..<index].lastIndex(where: \.isBreak).map { $0 + 1 } ?? 0
        let end = self[index...].firstIndex(where: \.isBreak) ?? count
        return MarkdownNode(kind: .paragraph, children: Array(self[start..<end]), span: self[index].span).isPictureLine
    }
}
