public import ArgumentParser
import FoundationEssentials
import ZineCore
import ZineInbox
import ZineReader
public import ZineSubscribers
import ZineTerminal

/// Whose readers are meant.
struct ReadersOption: ParsableArguments {
    @Option(
        help: "The folder that holds publication.yaml and the readers' database (default: Issues, or here).",
        completion: .directory)
    var publication: String?

    var folder: String {
        if let publication { return Path.normalised(publication) }
        return ["Issues", "."].first { SourceFiles.fileSystem.exists(Path.join($0, "publication.yaml")) } ?? "."
    }

    func store(create: Bool, _ shared: SharedOptions? = nil) throws -> ReaderStore {
        guard SourceFiles.fileSystem.exists(Path.join(folder, "publication.yaml")) else {
            throw ValidationError("there is no publication.yaml in '\(folder)'; name its folder with --publication")
        }
        return try Self.open(InboxSettings.readers(in: folder), create: create, shared)
    }

    /// Says where others could read it.
    static func open(_ path: String, create: Bool, _ shared: SharedOptions?) throws -> ReaderStore {
        let store = try attempt(for: shared) { () throws(ReaderStoreError) in try ReaderStore(at: path, create: create)
        }
        if !store.exposed.isEmpty {
            let problem = Diagnostic.warning(
                "readers-exposed", "others on this machine could read the readers; they no longer can",
                hint: "look at what copied or made the file: it is to have mode 600", at: SourceSpan(file: path))
            if let shared { shared.report([problem]) } else { Terminal.report([problem], format: .text) }
        }
        return store
    }
}

/// What the database cannot do ends the program: with 1 where it is not there, with 70 otherwise.
func attempt<Value>(
    for shared: SharedOptions? = nil, _ body: () throws(ReaderStoreError) -> Value
) throws -> Value {
    do throws(ReaderStoreError) {
        return try body()
    } catch {
        let isMissing = if case .missing = error { true } else { false }
        let failure = Diagnostic.error("readers-database", error.description, at: SourceSpan(file: ""))
        let hint = "`zine readers add` or `zine readers import` makes one"
        if let shared {
            _ = shared.refused(failure.id, failure.message, hint: isMissing ? hint : nil)
        } else {
            Terminal.complain("zine: error: \(failure.message) [\(failure.id)]")
            if isMissing { Terminal.complain("  hint: \(hint)") }
        }
        throw ExitCode(isMissing ? 1 : 70)
    }
}

extension SharedOptions {
    /// Says why nothing is done.
    ///
    /// - Returns: the status of input that has errors.
    func refused(_ id: String, _ message: String, hint: String?) -> ExitCode {
        report(failure: .error(id, message, hint: hint, at: SourceSpan(file: "")))
        if let hint, diagnostics == .text { Terminal.complain("  hint: \(hint)") }
        return ExitCode(1)
    }
}

extension EmailAddress {
    /// An address on a command line, or why it is none.
    static func argument(_ text: String) throws -> EmailAddress {
        do throws(Fault) {
            return try EmailAddress(text)
        } catch {
            throw ValidationError("'\(text.prefix(80))' is no address: \(error.reason)")
        }
    }
}

extension ReaderState: ExpressibleByArgument {}
