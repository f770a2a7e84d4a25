import Testing
import ZineTestSupport

@testable import ZineRender

@Suite("Compression")
struct DeflateTests {
    @Test("check sums are those of the standard, of a part of an array too")
    func checksums() {
        let bytes = Array("123456789".utf8)
        #expect(Deflate.checksum(bytes) == 0xCBF4_3926)
        #expect(Deflate.checksum(([0, 1] + bytes)[2...]) == 0xCBF4_3926)
        #expect(Deflate.checksum([]) == 0)
    }

    @Test("what is compressed is smaller, and zlib reads it back", arguments: [0, 1, 700, 70_000])
    func readBack(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 >> 7) }
        let folder = try TemporaryFolder()
        let packed = try #require(Deflate.compress(bytes))
        let raw = try #require(Deflate.raw(bytes))
        try folder.write(bytes, to: "plain")
        try folder.write(packed, to: "packed")
        try folder.write(raw, to: "raw")
        if count > 600 { #expect(packed.count < count && raw.count < count) }
        let script = """
            import sys, zlib
            plain, packed, raw = (open(path, "rb").read() for path in sys.argv[1:])
            assert zlib.decompress(packed) == plain and zlib.decompress(raw, -15) == plain
            """
        let run = try Tool.run("python3", ["-c", script, folder["plain"], folder["packed"], folder["raw"]])
        #expect(run.status == 0, "\(run.errors)")
    }
}
