import CGumbo

/// A parse of the C library, freed with this value.
struct HTMLParse: ~Copyable {
    private let parse: UnsafeMutablePointer<zine_html>
    private let bytes: UnsafeBufferPointer<UInt8>
    let outermost: [UnsafeMutablePointer<GumboNode>]

    /// The bytes that a parse may use: of a text, many times over, and no more than a page of the web needs.
    private static func room(for count: Int) -> Int { min(128 << 20, (4 << 20) + count * 96) }

    /// `nil` where the markup asks for too much. The bytes have to outlive the value.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, isFragment: Bool) {
        let found = bytes.withMemoryRebound(to: CChar.self) {
            // Of no bytes there may be no address.
            $0.baseAddress.map { [count = $0.count] start in
                zine_html_parse(start, count, isFragment ? 1 : 0, Self.room(for: count))
            } ?? nil
        }
        guard let found else { return nil }
        parse = found
        self.bytes = bytes
        let root = found.pointee.output.pointee.root
        if isFragment {
            outermost = root.map { Self.below($0) } ?? []
        } else {
            outermost = root.map { [$0] } ?? []
        }
    }

    deinit { zine_html_free(parse) }

    func children(of node: UnsafeMutablePointer<GumboNode>) -> [UnsafeMutablePointer<GumboNode>] { Self.below(node) }

    private static func below(_ node: UnsafeMutablePointer<GumboNode>) -> [UnsafeMutablePointer<GumboNode>] {
        guard isElement(node) else { return [] }
        let children = node.pointee.v.element.children
        return (0..<Int(children.length)).compactMap {
            children.data[$0].map { $0.assumingMemoryBound(to: GumboNode.self) }
        }
    }

    private static func isElement(_ node: UnsafeMutablePointer<GumboNode>) -> Bool {
        node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE
    }

    /// The node as a value without its children; `nil` for what is neither text nor element nor comment.
    func node(_ node: UnsafeMutablePointer<GumboNode>, within start: Int) -> HTMLTree.Node? {
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: element(node.pointee, within: start)
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            HTMLTree.Node(
                kind: .text(String(cString: node.pointee.v.text.text)), start: Int(node.pointee.v.text.start_pos.offset)
            )
        case GUMBO_NODE_COMMENT:
            HTMLTree.Node(
                kind: .comment(String(cString: node.pointee.v.text.text)),
                start: Int(node.pointee.v.text.start_pos.offset))
        default: nil
        }
    }

    private func element(_ node: GumboNode, within start: Int) -> HTMLTree.Node {
        let element = node.v.element
        var attributes: [String: String] = [:]
        for index in 0..<Int(element.attributes.length) {
            guard let found = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self) else {
                continue
            }
            attributes[String(cString: found.pointee.name).lowercased()] = String(cString: found.pointee.value)
        }
        let opening = range(of: element.original_tag)
        let closing = range(of: element.original_end_tag)
        let isMoved = node.parse_flags.rawValue & HTMLParse.moved != 0
        var result = HTMLTree.Node(
            kind: .element(name: name(of: element), attributes: attributes), start: opening?.lowerBound ?? start)
        result.isForeign = element.tag == GUMBO_TAG_UNKNOWN
        result.isCopy = opening != nil && node.parse_flags.rawValue & HTMLParse.copied != 0
        result.isClosed = closing.map { isEnd($0, of: element) } ?? false
        if let opening, !isMoved {
            let end = closing?.lowerBound ?? Int(element.end_pos.offset)
            result.inner = opening.upperBound..<max(opening.upperBound, end)
        }
        return result
    }

    private static let copied: UInt32 =
        GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT.rawValue | GUMBO_INSERTION_ADOPTION_AGENCY_CLONED.rawValue

    /// Elements that do not stand where their tags do.
    private static let moved: UInt32 =
        copied | GUMBO_INSERTION_BY_PARSER.rawValue | GUMBO_INSERTION_IMPLIED.rawValue
        | GUMBO_INSERTION_ADOPTION_AGENCY_MOVED.rawValue | GUMBO_INSERTION_FOSTER_PARENTED.rawValue

    /// A closing tag of an outer element ends the inner ones as well.
    private func isEnd(_ range: Range<Int>, of element: GumboElement) -> Bool {
        var piece = element.original_end_tag
        gumbo_tag_from_original_text(&piece)
        return String(decoding: UnsafeRawBufferPointer(start: piece.data, count: piece.length), as: UTF8.self)
            .lowercased() == name(of: element)
    }

    private func range(of piece: GumboStringPiece) -> Range<Int>? {
        guard let data = piece.data, let base = bytes.baseAddress, piece.length > 0 else { return nil }
        let start = UnsafeRawPointer(data) - UnsafeRawPointer(base)
        guard start >= 0, start + piece.length <= bytes.count else { return nil }
        return start..<(start + piece.length)
    }

    private func name(of element: GumboElement) -> String {
        if element.tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(element.tag)) }
        var piece = element.original_tag
        gumbo_tag_from_original_text(&piece)
        guard let data = piece.data else { return "" }
        return String(decoding: UnsafeRawBufferPointer(start: data, count: piece.length), as: UTF8.self).lowercased()
    }
}
