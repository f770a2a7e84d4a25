import Foundation
import FuzzReaders
import Testing
import ZineTestSupport

/// What the fuzzer begins with, and what it found once, is read in every run, as it is and a little changed.
@Suite("A reader of strangers' bytes")
struct ReplayTests {
    private static let corpus = Project.root + "/Tests/Fixtures/Fuzz/"

    private static func seeds(of reader: FuzzReader) throws -> [(name: String, bytes: [UInt8])] {
        let folder = corpus + reader.rawValue
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            (name, Array(try Data(contentsOf: URL(filePath: folder + "/" + name))))
        }
    }

    @Test("has seeds, and stands them", arguments: FuzzReader.allCases)
    func seeds(reader: FuzzReader) throws {
        let seeds = try Self.seeds(of: reader)
        #expect(!seeds.isEmpty)
        for (name, bytes) in seeds { #expect(reader.faults(bytes) == [], "\(name)") }
    }

    /// `ZINE_MUTATIONS` says how often each seed is changed.
    @Test("stands seeds that were changed here and there", arguments: FuzzReader.allCases)
    func changed(reader: FuzzReader) throws {
        let rounds = ProcessInfo.processInfo.environment["ZINE_MUTATIONS"].flatMap { Int($0) } ?? 20
        let seeds = try Self.seeds(of: reader)
        var random = SeededRandom(seed: 19)
        for (name, bytes) in seeds where !bytes.isEmpty && bytes.count < 20_000 {
            for round in 0..<rounds {
                var changed = bytes
                for _ in 0...random.below(4) { Self.change(&changed, beside: random.pick(seeds).bytes, &random) }
                #expect(reader.faults(changed) == [], "\(name), round \(round)")
            }
        }
    }

    private static func change(_ bytes: inout [UInt8], beside other: [UInt8], _ random: inout SeededRandom) {
        guard !bytes.isEmpty else { return }
        let place = random.below(bytes.count)
        let length = min(bytes.count - place, 1 + random.below(16))
        switch random.below(5) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.removeSubrange(place..<place + length)
        case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: random.below(bytes.count))
        case 3: bytes[place] ^= 1 << UInt8(random.below(8))
        default:
            guard !other.isEmpty else { return }
            let start = random.below(other.count)
            bytes.insert(contentsOf: other[start..<min(other.count, start + 24)], at: place)
        }
    }
}
