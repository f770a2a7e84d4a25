import ZineCore
import ZineDocument

/// A page that ends elsewhere than when the issue was last composed, though nothing up to its end has changed.
public struct MovedPage: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The whole issue is set in another size or on another leading.
        case type
        /// The article takes another number of pages.
        case pages(Int)
        /// The article begins on the other side of the leaf.
        case side
        /// What the article's pages would cost more had the page kept its end.
        case saving(Int)
        /// Figures or notes that go over from page to page: what the end would have cost cannot be told by itself.
        case carried
    }

    /// Counted from one, in the issue as it is now.
    public var page: Int
    public var article: String
    /// The last words on it, now and before.
    public var ending: String
    public var formerEnding: String
    public var reason: Reason

    /// `page 4 now ends “… of the queue”, before “… was full”: that saves 820`.
    public var words: String {
        let why =
            switch reason {
            case .type: "the issue is set in other type"
            case .pages(let count): "\(article) now takes \(count.counted("page"))"
            case .side: "\(article) now begins on the other side of the leaf"
            case .saving(let amount): "to keep it would cost \(amount) more"
            case .carried: "figures or notes go over to the next page otherwise"
            }
        return "page \(page) now ends “\(ending)”, before “\(formerEnding)”: \(why)"
    }
}

/// An article's pages as they were last composed.
struct FormerPages {
    let article: Article
    let firstPage: Int
    let pagination: Pagination
    let type: [Length]

    init(_ composed: IssueComposer.Composed, _ theme: Theme) {
        article = composed.entry.article
        firstPage = composed.firstPage
        pagination = composed.pagination
        type = [theme[.text].size, theme.leading]
    }

    /// The first page before any change that ends elsewhere now, and why.
    func moved(_ now: IssueComposer.Composed, _ theme: Theme) -> MovedPage? {
        guard let change = article.firstChange(now.entry.article) else { return nil }
        let (old, new) = (pagination, now.pagination)
        let (oldReach, newReach) = (old.reach, new.reach)
        let unchanged = old.pages.prefix { plan in
            plan.strips.allSatisfy { old.galley.strips[$0].stands(before: change) }
        }
        let moved = unchanged.indices.first { newReach[safe: $0] != oldReach[$0] }
        guard let moved, moved < old.pages.count - 1 else { return nil }
        return MovedPage(
            page: now.firstPage + moved, article: now.entry.article.slug, ending: new.ending(of: moved),
            formerEnding: old.ending(of: moved), reason: reason(moved, now, theme))
    }

    private func reason(_ page: Int, _ now: IssueComposer.Composed, _ theme: Theme) -> MovedPage.Reason {
        let count = now.plans.count
        if type != [theme[.text].size, theme.leading] { return .type }
        if count != pagination.pages.count { return .pages(count) }
        if firstPage % 2 != now.firstPage % 2 { return .side }
        guard let kept = costKeeping(page, now.flexible, theme, count: count) else { return .carried }
        return .saving(kept - now.cost)
    }

    /// What the article would cost on as many pages if its pages up to one ended as they did; `nil` where that page
    /// leaves something over for the next.
    private func costKeeping(_ page: Int, _ galley: FlexibleGalley, _ theme: Theme, count: Int) -> Int? {
        let plan = pagination.pages[page]
        let kept = pagination.pages[...page]
        let owed = pagination.galley.strips[..<plan.strips.upperBound].flatMap(\.notes)
            .reduce(0) { $0 + (galley.notes[safe: $1]?.count ?? 0) }
        guard owed == plan.notes.upperBound,
            let rest = galley.rest(after: plan.strips.upperBound, choices: pagination.choices)
        else { return nil }
        let isRecto = (firstPage + page) % 2 == 1
        let facing = isRecto || plan.isForced ? nil : PageDepth(lines: plan.depth, hasNotes: !plan.notes.isEmpty)
        let ways = PageBuilder(rest, theme: theme).paginations(startingRecto: !isRecto, facing: facing)
        let tail = ways.first { $0.pages.count == count - page - 1 }
        return tail.map { tail in kept.reduce(tail.cost) { $0 + $1.cost } }
    }
}

extension Article {
    /// Where another version of the article first differs; `nil` where it nowhere does.
    fileprivate func firstChange(_ other: Article) -> SourcePosition? {
        guard self != other else { return nil }
        var (one, two) = (self, other)
        (one.blocks, two.blocks, one.footnotes, two.footnotes) = ([], [], [], [])
        let start = SourcePosition(line: 0, column: 0)
        guard one == two else { return start }
        let pairs = zip(footnotes, other.footnotes)
        let notes = pairs.enumerated().first { $0.element.0.blocks != $0.element.1.blocks }?.offset
        let changedNote =
            notes ?? (footnotes.count == other.footnotes.count ? .max : min(footnotes.count, other.footnotes.count))
        for (index, block) in blocks.enumerated() {
            if other.blocks[safe: index] != block || block.refers(toNotesFrom: changedNote) { return block.span.start }
        }
        return other.blocks[safe: blocks.count]?.span.start ?? start
    }
}

extension Block {
    fileprivate func refers(toNotesFrom first: Int) -> Bool {
        texts.contains { $0.refers(toNotesFrom: first) } || childBlocks.contains { $0.refers(toNotesFrom: first) }
    }
}

extension [Inline] {
    fileprivate func refers(toNotesFrom first: Int) -> Bool {
        contains { inline in
            if case .footnoteReference(let index) = inline.content { return index >= first }
            return inline.children.refers(toNotesFrom: first)
        }
    }
}

extension Strip {
    fileprivate func stands(before position: SourcePosition) -> Bool {
        items.allSatisfy { item in item.span.map { $0.start < position } ?? true }
    }

    /// Its own words; those that are furniture are left out.
    fileprivate var text: String {
        items.reduce(into: "") { text, item in
            if case .glyphs(let run) = item.mark, item.element != nil { text += run.text }
        }
    }
}

extension Pagination {
    /// The letters up to each page's end.
    fileprivate var reach: [Int] {
        var sum = 0
        return pages.map { plan in
            for index in plan.strips {
                sum += galley.strips[index].text.unicodeScalars.count { $0.isLetter || $0.isDigit }
            }
            return sum
        }
    }

    /// The last words of a page, or what is there instead.
    fileprivate func ending(of page: Int) -> String {
        guard let plan = pages[safe: page],
            let text = galley.strips[plan.strips].last(where: { !$0.text.isEmpty })?.text
        else { return "…" }
        return "… " + text.split(separator: " ").suffix(3).joined(separator: " ")
    }
}

extension FlexibleGalley {
    /// What stands after so many strips of the galley that comes of choices, the passage that is parted as it was chosen;
    /// `nil` where a figure was put off by then.
    fileprivate func rest(after count: Int, choices: [Int]) -> FlexibleGalley? {
        var left = count
        for (index, passage) in passages.enumerated() {
            guard let variant = passage.variants[safe: choices[safe: index] ?? 0], !variant.putsOff else { return nil }
            guard variant.strips.count > left else {
                left -= variant.strips.count
                continue
            }
            var rest = self
            rest.passages.removeFirst(index)
            if left > 0 { rest.passages[0] = Passage([Variant(strips: Array(variant.strips[left...]))]) }
            return rest
        }
        return nil
    }
}
