/// Paths as text: `/` between components, nothing looked up.
public enum Path {
    /// Without `.`, doubled slashes and every `..` that has something to undo.
    public static func normalised(_ path: String) -> String {
        let isAbsolute = path.hasPrefix("/")
        var kept: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = kept.last, last != ".." {
                kept.removeLast()
            } else if part != ".." || !isAbsolute {
                kept.append(part)
            }
        }
        let joined = kept.joined(separator: "/")
        return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
    }

    /// `path` from `folder`; an absolute path stays what it is.
    public static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// Everything before the last component; `.` for a bare name.
    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last component.
    public static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The last component without its extension.
    public static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The folder that holds `folder`, as its user would type it.
    public static func parent(of folder: String) -> String {
        normalised(join(folder, ".."))
    }

    /// Every folder above a normalised path, the nearest first, `.` for the bare ones.
    static func ancestors(_ path: String) -> [String] {
        var all: [String] = []
        var rest = Substring(path)
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            all.append(String(rest))
        }
        return all + ["."]
    }
}
