public import Foundation

/// A folder of one test's own, removed with all that is in it when the value goes.
public final class TemporaryFolder: Sendable {
    /// Absolute, every symbolic link resolved.
    public let path: String

    public init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "zine-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        makeWritable()
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes folders writable again, so that a test of unwritable ones leaves nothing behind.
    private func makeWritable() {
        for name in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] {
            var isFolder: ObjCBool = false
            let file = self[name]
            if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
                try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
            }
        }
    }

    /// The path of something in the folder.
    public subscript(_ name: String) -> String { path + "/" + name }

    /// Writes a file, making the folders above it.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        let url = URL(filePath: self[name])
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    @discardableResult
    public func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    public func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: self[name]))) }

    /// The bytes of a file that lies elsewhere.
    public static func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    public func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

    public func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self[name]) }

    public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self[name]) }

    /// Copies a file or folder from anywhere into this one.
    public func copy(_ source: String, to name: String) throws {
        let target = URL(filePath: self[name])
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: source, toPath: target.path)
    }

    /// The regular files below a folder of this one, by their path from it, sorted.
    public func files(in name: String = "") throws -> [String] {
        let root = name.isEmpty ? path : self[name]
        return try FileManager.default.subpathsOfDirectory(atPath: root).filter { file in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    /// What is in every file below a folder, and when it was last written.
    public func state(of name: String) throws -> [String: FileState] {
        var states: [String: FileState] = [:]
        for file in try files(in: name) {
            let attributes = try FileManager.default.attributesOfItem(atPath: self[name] + "/" + file)
            states[file] = FileState(
                bytes: try read(name + "/" + file), modified: attributes[.modificationDate] as? Date ?? .distantPast)
        }
        return states
    }
}

/// A file's bytes and the time it was last written.
public struct FileState: Equatable, Sendable {
    public var bytes: [UInt8]
    public var modified: Date
}
