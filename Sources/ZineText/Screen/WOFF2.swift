import CBrotli

/// The compressed form of a font that browsers read. Source: WOFF File Format 2.0 (W3C, 2022). Outlines stay as they
/// are: the format's own transformation is for TrueType's, and may be left out.
public enum WOFF2 {
    /// Tags that the format abbreviates, in its order.
    private static let known = """
        cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT \
        VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar \
        fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill
        """.split(separator: " ").map { Array($0.utf8).map { $0 == UInt8(ascii: "_") ? 0x20 : $0 } }

    private struct Table {
        var tag: [UInt8]
        var bytes: ArraySlice<UInt8>
    }

    /// - Parameter font: an OpenType or TrueType file with one face.
    /// - Returns: `nil` for what is none.
    public static func file(_ font: [UInt8]) -> [UInt8]? {
        guard let tables = tables(of: font), let flavour = number(font, at: 0, bytes: 4) else { return nil }
        var directory: [UInt8] = []
        var data: [UInt8] = []
        var size = 12 + 16 * tables.count
        for table in tables {
            directory += entry(table)
            data += table.bytes
            size += (table.bytes.count + 3) & ~3
        }
        guard let compressed = brotli(data) else { return nil }
        let length = (48 + directory.count + compressed.count + 3) & ~3
        var out = Array("wOF2".utf8)
        out += bytes(flavour, 4) + bytes(length, 4) + bytes(tables.count, 2) + bytes(0, 2)
        out += bytes(size, 4) + bytes(compressed.count, 4)
        // A version of the font's own, then neither metadata nor private data.
        out += bytes(1, 2) + bytes(0, 2) + [UInt8](repeating: 0, count: 20)
        out += directory + compressed
        return out + [UInt8](repeating: 0, count: length - out.count)
    }

    /// In the order of their tags, without signatures, which no longer hold.
    private static func tables(of font: [UInt8]) -> [Table]? {
        guard let count = number(font, at: 4, bytes: 2), count > 0 else { return nil }
        var tables: [Table] = []
        for index in 0..<count {
            let place = 12 + 16 * index
            guard let offset = number(font, at: place + 8, bytes: 4),
                let length = number(font, at: place + 12, bytes: 4),
                offset + length <= font.count
            else { return nil }
            let tag = Array(font[place..<place + 4])
            if tag == Array("DSIG".utf8) { continue }
            var table = Table(tag: tag, bytes: font[offset..<offset + length])
            // The flag that the font has been compressed without loss.
            if tag == Array("head".utf8), length > 17 { table.bytes[offset + 16] |= 0x08 }
            tables.append(table)
        }
        return tables.sorted { $0.tag.lexicographicallyPrecedes($1.tag) }
    }

    private static func entry(_ table: Table) -> [UInt8] {
        // Version 3 says of outlines and their index what 0 says of all others: not transformed.
        let isOutline = table.tag == Array("glyf".utf8) || table.tag == Array("loca".utf8)
        let version: UInt8 = isOutline ? 3 << 6 : 0
        let length = variable(table.bytes.count)
        guard let index = known.firstIndex(of: table.tag) else { return [version | 63] + table.tag + length }
        return [version | UInt8(index)] + length
    }

    /// UIntBase128: seven bits to a byte, the highest first.
    private static func variable(_ value: Int) -> [UInt8] {
        var out = [UInt8(value & 0x7F)]
        var rest = value >> 7
        while rest > 0 {
            out.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        return out
    }

    private static func brotli(_ data: [UInt8]) -> [UInt8]? {
        var size = BrotliEncoderMaxCompressedSize(data.count)
        var failed = true
        let out = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            let isDone = BrotliEncoderCompress(
                BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_FONT, data.count, data, &size,
                buffer.baseAddress)
            failed = isDone == BROTLI_FALSE
            count = failed ? 0 : size
        }
        return failed ? nil : out
    }

    private static func number(_ font: [UInt8], at place: Int, bytes count: Int) -> Int? {
        guard place + count <= font.count else { return nil }
        return font[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
