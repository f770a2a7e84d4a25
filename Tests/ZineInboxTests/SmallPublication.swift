import Foundation
import ZineCore
import ZineInbox
import ZineKit
import ZineSubscribers
import ZineTestSupport
import ZineWeb

/// A publication of one short issue, with its readers.
struct SmallPublication {
    let folder: TemporaryFolder
    let store: ReaderStore

    static let manifest = """
        name: "Die Größe: Review"
        publisher: The Test
        contact: review@example.org
        website: https://example.org
        inbox:
          service: https://letters.example.org
          smtp: smtp://127.0.0.1:2525

        """

    init(readers: Int = 0, manifest: String = Self.manifest, article: String = "A few words.") throws {
        folder = try TemporaryFolder()
        try folder.write(manifest, to: "publication.yaml")
        try folder.write("number: 1\ndate: 2031-05\ntitle: First\ncontents: [articles/one.md]\n", to: "001/issue.yaml")
        try folder.write("---\ntitle: One\n---\n\n\(article)\n", to: "001/articles/one.md")
        store = try ReaderStore(at: folder["readers.sqlite"], create: true)
        for index in 0..<readers { _ = try confirm("reader\(index)@example.org") }
    }

    @discardableResult
    func confirm(_ address: String) throws -> Reader {
        let reader = try store.ask(EmailAddress(address), language: nil, at: Date(), how: "test")
        try store.set(reader.id, to: .confirmed, at: Date(), how: "test")
        return reader
    }

    func letter(_ change: (inout ReadersLetter.Wishes) -> Void = { _ in }) throws -> (ReadersLetter, InboxSettings) {
        var problems: [Diagnostic] = []
        var settings = InboxSettings.read(folder.path, &problems)
        var wishes = ReadersLetter.Wishes(from: settings?.from)
        change(&wishes)
        let programFiles = ProgramFiles(root: Project.root)
        let made = try IssueBuilder(programFiles: programFiles).letter(
            folder["001"], wishes: { _ in wishes }, &problems)
        settings?.folder = folder.path
        guard let letter = made?.letter, let settings else { throw Tool.Failure(description: "\(problems)") }
        return (letter, settings)
    }

    func maker() throws -> LetterMaker {
        let (letter, settings) = try letter()
        return LetterMaker(letter, settings) { "https://letters.example.org/leave/\($0.text)?a=1&b=2" }
    }

    /// Runs zine-inbox.
    func run(_ arguments: String..., environment: [String: String?] = [:]) throws -> Tool.Run {
        let program = Project.program + "-inbox"
        return try Tool.run(
            program, arguments, in: folder.path,
            environment: ["ZINE_HOME": Project.root, MailPassword.variable: nil].merging(environment) { _, new in new })
    }
}
