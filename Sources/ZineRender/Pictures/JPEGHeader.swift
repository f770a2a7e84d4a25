/// What a JPEG says about itself, from a walk over its markers (ITU-T T.81, annex B).
struct JPEGHeader: Equatable {
    var bounds: PixelBounds
    /// 1 for grey, 3 for colour, 4 for CMYK.
    var components: Int
    /// Photoshop's marker: its CMYK is stored inverted.
    var isAdobe = false
    /// Which way up it is stored, as its EXIF says.
    var orientation = 1

    private enum Marker {
        static let start: UInt8 = 0xD8
        static let end: UInt8 = 0xD9
        static let scan: UInt8 = 0xDA
        static let adobe: UInt8 = 0xEE
        static let exif: UInt8 = 0xE1
    }

    /// Walks to the end of the image.
    /// - Throws: `damaged` if a segment or the end is missing, or its coding is none that decoders read.
    init(_ bytes: [UInt8]) throws(ImageError) {
        guard bytes.count > 3, bytes[0] == 0xFF, bytes[1] == Marker.start else {
            throw .damaged("it does not begin as a JPEG")
        }
        var frame: (bounds: PixelBounds, components: Int)?
        var hasScan = false
        var position = 2
        while let (marker, start) = Self.nextMarker(bytes, from: position) {
            if marker == Marker.end {
                guard let frame, hasScan else { throw .damaged("it holds no picture") }
                bounds = frame.bounds
                components = frame.components
                return
            }
            // Restart markers and fill bytes stand alone.
            if (0xD0...0xD7).contains(marker) || marker == 0x01 {
                position = start
                continue
            }
            guard let segment = Self.segment(bytes, at: start) else { break }
            if Self.isFrame(marker) { frame = try Self.frame(segment, marker: marker) }
            if marker == Marker.adobe { isAdobe = isAdobe || segment.starts(with: Array("Adobe".utf8)) }
            if marker == Marker.exif, segment.starts(with: Array("Exif\0\0".utf8)) {
                orientation = Orientation.value(tiff: segment.dropFirst(6)) ?? orientation
            }
            if marker == Marker.scan { hasScan = true }
            position = segment.endIndex
        }
        throw .damaged("it is cut short")
    }

    /// The next marker at or after a position, over entropy-coded data, stuffed zeroes and fill bytes.
    private static func nextMarker(_ bytes: [UInt8], from position: Int) -> (marker: UInt8, after: Int)? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = position
            while index + 1 < bytes.count {
                let next = bytes[index + 1]
                if bytes[index] == 0xFF, next != 0, next != 0xFF { return (next, index + 2) }
                index += 1
            }
            return nil
        }
    }

    /// A segment's bytes after its two length bytes.
    private static func segment(_ bytes: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
        guard start + 2 <= bytes.count else { return nil }
        let length = Int(bytes[start]) << 8 | Int(bytes[start + 1])
        guard length >= 2, start + length <= bytes.count else { return nil }
        return bytes[start + 2..<start + length]
    }

    private static func isFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
    }

    private static func frame(
        _ segment: ArraySlice<UInt8>, marker: UInt8
    ) throws(ImageError) -> (bounds: PixelBounds, components: Int) {
        // Baseline, extended and progressive Huffman coding: what printers and libjpeg read.
        guard (0xC0...0xC2).contains(marker) else { throw .damaged("its coding is none that printers read") }
        let header = Array(segment.prefix(6))
        guard header.count == 6 else { throw .damaged("its frame header is cut short") }
        guard header[0] == 8, [1, 3, 4].contains(header[5]) else {
            throw .damaged("it has \(header[0]) bits in \(header[5]) components")
        }
        let height = Int(header[1]) << 8 | Int(header[2])
        let width = Int(header[3]) << 8 | Int(header[4])
        return (PixelBounds(width: width, height: height), Int(header[5]))
    }
}

extension PixelBounds {
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}
