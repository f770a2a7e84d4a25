import Synchronization
import Testing
import ZineCore
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

    @Test("what is compressed is smaller, and zlib reads it back", arguments: [0, 1, 8, 9, 25, 700, 70_000])
    func readBack(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 >> 7) }
        let folder = try TemporaryFolder()
        let packed = try #require(Deflate.compress(bytes))
        let raw = try #require(Deflate.raw(bytes))
        let quick = try #require(Deflate.quick(bytes))
        try folder.write(bytes, to: "plain")
        try folder.write(packed, to: "packed")
        try folder.write(raw, to: "raw")
        try folder.write(quick, to: "quick")
        if count > 600 { #expect(packed.count < count && raw.count < count && quick.count < count) }
        let script = """
            import sys, zlib
            plain, packed, raw, quick = (open(path, "rb").read() for path in sys.argv[1:])
            assert zlib.decompress(packed) == plain and zlib.decompress(raw, -15) == plain
            assert zlib.decompress(quick) == plain
            """
        let run = try Tool.run(
            "python3", ["-c", script, folder["plain"], folder["packed"], folder["raw"], folder["quick"]])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test("the same comes out wherever in memory it is packed")
    func placeInMemory() {
        var state: UInt64 = 88_172_645_463_325_252
        // What begins alike is found again by hashes of which there are many: so many beginnings are tried.
        let texts = (0..<2_000).map { _ in
            let half = (0..<20).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            return half + half
        }
        let here = texts.map(Deflate.quick)
        // Threads have memory of their own.
        for _ in 0..<3 {
            let found = Mutex<[[UInt8]?]>([])
            let hand = SystemThread {
                let packed = texts.map(Deflate.quick)
                found.withLock { $0 = packed }
            }
            hand?.join()
            let there = found.withLock { $0 }
            #expect(there.count == here.count)
            #expect(zip(here, there).filter { $0 != $1 }.isEmpty)
        }
    }

    @Test("what cannot be compressed is stored, little larger than it is", arguments: [1, 65_536, 900_001])
    func noise(count: Int) throws {
        var state: UInt64 = 88_172_645_463_325_252
        let bytes = (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state >> 24)
        }
        for packed in [Deflate.quick(bytes), Deflate.compress(bytes), Deflate.raw(bytes)] {
            #expect(try #require(packed).count < count + count / 1_000 + 64)
        }
    }
}
