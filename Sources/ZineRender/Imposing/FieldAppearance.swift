import ZineCore

/// Draws filled-in fields whose file leaves that to its reader (ISO 32000-1, 12.7.3.3): one line of Latin text.
///
/// Paper has no reader that could, and what somebody filled in must not be lost.
struct FieldAppearance {
    private static let depthLimit = 16

    private let width: Double
    private let height: Double
    private var content = ""
    private var needsSpareFont = false

    /// A form that paints the field, or `nil` for what has no text to show.
    static func make(_ annotation: PDFObject, in file: borrowing QPDFFile) -> PDFObject? {
        guard file.isName(file.value(annotation, "/Subtype"), "/Widget"), isText(annotation, in: file),
            let rect = file.numbers(file.value(annotation, "/Rect"), count: 4)
        else { return nil }
        var field = FieldAppearance(width: abs(rect[2] - rect[0]), height: abs(rect[3] - rect[1]))
        let form = file.value(file.root, "/AcroForm")
        let style = string("/DA", annotation, in: file) ?? file.string(file.value(form, "/DA"))
        field.box(file.value(annotation, "/MK"), in: file)
        let fonts = file.value(file.value(form, "/DR"), "/Font")
        if let value = string("/V", annotation, in: file), let style {
            field.text(value, style, isSimple: { name in isSimple(file.value(fonts, name), in: file) })
        }
        guard !field.content.isEmpty else { return nil }
        let stream = file.newStream(Array(field.content.utf8))
        let entries: [(String, PDFValue)] = [
            ("/Type", .name("XObject")), ("/Subtype", .name("Form")),
            ("/BBox", .array([.int(0), .int(0), .real(field.width), .real(field.height)])),
        ]
        for (key, value) in entries { file.set(stream, key, file.make(value)) }
        let spare = PDFValue.dictionary([
            ("Type", .name("Font")), ("Subtype", .name("Type1")), ("BaseFont", .name("Helvetica")),
            ("Encoding", .name("WinAnsiEncoding")),
        ])
        if !file.isDictionary(fonts) || field.needsSpareFont {
            file.set(stream, "/Resources", file.make(.dictionary([("Font", .dictionary([(spareFont, spare)]))])))
        } else {
            file.set(stream, "/Resources", file.make(.dictionary([])))
            file.set(file.value(stream, "/Resources"), "/Font", fonts)
        }
        return stream
    }

    /// The face of fields that ask for none, or for one whose letters have numbers of their own.
    private static let spareFont = "ZineField"

    private static func isSimple(_ font: PDFObject, in file: borrowing QPDFFile) -> Bool {
        file.isName(file.value(font, "/Subtype"), "/Type1") || file.isName(file.value(font, "/Subtype"), "/TrueType")
    }

    private init(width: Double, height: Double) { self.width = width; self.height = height }

    private static func isText(_ annotation: PDFObject, in file: borrowing QPDFFile) -> Bool {
        guard let kind = inherited("/FT", annotation, in: file) else { return false }
        return file.isName(kind, "/Tx") || file.isName(kind, "/Ch")
    }

    /// A field's value, or that of the nearest field above it.
    private static func inherited(_ key: String, _ field: PDFObject, in file: borrowing QPDFFile) -> PDFObject? {
        var field = field
        for _ in 0..<depthLimit {
            let value = file.value(field, key)
            if !file.isNull(value) { return value }
            field = file.value(field, "/Parent")
            guard file.isDictionary(field) else { return nil }
        }
        return nil
    }

    private static func string(_ key: String, _ field: PDFObject, in file: borrowing QPDFFile) -> [UInt8]? {
        guard let value = inherited(key, field, in: file) else { return nil }
        return file.string(value)
    }

    /// Background and border.
    private mutating func box(_ look: PDFObject, in file: borrowing QPDFFile) {
        if let colour = Self.colour(file.value(look, "/BG"), in: file) {
            content += "\(colour.fill) 0 0 \(number(width)) \(number(height)) re f\n"
        }
        if let colour = Self.colour(file.value(look, "/BC"), in: file) {
            content += "\(colour.stroke) 1 w .5 .5 \(number(width - 1)) \(number(height - 1)) re S\n"
        }
    }

    private static func colour(_ object: PDFObject, in file: borrowing QPDFFile) -> (fill: String, stroke: String)? {
        for (count, operators) in [(1, ("g", "G")), (3, ("rg", "RG")), (4, ("k", "K"))] {
            guard let parts = file.numbers(object, count: count) else { continue }
            let text = parts.map { PDFValue.text($0) }.joined(separator: " ")
            return (text + " " + operators.0, text + " " + operators.1)
        }
        return nil
    }

    /// - Parameter style: the operators that choose face, size and colour; a size of zero fits the field.
    private mutating func text(_ value: [UInt8], _ style: [UInt8], isSimple: (String) -> Bool) {
        var words = String(decoding: style, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
        guard let place = words.firstIndex(of: "Tf"), place >= 2, words.count < 32 else { return }
        var size = Double(words[place - 1]) ?? 0
        if !(size > 0 && size < 1000) { size = min(12, height * 0.67) }
        words[place - 1] = number(size)
        needsSpareFont = !words[place - 2].hasPrefix("/") || !isSimple(words[place - 2])
        if needsSpareFont { words[place - 2] = "/" + Self.spareFont }
        content += "/Tx BMC q 1 1 \(number(width - 2)) \(number(height - 2)) re W n BT \(words.joined(separator: " ")) "
        content += "2 \(number(height / 2 - size * 0.4)) Td <\(Self.hexadecimal(Self.latin(value)))> Tj ET Q EMC\n"
    }

    /// Latin letters as fonts of forms number them; other scripts have no place in those.
    private static func latin(_ value: [UInt8]) -> [UInt8] {
        guard value.starts(with: [0xFE, 0xFF]) else { return Array(value.prefix(4096)) }
        return stride(from: 2, to: min(value.count - 1, 8192), by: 2).map {
            value[$0] == 0 ? value[$0 + 1] : UInt8(ascii: "?")
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    private func number(_ value: Double) -> String { PDFValue.text(max(0, value)) }
}
