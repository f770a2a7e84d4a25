/// Hyphenation patterns (Liang 1983) as an automaton whose states are the letters that patterns begin with.
///
/// The states stand in a table of hashes over the file's own lines: it is filled for each run of the program and asked
/// for some thousand words, so filling it has to be quick.
struct PatternTable {
    private struct State {
        /// The hash of its letters, and their number in the last eight bits; zero for an empty slot.
        var tag: UInt32 = 0
        /// Twice the start of a line that begins with these letters; odd where they are a whole pattern.
        var line: UInt32 = 0
    }

    /// Which of the patterns that end at a letter count.
    enum Reach {
        /// All of them, as Liang has it.
        case all
        /// The longest stretch that some pattern begins with, if it is a pattern, and no shorter one beside it: what
        /// LibreOffice's lists of compounds are written for, where a longer word is the exception to a shorter.
        case longest
    }

    /// What the patterns say about the places between the letters of a word.
    struct Values {
        /// Odd before a letter where the word may be divided; index zero is before the first.
        var priorities: [UInt8]
        /// Where dividing would change the spelling.
        var changesSpelling: [Bool]

        func mayDivide(before index: Int) -> Bool { priorities[index] & 1 == 1 && !changesSpelling[index] }
    }

    private static let longest = 255
    private let bytes: [UInt8]
    private let reach: Reach
    private var states: [State]
    private var count = 0

    /// - Parameters:
    ///   - bytes: a dictionary in UTF-8, under a gigabyte.
    ///   - lines: the starts of the lines that are patterns.
    init(_ bytes: [UInt8], lines: [Int], reach: Reach) {
        self.bytes = bytes
        self.reach = reach
        var capacity = 64
        while capacity < lines.count * 4 { capacity *= 2 }
        states = Array(repeating: State(), count: capacity)
        var tags: [UInt32] = []
        for line in lines { add(line, &tags) }
    }

    // MARK: Filling

    private static let seed: UInt32 = 2_166_136_261

    /// FNV-1a, a letter at a time.
    private static func hash(_ hash: UInt32, _ letter: UInt8) -> UInt32 { (hash ^ UInt32(letter)) &* 16_777_619 }

    private static func tag(_ hash: UInt32, letters: Int) -> UInt32 {
        (hash ^ hash >> 24) << 8 | UInt32(truncatingIfNeeded: letters)
    }

    private func slot(of tag: UInt32) -> Int {
        Int(truncatingIfNeeded: (tag &* 0x9E37_79B1) >> 8) & (states.count - 1)
    }

    /// Of two patterns with the same letters the later counts.
    private mutating func add(_ line: Int, _ tags: inout [UInt32]) {
        tags.removeAll(keepingCapacity: true)
        var hash = Self.seed
        var index = line
        while index < bytes.count, Self.isPattern(bytes[index]) {
            if !Self.isDigit(bytes[index]) {
                hash = Self.hash(hash, bytes[index])
                tags.append(Self.tag(hash, letters: tags.count + 1))
            }
            index += 1
        }
        guard let whole = tags.popLast(), tags.count < Self.longest else { return }
        if insert(whole, line, isPattern: true) { return }
        while let prefix = tags.popLast() {
            if insert(prefix, line, isPattern: false) { return }
        }
    }

    /// - Returns: whether there was such a state.
    private mutating func insert(_ tag: UInt32, _ line: Int, isPattern: Bool) -> Bool {
        let letters = Int(tag & 0xFF)
        var slot = slot(of: tag)
        while states[slot].tag != 0 {
            if states[slot].tag == tag, haveSameLetters(Int(states[slot].line >> 1), line, letters) {
                if isPattern { states[slot].line = UInt32(line) << 1 | 1 }
                return true
            }
            slot = (slot + 1) & (states.count - 1)
        }
        states[slot] = State(tag: tag, line: UInt32(line) << 1 | (isPattern ? 1 : 0))
        count += 1
        if count * 2 > states.count { grow() }
        return false
    }

    private mutating func grow() {
        let old = states
        states = Array(repeating: State(), count: old.count * 2)
        for state in old where state.tag != 0 {
            var slot = slot(of: state.tag)
            while states[slot].tag != 0 { slot = (slot + 1) & (states.count - 1) }
            states[slot] = state
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// A pattern ends at white space, or at the change of spelling behind its slash.
    private static func isPattern(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: "/") }

    private func haveSameLetters(_ first: Int, _ second: Int, _ letters: Int) -> Bool {
        var a = first
        var b = second
        for _ in 0..<letters {
            while Self.isDigit(bytes[a]) { a += 1 }
            while Self.isDigit(bytes[b]) { b += 1 }
            guard bytes[a] == bytes[b] else { return false }
            a += 1
            b += 1
        }
        return true
    }

    // MARK: Asking

    /// - Parameter word: UTF-8 in lower case, between two full stops.
    func values(for word: [UInt8]) -> Values {
        var values = Values(
            priorities: Array(repeating: 0, count: word.count + 1),
            changesSpelling: Array(repeating: false, count: word.count + 1))
        // Of the letters from each place up to the last; those before `start` are asked for no more.
        var hashes = Array(repeating: Self.seed, count: word.count)
        var start = 0
        for end in word.indices {
            for first in start...end { hashes[first] = Self.hash(hashes[first], word[end]) }
            // A state less its last letter is a state, so that no longer one than the last letter's can go on here.
            while start <= end {
                if let state = state(of: word[start...end], hashes[start]) {
                    apply(state, from: start, &values)
                    break
                }
                start += 1
            }
            guard reach == .all, start < end else { continue }
            for inner in start + 1...end {
                if let state = state(of: word[inner...end], hashes[inner]) { apply(state, from: inner, &values) }
            }
        }
        return values
    }

    private func state(of letters: ArraySlice<UInt8>, _ hash: UInt32) -> State? {
        guard letters.count <= Self.longest else { return nil }
        let tag = Self.tag(hash, letters: letters.count)
        var slot = slot(of: tag)
        while states[slot].tag != 0 {
            if states[slot].tag == tag, begins(Int(states[slot].line >> 1), with: letters) { return states[slot] }
            slot = (slot + 1) & (states.count - 1)
        }
        return nil
    }

    private func begins(_ line: Int, with letters: ArraySlice<UInt8>) -> Bool {
        var index = line
        for letter in letters {
            while Self.isDigit(bytes[index]) { index += 1 }
            guard bytes[index] == letter else { return false }
            index += 1
        }
        return true
    }

    private func apply(_ state: State, from start: Int, _ values: inout Values) {
        guard state.line & 1 == 1 else { return }
        let line = Int(state.line >> 1)
        var end = line
        while end < bytes.count, Self.isPattern(bytes[end]) { end += 1 }
        let changes = end < bytes.count && bytes[end] == UInt8(ascii: "/")
        var gap = start
        for byte in bytes[line..<end] {
            guard Self.isDigit(byte) else {
                gap += 1
                continue
            }
            let priority = byte - 0x30
            if priority > values.priorities[gap] || (changes && priority == values.priorities[gap]) {
                values.priorities[gap] = priority
                values.changesSpelling[gap] = changes
            }
        }
    }
}
