/// Characters of Chinese, Japanese and Korean.
extension Unicode.Scalar {
    /// Ideographs, kana, hangul and their punctuation: lines may break between any two but for kinsoku.
    @inlinable package var isIdeographic: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x3001...0x30FF, 0x3100...0x31FF, 0x3200...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Korean syllables: they part like ideographs, but words have spaces between them.
    @inlinable package var isHangul: Bool { (0xAC00...0xD7A3).contains(value) || (0x3130...0x318F).contains(value) }
}

extension Character {
    package var beginsWithHangul: Bool { unicodeScalars.first?.isHangul ?? false }
}
