public import FoundationEssentials
public import ZineSubscribers
public import ZineWeb

/// Makes each reader's letter.
public struct LetterMaker: Sendable {
    public let letter: ReadersLetter
    private let returnPath: String
    private let replyTo: String?
    /// An https address that a reader leaves by; `nil` where there is no service.
    private let leave: @Sendable (ReaderID) -> String?

    public init(
        _ letter: ReadersLetter, _ settings: InboxSettings, leave: @escaping @Sendable (ReaderID) -> String?
    ) {
        self.letter = letter; self.leave = leave
        returnPath = settings.returnPath
        replyTo = settings.replyTo
    }

    /// - Parameter language: the reader's, where it is known.
    public func message(
        to address: EmailAddress, of reader: ReaderID, language: String?, at now: Date
    ) -> OutgoingMessage {
        let envelope = ReadersLetter.Envelope(
            to: address.ascii, name: reader.text, language: language, time: Int64(now.timeIntervalSince1970),
            replyTo: replyTo,
            leave: leave(reader), leaveMail: replyTo ?? letter.from)
        return OutgoingMessage(sender: returnPath, recipient: address.ascii, bytes: letter.bytes(for: envelope))
    }
}
