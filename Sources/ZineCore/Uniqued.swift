extension Sequence where Element: Hashable {
    /// Each element once, in the order of the first of its kind.
    public func uniqued() -> [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}
