extension Unicode.Scalar {
    /// A Latin letter beyond ASCII as small letters of ASCII, without its marks: `e` for `É`, `ss` for `ß`; `nil` for every
    /// other character, and for letters such as `ə` that no other stands for.
    public var plainLatin: String? {
        switch self {
        case "ß", "ẞ": return "ss"
        case "æ", "Æ": return "ae"
        case "œ", "Œ": return "oe"
        case "ð", "Ð": return "d"
        case "þ", "Þ": return "th"
        case "ı": return "i"
        default: break
        }
        // From the name that Unicode gives it: LATIN SMALL LETTER E WITH ACUTE.
        guard (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value),
            let words = properties.name?.split(separator: " "),
            let place = words.firstIndex(of: "LETTER"), place + 1 < words.count
        else { return nil }
        let base = words[place + 1]
        return base.utf8.count == 1 ? base.lowercased() : nil
    }
}
