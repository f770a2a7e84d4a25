/// The size of a picture in pixels, read from its header alone.
struct PixelBounds: Equatable {
    static let mostPixels = 100_000_000
    /// Beyond this Cairo's image surfaces do not reach.
    static let longestSide = 32_767

    var width: Int
    var height: Int

    var isAcceptable: Bool {
        width > 0 && height > 0 && width <= Self.longestSide && height <= Self.longestSide
            && width * height <= Self.mostPixels
    }

    func checked() throws(ImageError) -> PixelBounds {
        guard width > 0, height > 0 else { throw .damaged("it is \(width) × \(height) pixels large") }
        guard isAcceptable else { throw .tooLarge(width: width, height: height) }
        return self
    }

    /// Reads a PNG's IHDR chunk (PNG 1.2, 4.1.1).
    init(png bytes: ArraySlice<UInt8>) throws(ImageError) {
        let header = Array(bytes.prefix(24))
        guard header.count == 24, header.starts(with: Self.pngSignature),
            Array(header[12..<16]) == Array("IHDR".utf8)
        else { throw .damaged("its PNG header is cut short") }
        func number(at offset: Int) -> Int {
            header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        width = number(at: 16)
        height = number(at: 20)
    }

    static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
}
