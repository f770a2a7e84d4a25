import Foundation
import Testing
import ZineTestSupport

/// What `report.json` says, held against the schema that explains it.
@Suite("The report")
struct ReportTests {
    /// Every member of the object is described, and everything described is there.
    private func compare(_ value: Any, _ schema: [String: Any], _ place: String) {
        if let properties = schema["properties"] as? [String: [String: Any]] {
            let object = value as? [String: Any] ?? [:]
            #expect(Set(object.keys) == Set(properties.keys), "\(place)")
            for (key, inner) in properties { compare(object[key] as Any, inner, "\(place).\(key)") }
        } else if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
            for value in values { compare(value, items, "\(place)[]") }
        } else if let words = schema["enum"] as? [String] {
            #expect(words.contains(value as? String ?? ""), "\(place): \(value)")
        }
    }

    @Test("has the members that its schema describes, and no others")
    func described() throws {
        let folder = try TemporaryFolder()
        let body = Array(repeating: "It was written down with care, and nobody read it.", count: 300).joined(
            separator: " ")
        try SmallIssue(body: "![](../art/none)\n\n" + body).write(to: folder)
        try folder.write(MistakeTests.png, to: "Issues/001/art/none")
        #expect(try Zine.run(["build", "Issues/001", "--editions", "pages"], in: folder).status == 0)
        let schema = try JSONSerialization.jsonObject(
            with: Data(Zine.run(["schema", "report"], in: folder).output.utf8))
        let report = try JSONSerialization.jsonObject(with: Data(folder.text("Output/001/report.json").utf8))
        let object = try #require(report as? [String: Any])
        for list in ["articles", "spreads", "warnings"] {
            #expect((object[list] as? [Any])?.isEmpty == false, "\(list)")
        }
        compare(object, try #require(schema as? [String: Any]), "report")
    }
}
