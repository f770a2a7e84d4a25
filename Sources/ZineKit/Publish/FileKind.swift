import Glibc

/// What stands at a path; links are not followed.
enum FileKind: Sendable {
    case file, folder, link, other, nothing

    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .other
        }
    }
}
