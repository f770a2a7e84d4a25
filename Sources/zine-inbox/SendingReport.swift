import ArgumentParser
import FoundationEssentials
import ZineCore
import ZineInbox
import ZineSubscribers
import ZineTerminal

/// What is said of a run: while it goes on, and of what became of it.
final class SendingReport {
    private let slug: String
    private let begun: Date
    private let shared: SharedOptions
    private var trouble: String?
    private var told = ""
    private var toldAt = Date.distantPast

    /// Readers named at most who were refused or put off; all are who are in doubt.
    private static let mostNamed = 50
    /// Seconds between two lines where nobody sees a line move.
    private static let rhythm = 10.0

    init(slug: String, begun: Date, shared: SharedOptions) {
        self.slug = slug; self.begun = begun; self.shared = shared
    }

    func begins(by server: MailServer, _ plan: SendingPlan) {
        if let until = plan.until, !shared.quiet {
            Terminal.complain("zine: nothing more is begun from \(Deadline.text(until)) on")
        }
        if shared.verbose {
            Terminal.complain("zine: sending \(slug) by \(server.host), port \(server.port)")
        }
    }

    /// What goes wrong is said when it does; the rest on a terminal, or where it is wanted.
    func hear(_ now: SendingProgress) {
        if let reason = now.trouble, trouble == nil, now.stop == nil {
            Terminal.endProgress()
            Terminal.complain("zine: the mail server is not reached, and is tried again: \(reason)")
        }
        trouble = now.trouble
        guard !shared.quiet else { return }
        let words = words(now)
        Terminal.progress(words)
        guard shared.verbose, !Terminal.showsProgress, words != told,
            Date().timeIntervalSince(toldAt) >= Self.rhythm
        else { return }
        (told, toldAt) = (words, Date())
        Terminal.complain("zine: \(words)")
    }

    private func words(_ now: SendingProgress) -> String {
        var words = ["\(now.accepted) sent"]
        if now.refused > 0 { words.append("\(now.refused) refused") }
        if now.postponed > 0 { words.append("\(now.postponed) put off") }
        if now.doubtful > 0 { words.append("\(now.doubtful) in doubt") }
        let tries = now.vainTries > 0 ? " (\(now.vainTries == 1 ? "1 try" : "\(now.vainTries) tries") in vain)" : ""
        return words.joined(separator: ", ") + tries
    }

    /// Exits with 1 where something is left to do.
    func finish(_ progress: SendingProgress, _ store: ReaderStore) throws {
        let begun = begun
        let ledger = try attempt(for: shared) { () throws(ReaderStoreError) in
            let mailing = try store.mailing(of: slug, at: Date())
            return (
                tally: try store.tally(mailing),
                refused: try store.deliveries(mailing, in: .refused, since: begun, limit: Self.mostNamed),
                doubtful: try store.deliveries(mailing, in: .doubtful, limit: 1000),
                waiting: try store.deliveries(mailing, in: .waiting, since: begun, limit: Self.mostNamed),
                isThrough: try store.unsent(mailing, after: nil, limit: 1).isEmpty,
                isWaiting: try store.nextDue(mailing) != nil
            )
        }
        if !shared.quiet {
            let all = ledger.tally
            Terminal.print(
                "\(slug): \(words(progress)); in all \(all[.accepted, default: 0]) sent, \(all[.refused, default: 0]) "
                    + "refused, \(all[.waiting, default: 0]) put off, \(all[.doubtful, default: 0]) in doubt")
        }
        name(ledger.refused, "refused", of: progress.refused)
        name(ledger.waiting, "put off", of: progress.postponed)
        name(ledger.doubtful, "in doubt", of: ledger.tally[.doubtful, default: 0])
        if !ledger.doubtful.isEmpty {
            Terminal.complain("  hint: --resend-doubtful sends these again; some may get it twice")
        }
        if let stop = progress.stop { try explain(stop) }
        if !ledger.doubtful.isEmpty || !ledger.isThrough || ledger.isWaiting { throw ExitCode(1) }
    }

    private func name(_ deliveries: [Delivery], _ state: String, of count: Int) {
        for delivery in deliveries { Terminal.complain("\(state): \(delivery.address) (\(delivery.answer))") }
        if count > deliveries.count, !deliveries.isEmpty {
            Terminal.complain("\(state): \((count - deliveries.count).counted("more reader"))")
        }
    }

    private func explain(_ stop: SendingProgress.Stop) throws {
        let again = "the same command goes on from here"
        switch stop {
        case .told: Terminal.complain("zine: stopped; \(again)")
        case .timeIsUp: Terminal.complain("zine: the time is up; \(again)")
        case .unreachable(let reason):
            throw shared.refused("sending-failed", "the mail server is not reached: \(reason)", hint: again)
        case .refused(let reason):
            throw shared.refused("sending-failed", "the mail server accepts no letters: \(reason)", hint: again)
        case .refusesAll(let reason):
            throw shared.refused(
                "sending-failed", "the mail server refuses one letter after the other: \(reason)",
                hint: "mend the letter, then send with --resend-refused")
        case .ledger(let reason): throw shared.refused("readers-database", reason, hint: again)
        }
    }
}
