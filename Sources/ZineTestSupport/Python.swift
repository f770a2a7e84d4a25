import Foundation

/// Python with the packages that tests borrow from other people: the project's own environments first.
public enum Python {
    /// An interpreter that can import a module; `nil` where there is none.
    public static func with(_ module: String) -> String? {
        let environments = ["test", "bench"].map { "\(Project.root)/.build-tools/python-\($0)/bin/python" }
        return (environments.filter { FileManager.default.isExecutableFile(atPath: $0) } + ["python3"]).first { path in
            (try? Tool.run(path, ["-c", "import \(module)"]))?.status == 0
        }
    }
}
