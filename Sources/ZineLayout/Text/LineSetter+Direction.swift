import ZineCore

extension LineSetter {
    /// UAX #9, rule L2, on words and spaces.
    func visualOrder(_ pieces: [Piece]) -> [Piece] {
        guard !paragraph.levels.isEmpty else { return pieces }
        var ordered = pieces
        let levels = pieces.map { piece -> UInt8 in
            switch piece {
            case .indent: style.rightToLeft ? 1 : 0
            case .space(let scalar, _, _): paragraph.levels[scalar]
            case .gap(let scalar, _, _): min(paragraph.levels[scalar], paragraph.levels[scalar - 1])
            case .text(_, _, let segment, _): paragraph.segments[segment].level
            }
        }
        var order = Array(pieces.indices)
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
        for (place, index) in order.enumerated() { ordered[place] = pieces[index] }
        return ordered
    }
}
