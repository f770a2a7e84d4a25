/// Looks for what a drawing must not hold: entities, references to anything outside it, oversized embedded pictures.
///
/// librsvg would not follow such references either; but then a part of the drawing would be missing without a word.
struct SVGCheck {
    /// Pixels of all embedded pictures together.
    private var pixels = 0
    private var isInStyle = false

    static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
        var scanner = MarkupScanner(Array(bytes.prefix(4096)))
        while let token = scanner.next() {
            switch token {
            case .openTag(let name): return name == "svg"
            case .text(let range):
                let isBlank = scanner.string(range).allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" }
                if !isBlank { return false }
            default: break
            }
        }
        return false
    }

    static func check(_ bytes: [UInt8]) throws(ImageError) {
        // Any other encoding could say things that a look at its bytes does not see.
        guard !bytes.contains(0) else { throw .damaged("it is not encoded as UTF-8") }
        var scanner = MarkupScanner(bytes)
        var check = SVGCheck()
        while let token = scanner.next() {
            switch token {
            case .openTag(let name): check.isInStyle = name == "style"
            case .closeTag: check.isInStyle = false
            case .attribute(let element, let name, let value, _):
                if name == "href", element != "a" { try check.reference(scanner.string(value)) }
                try check.style(value, in: scanner)
            case .text(let range): if check.isInStyle { try check.style(range, in: scanner) }
            case .instruction(let range): try check.instruction(scanner.string(range))
            case .declaration(let range): try check.declaration(scanner.string(range))
            }
        }
    }

    private func declaration(_ text: String) throws(ImageError) {
        if text.hasPrefix("<!DOCTYPE"), text.contains("<!ENTITY") { throw .entities }
    }

    private func instruction(_ text: String) throws(ImageError) {
        if text.hasPrefix("<?xml-stylesheet") { throw .externalReference("a style sheet") }
        guard text.hasPrefix("<?xml "), let declared = Self.pseudoAttribute("encoding", in: text) else { return }
        let known = ["utf-8", "us-ascii", "ascii", "iso-8859-", "windows-125"]
        guard known.contains(where: declared.lowercased().hasPrefix) else {
            throw .damaged("it is not encoded as UTF-8")
        }
    }

    private mutating func reference(_ value: String) throws(ImageError) {
        let target = value.drop { $0.isWhitespace }
        if target.isEmpty || target.hasPrefix("#") { return }
        guard target.lowercased().hasPrefix("data:"), let comma = target.firstIndex(of: ",") else {
            throw .externalReference(String(target.prefix(80)))
        }
        let kind = target[..<comma].lowercased()
        guard let data = Base64.decode(target[target.index(after: comma)...].utf8) else {
            throw .damaged("an embedded picture is damaged")
        }
        switch kind {
        case "data:image/png;base64": try count(try PixelBounds(png: data[...]))
        case "data:image/jpeg;base64", "data:image/jpg;base64": try count(try JPEGHeader(data).bounds)
        default: throw .damaged("it embeds a picture that is neither PNG nor JPEG")
        }
    }

    private mutating func count(_ bounds: PixelBounds) throws(ImageError) {
        let bounds = try bounds.checked()
        pixels += bounds.width * bounds.height
        guard pixels <= PixelBounds.mostPixels else { throw .tooLarge(width: bounds.width, height: bounds.height) }
    }

    /// CSS: `@import`, and `url(…)` of anything but an element of the drawing.
    private func style(_ range: Range<Int>, in scanner: MarkupScanner) throws(ImageError) {
        if scanner.contains("@import", in: range) { throw .externalReference("a style sheet") }
        guard scanner.contains("url(", in: range) else { return }
        var rest = scanner.string(range)[...]
        while let start = rest.firstRange(of: "url(") {
            rest = rest[start.upperBound...]
            let target = rest.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            guard target.hasPrefix("#") || target.hasPrefix("&quot;#") else {
                throw .externalReference(String(target.prefix { $0 != ")" }.prefix(80)))
            }
        }
    }

    private static func pseudoAttribute(_ name: String, in text: String) -> String? {
        guard let start = text.firstRange(of: name + "=") else { return nil }
        let rest = text[start.upperBound...]
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }
}
