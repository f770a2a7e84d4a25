import CPangoCairo
import CRsvg
import ZineCore

/// Pictures that neither PDF nor Cairo know, read where gdk-pixbuf has a loader for them.
enum ForeignPicture {
    enum Kind: String {
        case webp, avif

        var mime: String { "image/" + rawValue }
        var name: String { self == .webp ? "WebP" : "AVIF" }
        /// Debian's.
        var package: String { self == .webp ? "webp-pixbuf-loader" : "libavif-gdk-pixbuf" }
        var converter: String {
            self == .webp ? "dwebp picture.webp -o picture.png" : "avifdec picture.avif picture.png"
        }
    }

    /// By the first bytes: RIFF, and ISO media files.
    static func kind(_ bytes: [UInt8]) -> Kind? {
        guard bytes.count > 16 else { return nil }
        if bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) { return .webp }
        let brand = bytes[8..<12]
        let isAVIF =
            bytes[4..<8].elementsEqual("ftyp".utf8)
            && (brand.elementsEqual("avif".utf8) || brand.elementsEqual("avis".utf8))
        return isAVIF ? .avif : nil
    }

    /// The picture as PNG, or as JPEG where it is a photograph already.
    static func read(_ bytes: [UInt8], _ kind: Kind) throws(ImageError) -> ImageFile {
        guard let bounds = kind == .webp ? webpBounds(bytes) : avifBounds(bytes) else {
            throw .damaged("its \(kind.name) header is cut short")
        }
        _ = try bounds.checked()
        guard Pixbuf.reads(kind.mime) else {
            throw .notReadHere(kind.name, package: kind.package, command: kind.converter)
        }
        guard let pixels = Pixbuf(bytes, mime: kind.mime) else { throw .damaged("it is cut short or damaged") }
        let format: ImageFile.Format = pixels.hasTransparency || isLossless(bytes, kind) ? .png : .jpeg
        guard let encoded = pixels.encoded(format) else { throw .damaged("it cannot be encoded anew") }
        let size = Size(
            width: .points(Double(pixels.width) * 72 / 300), height: .points(Double(pixels.height) * 72 / 300))
        var file = ImageFile(format: format, bytes: encoded, size: size, pixels: (pixels.width, pixels.height))
        // Browsers read both; books and mail programs do not.
        file.screen = bytes
        return file
    }

    private static func isLossless(_ bytes: [UInt8], _ kind: Kind) -> Bool {
        kind == .webp
            && bytes.prefix(4_096).indices.dropLast(4).contains { bytes[$0..<$0 + 4].elementsEqual("VP8L".utf8) }
    }

    /// VP8, VP8L and VP8X (WebP Container Specification; RFC 6386, 9.1).
    private static func webpBounds(_ bytes: [UInt8]) -> PixelBounds? {
        guard bytes.count >= 30 else { return nil }
        func little(_ offset: Int, _ count: Int) -> Int {
            bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8X": return PixelBounds(width: little(24, 3) + 1, height: little(27, 3) + 1)
        case "VP8 ": return PixelBounds(width: little(26, 2) & 0x3FFF, height: little(28, 2) & 0x3FFF)
        case "VP8L":
            let word = little(21, 4)
            return PixelBounds(width: (word & 0x3FFF) + 1, height: (word >> 14 & 0x3FFF) + 1)
        default: return nil
        }
    }

    /// The largest `ispe` (ISO/IEC 23008-12, 6.5.3).
    private static func avifBounds(_ bytes: [UInt8]) -> PixelBounds? {
        let head = bytes.prefix(1 << 16)
        var largest: PixelBounds?
        for index in head.indices.dropLast(16) where head[index..<index + 4].elementsEqual("ispe".utf8) {
            func big(_ offset: Int) -> Int {
                head[(index + offset)..<(index + offset + 4)].reduce(0) { $0 << 8 | Int($1) }
            }
            let found = PixelBounds(width: big(8), height: big(12))
            if found.width.multipliedReportingOverflow(by: found.height).partialValue
                > largest.map({ $0.width &* $0.height }) ?? 0
            {
                largest = found
            }
        }
        return largest
    }
}
