import ZineDocument

extension Array where Element == Strip {
    /// One passage, or none for no strips.
    var passages: [FlexibleGalley.Passage] { isEmpty ? [] : [FlexibleGalley.Passage(self)] }
}

extension Array where Element == FlexibleGalley.Passage {
    /// Whether a figure could still be waiting after the last passage.
    var hasOpenFloats: Bool { last { $0.float != nil || $0.isBarrier }?.float != nil }

    /// Makes the page end after the last strip, and after the figures that are waiting.
    mutating func endPage() {
        guard let end = indices.last else { return }
        if hasOpenFloats {
            append(.barrier)
            self[end + 1].endsPage = true
            return
        }
        self[end] = self[end].map { strips in
            var strips = strips
            if let last = strips.indices.last { strips[last].breakAfter = PageCost.forced }
            return strips
        }
    }

    /// Charges a page's end after the only line under a heading.
    mutating func keepWithHeading(_ cost: Int) {
        guard !isEmpty else { return }
        self[0] = self[0].map { strips in
            guard let first = strips.first, first.texture?.isFirst == true, first.texture?.isLast == true,
                first.breakAfter < PageCost.never, first.breakAfter > PageCost.forced
            else { return strips }
            var strips = strips
            strips[0].charge(.strandedHeading, cost)
            return strips
        }
    }

    /// Whether all that stands here is one line of text, however it is set.
    var isOneLine: Bool {
        allSatisfy { $0.variants.allSatisfy { $0.strips.count <= 1 } }
            && reduce(0) { $0 + ($1.variants.first?.strips.count ?? 0) } == 1
            && first?.variants.first?.strips.first?.texture != nil
    }

    /// Charges a page's end after the last of it: what follows stays with it.
    mutating func chargeEnd(_ reason: Charge.Reason, _ cost: Int) {
        guard let end = lastIndex(where: { $0.variants.contains { !$0.strips.isEmpty } }) else { return }
        self[end] = self[end].map { strips in
            var strips = strips
            if let last = strips.lastIndex(where: { $0.kind != .space }), strips[last].breakAfter < PageCost.never,
                strips[last].breakAfter > PageCost.forced
            {
                strips[last].charge(reason, cost)
            }
            return strips
        }
    }

    /// Charges a page's end after the only row of a table that stands under a heading.
    mutating func keepFirstRows(_ cost: Int) {
        guard !isEmpty else { return }
        self[0] = self[0].map { strips in
            var strips = strips
            if let row = strips.firstIndex(where: { $0.kind == .row }), row < strips.count - 1,
                strips[row].breakAfter < PageCost.never
            {
                strips[row].charge(.strandedHeading, cost)
            }
            return strips
        }
    }

    /// Lets what begins with a rule or a picture stand nearer to the heading above it; what is of several strips on the grid
    /// stays on it.
    mutating func rise() {
        guard !isEmpty else { return }
        let isAlone = count == 1
        self[0] = self[0].map { strips in
            guard let first = strips.first else { return strips }
            let isPiece = isAlone && strips.count == 1 && first.kind == .figure
            guard first.ownLines != nil || isPiece else { return strips }
            var strips = strips
            strips[0].isUnderHeading = true
            return strips
        }
    }

    /// Changes the first passage, however it is set; an empty line where there is none.
    mutating func changeFirst(_ change: ([Strip]) -> [Strip]) {
        if isEmpty { append(FlexibleGalley.Passage([Strip(.line)])) }
        self[0] = self[0].map(change)
    }
}
