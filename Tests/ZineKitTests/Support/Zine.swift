import Testing
import ZineTestSupport

/// The program itself, as its users run it.
enum Zine {
    /// Runs the program; one that takes minutes counts as hung and ends with the status 124.
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String?] = [:]
    ) throws -> Tool.Run {
        // Printers that somebody has calibrated on this machine are none of the tests' business.
        var variables: [String: String?] = [
            "SOURCE_DATE_EPOCH": nil, "NO_COLOR": nil, "XDG_CONFIG_HOME": folder["config"],
        ]
        variables.merge(environment) { $1 }
        return try Tool.run(
            "timeout", ["--kill-after=5", "300", Project.program] + arguments, in: folder.path, environment: variables)
    }

    /// Runs a command line of the shell with the program as `$ZINE`.
    static func shell(_ script: String, in folder: TemporaryFolder) throws -> Tool.Run {
        try Tool.run(
            "bash", ["-c", script], in: folder.path,
            environment: ["ZINE": Project.program, "NO_COLOR": nil, "XDG_CONFIG_HOME": folder["config"]])
    }
}

/// The parts of an issue small enough to be built in a blink, to be broken one at a time.
struct SmallIssue {
    static let manifest = """
        number: 1
        date: 2031-05
        contents:
          - articles/one.md

        """
    static let article = """
        ---
        title: The first
        ---

        Nothing happened, and it was written down with care.

        """

    var manifest = Self.manifest
    var article = Array(Self.article.utf8)
    /// Further files of the issue's folder.
    var files: [String: [UInt8]] = [:]

    init() {}

    init(body: String) { article = Array("---\ntitle: The first\n---\n\n\(body)\n".utf8) }

    init(articles: [String]) {
        manifest = "number: 1\ndate: 2031-05\ncontents:\n" + articles.indices.map { "  - articles/\($0).md\n" }.joined()
        article = []
        for (index, text) in articles.enumerated() { files["articles/\(index).md"] = Array(text.utf8) }
    }

    func write(to folder: TemporaryFolder, at path: String = "Issues/001") throws {
        try folder.write(
            "name: The Test Review\n",
            to: path.split(separator: "/").dropLast().joined(separator: "/") + "/publication.yaml")
        try folder.write(manifest, to: path + "/issue.yaml")
        if !article.isEmpty { try folder.write(article, to: path + "/articles/one.md") }
        for (name, bytes) in files { try folder.write(bytes, to: path + "/" + name) }
    }
}
