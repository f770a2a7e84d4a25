import ZineDocument

/// Where a title in Chinese or Japanese may be parted between two letters: at the ends of its phrases, which are told by the
/// kinds of letters that meet there. A particle ends a phrase, and its letters are hiragana; what is written on in hiragana
/// belongs to the ideograph before it, a foreign name is one in katakana, and a number is one with what it counts.
enum PhraseEnds {
    private enum Kind { case hiragana, katakana, ideograph, figure, pause, opening, closing, other }

    /// What it costs, where a line half as long as the others costs a quarter.
    static func price(between word: String, _ next: String) -> Double {
        guard let before = word.unicodeScalars.last, let after = next.unicodeScalars.first else { return 0 }
        switch (kind(before), kind(after)) {
        case (.pause, _): return -0.05
        case (_, .opening): return -0.02
        case (.figure, _): return 0.5
        case (.ideograph, .figure): return dateSigns.contains(before) ? 0.4 : before == "第" ? 0.5 : 0.02
        case (.closing, .hiragana), (.other, .hiragana): return 0.25
        case (.hiragana, .hiragana): return particles.contains(before) && !particles.contains(after) ? 0.12 : 0.35
        case (.hiragana, _): return before == "の" ? 0.08 : particles.contains(before) ? 0 : 0.06
        case (.katakana, .katakana), (_, .hiragana): return 0.4
        // The particle of Chinese: what it belongs to stands before it, what that is behind it.
        case (.ideograph, .ideograph) where after == "的": return 0.3
        // A number and what it counts, and how long something took.
        case (.ideograph, .ideograph) where numerals.contains(before) || before == "第": return 0.5
        case (.ideograph, .ideograph) where dateSigns.contains(before) && (after == "間" || after == "间"): return 0.5
        case (.ideograph, .ideograph): return before == "的" ? 0.04 : dateSigns.contains(before) ? 0.02 : 0.12
        default: return 0.04
        }
    }

    /// What a date or a time is written with.
    private static let dateSigns: Set<Unicode.Scalar> = ["年", "月", "日", "時", "时", "分", "點", "点"]
    private static let numerals: Set<Unicode.Scalar> = [
        "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "萬", "億", "亿", "两", "兩", "数", "數",
    ]
    private static let particles: Set<Unicode.Scalar> = ["は", "が", "を", "に", "へ", "と", "で", "の", "も", "や"]

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x3041...0x309F: .hiragana
        case 0x30A0...0x30FA, 0x30FC...0x30FF: .katakana
        case 0x30...0x39, 0xFF10...0xFF19: .figure
        case 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x30FB, 0x2014, 0x2026, 0x301C, 0xFF5E: .pause
        case _ where scalar.mustNotEndLine: .opening
        case _ where scalar.mustNotStartLine: .closing
        case _ where scalar.isIdeographic: .ideograph
        default: .other
        }
    }
}
