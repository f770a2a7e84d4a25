import CPangoCairo

/// Where words begin in text without spaces, as Pango finds them: by libthai's dictionary in Thai, by Unicode's rules elsewhere.
enum WordStarts {
    /// Longer stretches are no words' row.
    private static let longest = 4_000

    static func offsets(in text: [Unicode.Scalar]) -> [Int] {
        guard text.count > 1, text.count < longest else { return [] }
        let string = String(String.UnicodeScalarView(text))
        var attributes = Array(repeating: PangoLogAttr(), count: text.count + 1)
        string.withCString { bytes in
            pango_get_log_attrs(
                bytes, Int32(clamping: string.utf8.count), -1, pango_language_from_string("th"), &attributes,
                Int32(clamping: attributes.count))
        }
        return (1..<text.count).filter { attributes[$0].is_line_break != 0 }
    }
}
