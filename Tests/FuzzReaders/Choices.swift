/// Bytes as a row of choices; where they end every choice is the first.
public struct Choices: Sendable {
    private var rest: ArraySlice<UInt8>

    public init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// From zero up to, not including, `limit`, which is at most 65,536.
    public mutating func below(_ limit: Int) -> Int {
        guard limit > 1 else { return 0 }
        var number = Int(rest.popFirst() ?? 0)
        if limit > 256 { number = number << 8 | Int(rest.popFirst() ?? 0) }
        return number % limit
    }

    /// One of the elements; the array must not be empty.
    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
