extension Int {
    /// So many of a thing, in English: `1 page`, `12 pages`.
    public func counted(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }
}
