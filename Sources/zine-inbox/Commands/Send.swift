import ArgumentParser
import FoundationEssentials
import Glibc
import ZineCore
import ZineDocument
import ZineInbox
import ZineKit
import ZineReader
import ZineReaders
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

    @Option(help: "Send one letter to this address, and note nothing.")
    var test: EmailAddress?

    @Option(help: "Write the letters into a Maildir, and send nothing.", completion: .directory)
    var dryRun: String?

    @Option(help: "Begin nothing more at this time: 18:30, or 2031-05-20T18:30.")
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

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        for (name, number) in [
            ("per-minute", perMinute ?? 1), ("pause", pause), ("tries", tries), ("patience", patience),
        ]
        where !(1...1_000_000).contains(number) {
            throw ValidationError("--\(name) wants a number from 1")
        }
        if let connections, !(1...16).contains(connections) {
            throw ValidationError("--connections wants a number from 1 to 16")
        }
        if test != nil, dryRun != nil { throw ValidationError("--test sends and --dry-run does not; take one of them") }
        if let until, Deadline.date(until, after: Date()) == nil {
            throw ValidationError("--until wants a time such as 18:30, or 2031-05-20T18:30")
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
        let maker = LetterMaker(found.letter, settings, leave: try leave(settings))
        if let dryRun { return try write(maker, settings, to: dryRun) }
        guard let server = settings.server else {
            throw refused("inbox-no-server", "no mail server is named", "write `smtp:` in `inbox:`, or use --via")
        }
        let password = try password(for: server, settings)
        if let test { return try sendOne(to: test, maker, server, password, settings) }
        let store = try attempt { () throws(ReaderStoreError) in try ReaderStore(at: settings.readers, create: false) }
        let run = try begin(store, settings, slug)
        let progress = try attempt { () throws(ReaderStoreError) in
            try run.run(maker, carrier: SendingRun.carrier(server, password: password, plan: plan(settings))) { now in
                if !shared.quiet { Terminal.progress(words(now)) }
            }
        }
        Terminal.endProgress()
        try finish(progress, store, slug)
    }

    // MARK: What is sent

    private func leave(_ settings: InboxSettings) throws -> @Sendable (ReaderID) -> String? {
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
            let tokens = try InboxTokens(besideDatabase: settings.readers)
            return { reader in tokens.leaveAddress(for: reader, service: service) }
        } catch {
            throw refused("inbox-key", error.description, nil)
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
        shared.report(failure: .error(id, message, at: SourceSpan(file: "")))
        if let hint, shared.diagnostics == .text { Terminal.complain("  hint: \(hint)") }
        return ExitCode(1)
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

    private func begin(_ store: ReaderStore, _ settings: InboxSettings, _ slug: String) throws -> SendingRun {
        let resend = (resendDoubtful ? [DeliveryState.doubtful] : []) + (resendRefused ? [.refused] : [])
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            Glibc.signal(signal) { _ in
                SendingRun.stop()
                LastCall.begin(seconds: 15)
            }
        }
        do throws(SendingRun.Fault) {
            return try SendingRun(store, at: settings.readers, issue: slug, plan: plan(settings), resend: resend)
        } catch {
            switch error {
            case .isHeld: throw refused("sending-twice", "another `zine send` is at work here", "wait until it is done")
            case .journal(let reason): throw refused("readers-database", "what is sent cannot be noted: \(reason)", nil)
            case .store(let error): throw refused("readers-database", error.description, nil)
            }
        }
    }

    private func sendOne(
        to address: EmailAddress, _ maker: LetterMaker, _ server: MailServer, _ password: String?,
        _ settings: InboxSettings
    ) throws {
        let known =
            SourceFiles.fileSystem.exists(settings.readers)
            ? try attempt { () throws(ReaderStoreError) in
                try ReaderStore(at: settings.readers, create: false).reader(at: address)
            } : nil
        let message = maker.message(to: address, of: known?.id ?? .random(), at: Date())
        do throws(MailFailure) {
            try SMTPTransport(server, password: password, patience: patience).send(message)
        } catch {
            throw refused("sending-failed", "the letter did not go out: \(error.reason)", nil)
        }
        if !shared.quiet { Terminal.print("sent to \(address)") }
    }

    private func write(_ maker: LetterMaker, _ settings: InboxSettings, to folder: String) throws {
        let store = try attempt { () throws(ReaderStoreError) in try ReaderStore(at: settings.readers, create: false) }
        guard let maildir = Maildir(folder) else {
            throw unwritten(folder)
        }
        var (last, count): (ReaderID?, Int) = (nil, 0)
        while case let page = try attempt({ () throws(ReaderStoreError) in
            try store.confirmed(after: last, limit: 200)
        }), !page.isEmpty {
            for reader in page {
                let message = maker.message(to: reader.address, of: reader.id, at: Date())
                guard maildir.put(message.bytes, name: reader.id.text) else {
                    throw unwritten(folder)
                }
                count += 1
            }
            last = page.last?.id
        }
        if !shared.quiet { Terminal.print("\(folder): \(count) letters; nothing was sent") }
    }

    // MARK: What became of it

    private func words(_ now: SendingProgress) -> String {
        var words = ["\(now.accepted) sent"]
        if now.refused > 0 { words.append("\(now.refused) refused") }
        if now.postponed > 0 { words.append("\(now.postponed) put off") }
        if now.doubtful > 0 { words.append("\(now.doubtful) in doubt") }
        return words.joined(separator: ", ")
    }

    private func finish(_ progress: SendingProgress, _ store: ReaderStore, _ slug: String) throws {
        let ledger = try attempt { () throws(ReaderStoreError) in
            let mailing = try store.mailing(of: slug, at: Date())
            return (
                tally: try store.tally(mailing), doubtful: try store.deliveries(mailing, in: .doubtful, limit: 1000),
                unsent: try store.unsent(mailing, after: nil, limit: 1).isEmpty,
                isWaiting: try store.nextDue(mailing) != nil
            )
        }
        if !shared.quiet {
            let all = ledger.tally
            Terminal.print(
                "\(slug): \(words(progress)); in all \(all[.accepted, default: 0]) sent, \(all[.refused, default: 0]) "
                    + "refused, \(all[.waiting, default: 0]) put off, \(all[.doubtful, default: 0]) in doubt")
        }
        for delivery in ledger.doubtful { Terminal.complain("in doubt: \(delivery.address) (\(delivery.answer))") }
        if !ledger.doubtful.isEmpty {
            Terminal.complain("  hint: --resend-doubtful sends these again; some may get it twice")
        }
        if let stop = progress.stop { try explain(stop) }
        if !ledger.doubtful.isEmpty || !ledger.unsent || ledger.isWaiting { throw ExitCode(1) }
    }

    private func explain(_ stop: SendingProgress.Stop) throws {
        let again = "the same command goes on from here"
        switch stop {
        case .told: Terminal.complain("zine: stopped; \(again)")
        case .timeIsUp: Terminal.complain("zine: the time is up; \(again)")
        case .unreachable(let reason):
            throw refused("sending-failed", "the mail server is not reached: \(reason)", again)
        case .refused(let reason): throw refused("sending-failed", "the mail server takes nothing: \(reason)", again)
        case .refusesAll(let reason):
            throw refused(
                "sending-failed", "the mail server refuses one letter after the other: \(reason)",
                "mend the letter, then send with --resend-refused")
        case .ledger(let reason): throw refused("readers-database", reason, again)
        }
    }
}

/// A time that somebody types.
enum Deadline {
    /// `18:30` is the next time that the clock shows it; `2031-05-20T18:30` is of this machine's zone.
    static func date(_ text: String, after now: Date) -> Date? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count <= 2, let clock = parts.last else { return nil }
        let time = clock.split(separator: ":").map { Int($0) ?? -1 }
        guard (2...3).contains(time.count), (0..<24).contains(time[0]), (0..<60).contains(time[1]),
            (0..<60).contains(time.count == 3 ? time[2] : 0)
        else { return nil }
        var seconds = Int(now.timeIntervalSince1970)
        var fields = tm()
        localtime_r(&seconds, &fields)
        if parts.count == 2 {
            let day = parts[0].split(separator: "-").map { Int32($0) ?? -1 }
            guard day.count == 3, day[0] >= 1970, (1...12).contains(day[1]), (1...31).contains(day[2]) else {
                return nil
            }
            (fields.tm_year, fields.tm_mon, fields.tm_mday) = (day[0] - 1900, day[1] - 1, day[2])
        }
        (fields.tm_hour, fields.tm_min, fields.tm_sec) = (
            Int32(time[0]), Int32(time[1]), Int32(time.count == 3 ? time[2] : 0)
        )
        fields.tm_isdst = -1
        var moment = mktime(&fields)
        if parts.count == 1, moment <= seconds {
            fields.tm_mday += 1
            fields.tm_isdst = -1
            moment = mktime(&fields)
        }
        return moment < 0 ? nil : Date(timeIntervalSince1970: Double(moment))
    }
}
