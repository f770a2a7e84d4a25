/// An ICC profile of a printing condition, as an output intent holds it (ICC.1:2001-04; ISO 15930-7, 6.2.2).
public struct PressProfile: Hashable, Sendable {
    public enum Inks: Hashable, Sendable { case black, cmyk }

    public enum Failure: Error, Hashable, Sendable {
        case noProfile
        /// It describes a screen, a camera or a conversion.
        case noPrinter
        /// A printer of other inks; the space's name as the profile has it.
        case otherInks(String)
    }

    public let bytes: [UInt8]
    public let inks: Inks

    /// Checks a profile's header.
    public init(_ bytes: [UInt8]) throws(Failure) {
        func word(_ offset: Int) -> ArraySlice<UInt8> { bytes[offset..<offset + 4] }
        guard bytes.count >= 132, word(36).elementsEqual("acsp".utf8) else { throw .noProfile }
        let length = word(0).reduce(0) { $0 << 8 | Int($1) }
        guard length >= 132, length <= bytes.count else { throw .noProfile }
        guard word(12).elementsEqual("prtr".utf8) else { throw .noPrinter }
        switch String(decoding: word(16), as: UTF8.self) {
        case "GRAY": inks = .black
        case "CMYK": inks = .cmyk
        case let other: throw .otherInks(other.filter { !$0.isWhitespace })
        }
        self.bytes = bytes
    }

    private init(black bytes: [UInt8]) {
        self.bytes = bytes
        inks = .black
    }

    var components: Int { inks == .black ? 1 : 4 }

    // MARK: One ink

    /// Black ink on white paper: solid ink of a density 1.6 above the paper's, and dots that print larger than they
    /// are on the plate by a fifth of the area at half tone, as on uncoated paper.
    ///
    /// Tone values become reflectance by Murray and Davies (1936).
    public static let blackInk = PressProfile(black: BlackInkProfile.bytes(gain: 0.2, solid: 0.0251))
}

/// Writes an ICC profile (version 2.1) of a monochrome printer.
enum BlackInkProfile {
    private static let name = "One black ink, tone value increase 20 %"

    static func bytes(gain: Double, solid: Double) -> [UInt8] {
        let tags: [(String, [UInt8])] = [
            ("desc", description), ("cprt", text), ("wtpt", whitePoint), ("kTRC", curve(gain: gain, solid: solid)),
        ]
        var table = number(tags.count)
        var data: [UInt8] = []
        let start = 128 + 4 + tags.count * 12
        for (signature, body) in tags {
            table += signature.utf8
            table += number(start + data.count) + number(body.count)
            data += body
            while data.count % 4 != 0 { data.append(0) }
        }
        return header(size: start + data.count) + table + data
    }

    private static func header(size: Int) -> [UInt8] {
        var header = number(size) + number(0) + [2, 0x10, 0, 0]
        header += "prtrGRAYXYZ ".utf8
        // The day of the file format's definition: any day will do, but always the same.
        header += [2001, 4, 1, 0, 0, 0].flatMap(short)
        header += "acsp".utf8
        header += [UInt8](repeating: 0, count: 28)
        header += illuminant
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    private static let illuminant = [0.9642, 1, 0.8249].flatMap { number(Int(($0 * 65536).rounded())) }
    private static let whitePoint = Array("XYZ ".utf8) + number(0) + illuminant
    private static let text = Array("text".utf8) + number(0) + Array("Public domain".utf8) + [0]

    private static let description: [UInt8] =
        Array("desc".utf8) + number(0) + number(name.utf8.count + 1) + Array(name.utf8) + [0]
        + [UInt8](repeating: 0, count: 4 + 4 + 2 + 1 + 67)

    /// From the device's white (1) and black (0) to relative luminance.
    private static func curve(gain: Double, solid: Double) -> [UInt8] {
        let steps = 256
        let values = (0..<steps).flatMap { step -> [UInt8] in
            let ink = 1 - Double(step) / Double(steps - 1)
            let printed = ink + 4 * gain * ink * (1 - ink)
            return short(Int(((1 - min(printed, 1) * (1 - solid)) * 65535).rounded()))
        }
        return Array("curv".utf8) + number(0) + number(steps) + values
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    private static func short(_ value: Int) -> [UInt8] { [8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
}
