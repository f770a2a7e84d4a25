import ArgumentParser
import FoundationEssentials
import Glibc
import ZineCore
import ZineDocument
import ZineInbox
import ZineKit
import ZineReader
import ZineSubscribers
import ZineTerminal
import ZineWeb

struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send an issue to every confirmed reader, once.",
        discussion: """
            Every reader's letter is noted before it goes out, and the server's answer after. A run that was killed goes \
            on where it was when the command is given again; what was under way at that moment is in doubt, is listed, and \
            goes out again only with --resend-doubtful.

            The password is in ZINE_SMTP_PASSWORD, or where `inbox:` in publication.yaml says that it is.

            Examples:
              zine send Issues/004 --test editor@example.org
              zine send Issues/004
              zine send Issues/004 --dry-run Letters
            """)

    @Argument(help: "The issue's folder.", completion: .directory)
    var issue: String

    @Option(help: "The mail server, instead of the publication's: smtps://mail.example.org.")
    var via: String?

    @Option(help: "The subject (default: the magazine's name, the number and the issue's title).")
    var subject: String?

    @Option(help: "What inboxes show beside the subject (default: the titles).")
    var preview: String?

    @Option(help: "Send one letter to this address, and note nothing.", transform: EmailAddress.argument)
    var test: EmailAddress?

    @Option(
        help: "Write the letters into a Maildir, in place of those of a former run, and send nothing.",
        completion: .directory)
    var dryRun: String?

    @Option(
        help: "Begin nothing more at this time: 18:30, which is tomorrow's once it has passed, or 2031-05-20T18:30.")
    var until: String?

    @Flag(help: "Send again what is in doubt: some readers may get it twice.")
    var resendDoubtful = false

    @Flag(help: "Send again what a server refused.")
    var resendRefused = false

    @Option(help: "Letters in a minute, at most (default: the publication's).")
    var perMinute: Int?

    @Option(help: "Connections to the server at a time (default: the publication's, or 4).")
    var connections: Int?

    @Option(
        help: "Seconds before the first new try after a temporary refusal; each pause is three times the one before.")
    var pause = 60

    @Option(help: "How often a letter is tried before it is left for the next run.")
    var tries = 5

    @Option(help: "Seconds that the server may be silent.")
    var patience = 300

    @Option(help: "Seconds that what is under way may take once the run is told to end.")
    var farewell = 10

    @Flag(help: "Go on with a new inbox.key where the one is lost that signed the links in letters that are out.")
    var newKey = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for (name, number) in [
            ("per-minute", perMinute ?? 1), ("pause", pause), ("tries", tries), ("patience", patience),
            ("farewell", farewell),
        ]
        where !(1...1_000_000).contains(number) {
            throw ValidationError("--\(name) wants a number from 1")
        }
        if let connections, !(1...16).contains(connections) {
            throw ValidationError("--connections wants a number from 1 to 16")
        }
        if test != nil, dryRun != nil { throw ValidationError("--test sends and --dry-run does not; take one of them") }
        if let until {
            let now = Date()
            guard let deadline = Deadline.date(until, after: now) else {
                throw ValidationError("--until wants a time such as 18:30, or 2031-05-20T18:30")
            }
            if deadline <= now {
                throw ValidationError("--until \(until) has passed; now it is \(Deadline.text(now))")
            }
        }
        for text in [subject, preview].compactMap({ $0 }) where text.unicodeScalars.contains(where: Self.isControl) {
            throw ValidationError("a subject and a preview are one line each")
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || scalar.value == 0x7F }

    func run() async throws {
        let folders = try shared.issues(in: [issue])
        guard let folder = folders.first, folders.count == 1 else {
            throw ValidationError("'\(issue)' holds \(folders.count) issues; one is sent at a time")
        }
        let found = try LetterOfIssue(folder, via: via, wishes: (subject, preview), shared)
        let (settings, slug) = (found.settings, found.slug)
        let store = try store(settings)
        let maker = LetterMaker(found.letter, settings, leave: try leave(settings, store))
        if let dryRun { return try write(maker, store, to: dryRun) }
        guard let server = settings.server else {
            throw refused("inbox-no-server", "no mail server is named", "write `smtp:` in `inbox:`, or use --via")
        }
        let password = try password(for: server, settings)
        if let test { return try sendOne(to: test, maker, server, password, store) }
        guard let store else { throw ExitCode(1) }
        let plan = plan(settings)
        let begun = Date()
        let run = try begin(store, settings, slug, plan)
        let report = SendingReport(slug: slug, begun: begun, shared: shared)
        report.begins(by: server, plan)
        let progress = try attempt(for: shared) { () throws(ReaderStoreError) in
            try run.run(maker, carrier: SendingRun.carrier(server, password: password, plan: plan), told: report.hear)
        }
        Terminal.endProgress()
        try report.finish(progress, store)
    }

    /// One letter to try may go out before there are readers.
    private func store(_ settings: InboxSettings) throws -> ReaderStore? {
        if test != nil, !SourceFiles.fileSystem.exists(settings.readers) { return nil }
        return try ReadersOption.open(settings.readers, create: false, shared)
    }

    // MARK: What is sent

    private func leave(_ settings: InboxSettings, _ store: ReaderStore?) throws -> @Sendable (ReaderID) -> String? {
        guard let service = settings.service else {
            let elsewhere = settings.publication.subscribe?.unsubscribe
            if elsewhere == nil {
                shared.report([
                    .warning(
                        "inbox-no-service", "readers leave by writing a mail, since no service is named",
                        hint:
                            "write `service:` in `inbox:`; large mail providers want a link that leaves with one click",
                        at: settings.place)
                ])
            }
            return { _ in elsewhere }
        }
        do throws(InboxTokens.KeyFault) {
            let tokens =
                if let store {
                    try InboxTokens(of: store, at: settings.readers, isRenewed: newKey)
                } else {
                    try InboxTokens(besideDatabase: settings.readers)
                }
            return { reader in tokens.leaveAddress(for: reader, service: service) }
        } catch {
            throw refused("inbox-key", error.description, error.hint)
        }
    }

    private func password(for server: MailServer, _ settings: InboxSettings) throws -> String? {
        guard server.user != nil else { return nil }
        do throws(MailPassword.Fault) {
            if let password = try settings.password.value() { return password }
        } catch {
            throw refused("inbox-no-password", error.reason, nil)
        }
        throw refused(
            "inbox-no-password", "the mail server wants a password, and there is none",
            "put it into ZINE_SMTP_PASSWORD, or say where it is: `password_file:` or `password_command:` in `inbox:`")
    }

    private func refused(_ id: String, _ message: String, _ hint: String?) -> ExitCode {
        shared.refused(id, message, hint: hint)
    }

    private func unwritten(_ folder: String) -> ExitCode {
        let reason = String(cString: strerror(errno))
        shared.report(
            failure: .error("output-failure", "cannot write \(folder): \(reason)", at: SourceSpan(file: "")))
        return ExitCode(70)
    }

    // MARK: Sending

    private func plan(_ settings: InboxSettings) -> SendingPlan {
        SendingPlan(
            connections: connections ?? settings.connections, perConnection: settings.perConnection,
            perMinute: perMinute ?? settings.perMinute, pause: Double(pause), tries: tries, patience: patience,
            until: until.flatMap { Deadline.date($0, after: Date()) })
    }

    private func begin(
        _ store: ReaderStore, _ settings: InboxSettings, _ slug: String, _ plan: SendingPlan
    ) throws -> SendingRun {
        let resend = (resendDoubtful ? [DeliveryState.doubtful] : []) + (resendRefused ? [.refused] : [])
        LastCall.seconds = UInt32(farewell)
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            Glibc.signal(signal) { _ in
                SendingRun.stop()
                LastCall.begin()
            }
        }
        do throws(SendingRun.Fault) {
            return try SendingRun(store, at: settings.readers, issue: slug, plan: plan, resend: resend)
        } catch {
            switch error {
            case .isHeld: throw refused("sending-twice", "another `zine send` is at work here", "wait until it is done")
            case .journal(let reason): throw refused("readers-database", "what is sent cannot be noted: \(reason)", nil)
            case .store(let error): throw refused("readers-database", error.description, nil)
            }
        }
    }

    private func sendOne(
        to address: EmailAddress, _ maker: LetterMaker, _ server: MailServer, _ password: String?, _ store: ReaderStore?
    ) throws {
        let known = try attempt(for: shared) { () throws(ReaderStoreError) in try store?.reader(at: address) }
        let message = maker.message(
            to: address, of: known?.id ?? .random(), language: known?.language, at: Date())
        do throws(MailFailure) {
            try SMTPTransport(server, password: password, patience: patience).send(message)
        } catch {
            throw refused("sending-failed", "the letter did not go out: \(error.reason)", nil)
        }
        if !shared.quiet { Terminal.print("sent to \(address); nothing is noted") }
    }

    private func write(_ maker: LetterMaker, _ store: ReaderStore?, to folder: String) throws {
        guard let store else { return }
        guard let maildir = Maildir(folder) else {
            throw unwritten(folder)
        }
        let former = maildir.clear()
        var (last, count): (ReaderID?, Int) = (nil, 0)
        while case let page = try attempt(
            for: shared,
            { () throws(ReaderStoreError) in
                try store.confirmed(after: last, limit: 200)
            }), !page.isEmpty
        {
            for reader in page {
                let message = maker.message(
                    to: reader.address, of: reader.id, language: reader.language, at: Date())
                guard maildir.put(message.bytes, name: reader.id.text) else {
                    throw unwritten(folder)
                }
                count += 1
            }
            last = page.last?.id
        }
        guard !shared.quiet else { return }
        let place = former == 0 ? "" : ", in place of \(former.counted("letter")) of a former run"
        Terminal.print("\(folder): \(count.counted("letter"))\(place); nothing was sent")
    }
}
