extension Array {
    /// The same with room for no more: what has grown an element at a time has room for up to twice as many, and lines are
    /// kept.
    var fitted: [Element] {
        guard count < capacity else { return self }
        var fitted: [Element] = []
        fitted.reserveCapacity(count)
        fitted += self
        return fitted
    }
}
