import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineReader
import ZineTestSupport

/// The house theme's file documents the defaults: it says all of them, and says them truly.
@Suite("The house theme's file")
struct ThemeFileTests {
    private static let path = Project.root + "/Assets/Themes/house.yaml"

    @Test("says what the program assumes, key by key")
    func same() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        var problems: [Diagnostic] = []
        var theme = ThemeReader.read(Array(text.utf8), file: "house.yaml", &problems).theme
        #expect(problems.isEmpty)
        // Where a file names a face is no part of what it names.
        theme.families = theme.families.mapValues { family in
            FontFamily(faces: family.faces.map { .init(file: $0.file, weight: $0.weight, italic: $0.italic) })
        }
        #expect(theme == Theme())
    }

    @Test("names every key that a theme may set")
    func complete() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        var above: [String] = []
        var named = Set<String>()
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let key = line[..<colon].trimmingCharacters(in: .whitespaces)
            above = line.hasPrefix(" ") ? above : [key]
            if line.hasPrefix(" ") { named.insert(above[0] + "." + key) }
            named.insert(above[0])
            guard let brace = line.firstIndex(of: "{") else { continue }
            for pair in line[line.index(after: brace)...].split(separator: ",") {
                guard let colon = pair.firstIndex(of: ":") else { continue }
                named.insert(key + "." + pair[..<colon].trimmingCharacters(in: .whitespaces))
            }
        }
        for field in ThemeReader.fields where !["families", "protrusion", "fallbacks", "extends"].contains(field.key) {
            #expect(named.contains(field.key), "\(field.key)")
            guard case .mapping(let inner) = field.shape else { continue }
            for key in inner.map(\.key) { #expect(named.contains(field.key + "." + key), "\(field.key).\(key)") }
        }
    }
}
