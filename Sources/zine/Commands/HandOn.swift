import ArgumentParser
import Glibc
import ZineKit
import ZineTerminal

/// Commands that a program of its own does, since they need a database and a server that nobody needs who only prints.
/// Everything behind the command's name is handed on as it is.
protocol HandOn: ParsableCommand {
    static var name: String { get }
    var arguments: [String] { get }
}

extension HandOn {
    /// The program becomes the other one.
    func run() throws {
        let program = try Self.place() + "/zine-inbox"
        var words: [UnsafeMutablePointer<CChar>?] = ([program, Self.name] + arguments).map { strdup($0) }
        words.append(nil)
        execv(program, words)
        for word in words { free(word) }
        Terminal.complain(
            "zine \(Self.name) needs the program zine-inbox beside zine, and it is not there; `make inbox` builds it")
        throw ExitCode(70)
    }

    /// The folder that this program is in.
    private static func place() throws -> String {
        guard let found = realpath("/proc/self/exe", nil) else { throw ExitCode(70) }
        defer { free(found) }
        let path = String(cString: found)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}

struct Readers: HandOn {
    static let name = "readers"
    static let configuration = CommandConfiguration(
        abstract: "List, add, import and erase the readers who get issues by mail (zine-inbox).")

    @Argument(parsing: .captureForPassthrough, help: "What zine-inbox is to do: `zine readers --help` lists it.")
    var arguments: [String] = []
}

struct Send: HandOn {
    static let name = "send"
    static let configuration = CommandConfiguration(
        abstract: "Send an issue to every confirmed reader, once (zine-inbox).")

    @Argument(parsing: .captureForPassthrough, help: "The issue, and options: `zine send --help` lists them.")
    var arguments: [String] = []
}

struct Inbox: HandOn {
    static let name = "inbox"
    static let configuration = CommandConfiguration(
        abstract: "Look at how letters leave, and serve those who sign up (zine-inbox).")

    @Argument(parsing: .captureForPassthrough, help: "What zine-inbox is to do: `zine inbox --help` lists it.")
    var arguments: [String] = []
}
