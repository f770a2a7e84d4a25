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
    public static let blackInk = PressProfile(black: ICCProfile.blackInk(gain: 0.2, solid: 0.0251))
}
