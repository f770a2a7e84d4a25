import Glibc
public import ZineKit

/// The viewer's page, style and script, read once.
public enum ViewerFiles {
    /// By name; what cannot be read is missing, and asked for in vain.
    public static func read(from programFiles: ProgramFiles) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in ["index.html", "preview.css", "preview.js"] {
            files[name] = OutputFolder.read(programFiles.assets + "/Preview/" + name, limit: 1 << 20)
        }
        return files
    }
}
