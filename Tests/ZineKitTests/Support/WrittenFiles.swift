import ZineReader

extension SourceFiles {
    /// An issue's files in memory, by relative paths, beside the program's own on disk.
    static func written(_ texts: [String: String]) -> SourceFiles {
        let memory = SourceFiles.memory(texts)
        let disk = SourceFiles.fileSystem
        return SourceFiles(
            read: { path, limit throws(SourceFiles.Failure) in
                try (path.hasPrefix("/") ? disk : memory).read(path, limit)
            },
            realPath: { ($0.hasPrefix("/") ? disk : memory).realPath($0) },
            list: { ($0.hasPrefix("/") ? disk : memory).list($0) })
    }
}
