import Foundation
import Testing
import ZineTestSupport

@Suite("A file of the inbox's")
struct FileTests {
    private static func run(_ publication: SmallPublication, _ command: String) throws -> Tool.Run {
        try Tool.run(
            "timeout", ["30", "sh", "-c", "\"$ZINE\" \(command)"], in: publication.folder.path,
            environment: ["ZINE_HOME": Project.root, "ZINE": Project.program + "-inbox"])
    }

    private static let dryRun = "send 001 --dry-run letters"
    private static let sending = "send 001 --pause 1 --tries 1 --patience 3"

    @Test(
        "that is a pipe, a device, a folder or a loop is named, and nobody waits",
        arguments: [
            ("inbox.key", dryRun), ("readers.sqlite", dryRun), ("readers.sqlite-journal", dryRun),
            ("readers.sqlite.sending", sending), ("password", sending), ("letters", dryRun), ("letters/tmp", dryRun),
            ("list.csv", "readers import list.csv --state confirmed"), ("mails", "readers bounces mails"),
        ])
    func odd(name: String, command: String) throws {
        for making in ["mkfifo -m 600 NAME", "ln -s /dev/zero NAME", "mkdir NAME && touch NAME/1", "ln -s loop NAME"] {
            let publication = try SmallPublication(
                readers: 1,
                manifest: SmallPublication.manifest.replacing("smtp://", with: "smtp://user@")
                    + "  password_file: password\n")
            let folder = publication.folder
            try folder.write("x\n", to: "password")
            let made = try Tool.run(
                "sh",
                [
                    "-c",
                    "chmod 600 password; ln -s loop loop; rm -rf \(name); mkdir -p $(dirname \(name)); "
                        + making.replacing("NAME", with: name),
                ],
                in: folder.path)
            #expect(made.status == 0, "\(made.errors)")
            let run = try Self.run(publication, command)
            // Folders are where letters go, and mails lie in one; a link that leads nowhere is no journal of SQLite's.
            let isFolder = making.hasPrefix("mkdir") && (name.hasPrefix("letters") || name == "mails")
            let isNowhere = making.hasSuffix("loop NAME") && name == "readers.sqlite-journal"
            #expect(
                [1, 64, 70].contains(run.status) || ((isFolder || isNowhere) && run.status == 0),
                "\(making) \(name): \(run.status) \(run.errors)")
            #expect(
                run.status == 0 || run.errors.contains(String(name.prefix { $0 != "/" && $0 != "-" })), "\(run.errors)")
        }
    }

    @Test("that cannot be written, and an output that is closed or full, are failures")
    func full() throws {
        let publication = try SmallPublication(readers: 1)
        try publication.folder.write("email\nann@example.org\n", to: "list.csv")
        for command in [
            "readers list", "readers show reader0@example.org", "readers export",
            "readers import list.csv --state confirmed", "send 001 --dry-run letters", "--help",
        ] {
            for ending in [">/dev/full", ">&-"] {
                #expect(try Self.run(publication, "\(command) \(ending)").status == 70, "\(command) \(ending)")
            }
        }
        #expect(try Self.run(publication, "readers export --output /dev/full").status == 70)
        #expect(try Self.run(publication, "send 001 --dry-run /dev/full").status == 70)
    }
}
