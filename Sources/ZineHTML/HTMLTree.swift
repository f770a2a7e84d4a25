/// HTML as a browser understands it, however broken: the tree of the HTML5 parsing algorithm, as plain values.
public struct HTMLTree: Sendable {
    /// Markup that would take more memory, depth or attributes than any text needs, or that the parser gives up.
    public struct Excess: Error {}

    public struct Node: Sendable {
        public enum Kind: Sendable {
            /// Text with its entities decoded.
            case text(String)
            case comment(String)
            /// The name in lower case; attributes by their names in lower case, entities decoded.
            case element(name: String, attributes: [String: String])
        }
        public var kind: Kind
        /// Indices into `nodes`, in order.
        public var children: [Int] = []
        /// Where the node begins in the text that was parsed, in bytes of UTF-8; that of its parent for what the parser
        /// put in.
        public var start: Int
        /// Where its content begins and its end tag begins, in bytes; `nil` where the parser moved, copied or put in the
        /// element.
        public var inner: Range<Int>?
        /// Whether it is no element that HTML knows.
        public var isForeign = false
        /// Whether an end tag of its own closed it.
        public var isClosed = false
        /// Whether the parser made it again from the tag at `start`, of an element that was still open: `<b>` in every
        /// paragraph behind one that never closed it.
        public var isCopy = false
    }

    /// All nodes; each comes after its parent.
    public private(set) var nodes: [Node] = []
    /// Indices of the outermost nodes.
    public private(set) var roots: [Int] = []

    /// Elements nested deeper than this are left out, and their children are those of the last one above.
    public static let depthLimit = 64

    /// What stands inside a `<body>`.
    public init(fragment text: String) throws(Excess) { try self.init(text, isFragment: true) }

    /// A whole page, from `<html>` down.
    public init(page text: String) throws(Excess) { try self.init(text, isFragment: false) }

    private init(_ text: String, isFragment: Bool) throws(Excess) {
        var text = text
        let isWhole = text.withUTF8 { bytes in
            guard let parse = HTMLParse(bytes, isFragment: isFragment) else { return false }
            copy(parse)
            return true
        }
        guard isWhole else { throw Excess() }
    }

    public subscript(index: Int) -> Node { nodes[index] }

    private mutating func copy(_ parse: borrowing HTMLParse) {
        var waiting = parse.outermost.reversed().map { (node: $0, parent: Int?.none, depth: 0) }
        while let (found, parent, depth) = waiting.popLast() {
            var (above, below) = (parent, depth)
            if let node = parse.node(found, within: parent.map { nodes[$0].start } ?? 0),
                depth < Self.depthLimit || !node.isElement
            {
                nodes.append(node)
                let index = nodes.count - 1
                if let parent { nodes[parent].children.append(index) } else { roots.append(index) }
                (above, below) = (index, depth + 1)
            }
            waiting += parse.children(of: found).reversed().map { ($0, above, below) }
        }
    }

    /// All text below a node, in order; of scripts and styles none.
    public func text(of index: Int) -> String {
        var out = ""
        var waiting = [index]
        while let next = waiting.popLast() {
            switch nodes[next].kind {
            case .text(let text): out += text
            case .comment: continue
            case .element("script", _), .element("style", _): continue
            case .element: waiting += nodes[next].children.reversed()
            }
        }
        return out
    }
}

extension HTMLTree.Node {
    public var isElement: Bool {
        if case .element = kind { true } else { false }
    }

    /// An element's name in lower case; empty for all else.
    public var name: String {
        if case .element(let name, _) = kind { name } else { "" }
    }

    /// An attribute's value, by its name in lower case.
    public func attribute(_ wanted: String) -> String? {
        if case .element(_, let attributes) = kind { attributes[wanted] } else { nil }
    }
}
