/// How far a region's clocks are from Greenwich at any moment, read from a compiled file of the tz database (RFC 9636).
struct ZoneRules: Sendable {
    /// What a clock on the wall can mean.
    enum Reading: Hashable, Sendable {
        /// Seconds east of Greenwich.
        case once(offset: Int)
        /// The clock was put back over it: the time came twice.
        case twice
        /// The clock was put forward over it: the time never came.
        case never
    }

    /// Seconds since 1970 in Greenwich, and the offset from then on.
    private var changes: [(at: Int, offset: Int)] = []
    private var firstOffset = 0
    /// What holds after the last change.
    private var rule: ClockRule?

    init?(compiled bytes: [UInt8]) {
        guard let first = Header(bytes, at: 0) else { return nil }
        // Version 1 counts in 32 bits; the block behind it repeats all in 64.
        guard first.version >= 2, let header = Header(bytes, at: first.end(wordSize: 4)) else {
            guard readBody(bytes, first, wordSize: 4) else { return nil }
            return
        }
        guard readBody(bytes, header, wordSize: 8) else { return nil }
        let footer = bytes.dropFirst(header.end(wordSize: 8)).drop { $0 == 0x0A }.prefix { $0 != 0x0A }
        rule = ClockRule(Array(footer))
    }

    /// What a wall clock's time, in seconds since 1970 as if it were Greenwich's, means here.
    func reading(local: Int) -> Reading {
        // A moment's offset is one of those that hold within a day around it.
        let offsets = Set([offset(at: local - 86_400), offset(at: local), offset(at: local + 86_400)])
        let fitting = offsets.filter { offset(at: local - $0) == $0 }
        switch fitting.count {
        case 0: return .never
        case 1: return .once(offset: fitting.first ?? 0)
        default: return .twice
        }
    }

    /// Seconds east of Greenwich at a moment.
    func offset(at moment: Int) -> Int {
        if let last = changes.last, moment >= last.at { return rule?.offset(at: moment) ?? last.offset }
        guard !changes.isEmpty else { return rule?.offset(at: moment) ?? firstOffset }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].at <= moment { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? firstOffset : changes[low - 1].offset
    }

    private mutating func readBody(_ bytes: [UInt8], _ header: Header, wordSize: Int) -> Bool {
        guard header.end(wordSize: wordSize) <= bytes.count, header.types > 0 else { return false }
        let indexes = header.start + header.times * wordSize
        let types = indexes + header.times
        func offset(_ type: Int) -> Int? {
            type < header.types ? bytes.signed(at: types + type * 6, count: 4) : nil
        }
        guard let first = offset(0) else { return false }
        firstOffset = first
        for index in 0..<header.times {
            let at = bytes.signed(at: header.start + index * wordSize, count: wordSize)
            guard let change = offset(Int(bytes[indexes + index])), changes.last.map({ $0.at < at }) ?? true else {
                return false
            }
            changes.append((at, change))
        }
        return true
    }

    /// The counts before a block of data.
    private struct Header {
        static let size = 44
        var version: Int
        /// Where the data begin.
        var start: Int
        var times: Int
        var types: Int
        private var letters: Int
        private var leaps: Int
        private var standards: Int
        private var universals: Int

        init?(_ bytes: [UInt8], at start: Int) {
            guard start >= 0, start + Self.size <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8)
            else { return nil }
            version = Int(bytes[start + 4]) - 0x30
            self.start = start + Self.size
            let counts = (0..<6).map { bytes.signed(at: start + 20 + $0 * 4, count: 4) }
            // More than a file of the allowed size could hold is damage.
            guard counts.allSatisfy({ (0...1 << 16).contains($0) }) else { return nil }
            (universals, standards, leaps) = (counts[0], counts[1], counts[2])
            (times, types, letters) = (counts[3], counts[4], counts[5])
        }

        func end(wordSize: Int) -> Int {
            start + times * (wordSize + 1) + types * 6 + letters + leaps * (wordSize + 4) + standards + universals
        }
    }
}

extension [UInt8] {
    /// A two's-complement number, its highest byte first.
    fileprivate func signed(at start: Int, count: Int) -> Int {
        var value = Int(Int8(bitPattern: self[start]))
        for byte in self[start + 1..<start + count] { value = value << 8 | Int(byte) }
        return value
    }
}
