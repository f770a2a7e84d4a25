import CPangoCairo
import ZineDocument
import ZineLayout

/// HarfBuzz's buffer, used again for every word, and the features and languages in its terms.
final class ShapingBuffer {
    private var buffer: OpaquePointer?
    /// A buffer keeps the memory of the longest word that it had; of longer ones than this it is let go.
    private static let longestKept = 1 << 16
    private var features: [Int: [hb_feature_t]] = [:]
    private var languages: [String: hb_language_t?] = [:]

    /// A part of a text that is shaped by itself; what stands around it decides how letters join.
    struct Stretch {
        var text: [UInt8]
        var range: Range<Int>
        var isRightToLeft: Bool

        init(_ text: [UInt8], _ range: Range<Int>? = nil, rightToLeft: Bool = false) {
            self.text = text
            self.range = range ?? 0..<text.count
            isRightToLeft = rightToLeft
        }
    }

    init() { buffer = hb_buffer_create() }
    deinit { hb_buffer_destroy(buffer) }

    /// Glyphs of a stretch of text in one face, in visual order; clusters count bytes from the text's start.
    ///
    /// - Parameter change: the byte from which the text has other features, and those.
    func shape(
        _ stretch: Stretch, face: Face, _ style: ShapingStyle, then change: (byte: Int, features: FontFeatures)? = nil
    ) -> [ShapedText.Glyph] {
        let (text, range, rightToLeft) = (stretch.text, stretch.range, stretch.isRightToLeft)
        defer { if range.count > Self.longestKept { renew() } }
        fill(text, range, style, rightToLeft: rightToLeft)
        var wanted = features(style.features, face)
        if let change {
            let byte = UInt32(clamping: change.byte)
            wanted =
                wanted.map { hb_feature_t(tag: $0.tag, value: $0.value, start: 0, end: byte) }
                + features(change.features, face).map {
                    hb_feature_t(tag: $0.tag, value: $0.value, start: byte, end: UInt32.max)
                }
        }
        hb_shape(face.font, buffer, wanted, UInt32(wanted.count))
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, &count)
        else { return [] }
        return (0..<Int(count)).map { index in
            let cluster = Int(infos[index].cluster)
            let advance = Int(positions[index].x_advance)
            // A lam's alef stands where the lam does. Whoever copies by place must find it behind the lam.
            let aside = rightToLeft && advance == 0 && Self.isAlef(text, cluster) ? face.unitsPerEm / 200 : 0
            return ShapedText.Glyph(
                id: infos[index].codepoint, cluster: cluster, advance: advance,
                dx: Int(positions[index].x_offset) - aside, dy: Int(positions[index].y_offset))
        }
    }

    /// Puts a stretch of text in the buffer, with its script, its direction and its language.
    private func fill(_ text: [UInt8], _ range: Range<Int>, _ style: ShapingStyle, rightToLeft: Bool) {
        hb_buffer_clear_contents(buffer)
        text.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            hb_buffer_add_utf8(
                buffer, base.assumingMemoryBound(to: CChar.self), Int32(clamping: text.count),
                UInt32(clamping: range.lowerBound), Int32(clamping: range.count))
        }
        hb_buffer_guess_segment_properties(buffer)
        // Punctuation by itself is of no script, and a face's centred marks are for Chinese written in traditional letters.
        if style.language.hasPrefix("zh"),
            hb_buffer_get_script(buffer) == HB_SCRIPT_INVALID
                || hb_buffer_get_script(buffer) == HB_SCRIPT_COMMON
        {
            if WrittenScript.code(of: style.language) == "Hant" { hb_buffer_set_script(buffer, HB_SCRIPT_HAN) }
        }
        hb_buffer_set_direction(buffer, rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        // Arabic marks stay clusters of their own, so that every glyph says its one character.
        hb_buffer_set_cluster_level(
            buffer,
            rightToLeft ? HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS : HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES)
        hb_buffer_set_language(buffer, language(style.language))
    }

    private func renew() {
        hb_buffer_destroy(buffer)
        buffer = hb_buffer_create()
    }

    /// U+0622, U+0623, U+0625 and U+0627 in UTF-8.
    private static func isAlef(_ text: [UInt8], _ index: Int) -> Bool {
        index + 1 < text.count && text[index] == 0xD8 && [0xA2, 0xA3, 0xA5, 0xA7].contains(text[index + 1])
    }

    private func language(_ tag: String) -> hb_language_t? {
        if let known = languages[tag] { return known }
        let language = hb_language_from_string(tag, -1)
        languages[tag] = language
        return language
    }

    private static let tags: [(FontFeatures, [(String, UInt32)])] = [
        (.noLigatures, [("liga", 0), ("clig", 0), ("calt", 0), ("dlig", 0)]),
        (.oldStyleFigures, [("onum", 1)]),
        (.liningFigures, [("lnum", 1)]),
        (.tabularFigures, [("tnum", 1)]),
        (.smallCaps, [("smcp", 1)]),
        (.capsToSmallCaps, [("c2sc", 1), ("smcp", 1)]),
        (.superiors, [("sups", 1)]),
        (.inferiors, [("subs", 1)]),
        (.caseSensitive, [("case", 1)]),
    ]

    private func features(_ asked: FontFeatures, _ face: Face) -> [hb_feature_t] {
        var set = asked
        if set.contains(.capsToSmallCaps), !face.hasSmallCapitals {
            // Capitals that stay tall want figures as tall.
            set.remove(.oldStyleFigures)
            set.insert(.liningFigures)
        }
        if let known = features[set.rawValue] { return known }
        var list: [hb_feature_t] = []
        for (member, tags) in Self.tags where set.contains(member) {
            for (tag, value) in tags {
                list.append(
                    hb_feature_t(tag: hb_tag_from_string(tag, -1), value: value, start: 0, end: UInt32.max))
            }
        }
        features[set.rawValue] = list
        return list
    }
}
