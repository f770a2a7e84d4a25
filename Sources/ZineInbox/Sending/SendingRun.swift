public import FoundationEssentials
import Synchronization
import ZineCore
public import ZineSubscribers

/// How an issue is sent.
public struct SendingPlan: Sendable {
    /// Connections to the server at a time.
    public var connections: Int
    /// Letters over one connection.
    public var perConnection: Int
    /// Letters in a minute; `nil` for no bound.
    public var perMinute: Int?
    /// Seconds before the first new try; each pause is three times the one before.
    public var pause: Double
    /// How often a letter is tried in a run.
    public var tries: Int
    /// Seconds that the server may be silent.
    public var patience: Int
    /// When nothing more is begun.
    public var until: Date?

    public init(
        connections: Int = 4, perConnection: Int = 100, perMinute: Int? = nil, pause: Double = 60, tries: Int = 5,
        patience: Int = 300, until: Date? = nil
    ) {
        self.connections = connections; self.perConnection = perConnection; self.perMinute = perMinute
        self.pause = pause; self.tries = tries; self.patience = patience; self.until = until
    }
}

/// Where a run stands, or ended.
public struct SendingProgress: Hashable, Sendable {
    /// Why a run ended before everybody had an answer.
    public enum Stop: Hashable, Sendable {
        /// By the editor's wish: a signal, or the time.
        case told, timeIsUp
        /// No server was reached, whatever the pauses.
        case unreachable(String)
        /// The server takes nothing as things stand.
        case refused(String)
        /// It refused so many letters in a row that it must be the letter's fault.
        case refusesAll(String)
        /// What goes out could not be written down.
        case ledger(String)
    }

    public var accepted = 0
    public var refused = 0
    /// Letters that are put off, and have had no other answer since.
    public var postponed = 0
    /// Answers that put a letter off: as many as a letter has had.
    public var vainTries = 0
    public var doubtful = 0
    /// Why no server is reached just now; it is tried again.
    public var trouble: String?
    public var stop: Stop?

    public init() {}
}

/// Sends an issue to every confirmed reader once.
///
/// One thread keeps the ledger, and one for each connection takes letters to the server. The ledger notes a reader before
/// the letter may go out and keeps the answer after; what it notes at a time, and what answers came meanwhile, is one
/// transaction, so that a disk's slowness is shared. A run that is killed at any moment is settled by the next.
public final class SendingRun {
    private let store: ReaderStore
    private let mailing: Mailing
    private let plan: SendingPlan
    private let journal: SendingJournal
    private let queue = SendingQueue()
    private var selection: ReaderSelection
    private var pace: Pace
    private var trouble = Trouble()
    private var progress = SendingProgress()
    /// Readers that are noted and have no answer.
    private var outstanding = 0
    /// Readers that may be noted before their letters go out: more where answers come faster than the disk takes them.
    private var ahead: Int
    private static let mostAhead = 256
    private var hasBegun = false
    private var refusedInARow = 0

    /// So many letters that are refused one after the other are refused for what is in them.
    private static let rowLimit = 10

    private static let isStopped = Atomic(false)

    /// For a signal's handler: nothing more is begun.
    public static func stop() { isStopped.store(true, ordering: .relaxed) }

    public enum Fault: Error, Hashable, Sendable {
        /// Another run is sending.
        case isHeld
        case journal(String)
        case store(ReaderStoreError)
    }

    /// Settles what earlier runs left.
    ///
    /// - Parameters:
    ///   - path: the readers' database.
    ///   - resend: states whose letters go out again.
    public init(
        _ store: ReaderStore, at path: String, issue: String, plan: SendingPlan, resend: [DeliveryState] = []
    ) throws(Fault) {
        self.store = store; self.plan = plan
        ahead = plan.connections * 2
        do throws(SendingJournal.Fault) {
            journal = try SendingJournal(beside: path)
        } catch .isHeld {
            throw .isHeld
        } catch {
            guard case .cannotOpen(let reason) = error else { throw .isHeld }
            throw .journal(reason)
        }
        do throws(ReaderStoreError) {
            let now = Date()
            mailing = try store.mailing(of: issue, at: now)
            try store.settle(wentOut: journal.begun(), at: now)
            guard journal.open() else { throw .failed("which letters went out cannot be noted, so none is sent") }
            for state in resend { try store.resend(mailing, state) }
            try store.wake(mailing)
        } catch {
            throw .store(error)
        }
        selection = ReaderSelection(mailing: mailing)
        pace = Pace(perMinute: plan.perMinute)
    }

    /// Sends until everybody has an answer, or something stands against it.
    ///
    /// - Parameters:
    ///   - carrier: what a thread takes letters to the server with, made on that thread; `nil` where that cannot be had.
    ///   - told: hears where the run stands now and then.
    public func run(
        _ maker: LetterMaker, carrier: @escaping @Sendable () -> ((OutgoingMessage) -> MailFailure?)?,
        told: (SendingProgress) -> Void
    ) throws(ReaderStoreError) -> SendingProgress {
        let (queue, journal, mailing) = (queue, journal, mailing)
        let threads = (0..<plan.connections).compactMap { _ in
            SystemThread { Self.carry(queue, journal, mailing, maker, carrier()) }
        }
        var answers: [DeliveryAnswer] = []
        do throws(ReaderStoreError) {
            while try keepOn(&answers) { told(progress) }
        } catch {
            // Nothing may go out that cannot be noted; what is under way ends first.
            _ = queue.close()
            for thread in threads { thread.join() }
            throw error
        }
        let left = queue.close()
        for thread in threads { thread.join() }
        answers += queue.take(waiting: 0).map { judged($0) }
        answers += left.map { DeliveryAnswer(reader: $0.id, outcome: .untouched) }
        _ = try store.step(mailing, answers: answers, noting: [], at: Date())
        told(progress)
        return progress
    }

    /// One round of the ledger: answers in, readers out.
    ///
    /// - Returns: whether there is more to do.
    private func keepOn(_ answers: inout [DeliveryAnswer]) throws(ReaderStoreError) -> Bool {
        // There is nothing to wait for before the first reader is noted.
        let returned = queue.take(waiting: hasBegun ? min(0.25, pace.pause(at: Date())) : 0)
        hasBegun = true
        answers += returned.map { judged($0) }
        let now = Date()
        let isHeld = trouble.isHolding(at: now)
        queue.hold(isHeld)
        if returned.count * 2 >= ahead {
            ahead = min(ahead * 2, Self.mostAhead)
        } else if returned.count * 8 < ahead {
            ahead = max(ahead / 2, plan.connections * 2)
        }
        if SendingRun.isStopped.load(ordering: .relaxed) { progress.stop = progress.stop ?? .told }
        if let until = plan.until, now >= until { progress.stop = progress.stop ?? .timeIsUp }
        if progress.stop != nil { return false }
        let room = isHeld ? 0 : min(ahead - outstanding, pace.allowance(at: now), roomInARow)
        let next = room > 0 ? try selection.next(room, in: store, at: now) : []
        if !answers.isEmpty || !next.isEmpty {
            let noted = try store.step(mailing, answers: answers, noting: next, at: now)
            answers = []
            outstanding += noted.count
            pace.take(noted.count)
            queue.give(noted)
            return true
        }
        if outstanding > 0 || isHeld || room <= 0 { return true }
        // Those that are put off beyond the longest pause are left for the next run.
        guard let due = try store.nextDue(mailing) else { return false }
        return due.timeIntervalSince(now) <= longestPause
    }

    /// The letters that may still go out when the last were refused, so that no more than a row of them is.
    private var roomInARow: Int {
        guard refusedInARow > 0 else { return .max }
        return max(outstanding == 0 ? 1 : 0, Self.rowLimit - refusedInARow - outstanding)
    }

    private var longestPause: Double { (0..<max(0, plan.tries - 1)).reduce(plan.pause) { pause, _ in pause * 3 } + 1 }

    /// What a letter's return means for the ledger.
    private func judged(_ back: SendingQueue.Return) -> DeliveryAnswer {
        outstanding -= 1
        let id = back.recipient.id
        // Tries are counted from a run's beginning: one that had some was put off in this run.
        let wasPutOff = back.recipient.tries > 0 ? 1 : 0
        guard let failure = back.failure else {
            progress.accepted += 1
            progress.postponed -= wasPutOff
            refusedInARow = 0
            trouble.isOver()
            progress.trouble = nil
            return DeliveryAnswer(reader: id, outcome: .accepted)
        }
        if case .unreachable = failure {} else { progress.trouble = nil }
        switch failure {
        case .temporary:
            progress.postponed += 1 - wasPutOff
            progress.vainTries += 1
            let tries = back.recipient.tries + 1
            let pause =
                tries < plan.tries
                ? (1..<tries + 1).dropFirst().reduce(plan.pause) { pause, _ in pause * 3 } : 2 * longestPause + 60
            return DeliveryAnswer(
                reader: id, outcome: .waiting(until: Date().addingTimeInterval(pause)), text: failure.reason)
        case .permanent(_, _, let isReaders):
            progress.refused += 1
            progress.postponed -= wasPutOff
            refusedInARow += 1
            if refusedInARow >= Self.rowLimit, !isReaders { progress.stop = .refusesAll(failure.reason) }
            return DeliveryAnswer(reader: id, outcome: .refused(marks: isReaders), text: failure.reason)
        case .unknown:
            progress.doubtful += 1
            progress.postponed -= wasPutOff
            return DeliveryAnswer(reader: id, outcome: .doubtful, text: failure.reason)
        case .unreachable:
            progress.trouble = failure.reason
            if trouble.grows(at: Date(), from: plan.pause) { progress.stop = .unreachable(failure.reason) }
            return DeliveryAnswer(reader: id, outcome: .untouched)
        case .refused:
            progress.stop = failure.reason == Self.unwritten ? .ledger(failure.reason) : .refused(failure.reason)
            return DeliveryAnswer(reader: id, outcome: .untouched)
        }
    }

    private static let unwritten = "which letters went out cannot be noted beside the readers' database"

    /// What each connection's thread does.
    private static func carry(
        _ queue: SendingQueue, _ journal: SendingJournal, _ mailing: Mailing, _ maker: LetterMaker,
        _ carrier: ((OutgoingMessage) -> MailFailure?)?
    ) {
        var last: SendingQueue.Return?
        while let recipient = queue.next(after: last) {
            let failure: MailFailure?
            if let carrier {
                let message = maker.message(
                    to: recipient.address, of: recipient.id, language: recipient.language, at: Date())
                failure = journal.begin(mailing, recipient.id) ? carrier(message) : .refused(unwritten)
            } else {
                failure = .refused(SMTPTransport.noLibrary)
            }
            last = SendingQueue.Return(recipient: recipient, failure: failure)
        }
    }
}

extension SendingRun {
    /// Letters to a server by libcurl.
    public static func carrier(
        _ server: MailServer, password: String?, plan: SendingPlan
    ) -> @Sendable () -> ((OutgoingMessage) -> MailFailure?)? {
        return {
            guard
                let connection = SMTPConnection(
                    server, password: password, patience: plan.patience, limit: plan.perConnection)
            else { return nil }
            return { message in
                do throws(MailFailure) { try connection.send(message) } catch { return error }
                return nil
            }
        }
    }
}

/// Who is next: those that the issue has not gone to, and those whose next try is due.
private struct ReaderSelection {
    let mailing: Mailing
    private var page: [ReaderID] = []
    private var last: ReaderID?
    private static let pageSize = 512

    init(mailing: Mailing) { self.mailing = mailing }

    mutating func next(_ count: Int, in store: ReaderStore, at now: Date) throws(ReaderStoreError) -> [ReaderID] {
        if page.isEmpty {
            page = try store.unsent(mailing, after: last, limit: Self.pageSize)
            // Once through, it begins again: readers confirm meanwhile, and some never went out.
            if page.isEmpty, last != nil { page = try store.unsent(mailing, after: nil, limit: Self.pageSize) }
            last = page.last
        }
        if !page.isEmpty {
            defer { page.removeFirst(min(count, page.count)) }
            return Array(page.prefix(count))
        }
        return try store.due(mailing, at: now, limit: count)
    }
}

/// How many letters may go out by now.
private struct Pace {
    private let perSecond: Double?
    private let start = Date()
    private var taken = 0

    init(perMinute: Int?) { perSecond = perMinute.map { Double($0) / 60 } }

    func allowance(at now: Date) -> Int {
        guard let perSecond else { return .max }
        return Int(now.timeIntervalSince(start) * perSecond) + 1 - taken
    }

    /// Seconds until the next may go out.
    func pause(at now: Date) -> Double {
        guard let perSecond else { return .infinity }
        return max(0.001, Double(taken) / perSecond - now.timeIntervalSince(start))
    }

    mutating func take(_ count: Int) { taken += count }
}

/// A server that is not reached, and how long it is left alone.
private struct Trouble {
    private var count = 0
    private var until = Date.distantPast
    /// The last pause is two hundred times the first.
    private static let limit = 8

    func isHolding(at now: Date) -> Bool { now < until }

    mutating func isOver() { count = 0 }

    /// - Returns: whether that was once too often.
    mutating func grows(at now: Date, from pause: Double) -> Bool {
        // Several connections that are lost at once are one trouble.
        guard now >= until else { return false }
        count += 1
        until = now.addingTimeInterval(min(pause, 5) / 8 * Double(1 << count))
        return count > Self.limit
    }
}
