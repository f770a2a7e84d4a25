import ArgumentParser
import FoundationEssentials
import Glibc
import ZineCore
import ZineInbox
import ZineReader
import ZineSubscribers
import ZineTerminal

extension ReadersCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in a list: an export of Buttondown, Mailchimp, Ghost, listmonk, Substack, or zine's own.",
            discussion: """
                The columns tell which service a file is from. All of a list is taken in, or nothing: with an error in a \
                row, that row is named and the database stays as it was. Of two states of one reader that one counts which \
                sends less. Names, tags and payments are not kept.
                """)

        @Argument(help: "A CSV file.", completion: .file(extensions: ["csv"]))
        var file: String

        @Option(help: "What readers are taken for where the file does not say: confirmed, or asked.")
        var state: ReaderState?

        @Flag(help: "Leave out rows that have errors, and take in the others.")
        var skipBad = false

        @Flag(help: "Say what would be done, and do nothing.")
        var dryRun = false

        @OptionGroup var place: ReadersOption

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let bytes: [UInt8]
            do throws(SourceFiles.Failure) {
                bytes = try SourceFiles.fileSystem.read(file, ReaderList.sizeLimit)
            } catch {
                shared.report([error.diagnostic(for: file, at: SourceSpan(file: file))])
                throw ExitCode(1)
            }
            var list = ReaderList(bytes, file: file, state: state)
            if skipBad {
                list.problems = list.problems.map { problem in
                    guard problem.id == "readers-bad-row" else { return problem }
                    return .warning("readers-bad-row", problem.message + "; the row is left out", at: problem.span)
                }
            }
            shared.report(list.problems.sortedForReport())
            if list.problems.hasErrors { throw ExitCode(1) }
            let store = try place.store(create: true, shared)
            let merge = try attempt { () throws(ReaderStoreError) in
                try store.merge(list.entries, from: list.service.name, at: Date(), isTried: dryRun)
            }
            guard !shared.quiet else { return }
            Terminal.print(
                "\(file), \(list.service.name): \(merge.added) new, \(merge.changed) changed, \(merge.unchanged) as they were"
                    + (dryRun ? "; nothing is written" : ""))
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write readers as CSV, for `zine readers import` and other programs.",
            discussion: """
                A field that a spreadsheet would take for a formula has an apostrophe before it, which `import` takes away.
                """)

        @Option(help: "Only those in this state; may be given more than once.")
        var state: [ReaderState] = []

        @Option(
            name: [.short, .customLong("output")],
            help: "A new file, for its owner's eyes alone (default: standard output).", completion: .file())
        var output: String?

        @OptionGroup var place: ReadersOption

        func run() throws {
            let store = try place.store(create: false)
            let descriptor = try output.map { path in
                let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
                guard made >= 0 else {
                    Terminal.complain("zine: error: cannot write \(path): \(String(cString: strerror(errno)))")
                    throw ExitCode(70)
                }
                return made
            }
            try put(Reader.csvHead, descriptor)
            var last: ReaderID?
            while case let page = try attempt({ () throws(ReaderStoreError) in
                try store.readers(
                    in: state.isEmpty ? Set(ReaderState.allCases) : Set(state), after: last, limit: 500)
            }), !page.isEmpty {
                try put(page.map(\.csv).joined(), descriptor)
                last = page.last?.id
            }
            if let descriptor, close(descriptor) != 0 { throw ExitCode(70) }
        }

        private func put(_ text: String, _ descriptor: Int32?) throws {
            guard let descriptor else { return Terminal.write(Array(text.utf8), to: 1) }
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else {
                    Terminal.complain("zine: error: the list cannot be written: \(String(cString: strerror(errno)))")
                    throw ExitCode(70)
                }
                bytes = bytes.dropFirst(count)
            }
        }
    }
}
