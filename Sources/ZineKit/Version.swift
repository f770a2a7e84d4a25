import CCommit

/// The program's version, as its outputs name it.
public enum Version {
    public static let current = "0.1.0"

    /// The same with the commit that it was built from, for `--version`; outputs name the version alone, since a commit that
    /// changes nothing of them is not to change their bytes.
    public static var withCommit: String {
        let commit = String(cString: zine_commit()).prefix(10)
        guard !commit.isEmpty else { return current }
        return "\(current) (\(commit)\(zine_commit_is_changed() != 0 ? ", changed" : ""))"
    }
}
