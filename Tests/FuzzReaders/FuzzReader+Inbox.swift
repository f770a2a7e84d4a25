import ZineCore
import ZineInbox

@testable import ZineInboxService
@testable import ZinePreview
@testable import ZineSubscribers

/// What the inbox and the preview read of strangers: lists of readers, mail that comes back, requests.
extension FuzzReader {
    /// Addresses are in one spelling, and rows that are written are read back as they were.
    static func listFaults(_ bytes: [UInt8]) -> [String] {
        let list = ReaderList(bytes, file: "list.csv", state: .confirmed)
        var faults = misplaced(list.problems)
        for entry in list.entries {
            let again = try? EmailAddress(entry.address.normalised)
            if again?.normalised != entry.address.normalised {
                faults.append("\(entry.address.normalised) is no address")
            }
        }
        guard let rows = try? CSV(bytes).rows else { return faults }
        for row in rows where row.fields != [""] {
            let written = "one\r\n" + CSV.line(row.fields)
            let read = try? CSV(Array(written.utf8)).rows.last?.fields.map(CSV.plain)
            if read != row.fields { faults.append("\(row.fields) is read back as \(read ?? [])") }
        }
        return faults
    }

    /// What a report says of a letter is one short line.
    static func returnFaults(_ bytes: [UInt8]) -> [String] {
        ReturnedMail.mails(bytes).flatMap(ReturnedMail.read).compactMap { mail in
            guard case .failed(let text) = mail.kind else { return nil }
            let isLine = !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
            return isLine && text.utf8.count <= 1_000 ? nil : "a report says '\(text)'"
        }
    }

    /// No component of a path leads elsewhere, and a request takes bytes off the front.
    static func requestFaults(_ bytes: [UInt8]) -> [String] {
        var faults: [String] = []
        var rest = bytes
        while let request = try? Request.take(from: &rest) {
            faults += request.path.filter(leadsElsewhere)
            faults += FormFields.path("/" + request.path.joined(separator: "/"))?.filter(leadsElsewhere) ?? []
            _ = ClientNetwork(forwarded: request.fields["x-forwarded-for"])
        }
        if rest.count > bytes.count { faults.append("a request added bytes") }
        let text = String(decoding: bytes, as: UTF8.self)
        faults += FormFields.path(text)?.filter(leadsElsewhere) ?? []
        _ = ClientNetwork(forwarded: text)
        guard let fields = FormFields.read(bytes) else { return faults }
        if fields.count > FormFields.limit { faults.append("\(fields.count) fields") }
        for value in fields.values {
            guard let address = try? EmailAddress(value) else { continue }
            if !address.normalised.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { faults.append(address.normalised) }
        }
        return faults
    }

    private static func leadsElsewhere(_ component: String) -> Bool {
        component.isEmpty || component == "." || component == ".."
            || component.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }
}
