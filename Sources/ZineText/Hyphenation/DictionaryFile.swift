import Glibc
import ZineCore

/// A `hyph_*.dic` file: its encoding, its limits and where its patterns stand.
///
/// The format is LibreOffice's: the encoding's name, keywords with values, patterns, one a line. A line `NEXTLEVEL` parts
/// the patterns that divide compounds from those that divide their members.
struct DictionaryFile {
    /// Past this a file is no dictionary.
    private static let limit = 16 << 20

    /// The file in UTF-8.
    private(set) var bytes: [UInt8]
    /// The starts of the lines of the patterns that divide compounds into their members.
    private(set) var compounds: [Int] = []
    /// The starts of the other patterns' lines.
    private(set) var patterns: [Int] = []
    private(set) var limits = Limits()

    /// How many letters have to stand before and after a division, in a word and in a compound's member.
    struct Limits {
        var left = 2, right = 2
        var compoundLeft = 0, compoundRight = 0
    }

    /// - Returns: `nil` for a file that cannot be read or whose encoding nobody knows.
    init?(path: String) {
        guard let stored = Self.read(path) else { return nil }
        let name = stored.prefix { $0 > 0x20 }
        let encoding = String(decoding: name, as: UTF8.self)
        if encoding == "UTF-8" {
            bytes = stored
        } else {
            guard let converted = Self.convert(stored, from: encoding) else { return nil }
            bytes = converted
        }
        var start = lineEnd(from: 0)
        patterns.reserveCapacity(bytes.count / 8)
        while start < bytes.count {
            let end = lineEnd(from: start)
            add(line: start, end: end)
            start = end
        }
    }

    /// The start of the next line.
    private func lineEnd(from start: Int) -> Int {
        bytes.withUnsafeBytes { buffer in
            guard start < buffer.count, let base = buffer.baseAddress,
                let found = memchr(base + start, 0x0A, buffer.count - start)
            else { return buffer.count }
            return base.distance(to: UnsafeRawPointer(found)) + 1
        }
    }

    private mutating func add(line start: Int, end: Int) {
        let first = bytes[start]
        if first == UInt8(ascii: "%") || first == UInt8(ascii: "#") || first <= 0x20 { return }
        guard first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") else {
            patterns.append(start)
            return
        }
        let words = bytes[start..<end].split { $0 <= 0x20 }
        let value = words.dropFirst().first.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        switch words.first.map({ String(decoding: $0, as: UTF8.self) }) {
        case "LEFTHYPHENMIN": limits.left = max(2, value)
        case "RIGHTHYPHENMIN": limits.right = max(2, value)
        case "COMPOUNDLEFTHYPHENMIN": limits.compoundLeft = value
        case "COMPOUNDRIGHTHYPHENMIN": limits.compoundRight = value
        case "NEXTLEVEL":
            compounds = patterns
            patterns.removeAll(keepingCapacity: true)
        // Words have letters alone, so that no hyphens or apostrophes need to be kept whole.
        case "NOHYPHEN": break
        default: patterns.append(start)
        }
    }

    // MARK: Bytes

    private static func read(_ path: String) -> [UInt8]? {
        let bytes = try? RegularFile.bytes(of: path, limit: limit)
        return bytes.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func convert(_ stored: [UInt8], from encoding: String) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = stored
        // The encodings of dictionaries have a byte for a letter, and no letter needs more than three in UTF-8.
        let capacity = stored.count * 3
        var isWhole = false
        let converted = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            input.withUnsafeMutableBytes { input in
                var from = input.bindMemory(to: CChar.self).baseAddress
                var fromLeft = input.count
                var to = UnsafeMutableRawBufferPointer(output).bindMemory(to: CChar.self).baseAddress
                var toLeft = capacity
                isWhole = iconv(converter, &from, &fromLeft, &to, &toLeft) != Int(bitPattern: UInt.max)
                count = capacity - toLeft
            }
        }
        return isWhole ? converted : nil
    }
}
