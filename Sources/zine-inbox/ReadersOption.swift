public import ArgumentParser
import FoundationEssentials
import ZineCore
import ZineInbox
import ZineReader
public import ZineReaders

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

    func store(create: Bool) throws -> ReaderStore {
        guard SourceFiles.fileSystem.exists(Path.join(folder, "publication.yaml")) else {
            throw ValidationError("there is no publication.yaml in '\(folder)'; name its folder with --publication")
        }
        return try attempt { () throws(ReaderStoreError) in
            try ReaderStore(at: InboxSettings.readers(in: folder), create: create)
        }
    }
}

/// What the database cannot do ends the program.
func attempt<Value>(_ body: () throws(ReaderStoreError) -> Value) throws -> Value {
    do throws(ReaderStoreError) {
        return try body()
    } catch {
        Terminal.complain("zine: error: \(error) [readers-database]")
        throw ExitCode(70)
    }
}

extension EmailAddress: ExpressibleByArgument {
    public init?(argument: String) { try? self.init(argument) }
}

extension ReaderState: ExpressibleByArgument {}
