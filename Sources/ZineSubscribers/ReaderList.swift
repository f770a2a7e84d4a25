public import FoundationEssentials
public import ZineCore

/// Readers as another service's export has them, or this program's own.
///
/// Columns as the services write them: Ghost's members, listmonk's subscribers, Mailchimp's three files of an audience,
/// Buttondown's subscribers, Substack's list of e-mail addresses.
public struct ReaderList: Sendable {
    public enum Service: String, CaseIterable, Sendable {
        case zine, buttondown, mailchimp, ghost, listmonk, substack
        /// Addresses alone.
        case plain

        public var name: String {
            switch self {
            case .zine: "zine"
            case .buttondown: "Buttondown"
            case .mailchimp: "Mailchimp"
            case .ghost: "Ghost"
            case .listmonk: "listmonk"
            case .substack: "Substack"
            case .plain: "a list"
            }
        }
    }

    /// One row.
    public struct Entry: Hashable, Sendable {
        public var address: EmailAddress
        public var state: ReaderState
        public var language: String?
        public var since: Date?
        public var line: Int
    }

    public var service: Service
    public var entries: [Entry] = []
    /// With an error among them, nothing should be imported.
    public var problems: [Diagnostic] = []

    /// Bytes of a file that is read.
    public static let sizeLimit = 256 << 20

    /// - Parameters:
    ///   - state: what readers are taken for where the file does not say.
    ///   - file: its name, for what is wrong.
    public init(_ bytes: [UInt8], file: String, state: ReaderState?) {
        service = .plain
        let table: CSV
        do throws(CSV.Fault) {
            table = try CSV(bytes)
        } catch {
            problems = [.error("readers-no-table", error.reason, at: Self.span(file, error.line))]
            return
        }
        guard let head = table.rows.first else {
            problems = [.error("readers-no-table", "the file is empty", at: SourceSpan(file: file))]
            return
        }
        let columns = Columns(head.fields)
        service = columns.service
        guard columns.address != nil else {
            problems = [
                .error(
                    "readers-no-table", "no column of the file holds addresses",
                    hint: "the first line names the columns, one of them 'email'", at: Self.span(file, head.line))
            ]
            return
        }
        guard service != .plain || state != nil else {
            problems = [
                .error(
                    "readers-no-state", "the file does not say who has confirmed",
                    hint:
                        "say it: --state confirmed where every one of them asked for the magazine, --state asked else",
                    at: Self.span(file, head.line))
            ]
            return
        }
        read(table.rows.dropFirst(), columns, file, state)
    }

    static func span(_ file: String, _ line: Int) -> SourceSpan {
        SourceSpan(file: file, start: SourcePosition(line: line, column: 1))
    }

    private mutating func read(
        _ rows: ArraySlice<CSV.Row>, _ columns: Columns, _ file: String, _ state: ReaderState?
    ) {
        var lines: [String: Int] = [:]
        for row in rows {
            let place = Self.span(file, row.line)
            do throws(Columns.BadRow) {
                let entry = try columns.entry(row, otherwise: state)
                if let before = lines.updateValue(row.line, forKey: entry.address.key) {
                    problems.append(
                        .warning(
                            "readers-twice", "the address stands on line \(before) as well",
                            hint: "who left on one of the lines has left; otherwise nothing is to be done", at: place))
                }
                entries.append(entry)
            } catch {
                problems.append(
                    .error(
                        "readers-bad-row", error.reason, hint: "mend the row, or leave it out with --skip-bad",
                        at: place))
            }
        }
    }
}

/// Which column of a table says what.
private struct Columns {
    struct BadRow: Error { var reason: String }

    let service: ReaderList.Service
    let address: Int?
    private let places: [String: Int]

    init(_ head: [String]) {
        var places: [String: Int] = [:]
        for (index, name) in head.enumerated() {
            let name = name.trimmedOfSpaces.lowercased().replacing("_", with: " ").replacing("-", with: " ")
            if places[name] == nil { places[name] = index }
        }
        let names = ["email address", "email", "e mail", "e mail address", "e mail adresse", "address", "mail"]
        address = names.lazy.compactMap { places[$0] }.first
        self.places = places
        let has = { (wanted: [String]) in wanted.allSatisfy { places[$0] != nil } }
        service =
            if has(["address", "state", "since"]) {
                .zine
            } else if has(["subscribed to emails"]) {
                .ghost
            } else if has(["uuid", "status"]) {
                .listmonk
            } else if has(["active subscription"]) || has(["email disabled"]) {
                .substack
            } else if has(["leid"]) || has(["optin time"]) || has(["member rating"]) {
                .mailchimp
            } else if has(["type"]) || has(["unsubscription date"]) {
                .buttondown
            } else {
                .plain
            }
    }

    func entry(_ row: CSV.Row, otherwise state: ReaderState?) throws(BadRow) -> ReaderList.Entry {
        guard let address, row.fields.indices.contains(address) else {
            throw BadRow(reason: "the row ends before its address")
        }
        let found: EmailAddress
        do throws(EmailAddress.Fault) {
            found = try EmailAddress(service == .zine ? CSV.plain(row.fields[address]) : row.fields[address])
        } catch {
            throw BadRow(reason: "the address is none: \(error.reason)")
        }
        return ReaderList.Entry(
            address: found, state: try self.state(row, otherwise: state), language: language(row),
            since: since(row), line: row.line)
    }

    private func text(_ row: CSV.Row, _ names: String...) -> String {
        for name in names {
            guard let place = places[name], row.fields.indices.contains(place) else { continue }
            let text = row.fields[place].trimmedOfSpaces
            if !text.isEmpty { return text }
        }
        return ""
    }

    private func state(_ row: CSV.Row, otherwise state: ReaderState?) throws(BadRow) -> ReaderState {
        switch service {
        case .plain: return state ?? .asked
        case .mailchimp:
            if !text(row, "unsub time").isEmpty { return .left }
            return text(row, "clean time").isEmpty ? .confirmed : .bouncing
        case .ghost:
            if !text(row, "deleted at").isEmpty { return .left }
            return try isTrue(row, "subscribed to emails") ? .confirmed : .left
        case .substack:
            if places["email disabled"] == nil { return .confirmed }
            return try isTrue(row, "email disabled") ? .left : .confirmed
        case .listmonk: return try word(row, "status", Self.listmonk)
        case .buttondown:
            if !text(row, "unsubscription date").isEmpty { return .left }
            return places["type"] == nil ? .confirmed : try word(row, "type", Self.buttondown)
        case .zine:
            return try word(
                row, "state", Dictionary(uniqueKeysWithValues: ReaderState.allCases.map { ($0.rawValue, $0) }))
        }
    }

    private static let listmonk: [String: ReaderState] = [
        "enabled": .confirmed, "disabled": .left, "blocklisted": .blocked,
    ]

    private static let buttondown: [String: ReaderState] = [
        "regular": .confirmed, "premium": .confirmed, "trialed": .confirmed, "unpaid": .confirmed, "gifted": .confirmed,
        "churning": .confirmed, "churned": .confirmed, "paused": .confirmed, "past_due": .confirmed,
        "unactivated": .asked, "unsubscribed": .left, "removed": .left, "undeliverable": .bouncing,
        "complained": .blocked, "spammy": .blocked, "blocked": .blocked,
    ]

    private func word(_ row: CSV.Row, _ name: String, _ words: [String: ReaderState]) throws(BadRow) -> ReaderState {
        let text = text(row, name)
        guard let state = words[text.lowercased()] else {
            throw BadRow(
                reason: "'\(text.prefix(40))' as \(name) is none of \(words.keys.sorted().joined(separator: ", "))")
        }
        return state
    }

    private func isTrue(_ row: CSV.Row, _ name: String) throws(BadRow) -> Bool {
        switch text(row, name).lowercased() {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        case let text: throw BadRow(reason: "'\(text.prefix(40))' as \(name) is neither true nor false")
        }
    }

    private func language(_ row: CSV.Row) -> String? {
        let text = text(row, "language", "lang")
        return ReaderLanguage.isTag(text) ? text : nil
    }

    private func since(_ row: CSV.Row) -> Date? {
        let text = text(row, "since", "created at", "creation date", "optin time", "confirm time", "subscription date")
        return WrittenMoment.date(text)
    }
}

/// Moments as the services write them: `2018-02-12 10:54:27`, `2025-01-01T00:00:00.000Z`, `2024-01-15`; all taken for UTC.
enum WrittenMoment {
    static func date(_ text: String) -> Date? {
        let numbers = text.split { !$0.isNumber }.prefix(6).map { Int64($0) ?? -1 }
        guard numbers.count >= 3, numbers[0] >= 1970, numbers[0] < 2200, (1...12).contains(numbers[1]),
            (1...31).contains(numbers[2])
        else { return nil }
        let parts = numbers + Array(repeating: 0, count: 6 - numbers.count)
        guard (0..<24).contains(parts[3]), (0..<60).contains(parts[4]), (0...60).contains(parts[5]) else { return nil }
        let day = days(parts[0], parts[1], parts[2])
        return ReaderStore.date(day * 86400 + parts[3] * 3600 + parts[4] * 60 + parts[5])
    }

    /// Days since 1970-01-01. Source: Howard Hinnant's `days_from_civil`.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
    }

    /// `2025-01-01T00:00:00Z`.
    static func text(_ date: Date) -> String {
        let seconds = ReaderStore.seconds(date)
        let day = Int((Double(seconds) / 86400).rounded(.down))
        let z = Int64(day) + 719468
        let era = z / 146097
        let dayOfEra = z - era * 146097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let rest = seconds - Int64(day) * 86400
        let pad = { (number: Int64) in (number < 10 ? "0" : "") + String(number) }
        return "\(year)-\(pad(month))-\(pad(dayOfYear - (153 * m + 2) / 5 + 1))T\(pad(rest / 3600)):"
            + "\(pad(rest / 60 % 60)):\(pad(rest % 60))Z"
    }
}

extension StateChange {
    /// `2025-01-01T00:00:00Z`.
    public var written: String { at.written }
}

extension Date {
    /// `2025-01-01T00:00:00Z`.
    public var written: String { WrittenMoment.text(self) }
}

extension Reader {
    /// The columns of an export, with the line's end.
    public static let csvHead = CSV.line(["address", "state", "language", "since", "how"])

    /// The reader as a row of an export.
    public var csv: String {
        CSV.line([
            address.normalised, state.rawValue, language ?? "", WrittenMoment.text(since), history.last?.how ?? "",
        ])
    }
}
