import ZineCore

/// Addresses that hold what they lead to.
public enum DataAddress {
    /// Of `data:image/png;base64,…` what it holds.
    public static func bytes(_ address: String) -> [UInt8]? {
        guard address.hasPrefix("data:"), let comma = address.firstIndex(of: ",") else { return nil }
        let head = address[..<comma].lowercased()
        let rest = address[address.index(after: comma)...]
        let words = Array(Address.decoded(rest).utf8)
        guard head.hasSuffix(";base64") else { return words }
        return Base64.decode(words).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// With `%20` and its like as what they stand for.
    public static func decoded(_ text: String) -> String { Address.decoded(text) }
}
