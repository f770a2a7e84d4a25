import Foundation
import Testing
import ZineText

@Suite("Faces for screens")
struct ScreenFaceTests {
    private static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Fonts/"

    private static func font(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: folder + name)))
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    @Test("are measured as their files say")
    func measures() throws {
        let serif = try #require(FaceMeasures(try Self.font("SourceSerifPro-Regular.otf")))
        #expect(serif.family == "Source Serif Pro")
        #expect(abs(serif.width - 0.4397) < 0.0005 && abs(serif.capitalWidth - 0.5612) < 0.0005)
        #expect(abs(serif.ascent - 1.036) < 0.001 && abs(serif.descent - 0.335) < 0.001)
        #expect(serif.characters.contains("é") && serif.characters.contains("Ж") && !serif.characters.contains("漢"))
        let mono = try #require(FaceMeasures(try Self.font("IBMPlexMono-Regular.otf")))
        #expect(mono.family == "IBM Plex Mono" && abs(mono.width - 0.6) < 0.0001)
    }

    @Test("are packed as the format says, and smaller for every character that is left out")
    func packed() throws {
        let font = try Self.font("SourceSerifPro-Regular.otf")
        var sizes: [Int] = []
        for text in ["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "abcdefghij", "a"] {
            let part = try #require(
                FaceSubset.make(font, characters: Set(text.unicodeScalars), only: FaceSubset.pageFeatures))
            let packed = try #require(WOFF2.file(part))
            #expect(Array(packed.prefix(8)) == Array("wOF2OTTO".utf8))
            #expect(Self.number(packed, 8, 4) == packed.count && packed.count % 4 == 0)
            // Every table but a signature, and the size that they unpack to.
            let tables = Self.number(part, 4, 2)
            #expect(Self.number(packed, 12, 2) == tables)
            let lengths = (0..<tables).map { (Self.number(part, 12 + 16 * $0 + 12, 4) + 3) & ~3 }
            #expect(Self.number(packed, 16, 4) == 12 + 16 * tables + lengths.reduce(0, +))
            #expect(Self.number(packed, 20, 4) < packed.count)
            sizes.append(packed.count)
        }
        #expect(sizes[0] < font.count / 8 && sizes == sizes.sorted(by: >) && Set(sizes).count == 3)
    }

    @Test(
        "are not made of what is no font",
        arguments: [[], [0], Array("OTTO".utf8), [UInt8](repeating: 0xFF, count: 500)])
    func broken(bytes: [UInt8]) throws {
        #expect(FaceMeasures(bytes) == nil)
        #expect(WOFF2.file(bytes) == nil)
        for length in stride(from: 0, to: 3_000, by: 97) {
            _ = WOFF2.file(Array(try Self.font("IBMPlexMono-Regular.otf").prefix(length)))
        }
    }
}
