import CSodium
public import FoundationEssentials
public import ZineSubscribers

/// Signed names of readers, which links in letters carry: who holds one was sent it.
///
/// A token says what it is for, which reader, until when, and how the reader stood when it was made, with an HMAC-SHA256
/// over all of it (RFC 2104), cut to 128 bits. Once the reader's state or address has changed, a token that was bound to it
/// is used up. Nothing is kept of a token, and there is no address in it.
public struct InboxTokens: Sendable {
    /// What a token is good for.
    public enum Purpose: UInt8, CaseIterable, Hashable, Sendable {
        /// The address is the reader's, and issues may come.
        case confirm = 1
        /// No more issues. Good for ever, and as often as it is used.
        case leave = 2
        /// Seeing, changing and erasing what is held.
        case own = 3
        /// The new address is the reader's as well.
        case move = 4

        /// In seconds; `nil` is for ever.
        public var lifetime: Int? {
            switch self {
            case .confirm, .move: 3 * 24 * 3600
            case .own: 24 * 3600
            case .leave: nil
            }
        }
    }

    /// Why a token is refused.
    public enum Refusal: Error, Hashable, Sendable {
        /// Not made with this key, or for something else.
        case forged
        case expired
    }

    /// What a token says, once it is known to be ours.
    public struct Claim: Hashable, Sendable {
        public var purpose: Purpose
        public var reader: ReaderID
        /// The one whose address the reader moves to.
        public var other: ReaderID?
        fileprivate var standing: UInt32
    }

    private let key: [UInt8]

    /// - Parameter key: 32 bytes of chance.
    init(key: [UInt8]) { self.key = key }

    // MARK: Making and reading

    /// - Parameters:
    ///   - other: of a move, the reader whose address it leads to.
    ///   - now: when it is made, from which its lifetime counts.
    public func token(_ purpose: Purpose, for reader: Reader, other: ReaderID? = nil, now: Date) -> String {
        let seconds = UInt64(max(0, now.timeIntervalSince1970))
        return sealed(
            purpose, reader.id, other, until: purpose.lifetime.map { seconds + UInt64($0) } ?? 0,
            standing: purpose.lifetime == nil ? 0 : standing(of: reader))
    }

    /// The token by which a reader leaves, which is the same in every letter.
    public func leaveToken(for reader: ReaderID) -> String { sealed(.leave, reader, nil, until: 0, standing: 0) }

    /// The address in `List-Unsubscribe`, which takes the one click (RFC 8058) and shows a button to people.
    public func leaveAddress(for reader: ReaderID, service: String) -> String {
        service + "/leave/" + leaveToken(for: reader)
    }

    /// - Throws: `Refusal` for a token that is none, is for another purpose or whose time is over.
    public func claim(_ token: String, for purpose: Purpose, now: Date) throws(Refusal) -> Claim {
        guard token.utf8.count <= 160, let bytes = Base64URL.decode(token), bytes.count > Self.macLength else {
            throw .forged
        }
        let body = Array(bytes.dropLast(Self.macLength))
        // Compared before anything that it says is believed.
        guard Self.isSame(mac(body), Array(bytes.suffix(Self.macLength))) else { throw .forged }
        guard body.count == 39 || body.count == 65, body[0] == purpose.rawValue,
            let reader = ReaderID(String(decoding: body[13..<39], as: UTF8.self))
        else { throw .forged }
        let other = body.count == 65 ? ReaderID(String(decoding: body[39...], as: UTF8.self)) : nil
        let until = body[1..<9].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard until == 0 || Double(until) > now.timeIntervalSince1970 else { throw .expired }
        return Claim(
            purpose: purpose, reader: reader, other: other,
            standing: body[9..<13].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }

    /// Whether nothing has changed of the reader since the token was made: if something has, it was used.
    public func isFresh(_ claim: Claim, of reader: Reader) -> Bool {
        claim.purpose.lifetime == nil || (claim.reader == reader.id && claim.standing == standing(of: reader))
    }

    /// A number for an address that says nothing of it: what counters are kept under.
    public func mark(of text: String) -> UInt64 {
        mac(Array(text.utf8), as: "mark").prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Tells this key from any other, and nothing of it.
    var keyMark: String { Base64URL.encode(mac([], as: "key")) }

    /// Differs after every change of state or address.
    private func standing(of reader: Reader) -> UInt32 {
        let changes = reader.history.map { "\($0.state.rawValue) \(Int64($0.at.timeIntervalSince1970))" }
        let text = ([reader.state.rawValue, reader.address.normalised] + changes).joined(separator: "\n")
        return mac(Array(text.utf8), as: "standing").prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    private func sealed(
        _ purpose: Purpose, _ reader: ReaderID, _ other: ReaderID?, until: UInt64, standing: UInt32
    ) -> String {
        var body = [purpose.rawValue]
        body += (0..<8).map { UInt8(truncatingIfNeeded: until >> (56 - 8 * $0)) }
        body += (0..<4).map { UInt8(truncatingIfNeeded: standing >> (24 - 8 * $0)) }
        body += Array(reader.text.utf8) + Array((other?.text ?? "").utf8)
        return Base64URL.encode(body + mac(body))
    }

    // MARK: Cryptography, by libsodium

    private static let macLength = 16
    static let keyLength = 32

    /// What is signed for one use is of no use for another.
    private func mac(_ bytes: [UInt8], as use: String = "token") -> [UInt8] {
        var state = crypto_auth_hmacsha256_state()
        var out = [UInt8](repeating: 0, count: 32)
        let name = Array(use.utf8) + [0]
        crypto_auth_hmacsha256_init(&state, key, key.count)
        crypto_auth_hmacsha256_update(&state, name, UInt64(name.count))
        crypto_auth_hmacsha256_update(&state, bytes, UInt64(bytes.count))
        crypto_auth_hmacsha256_final(&state, &out)
        return Array(out.prefix(Self.macLength))
    }

    /// In a time that does not tell where they differ.
    private static func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.count == b.count && sodium_memcmp(a, b, a.count) == 0
    }
}
