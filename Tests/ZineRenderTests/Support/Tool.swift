import Foundation

/// Runs a command line tool over bytes.
enum Tool {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// - Parameter arguments: `IN` stands for a file that holds the input, `OUT` for a file name without extension.
    /// - Returns: what the tool prints; with `result`, what it left in `OUT` plus that suffix.
    static func run(
        _ name: String, _ arguments: [String], on input: [UInt8], result: String? = nil
    ) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zine-render-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "in.pdf")
        try Data(input).write(to: file)
        let output = folder.appending(path: "out").path
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [name]
            + arguments.map { $0 == "IN" ? file.path : $0 == "OUT" ? output : $0 }
        let printed = folder.appending(path: "printed")
        _ = FileManager.default.createFile(atPath: printed.path, contents: nil)
        let handle = try FileHandle(forWritingTo: printed)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        try handle.close()
        let text = try Data(contentsOf: printed)
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(name): \(String(decoding: text, as: UTF8.self))")
        }
        guard let result else { return Array(text) }
        return Array(try Data(contentsOf: URL(filePath: output + result)))
    }

    static func text(_ name: String, _ arguments: [String], on input: [UInt8]) throws -> String {
        String(decoding: try run(name, arguments, on: input), as: UTF8.self)
    }
}
