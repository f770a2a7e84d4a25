import ZineCore

/// Which way up a picture's pixels are stored (EXIF 2.32, tag 274).
struct Orientation: Hashable {
    /// From 1, upright, to 8.
    let value: Int

    init?(_ value: Int) {
        guard (1...8).contains(value) else { return nil }
        self.value = value
    }

    static func isSideways(_ value: Int) -> Bool { value >= 5 }

    /// From pixels as they are stored to pixels as they are seen.
    static func transform(_ value: Int, width: Double, height: Double) -> Transform {
        switch value {
        case 2: Transform(a: -1, b: 0, c: 0, d: 1, tx: width, ty: 0)
        case 3: Transform(a: -1, b: 0, c: 0, d: -1, tx: width, ty: height)
        case 4: Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: height)
        case 5: Transform(a: 0, b: 1, c: 1, d: 0, tx: 0, ty: 0)
        case 6: Transform(a: 0, b: 1, c: -1, d: 0, tx: height, ty: 0)
        case 7: Transform(a: 0, b: -1, c: -1, d: 0, tx: height, ty: width)
        case 8: Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: width)
        default: .identity
        }
    }

    /// Reads the tag from a TIFF header and its first directory (TIFF 6.0, section 2).
    static func value(tiff bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes.prefix(1 << 16))
        guard bytes.count >= 8 else { return nil }
        let isLittle = bytes[0] == UInt8(ascii: "I")
        guard isLittle || bytes[0] == UInt8(ascii: "M"), bytes[1] == bytes[0] else { return nil }
        func number(_ offset: Int, _ count: Int) -> Int? {
            guard offset >= 0, offset + count <= bytes.count else { return nil }
            let part = bytes[offset..<offset + count]
            return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(2, 2) == 42, let start = number(4, 4), let count = number(start, 2) else { return nil }
        for entry in 0..<min(count, 512) {
            let place = start + 2 + entry * 12
            guard let tag = number(place, 2) else { return nil }
            if tag == 274, number(place + 2, 2) == 3, let value = number(place + 8, 2), (1...8).contains(value) {
                return value
            }
        }
        return nil
    }
}

/// What the chunks of a PNG in front of its pixels say (PNG 1.2, 4.2, and the extension eXIf).
struct PNGHeader {
    var orientation = 1
    /// What samples are to be raised to for a screen of 2.2; `nil` where they are as they should be.
    var exponent: Double?

    init(_ bytes: [UInt8]) {
        var gamma: Int?
        var hasProfile = false
        var place = 8
        func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        while place + 12 <= bytes.count {
            let length = number(place)
            guard length >= 0, place + 12 + length <= bytes.count else { break }
            let data = bytes[(place + 8)..<(place + 8 + length)]
            switch String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self) {
            case "gAMA" where length == 4: gamma = number(place + 8)
            case "sRGB", "iCCP", "cICP": hasProfile = true
            case "eXIf": orientation = Orientation.value(tiff: data) ?? orientation
            default: break
            }
            place += 12 + length
        }
        // Hundred-thousandths. What differs from the usual by less than that, nobody sees.
        guard !hasProfile, let gamma, (1_000...1_000_000).contains(gamma), abs(gamma - 45_455) > 2_000 else { return }
        exponent = 45_455 / Double(gamma)
    }
}
