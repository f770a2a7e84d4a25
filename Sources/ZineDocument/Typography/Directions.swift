/// Marks of direction, where what is read from the right stands beside figures and Latin letters.
///
/// Source: UAX #9, rules W2, W4, W7 and N1.
extension Typography.RunningText {
    /// U+200E.
    static let leftToRightMark: Unicode.Scalar = "\u{200E}"
    /// U+200F.
    static let rightToLeftMark: Unicode.Scalar = "\u{200F}"

    /// A number behind Arabic letters, or in figures of its own, loses the sign of `35°C`; the figure of a note behind
    /// figures or Latin letters is read on with them, and takes the point before it along.
    mutating func markDirections() {
        var places: [(index: Int, sign: Unicode.Scalar, leaf: Int32)] = []
        for index in signs.indices.dropFirst() {
            if self[index] == "°", !signs[index].isFrozen, kind(index - 1) == .digit, kind(index + 1) == .letter,
                !isFromTheRight(index + 1)
            {
                places.append((index, Self.leftToRightMark, signs[index].leaf))
            } else if isNote(index), !isNote(index - 1), self[index - 1] != Self.rightToLeftMark,
                !followsRightToLeft(index)
            {
                places.append((index, Self.rightToLeftMark, signs[index].leaf))
            }
        }
        insert(places)
    }

    /// Whether the nearest letter or figure before a note is a letter that is read from the right.
    private func followsRightToLeft(_ index: Int) -> Bool {
        var place = index - 1
        while place >= 0, !kind(place).isWord { place -= 1 }
        return place < 0 || isFromTheRight(place)
    }

    private func isFromTheRight(_ index: Int) -> Bool {
        guard kind(index) == .letter else { return false }
        switch self[index].value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return true
        default: return false
        }
    }
}
