/// The order in which what is written stands on the line, from left to right.
enum VisualOrder {
    /// UAX #9, rule L2: the indices of things by where they stand, from their embedding levels in logical order.
    static func indices(of levels: [UInt8]) -> [Int] {
        var order = Array(levels.indices)
        var level = levels.max() ?? 0
        let lowestOdd = levels.filter { $0 % 2 == 1 }.min() ?? 1
        while level >= lowestOdd && level > 0 {
            var start = 0
            while start < order.count {
                guard levels[order[start]] >= level else {
                    start += 1
                    continue
                }
                var end = start
                while end < order.count, levels[order[end]] >= level { end += 1 }
                order[start..<end].reverse()
                start = end
            }
            level -= 1
        }
        return order
    }
}
