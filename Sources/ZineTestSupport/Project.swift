import Foundation

/// Where the project's own files are.
public enum Project {
    /// The package's root, from this file's place in it.
    public static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    /// The program that was built together with the running tests: beside their bundle, wherever the build folder is.
    public static let program: String = {
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let folders = [own, URL(filePath: CommandLine.arguments.first ?? "")].map { $0.deletingLastPathComponent() }
        let beside = folders.map { $0.appending(path: "zine").path }
        return beside.first { FileManager.default.isExecutableFile(atPath: $0) } ?? root + "/.build/debug/zine"
    }()

    /// Issues to prove things with: the repository's, and the seed where the checkout has it beside it.
    public static let issues: [String] = {
        let own = folders(in: root + "/Issues")
        return own + folders(in: root + "/../shared/seed")
    }()

    private static func folders(in parent: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.sorted().map { parent + "/" + $0 }.filter {
            FileManager.default.fileExists(atPath: $0 + "/issue.yaml")
        }
    }
}
