import Foundation

/// Runs other programs, the one under test among them.
public enum Tool {
    public struct Failure: Error, CustomStringConvertible {
        public var description: String
        public init(description: String) { self.description = description }
    }

    /// What a program left behind.
    public struct Run: Sendable {
        /// The exit status; 128 and more for a program that a signal ended.
        public var status: Int32
        public var errors: String
        public var outputBytes: [UInt8]
        /// Made when it is asked for: pictures are megabytes that are no text.
        public var output: String { String(decoding: outputBytes, as: UTF8.self) }
    }

    /// Runs a program to its end with nothing to read.
    ///
    /// - Parameters:
    ///   - program: a path, or a name to be looked for in `PATH`.
    ///   - environment: laid over this process's own; `nil` removes a variable.
    public static func run(
        _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String?] = [:]
    ) throws -> Run {
        let scratch = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        var variables = ProcessInfo.processInfo.environment
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.standardInput = FileHandle.nullDevice
        // Files rather than pipes: nobody has to read while the program runs.
        let output = try handle(scratch.write([], to: "output"))
        let errors = try handle(scratch.write([], to: "errors"))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        try output.close()
        try errors.close()
        let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
        return Run(status: status, errors: try scratch.text("errors"), outputBytes: try scratch.read("output"))
    }

    private static func handle(_ path: String) throws -> FileHandle {
        try FileHandle(forWritingTo: URL(filePath: path))
    }

    /// Runs a tool over bytes.
    ///
    /// - Parameter arguments: `IN` stands for a file that holds the input, `OUT` for a file name without extension.
    /// - Returns: what the tool prints; with `result`, what it left in `OUT` plus that suffix.
    /// - Throws: `Failure` where the tool's status is not zero.
    public static func run(
        _ name: String, _ arguments: [String], on input: [UInt8], result: String? = nil
    ) throws -> [UInt8] {
        let scratch = try TemporaryFolder()
        let file = try scratch.write(input, to: "in.pdf")
        let run = try run(
            name, arguments.map { $0 == "IN" ? file : $0 == "OUT" ? scratch["out"] : $0 })
        guard run.status == 0 else { throw Failure(description: "\(name): \(run.output)\(run.errors)") }
        return try result.map { try scratch.read("out" + $0) } ?? run.outputBytes
    }

    public static func text(_ name: String, _ arguments: [String], on input: [UInt8]) throws -> String {
        String(decoding: try run(name, arguments, on: input), as: UTF8.self)
    }
}
