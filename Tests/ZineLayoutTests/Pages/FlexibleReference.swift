import ZineCore
import ZineDocument
import ZineLayout

/// What `PageBuilder` says that it charges, for galleys with figures that wait and parts that may be set in several ways:
/// every way is tried, and nothing given up.
struct FlexibleReference {
    let galley: FlexibleGalley
    let theme: Theme

    private struct Place: Hashable {
        /// The strips that come before the next passage, as it was chosen.
        var strips: [Strip] = []
        var passage = 0
        var isRecto: Bool
        var isFirst = true
        var depth = 0
        var space = 0
        var absorbed = 0
        /// Lines of notes on the page, and of the last that it refers to itself.
        var notes = 0
        var lastNote = 0
        /// The facing verso's depth, and whether it has notes.
        var verso: [Int] = []
        var waiting: [Int] = []
        var opened = 0
        var versoOpened = 0
        /// Of the spread: whether a heading keeps its space, and whether one has more.
        /// Which spaces of each kind the spread has: by how much larger they are than usual.
        var spaces: [FlexibleGalley.SpaceKind: Set<Int>] = [:]
        /// What a break costs here; `nil` where none may be.
        var price: Int?
        var isPicture = false
        /// Whether nothing but figures that waited stands on the page.
        var onlyFigures = true
        /// Whether no text stands on the page.
        var isBeforeText = true
    }

    private var capacity: Int { theme.linesPerPage }
    private static let impossible = PageCost.never * 100

    func leastCost(isRecto: Bool) -> Int {
        var known: [Place: Int] = [:]
        return least(Place(isRecto: isRecto), &known)
    }

    private func height(ofNotes lines: Int) -> Int {
        guard lines > 0 else { return 0 }
        let points = (theme[.note].leading * lines + theme.dimensions.noteSeparator).scaledPoints
        return (points + theme.leading.scaledPoints - 1) / theme.leading.scaledPoints
    }

    private func least(_ place: Place, _ known: inout [Place: Int]) -> Int {
        if let cost = known[place] { return cost }
        let ways = ways(from: place)
        let cost =
            ways.map { way in
                way.cost >= Self.impossible ? way.cost : way.cost + (way.next.map { least($0, &known) } ?? 0)
            }.min() ?? Self.impossible
        known[place] = cost
        return cost
    }

    private typealias Way = (cost: Int, next: Place?)

    private func ways(from place: Place) -> [Way] {
        var ways: [Way] = []
        if let price = place.price, place.depth > 0 { ways.append(ended(place, price: price)) }
        if place.onlyFigures && !place.isPicture { ways += figures(at: place) }
        if let strip = place.strips.first {
            if let next = taken(strip, place) { ways.append((0, next)) }
            return ways
        }
        guard place.passage < galley.passages.count else { return ways + [finished(place)] }
        let passage = galley.passages[place.passage]
        guard !passage.isBarrier else { return ways + settled(place, endsPage: passage.endsPage) }
        for variant in passage.variants {
            if passage.float != nil, !variant.putsOff, !place.waiting.isEmpty { continue }
            var next = place
            next.strips = variant.strips
            next.passage += 1
            var cost = variant.cost
            var isAlike = false
            if let kind = passage.space, place.depth > 0 {
                let own = variant.departure == .stretchedSpace ? 1 : variant.departure == .closedSpace ? -1 : 0
                let known = place.spaces[kind, default: []]
                if !known.isEmpty, !known.contains(own) { cost += theme.costs.stretchedSpace * 20 }
                next.spaces[kind, default: []].insert(own)
                isAlike = known == [1] && place.opened + place.versoOpened < 5
            }
            if variant.departure == .stretchedSpace, isAlike {
                let count = place.opened + place.versoOpened + 1
                cost += theme.costs.stretchedSpace * count / 3 - variant.cost
                next.opened += 1
            } else if variant.departure == .stretchedSpace {
                let count = place.opened + place.versoOpened + 1
                cost += variant.cost * (count * count * count - 1)
                next.opened += 1
            }
            if variant.putsOff { next.waiting.append(place.passage) }
            ways.append((cost, next))
        }
        return ways
    }

    private func taken(_ strip: Strip, _ place: Place) -> Place? {
        var next = place
        next.strips.removeFirst()
        next.onlyFigures = place.onlyFigures && place.depth == 0
        if strip.kind == .space {
            guard place.depth > 0 else { return next }
            if place.absorbed > 0 { next.absorbed -= 1 } else { next.space += 1 }
            return next
        }
        next.depth += (place.depth == 0 ? 0 : place.space) + strip.height
        // A table goes on under its head, below figures that waited too.
        if place.isBeforeText, let head = strip.repeatedHead {
            next.depth += galley.heads[head].reduce(0) { $0 + $1.height }
        }
        next.space = 0
        next.absorbed = 0
        let lines = strip.notes.map { galley.notes[$0].count }
        next.notes += lines.reduce(0, +)
        if let last = lines.last { next.lastNote = last }
        let least = next.lastNote > 0 ? height(ofNotes: next.notes - next.lastNote + 1) : 0
        guard next.depth + least <= capacity || place.depth == 0 else { return nil }
        next.onlyFigures = false
        next.isBeforeText = false
        next.price = strip.breakAfter
        return next
    }

    private func figures(at place: Place) -> [Way] {
        guard let first = place.waiting.first, let float = galley.passages[first].float else { return [] }
        return float.variants.compactMap { set($0, float, place) }
    }

    private func set(_ variant: FlexibleGalley.Variant, _ float: FlexibleGalley.Float, _ place: Place) -> Way? {
        var next = place
        next.depth +=
            (place.depth == 0 ? 0 : max(place.space, float.around)) + variant.strips.reduce(0) { $0 + $1.height }
        guard next.depth <= capacity || place.depth == 0, !float.takesPage || place.depth == 0 else { return nil }
        next.space = float.around
        next.absorbed = float.around
        next.waiting.removeFirst()
        next.price = 0
        next.isPicture = float.takesPage
        next.onlyFigures = place.onlyFigures
        return (variant.cost, next)
    }

    /// Figures that wait must stand before anything else.
    private func settled(_ place: Place, endsPage: Bool) -> [Way] {
        guard let first = place.waiting.first, let float = galley.passages[first].float else {
            var next = place
            next.passage += 1
            guard endsPage, place.depth > 0, next.passage < galley.passages.count else { return [(0, next)] }
            return [ended(next, price: nil)]
        }
        var ways = float.variants.compactMap { set($0, float, place) }
        if place.depth > 0 {
            let isLastText = float.takesPage && !place.isPicture
            ways.append(ended(place, price: isLastText ? nil : place.price ?? 0))
        }
        return ways
    }

    /// - Parameter price: `nil` where the page has to end.
    private func ended(_ place: Place, price: Int?) -> Way {
        let (depth, carried) = foot(of: place)
        var cost = (carried > 0 ? theme.costs.noteContinuation + 10 * carried : 0)
        cost += max(0, depth - capacity) * PageCost.never + place.waiting.count * theme.costs.movedFigure
        let hasNotes = place.notes > carried
        if let price {
            let short = max(0, capacity - depth)
            cost += price + theme.costs.shortPage * short * short * max(2, short) / 2
            if place.isRecto, !place.isPicture, let verso = place.verso.first {
                let distance =
                    switch (place.verso[1] == 1, hasNotes) {
                    case (true, true): 0
                    case (true, false): max(0, verso - depth)
                    case (false, true): max(0, depth - verso)
                    case (false, false): abs(verso - depth)
                    }
                cost += theme.costs.unevenSpread * distance * distance
                cost += theme.costs.stretchedSpace * abs(place.opened - place.versoOpened)
            }
        }
        var next = Place(strips: place.strips, passage: place.passage, isRecto: !place.isRecto)
        next.isFirst = false
        next.waiting = place.waiting
        next.notes = carried
        if !place.isRecto {
            next.versoOpened = place.opened
            next.spaces = place.spaces
            if price != nil, !place.isPicture { next.verso = [depth, hasNotes ? 1 : 0] }
        }
        return (cost, next)
    }

    private func finished(_ place: Place) -> Way {
        guard place.depth > 0 else { return (Self.impossible, nil) }
        let (depth, carried) = foot(of: place)
        var cost = (carried > 0 ? theme.costs.noteContinuation + 10 * carried : 0)
        cost += max(0, depth - capacity) * PageCost.never
        let third = (capacity + 2) / 3
        let price = theme.costs.shortLastPage
        if depth < third, !place.isFirst { cost += price / 2 + price * (third - depth) / third }
        return (cost, nil)
    }

    private func foot(of place: Place) -> (depth: Int, carried: Int) {
        var placed = place.notes
        while placed > 0, place.depth + height(ofNotes: placed) > capacity { placed -= 1 }
        if place.lastNote > 0 { placed = max(placed, 1) }
        return (place.depth + height(ofNotes: placed), place.notes - placed)
    }
}
