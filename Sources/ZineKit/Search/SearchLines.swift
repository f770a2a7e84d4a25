/// Lines of a search index: a word and the numbers that it stands at, both in order.
struct SearchLines {
    private var numbers: [[UInt8]: [Int]] = [:]

    var isEmpty: Bool { numbers.isEmpty }

    /// Lines in any order, words as often as they like.
    mutating func add(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { bytes in
            Self.forEachLine(bytes) { word, numbers in
                self.numbers[Array(word), default: []] += Self.list(numbers)
            }
        }
    }

    /// The text of an index with these lines added and some numbers left out.
    func merged(into old: [UInt8], keeping isKept: (Int) -> Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(old.count + 64 * numbers.count)
        var rest = numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }[...]
        func write(_ word: some Sequence<UInt8>, _ numbers: [Int]) {
            guard !numbers.isEmpty else { return }
            out += word
            var last = -1
            for number in numbers.sorted() where number != last {
                out += " \(number)".utf8
                last = number
            }
            out.append(0x0A)
        }
        old.withUnsafeBufferPointer { bytes in
            Self.forEachLine(bytes) { word, numbers in
                while let first = rest.first, first.key.lexicographicallyPrecedes(word) {
                    write(first.key, first.value)
                    rest.removeFirst()
                }
                let isMore = rest.first.map { $0.key.elementsEqual(word) } ?? false
                // Most lines of a long archive stay as they are.
                if !isMore, Self.all(numbers, isKept) {
                    out += UnsafeBufferPointer(rebasing: bytes[word.startIndex..<numbers.endIndex])
                    out.append(0x0A)
                    return
                }
                let added = isMore ? rest.removeFirst().value : []
                write(word, Self.list(numbers).filter(isKept) + added)
            }
        }
        for line in rest { write(line.key, line.value) }
        return out
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private static func forEachLine(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ word: Bytes, _ numbers: Bytes) -> Void
    ) {
        var start = 0
        while start < bytes.count {
            var space = start
            while space < bytes.count, bytes[space] != 0x20, bytes[space] != 0x0A { space += 1 }
            var end = space
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            if space > start, end > space { body(bytes[start..<space], bytes[space + 1..<end]) }
            start = end + 1
        }
    }

    private static func all(_ text: Bytes, _ isKept: (Int) -> Bool) -> Bool {
        var number = 0
        for byte in text {
            if byte == 0x20 {
                guard isKept(number) else { return false }
                number = 0
            } else {
                number = number &* 10 &+ Int(byte &- 0x30)
            }
        }
        return isKept(number)
    }

    private static func list(_ text: Bytes) -> [Int] {
        text.split(separator: 0x20).map { $0.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) } }
    }
}
