import Glibc
import ZineCore
public import ZineDocument

/// Where a publication's mail is taken to, as its address says it: `smtps://mail.example.org`,
/// `smtp://editors@mail.example.org:587`.
public struct MailServer: Hashable, Sendable {
    public enum Security: Hashable, Sendable {
        /// On this machine alone.
        case none
        /// Encrypted after a greeting, or nothing is said (RFC 3207).
        case startTLS
        /// Encrypted from the first byte (RFC 8314).
        case tls
    }

    public struct Fault: Error, Hashable, Sendable {
        public var reason: String
    }

    public var host: String
    public var port: Int
    public var user: String?
    public var security: Security

    public init(_ text: String) throws(Fault) {
        guard let mark = text.firstRange(of: "://") else {
            throw Fault(reason: "a mail server is written smtps://mail.example.org, or smtp:// for STARTTLS")
        }
        let scheme = text[..<mark.lowerBound].lowercased()
        guard scheme == "smtp" || scheme == "smtps" else {
            throw Fault(reason: "a mail server's address begins with smtps:// or smtp://")
        }
        var rest = text[mark.upperBound...]
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        guard rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"/?#\"<>\\".utf8.contains($0) }) else {
            throw Fault(reason: "a mail server's address is its name, and a port if need be")
        }
        if let at = rest.lastIndex(of: "@") {
            let name = rest[..<at]
            guard !name.contains(":") else {
                throw Fault(reason: "a password stands in the address; see what the reference says of passwords")
            }
            user = String(name).replacing("%40", with: "@")
            rest = rest[rest.index(after: at)...]
        }
        let isBracketed = rest.hasPrefix("[")
        let end = isBracketed ? rest.firstIndex(of: "]").map { rest.index(after: $0) } : rest.firstIndex(of: ":")
        host = String(rest[..<(end ?? rest.endIndex)]).lowercased()
        let tail = end.map { rest[$0...] } ?? ""
        let isLocal = Self.isLoopback(host)
        port = scheme == "smtps" ? 465 : isLocal ? 25 : 587
        if !tail.isEmpty {
            guard tail.hasPrefix(":"), let number = Int(tail.dropFirst()), (1...65535).contains(number) else {
                throw Fault(reason: "a mail server's port is a number from 1 to 65535")
            }
            port = number
        }
        guard !host.isEmpty, host != "[]" else { throw Fault(reason: "the mail server has no name") }
        security = scheme == "smtps" ? .tls : isLocal ? .none : .startTLS
    }

    /// Whether a name stands for this machine.
    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// As libcurl reads it: without the name.
    var url: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)" }
}

/// Where the password is: never in a manifest, nor on a command line, which every user of the machine can read.
public struct MailPassword: Hashable, Sendable {
    public struct Fault: Error, Hashable, Sendable {
        public var reason: String
    }

    /// The variable that holds it where nothing else is said.
    public static let variable = "ZINE_SMTP_PASSWORD"

    public var variable: String
    /// A file that its owner alone may read.
    public var file: String?
    /// A command for the shell, whose first line is the password.
    public var command: String?

    /// - Parameter folder: where a file's path begins.
    public init(_ way: Publication.Inbox.Password?, folder: String) {
        variable = Self.variable
        switch way {
        case .file(let path): file = path.hasPrefix("/") ? path : folder + "/" + path
        case .command(let command): self.command = command
        case .variable(let name): variable = name
        case nil: break
        }
    }

    /// `nil` where none is to be found.
    public func value() throws(Fault) -> String? {
        if let held = getenv(variable) { return String(cString: held) }
        if let file { return try read(file) }
        if let command { return try run(command) }
        return nil
    }

    private static let limit = 4096

    private func read(_ path: String) throws(Fault) -> String {
        let bytes: [UInt8], isOpen: Bool
        do throws(RegularFile.Failure) {
            let file = try RegularFile(path)
            isOpen = file.isOpenToOthers
            bytes = try file.beginning(Self.limit)
        } catch {
            if case .system(let code) = error {
                throw Fault(reason: "the password's file '\(path)' cannot be read: \(String(cString: strerror(code)))")
            }
            throw Fault(reason: "the password's file '\(path)' is no file")
        }
        guard !isOpen else {
            throw Fault(reason: "others may read the password's file '\(path)'; run: chmod 600 '\(path)'")
        }
        return try line(bytes[...], of: "the password's file '\(path)'")
    }

    private func run(_ command: String) throws(Fault) -> String {
        guard let pipe = popen(command, "re") else { throw Fault(reason: "the password's command does not run") }
        var bytes = [UInt8](repeating: 0, count: Self.limit)
        let count = fread(&bytes, 1, bytes.count, pipe)
        guard pclose(pipe) == 0 else { throw Fault(reason: "the password's command failed: \(command)") }
        return try line(bytes.prefix(count), of: "the password's command")
    }

    private func line(_ bytes: ArraySlice<UInt8>, of source: String) throws(Fault) -> String {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
        guard !line.isEmpty else { throw Fault(reason: "\(source) holds nothing") }
        return String(decoding: line, as: UTF8.self)
    }
}
