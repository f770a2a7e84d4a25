import Testing
import ZineCore
import ZineDocument
import ZineLayout
import ZineTestSupport

@testable import ZineText

@Suite("Families by their names")
struct FamilySearchTests {
    static let fonts = Project.root + "/Fonts"

    private func faces(_ name: String, in folders: [String] = [fonts]) throws -> [FontFamily.Face] {
        guard case .found(_, let faces) = FamilySearch(folders: folders).family(name) else { return [] }
        return faces
    }

    @Test("have all weights and slopes that their files have, in whichever case the name is written")
    func weights() throws {
        guard case .found(let name, let faces) = FamilySearch(folders: [Self.fonts]).family("vollkorn") else {
            Issue.record("the program's own family is not found")
            return
        }
        #expect(name == "Vollkorn")
        #expect(
            faces.map { "\($0.weight)\($0.italic ? "i" : "")" } == ["400", "400i", "600", "700", "700i", "900"])
        #expect(faces.allSatisfy { !$0.isOfMachine && !$0.file.contains("/") })
        #expect(try self.faces("IBM Plex Sans Condensed").map(\.weight) == [400, 400, 500, 500, 600, 700])
        #expect(FamilySearch(folders: [Self.fonts]).family("No Such Family At All") == .unknown)
    }

    @Test("come whole from the first folder that has one of their faces")
    func order() throws {
        let folder = try TemporaryFolder()
        try folder.copy(Self.fonts + "/Vollkorn-Bold.ttf", to: "fonts/Own.ttf")
        try folder.write("no font", to: "fonts/Broken.otf")
        #expect(try faces("Vollkorn", in: [folder["none"], folder["fonts"], Self.fonts]).map(\.file) == ["Own.ttf"])
        #expect(try faces("Vollkorn", in: [Self.fonts, folder["fonts"]]).count == 6)
    }

    @Test("of the machine have whole paths, one width, and each weight and slope once")
    func machine() throws {
        // What `Scripts/setup build` installs.
        let found = try faces("noto serif")
        #expect(found.count >= 4 && found.allSatisfy(\.isOfMachine))
        #expect(Set(found.map { [$0.weight, $0.italic ? 1 : 0] }).count == found.count)
        #expect(found.allSatisfy { !$0.file.contains("Condensed") })
        #expect(FamilySearch(folders: []).names.ofMachine.contains("Noto Serif"))
    }

    @Test("of a collection are its face of that name, which stands by itself on screens")
    func collection() throws {
        let found = try faces("Noto Serif CJK JP")
        let face = try #require(found.first)
        let file = FontFile(path: face.file, index: face.index)
        #expect(try #require(Face(file, id: FontID(0))).name == "Noto Serif CJK JP")
        let bytes = Array(try #require(try? TemporaryFolder.bytes(of: face.file)))
        let single = try #require(FaceSubset.single(bytes, index: face.index))
        let (whole, alone) = (try #require(Face(file, id: FontID(0))), try #require(FaceMeasures(single)))
        #expect(alone.family == "Noto Serif CJK JP")
        for scalar in "aжあ漢é".unicodeScalars { #expect(whole.has(scalar) == alone.characters.contains(scalar)) }
        #expect(FaceSubset.single(Array(single.prefix(40)), index: 0) == Array(single.prefix(40)))
        #expect(FaceSubset.single(Array(bytes.prefix(200)), index: face.index) == nil)
    }

    @Test("that are variable are told from others, and no face of theirs is set")
    func variable() throws {
        let folder = try TemporaryFolder()
        let font = VariableFile.make(of: try TemporaryFolder.bytes(of: Self.fonts + "/Vollkorn-Regular.ttf"))
        try folder.write(font, to: "fonts/Var.ttf")
        #expect(FamilySearch(folders: [folder["fonts"]]).family("Vollkorn") == .variable("Var.ttf"))
        // Static files elsewhere are taken.
        #expect(try faces("Vollkorn", in: [folder["fonts"], Self.fonts]).count == 6)
        var theme = Theme()
        theme.families["serif"] = FontFamily(faces: [.init(file: "Var.ttf", weight: 700, italic: false)])
        let library = FontLibrary(theme: theme, folders: [folder["fonts"], Self.fonts])
        let style = ShapingStyle(family: "serif", weight: 700, italic: false, features: [], language: "en")
        #expect(library.shape("abc", style, rightToLeft: false).runs.isEmpty)
        #expect(library.problems.map(\.id) == ["variable-font"])
    }
}

/// A font with an axis: the table is all that tells a variable font from another.
enum VariableFile {
    static func make(of font: [UInt8]) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let axis =
            Array("wght".utf8) + number(100 << 16, 4) + number(400 << 16, 4) + number(900 << 16, 4)
            + number(0, 2) + number(256, 2)
        let table =
            number(1, 2) + number(0, 2) + number(16, 2) + number(2, 2) + number(1, 2) + number(20, 2)
            + number(0, 2) + number(8, 2) + axis
        let count = Int(font[4]) << 8 | Int(font[5])
        var records = (0..<count).map { Array(font[(12 + 16 * $0)..<(28 + 16 * $0)]) }
        for index in records.indices {
            let offset = records[index][8..<12].reduce(0) { $0 << 8 | Int($1) } + 16
            records[index].replaceSubrange(8..<12, with: number(offset, 4))
        }
        let rest = Array(font[(12 + 16 * count)...])
        let padding = [UInt8](repeating: 0, count: (4 - rest.count % 4) % 4)
        let place = 12 + 16 * (count + 1) + rest.count + padding.count
        records.append(Array("fvar".utf8) + number(0, 4) + number(place, 4) + number(table.count, 4))
        records.sort { $0.lexicographicallyPrecedes($1) }
        return Array(font[0..<4]) + number(count + 1, 2) + Array(font[6..<12]) + records.joined() + rest + padding
            + table
    }
}
