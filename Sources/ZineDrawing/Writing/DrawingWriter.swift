/// Writes a rebuilt drawing: every name from our own lists, every value made from what was understood of the author's.
struct DrawingWriter {
    private let isPrint: Bool
    private let isInverted: Bool
    private let ids: [String: String]
    private var out: [UInt8] = []
    /// Whether something is not for print.
    private var hasLeftOut = false

    /// A drawing for print and for screens, which are mostly the same.
    static func bytes(_ root: DrawnElement, isInverted: Bool) -> (print: [UInt8], screen: [UInt8]) {
        let print = written(root, isPrint: true, isInverted: isInverted)
        if !isInverted, !print.hasLeftOut { return (print.out, print.out) }
        return (print.out, written(root, isPrint: false, isInverted: false).out)
    }

    private static func written(_ root: DrawnElement, isPrint: Bool, isInverted: Bool) -> DrawingWriter {
        var names = IdNames()
        names.gather(root)
        var writer = DrawingWriter(isPrint: isPrint, isInverted: isInverted, ids: names.names)
        var root = root
        // What is given no colour is black.
        if isInverted {
            if root["fill"] == nil { root.set("fill", "black") }
            if root["color"] == nil { root.set("color", "black") }
        }
        writer.write(root, isRoot: true)
        return writer
    }

    private init(isPrint: Bool, isInverted: Bool, ids: [String: String]) {
        self.isPrint = isPrint
        self.isInverted = isInverted
        self.ids = ids
    }

    private static let colours: Set<String> = [
        "fill", "stroke", "color", "stop-color", "flood-color", "lighting-color",
    ]

    private mutating func write(_ element: DrawnElement, isRoot: Bool = false) {
        out += "<\(element.name)".utf8
        if isRoot { out += " xmlns=\"http://www.w3.org/2000/svg\"".utf8 }
        if let id = element.id.flatMap({ ids[$0] }) { out += " id=\"\(id)\"".utf8 }
        for (name, value) in element.attributes {
            if name == "filter", isPrint, element.hidesFilterInPrint {
                hasLeftOut = true
                continue
            }
            out += " \(name)=\"".utf8
            for piece in value.pieces {
                switch piece {
                case .text(let text):
                    let turns = isInverted && Self.colours.contains(name)
                    escape(turns ? Colour.inverted(text) : text, isAttribute: true)
                case .url(let id): out += "url(#\(ids[id] ?? "none"))".utf8
                case .link(let id): out += "#\(ids[id] ?? "none")".utf8
                }
            }
            out.append(UInt8(ascii: "\""))
        }
        guard !element.children.isEmpty || isRoot else {
            out += "/>".utf8
            return
        }
        out.append(UInt8(ascii: ">"))
        for child in element.children {
            switch child {
            case .element(let inner): write(inner)
            case .text(let text): escape(text, isAttribute: false)
            }
        }
        out += "</\(element.name)>".utf8
    }

    /// Byte by byte: what has to be written otherwise is ASCII.
    private mutating func escape(_ text: String, isAttribute: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\"") where isAttribute: out += "&quot;".utf8
            case 0x09, 0x0A, 0x0D: out.append(isAttribute ? 0x20 : byte)
            case 0..<0x20, 0x7F: break
            default: out.append(byte)
            }
        }
    }
}

/// Names for what is referred to: the author's own where they are plain, else numbers.
private struct IdNames {
    private(set) var names: [String: String] = [:]

    mutating func gather(_ element: DrawnElement) {
        if let id = element.id, names[id] == nil {
            let isPlain =
                id.utf8.count <= 64 && id.utf8.first.map(Self.isLetter) == true
                && id.utf8.allSatisfy { Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
                && !id.hasPrefix("part-")
            names[id] = isPlain ? id : "part-\(names.count + 1)"
        }
        for inner in element.inner { gather(inner) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 || byte == UInt8(ascii: "_")
    }
}
