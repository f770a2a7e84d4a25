import ArgumentParser
import FoundationEssentials
import Glibc
import ZineCore
import ZineInbox
import ZineReader
import ZineSubscribers
import ZineTerminal

extension ReadersCommand {
    struct Bounces: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read what mail servers sent back: who cannot be reached, who complained, who leaves by mail.",
            discussion: """
                A delivery report of a mailbox that takes nothing marks its reader as bouncing; a complaint blocks; a mail \
                with the subject that letters give for leaving takes its reader off. A report that is no such form is believed \
                where it comes from a mail system and quotes a letter of ours. Other mail is passed over, and why is said. \
                Files stay as they are, and reading one twice does nothing more.
                """)

        @Argument(help: "Maildirs, mboxes, or files of one mail.", completion: .file())
        var paths: [String]

        @Flag(help: "Say what would be done, and do nothing.")
        var dryRun = false

        @OptionGroup var place: ReadersOption

        @OptionGroup var shared: SharedOptions

        private static let sizeLimit = 256 << 20

        func run() throws {
            let store = try place.store(create: false, shared)
            var counts: [ReaderState: Int] = [:]
            var (mails, passedOver, problems): (Int, Int, [Diagnostic]) = (0, 0, [])
            for file in paths.flatMap(Self.files) {
                let bytes: [UInt8]
                do throws(SourceFiles.Failure) {
                    bytes = try SourceFiles.fileSystem.read(file, Self.sizeLimit)
                } catch {
                    problems.append(error.diagnostic(for: file, at: SourceSpan(file: file)))
                    continue
                }
                for mail in ReturnedMail.mails(bytes) {
                    mails += 1
                    let found = ReturnedMail.read(mail)
                    for returned in found { try take(returned, from: file, store, &counts, &problems) }
                    if found.isEmpty {
                        passedOver += 1
                        problems.append(
                            .note(
                                "return-passed-over", "a mail is passed over: \(ReturnedMail.whyPassedOver(mail))",
                                at: SourceSpan(file: file)))
                    }
                }
            }
            shared.report(problems.sortedForReport())
            if !shared.quiet {
                let words = [ReaderState.bouncing, .blocked, .left].map { "\(counts[$0, default: 0]) \($0.rawValue)" }
                Terminal.print(
                    "\(mails.counted("mail")): \(words.joined(separator: ", ")), \(passedOver) passed over"
                        + (dryRun ? "; nothing is written" : ""))
            }
            if problems.hasErrors { throw ExitCode(1) }
        }

        private static func files(_ path: String) -> [String] {
            let files = SourceFiles.fileSystem
            let folders = ["new", "cur"].map { Path.join(path, $0) }
            guard folders.contains(where: files.exists) else { return [path] }
            return folders.flatMap { folder in files.list(folder).map { Path.join(folder, $0) } }
        }

        private func take(
            _ returned: ReturnedMail, from file: String, _ store: ReaderStore, _ counts: inout [ReaderState: Int],
            _ problems: inout [Diagnostic]
        ) throws {
            let place = SourceSpan(file: file)
            guard let reader = try attempt({ () throws(ReaderStoreError) in try found(returned, store) }) else {
                let name = returned.address.map { "\($0)" } ?? "nobody whose name is known"
                problems.append(
                    .note("return-unknown", "the mail is about \(name), and no letter went there", at: place))
                return
            }
            let (state, how): (ReaderState, String)
            switch returned.kind {
            case .failed(let text): (state, how) = (.bouncing, text)
            case .complaint: (state, how) = (.blocked, ChangeWay.complaint.text)
            case .leaves: (state, how) = (.left, ChangeWay.mail.text)
            case .delayed(let text):
                problems.append(
                    .note("return-delayed", "a letter to \(reader.address) did not arrive: \(text)", at: place))
                return
            }
            // A mailbox that is full says nothing of one who has left.
            let isNews =
                state == .bouncing
                ? reader.state == .confirmed || reader.state == .asked
                : reader.state != state && reader.state != .blocked
            guard isNews else { return }
            counts[state, default: 0] += 1
            guard !dryRun else { return }
            try attempt { () throws(ReaderStoreError) in try store.set(reader.id, to: state, at: Date(), how: how) }
        }

        /// An address alone is believed only where a letter went to it: anybody can write a report.
        private func found(_ returned: ReturnedMail, _ store: ReaderStore) throws(ReaderStoreError) -> Reader? {
            if let id = returned.reader { return try store.reader(id) }
            guard let address = returned.address, let reader = try store.reader(at: address),
                try store.hasDeliveries(reader.id)
            else { return nil }
            return reader
        }
    }
}
