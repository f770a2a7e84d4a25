/// Reads the ZIP files that we write: entries by name, in order, stored ones only.
struct Archive {
    struct Entry { var name: String; var content: [UInt8]; var method: Int; var crc: UInt32 }
    var entries: [Entry] = []

    init?(_ bytes: [UInt8]) {
        func number(_ at: Int, _ size: Int) -> Int {
            (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << ($1 * 8) }
        }
        var place = 0
        while place + 30 <= bytes.count, number(place, 4) == 0x0403_4B50 {
            let size = number(place + 18, 4), name = number(place + 26, 2), extra = number(place + 28, 2)
            let start = place + 30 + name + extra
            guard start + size <= bytes.count else { return nil }
            entries.append(
                Entry(
                    name: String(decoding: bytes[(place + 30)..<(place + 30 + name)], as: UTF8.self),
                    content: Array(bytes[start..<(start + size)]), method: number(place + 8, 2),
                    crc: UInt32(number(place + 14, 4))))
            place = start + size
        }
    }

    func text(_ name: String) -> String? {
        entries.first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) }
    }
}
