import CPangoCairo

/// Writes PNG (ISO/IEC 15948): pages are looked at once and thrown away, so that quick is better than small.
///
/// Rows are stored as they are: pages are mostly white, so that the quickest compression finds what repeats.
enum PNGFile {
    /// The pixels of an image surface: one grey sample each where none has colour, else three. The samples take the pixels'
    /// place, so that a large picture is in memory once; the surface shows nothing any more.
    static func encode(_ surface: borrowing CairoSurface) throws(RenderError) -> [UInt8] {
        cairo_surface_flush(surface.pointer)
        let width = Int(cairo_image_surface_get_width(surface.pointer))
        let height = Int(cairo_image_surface_get_height(surface.pointer))
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        guard let pixels = cairo_image_surface_get_data(surface.pointer) else {
            throw .drawing(page: 1, reason: "there are no pixels")
        }
        let rows = (0..<height).lazy.map { row in
            UnsafeBufferPointer(
                start: UnsafeRawPointer(pixels + row * stride).assumingMemoryBound(to: UInt32.self), count: width)
        }
        let isGrey = rows.allSatisfy(Self.isGrey)
        let samples = Samples(start: pixels, count: height * (width * (isGrey ? 1 : 3) + 1))
        take(rows, into: samples, areGrey: isGrey)
        guard let data = Deflate.quick(UnsafeBufferPointer(samples)) else {
            throw .drawing(page: 1, reason: "out of memory")
        }
        return file(width: width, height: height, isGrey: isGrey, data)
    }

    private typealias Row = UnsafeBufferPointer<UInt32>
    private typealias Samples = UnsafeMutableBufferPointer<UInt8>

    /// Looks at all pixels of the row whatever the first is like: a processor compares many at a time that way.
    private static func isGrey(_ row: Row) -> Bool {
        var difference: UInt32 = 0
        for word in row { difference |= (word ^ word >> 8) & 0xFFFF }
        return difference == 0
    }

    /// Every row behind the number of its filter, which is none. A row's samples are fewer bytes than its four to a pixel, and
    /// so never reach the pixels of the next; of its own there is a copy.
    private static func take(_ rows: some Sequence<Row>, into samples: Samples, areGrey: Bool) {
        var place = 0
        for row in rows {
            Array(row).withUnsafeBufferPointer { row in
                samples[place] = 0
                let line = Samples(rebasing: samples[(place + 1)...])
                areGrey ? copyGreys(row, line) : copyColours(row, line)
            }
            place += 1 + row.count * (areGrey ? 1 : 3)
        }
    }

    /// By itself and with nothing else to count, so that a processor takes many at a time.
    private static func copyGreys(_ row: Row, _ line: Samples) {
        for column in 0..<row.count { line[column] = UInt8(truncatingIfNeeded: row[column]) }
    }

    private static func copyColours(_ row: Row, _ line: Samples) {
        for column in 0..<row.count {
            line[column * 3] = UInt8(truncatingIfNeeded: row[column] >> 16)
            line[column * 3 + 1] = UInt8(truncatingIfNeeded: row[column] >> 8)
            line[column * 3 + 2] = UInt8(truncatingIfNeeded: row[column])
        }
    }

    private static func file(width: Int, height: Int, isGrey: Bool, _ data: [UInt8]) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file.reserveCapacity(data.count + 64)
        append("IHDR", bytes(width) + bytes(height) + [8, isGrey ? 0 : 2, 0, 0, 0], to: &file)
        append("IDAT", data, to: &file)
        append("IEND", [], to: &file)
        return file
    }

    private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
        file += bytes(data.count)
        let start = file.count
        file += type.utf8
        file += data
        file += bytes(Int(Deflate.checksum(file[start...])))
    }

    /// Four bytes, the highest first.
    private static func bytes(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
