import ZineDocument

extension PageSearch {
    /// How much of what could be tried is: all of it on short galleys, what has a chance on long ones.
    struct Effort {
        /// Pages that end more lines short than this are considered only where the next strip does not fit.
        var mostShort: Int
        /// Paths dearer than the cheapest to the same page by more than this are given up: no later saving makes up for
        /// them.
        var hopeless: Int
        /// Breaks at this price and above are taken only where nothing else goes on.
        var dearestBreak: Int
        /// More paths than this at one strip, and the dearest are given up: it bounds time on galleys without end.
        var mostPaths: Int
        /// More than this that have got equally far on a page, and the dearest are given up, where there are too many.
        var mostAlike = Int.max
        /// Whether figures that wait are tried in every size wherever they fit, and pages ended after each.
        var triesAll = false
        /// Paths dearer than this are given up: a whole way that costs no more is known.
        var most = Int.max

        /// Everything that could be, on galleys short enough.
        static func whole(mostPaths: Int) -> Effort {
            Effort(mostShort: .max, hopeless: .max, dearestBreak: .max, mostPaths: mostPaths, triesAll: true)
        }

        /// What has a chance on a galley of so many strips.
        static func likely(strips: Int) -> Effort {
            Effort(
                mostShort: 6, hopeless: 12_000, dearestBreak: PageCost.never, mostPaths: strips <= 4_000 ? 200 : 30,
                mostAlike: 16)
        }

        /// Everything that could cost no more than a way that is known: what a page loses by being short alone, or a path
        /// has paid by then, may not be more.
        func widened(upTo cost: Int, _ tariff: PageTariff, mostPaths: Int, mostAlike: Int) -> Effort {
            let lines = tariff.format.lines
            let mostShort = (0..<lines).first { tariff.short(lines - $0 - 1) > cost } ?? lines
            return Effort(
                mostShort: max(self.mostShort, mostShort), hopeless: cost, dearestBreak: dearestBreak,
                mostPaths: mostPaths, mostAlike: mostAlike, triesAll: true, most: cost)
        }
    }
}
