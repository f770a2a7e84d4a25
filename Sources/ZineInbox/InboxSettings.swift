import Glibc
public import ZineCore
public import ZineDocument
import ZineReader
import ZineSubscribers

/// What a publication says of its letters, understood, and where its readers' files are.
public struct InboxSettings: Sendable {
    /// The publication's folder.
    public var folder: String
    public var publication: Publication
    /// `nil` where the publication names no server.
    public var server: MailServer?
    public var password: MailPassword
    /// The https address of the service, without a slash at its end.
    public var service: String?
    /// The address that letters come from.
    public var from: String
    public var replyTo: String?
    /// Where delivery reports go.
    public var returnPath: String
    public var pictures: Publication.Inbox.Pictures
    /// `nil` for no bound.
    public var perMinute: Int?
    public var connections: Int
    public var perConnection: Int

    /// The readers' database.
    public var readers: String { Self.readers(in: folder) }

    /// The readers' database of a publication's folder.
    public static func readers(in folder: String) -> String { Path.join(folder, "readers.sqlite") }

    /// The publication's file, for what is said of it.
    public var place: SourceSpan { Self.place(folder) }

    /// The file of a publication's folder.
    public static func place(_ folder: String) -> SourceSpan {
        SourceSpan(file: Path.join(folder, "publication.yaml"))
    }

    /// - Parameter via: a server that stands for the publication's.
    /// - Returns: `nil` where something is wrong, which `problems` then says.
    public init?(_ publication: Publication, folder: String, via: String? = nil, _ problems: inout [Diagnostic]) {
        let keys = publication.inbox ?? Publication.Inbox()
        self.folder = folder
        self.publication = publication
        let contact = publication.contact ?? ""
        let named = keys.from ?? (contact.hasPrefix("mailto:") ? String(contact.dropFirst(7)) : contact)
        var addresses: [String] = []
        for text in [named, keys.returnPath ?? named, keys.replyTo ?? named] {
            do throws(EmailAddress.Fault) {
                addresses.append(try EmailAddress(text).ascii)
            } catch {
                let words =
                    text.isEmpty
                    ? "nobody is named whom letters come from"
                    : "'\(text.prefix(80))' sends no letters: \(error.reason)"
                problems.append(
                    .error(
                        "inbox-no-sender", words, hint: "write `contact:`, or `from:` in `inbox:`",
                        at: Self.place(folder)))
                return nil
            }
        }
        (from, returnPath) = (addresses[0], addresses[1])
        replyTo = keys.replyTo == nil ? nil : addresses[2]
        do throws(MailServer.Fault) {
            if let text = via ?? keys.smtp { server = try MailServer(text) }
        } catch {
            problems.append(.error("inbox-no-server", error.reason, at: Self.place(folder)))
            return nil
        }
        password = MailPassword(keys.password, folder: folder)
        service = keys.service
        pictures = keys.pictures
        perMinute = keys.perMinute
        connections = keys.connections ?? 4
        perConnection = keys.perConnection ?? 100
    }

    /// The publication of a folder, with what is wrong with its file.
    public static func read(
        _ folder: String, via: String? = nil, _ problems: inout [Diagnostic]
    ) -> InboxSettings? {
        let read = IssueReader().readPublication(folder: folder)
        problems += read.diagnostics
        guard let publication = read.value, !read.diagnostics.hasErrors else { return nil }
        return InboxSettings(publication, folder: folder, via: via, &problems)
    }
}
