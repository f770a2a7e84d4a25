import ZineHTML

/// A picture that an article shows.
public struct WantedPicture: Hashable, Sendable {
    /// Where it is: an address, a path beside the page, a `data:` address, or `inline:` and a number.
    public var address: String
    public var alt: String
    /// A drawing that stands in the page itself, as SVG.
    public var drawing: String?

    public init(address: String, alt: String, drawing: String? = nil) {
        self.address = address; self.alt = alt; self.drawing = drawing
    }
}

/// Which file a picture's element means.
enum PictureSources {
    /// The largest that a page offers, never what stands in until it is loaded.
    static func address(_ index: Int, frame: Int?, _ page: PageTree, base: String?) -> String? {
        var sets: [String] = []
        for key in ["data-srcset", "data-lazy-srcset", "srcset"] {
            sets += [page.attribute(index, key)].compactMap { $0 }
        }
        if let frame {
            for source in page.elements(below: frame, named: ["source"]) {
                let type = page.attribute(source, "type") ?? ""
                // What print can use comes first: newer kinds only where there is nothing else.
                guard !type.contains("avif"), !type.contains("webp") else { continue }
                for key in ["data-srcset", "srcset"] { sets += [page.attribute(source, key)].compactMap { $0 } }
            }
        }
        let plain = [
            "data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-orig-file", "src",
        ]
        .compactMap { page.attribute(index, $0) }.filter { !isStandIn($0) }
        let best = sets.compactMap { Self.largest($0) }.max { $0.size < $1.size }
        let found: String? = best?.address ?? plain.first
        guard let found else { return nil }
        if found.hasPrefix("data:") { return found }
        return Address.resolved(found, base: base)
    }

    /// `a.png 1x, b.png 2x` or `a.png 320w, b.png 640w`.
    static func largest(_ set: String) -> (address: String, size: Double)? {
        var best: (address: String, size: Double)?
        var rest = set[...].drop { $0.isWhitespace || $0 == "," }
        while !rest.isEmpty {
            var address = rest.prefix { !$0.isWhitespace }
            rest = rest[address.endIndex...]
            var size = 1.0
            if address.hasSuffix(",") {
                while address.hasSuffix(",") { address = address.dropLast() }
            } else {
                let end = rest.firstIndex(of: ",") ?? rest.endIndex
                let word = rest[..<end].stripped
                if let value = Double(word.dropLast()), value.isFinite { size = value }
                rest = rest[end...]
            }
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            if !address.isEmpty, !isStandIn(String(address)), size > best?.size ?? -1 { best = (String(address), size) }
        }
        return best
    }

    /// Whether an address is that of an empty picture.
    static func isStandIn(_ address: String) -> Bool {
        if address.hasPrefix("data:") {
            return address.hasPrefix("data:image/gif") && address.utf8.count < 200 || address.utf8.count < 120
                || address.hasPrefix("data:image/svg+xml") && address.utf8.count < 400 && !address.contains("path")
        }
        let name = Address.fileName(address).lowercased()
        return name.isEmpty
            || [
                "blank.gif", "spacer.gif", "transparent.gif", "placeholder.png", "pixel.gif", "grey.gif", "1x1.gif",
                "1x1.png", "loading.gif", "lazy.png",
            ].contains(name)
    }

    static func isPlaceholder(_ index: Int, _ page: PageTree) -> Bool {
        let others = ["data-src", "data-original", "data-lazy-src", "data-srcset", "srcset", "data-lazy-srcset"]
        guard others.allSatisfy({ page.attribute(index, $0) == nil }) else { return false }
        return page.attribute(index, "src").map(isStandIn) ?? true
    }

    /// A picture of one dot counts readers; a site's sign is none of the article's.
    static func isTracker(_ index: Int, _ page: PageTree) -> Bool {
        let size = { (key: String) in page.attribute(index, key).flatMap { Int($0.filter(\.isNumber)) } }
        if let width = size("width"), let height = size("height"), width <= 2, height <= 2 { return true }
        return page.classes(index).contains { $0 == "icon" || $0 == "favicon" }
            || Address.fileName(page.attribute(index, "src") ?? "").lowercased().hasPrefix("favicon.")
    }
}

/// An SVG drawing in a page, as a file of its own.
enum DrawingText {
    /// Icons are none.
    static func isPicture(_ index: Int, _ page: PageTree) -> Bool {
        if page.attribute(index, "aria-hidden") == "true" && page.attribute(index, "role") != "img"
            && !hasWords(index, page)
        {
            return false
        }
        let classes = page.classes(index)
        if classes.contains(where: { $0.contains("icon") || $0.contains("octicon") || $0 == "fa" }) { return false }
        for key in ["width", "height"] {
            if let size = page.attribute(index, key).flatMap({ Double($0.prefix { $0.isNumber || $0 == "." }) }),
                size <= 40,
                !(page.attribute(index, key) ?? "").hasSuffix("%"), !(page.attribute(index, key) ?? "").hasSuffix("em")
            {
                return false
            }
        }
        if let parent = page.parent(index),
            ["a", "button", "summary", "label"].contains(page.name(parent))
                || ElementKinds.headings.contains(page.name(parent))
        {
            return false
        }
        let numbers = (page.attribute(index, "viewbox") ?? "").split { $0 == " " || $0 == "," }.compactMap {
            Double($0)
        }
        if page.attribute(index, "width") == nil, numbers.count == 4, numbers[2] <= 64, numbers[3] <= 64 {
            return false
        }
        return page.all(below: index).count > 2
    }

    private static func hasWords(_ index: Int, _ page: PageTree) -> Bool {
        page.first(below: index, named: ["text"]) != nil
    }

    static func text(_ index: Int, _ page: PageTree) -> String {
        var out = ""
        write(index, page, &out, isRoot: true)
        return out + "\n"
    }

    private static func write(_ index: Int, _ page: PageTree, _ out: inout String, isRoot: Bool = false) {
        switch page.html[index].kind {
        case .comment: return
        case .text(let text): out += escaped(text)
        case .element(let name, let attributes):
            let tag = tags[name] ?? name
            guard name != "script", tag.allSatisfy(isNameCharacter) else { return }
            out += "<" + tag
            if isRoot, attributes["xmlns"] == nil { out += " xmlns=\"http://www.w3.org/2000/svg\"" }
            for key in attributes.keys.sorted() {
                guard let value = attributes[key], !key.hasPrefix("on"), key.allSatisfy(isNameCharacter), !key.isEmpty,
                    key.first?.isLetter ?? false,
                    key == "xmlns" || key == "xlink:href" || key == "xml:space" || !key.contains(":")
                else { continue }
                out += " \(names[key] ?? key)=\"\(escaped(value))\""
            }
            if isRoot, attributes["xmlns:xlink"] == nil { out += " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" }
            out += ">"
            for child in page.html[index].children { write(child, page, &out) }
            out += "</" + tag + ">"
        }
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "-_:.".contains(character))
    }

    private static func escaped(_ text: String) -> String { text.escapedForHTML.replacing(">", with: "&gt;") }

    /// Names that HTML reads in small letters and SVG does not.
    private static let tags = table([
        "clipPath", "foreignObject", "linearGradient", "radialGradient", "textPath", "feGaussianBlur", "feOffset",
        "feMerge",
        "feMergeNode", "feColorMatrix", "feBlend", "feFlood", "feComposite", "feDropShadow", "feComponentTransfer",
        "feFuncA",
        "feFuncR", "feFuncG", "feFuncB", "feImage", "feTurbulence", "feTile", "feMorphology", "animateTransform",
        "animateMotion",
    ])
    private static let names = table([
        "viewBox", "preserveAspectRatio", "gradientUnits", "gradientTransform", "patternUnits", "patternContentUnits",
        "patternTransform", "clipPathUnits", "maskUnits", "maskContentUnits", "markerWidth", "markerHeight",
        "markerUnits",
        "refX", "refY", "stdDeviation", "textLength", "lengthAdjust", "startOffset", "spreadMethod", "pathLength",
        "filterUnits", "primitiveUnits", "tableValues", "numOctaves", "baseFrequency", "repeatCount", "attributeName",
    ])

    private static func table(_ names: [String]) -> [String: String] {
        Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { a, _ in a })
    }
}
