import Glibc

/// Where the program's own files are: faces, themes, templates.
public struct ProgramFiles: Hashable, Sendable {
    /// The folder that holds `Assets` and `Fonts`.
    public var root: String

    public init(root: String) { self.root = root }

    public var fonts: String { root + "/Fonts" }
    public var themes: String { root + "/Assets/Themes" }
    public var assets: String { root + "/Assets" }

    /// Looks in `ZINE_HOME`, then upwards from the program's own file, then in `share/zine` beside its folder, then
    /// upwards from the working folder.
    public static func find() -> ProgramFiles? {
        var candidates: [String] = []
        if let home = getenv("ZINE_HOME") { candidates.append(String(cString: home)) }
        if let program = realPath("/proc/self/exe") {
            candidates += ancestors(of: program)
            if let folder = ancestors(of: program).dropFirst().first { candidates.append(folder + "/share/zine") }
        }
        if let here = realPath(".") { candidates += [here] + ancestors(of: here) }
        return candidates.first { access($0 + "/Assets/Themes/house.yaml", R_OK) == 0 }.map(ProgramFiles.init)
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func ancestors(of path: String) -> [String] {
        var folders: [String] = []
        var rest = Substring(path)
        while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }
}
