/// Writes a rebuilt drawing: every name from our own lists, every value made from what was understood of the author's.
struct DrawingWriter {
    private let isPrint: Bool
    private let isInverted: Bool
    private let ids: [String: String]
    private var out: [UInt8] = []

    static func bytes(_ root: DrawnElement, isPrint: Bool, isInverted: Bool) -> [UInt8] {
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
        return writer.out
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
            if name == "filter", isPrint, element.hidesFilterInPrint { continue }
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

    private mutating func escape(_ text: String, isAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;".utf8
            case "<": out += "&lt;".utf8
            case ">": out += "&gt;".utf8
            case "\"" where isAttribute: out += "&quot;".utf8
            case "\n", "\t", "\r": if isAttribute { out.append(0x20) } else { out += String(scalar).utf8 }
            default: if scalar.value >= 0x20, scalar.value != 0x7F { out += String(scalar).utf8 }
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
