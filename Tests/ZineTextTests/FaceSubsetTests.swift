import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineLayout

@testable import ZineText

@Suite("Subsets of the house faces")
struct FaceSubsetTests {
    private static let fonts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fonts").path(percentEncoded: false)

    private static let files = ["SourceSerifPro-Regular", "IBMPlexMono-Regular", "IBMPlexSansCondensed-SemiBold"]

    private func bytes(_ file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(Self.fonts)/\(file).otf")))
    }

    private func face(_ bytes: [UInt8]) throws -> Face {
        let path = NSTemporaryDirectory() + "subset-\(UUID().uuidString).otf"
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try #require(Face(FontFile(path: path), id: FontID(0)))
    }

    @Test("hold the characters asked for and no others, in a fraction of the bytes", arguments: files)
    func characters(file: String) throws {
        let whole = try bytes(file)
        let subset = try #require(FaceSubset.make(whole, characters: Set("Etcetera 1234".unicodeScalars)))
        #expect(subset.count < whole.count / 4)
        let face = try face(subset)
        for scalar in "Etcetera 1234".unicodeScalars { #expect(face.has(scalar)) }
        for scalar in "xyzäß".unicodeScalars { #expect(!face.has(scalar)) }
        #expect(face.unitsPerEm == (try self.face(whole)).unitsPerEm)
    }

    @Test("are the same bytes for the same characters, in whatever order they come")
    func sameBytes() throws {
        let whole = try bytes("SourceSerifPro-Regular")
        let one = FaceSubset.make(whole, characters: Set("abcdef".unicodeScalars))
        #expect(one == FaceSubset.make(whole, characters: Set("fedcba".unicodeScalars)))
    }

    @Test("keep the ligatures and the old-style figures of what they hold")
    func features() throws {
        let whole = try bytes("SourceSerifPro-Regular")
        let face = try face(try #require(FaceSubset.make(whole, characters: Set("fi 37".unicodeScalars))))
        #expect(shape("fi", in: face).count == 1)
        #expect(shape("fi", in: face, .noLigatures).count == 2)
        #expect(shape("37", in: face, .oldStyleFigures) != shape("37", in: face))
    }

    private func shape(_ text: String, in face: Face, _ features: FontFeatures = []) -> [UInt32] {
        let style = ShapingStyle(family: "", weight: 400, italic: false, features: features, language: "en")
        let bytes = Array(text.utf8)
        return ShapingBuffer().shape(.init(bytes), face: face, style).map(\.id)
    }

    @Test("are not made of what is no font, nor of characters that the font lacks")
    func nothing() throws {
        #expect(FaceSubset.make([], characters: ["a"]) == nil)
        #expect(FaceSubset.make(Array("not a font".utf8), characters: ["a"]) == nil)
        #expect(FaceSubset.make(try bytes("IBMPlexMono-Regular"), characters: ["漢"]) == nil)
        #expect(FaceSubset.make(try bytes("IBMPlexMono-Regular"), characters: []) == nil)
        let broken = try bytes("IBMPlexMono-Regular").prefix(4_000)
        _ = FaceSubset.make(Array(broken), characters: ["a"])
    }
}
