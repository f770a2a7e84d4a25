import ZineDocument

/// How deep a page is, and whether that can still be seen otherwise: notes stand at the foot, wherever the facing page
/// has its own.
struct PageDepth: Hashable {
    private let count: Int32
    let hasNotes: Bool
    /// Grid lines, notes included.
    var lines: Int { Int(count) }

    init(lines: Int, hasNotes: Bool) {
        count = Int32(clamping: lines)
        self.hasNotes = hasNotes
    }

    /// By how many lines two facing pages end apart. The notes of one may sink to where the other ends.
    func distance(to other: PageDepth) -> Int {
        switch (hasNotes, other.hasNotes) {
        case (true, true): 0
        case (true, false): max(0, lines - other.lines)
        case (false, true): max(0, other.lines - lines)
        case (false, false): abs(lines - other.lines)
        }
    }
}

/// What a page costs beside the break after its last strip.
struct PageTariff {
    let format: PageCapacity
    let costs: Theme.Costs

    /// Notes carried to the next page.
    func carried(_ lines: Int) -> Int { lines > 0 ? costs.noteContinuation + lines * 10 : 0 }

    func overfull(_ depth: Int) -> Int { max(0, depth - format.lines) * PageCost.never }

    /// An end before the page is full, neither forced nor the article's: by the square of what is missing, and from the third
    /// line on, where it looks like a hole, by half its cube.
    func short(_ depth: Int) -> Int {
        let missing = max(0, format.lines - depth)
        return missing * missing * max(2, missing) * costs.shortPage / 2
    }

    /// What a page costs that ends three lines before it is full.
    var hole: Int { short(format.lines - 3) }

    /// Facing pages that end on different lines.
    func uneven(_ verso: PageDepth, _ recto: PageDepth) -> Int {
        let difference = verso.distance(to: recto)
        return costs.unevenSpread * difference * difference
    }

    /// What a space costs as it is set, and what its being unlike others of its kind on the spread does; notes that it was
    /// set so.
    ///
    /// - Parameters:
    ///   - cost: what its setting costs by itself, where it is not opened.
    ///   - kind: `nil` of a space that is seen as none.
    func pay(
        for space: SpacesOfOneKind, cost: Int, of kind: FlexibleGalley.SpaceKind?, at opened: inout OpenedSpaces
    ) -> (own: Int, unlike: Int) {
        let known = kind.map { opened[$0] } ?? []
        if let kind { opened[kind].formUnion(space) }
        let unlike = unlike(space, known)
        guard space == .larger else { return (cost, unlike) }
        let count = opened.together + 1
        opened.add()
        // A few of a kind that are all opened look as if they were meant to be; more make a page loose.
        if known == .larger, count <= Self.mostAlike { return (costs.stretchedSpace * count / 3, 0) }
        // The first at its price, another behind it at eight times that, behind two at twenty-seven times.
        return (costs.stretchedSpace * count * count * count, unlike)
    }

    /// Spaces of a kind that a spread may have opened together.
    private static let mostAlike = 5

    /// The first space that is unlike those of its kind on the spread, made larger where they are not or the other way about:
    /// more than pages that end a line or four short.
    private func unlike(_ space: SpacesOfOneKind, _ known: SpacesOfOneKind) -> Int {
        known.isEmpty || known.isSuperset(of: space) ? 0 : costs.stretchedSpace * 20
    }

    /// Spaces opened on one page and not on the page that it faces.
    func unlike(_ opened: OpenedSpaces) -> Int { costs.stretchedSpace * opened.difference }

    /// A last page that is less than a third full: half the price, and more up to thrice that the emptier it is.
    func last(_ depth: Int) -> Int {
        let third = (format.lines + 2) / 3
        guard depth < third else { return 0 }
        return costs.shortLastPage / 2 + costs.shortLastPage * (third - depth) / third
    }
}
