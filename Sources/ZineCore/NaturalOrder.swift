extension String {
    /// Whether it comes before another where numbers in them count as numbers: `page 2` before `page 10`.
    func precedes(_ other: String) -> Bool {
        var (a, b) = (utf8[...], other.utf8[...])
        while let first = a.first, let second = b.first {
            if first.isDigit, second.isDigit {
                let (one, two) = (a.takeNumber(), b.takeNumber())
                if one.count != two.count { return one.count < two.count }
                if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
            } else if first != second {
                return first < second
            } else {
                a.removeFirst()
                b.removeFirst()
            }
        }
        // Numbers that are written in two ways.
        return a.isEmpty && b.isEmpty ? self < other : a.isEmpty
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Substring.UTF8View {
    /// Takes the digits that it begins with, and gives them back without zeros before them.
    fileprivate mutating func takeNumber() -> Substring.UTF8View {
        let digits = prefix(while: \.isDigit)
        self = self[digits.endIndex...]
        return digits.drop { $0 == 0x30 }
    }
}
