import ZineCore
import ZineDocument

extension Issue.Entry {
    /// Whether it may begin below another article: it says so and wants no page of its own.
    var mayRunOn: Bool {
        article.runsOn == true && start == .any && pages == nil && article.kind != .illustration
    }
}

extension Article {
    /// Whether another may begin on its last page.
    var bearsFollower: Bool { kind != .illustration }
}

extension ComposedArticle {
    /// Its articles one by one, as the contents name them.
    var parts: [Self] {
        var first = self
        first.followers = []
        return [first]
            + followers.map { follower in
                var part = self
                part.followers = []
                part.entry = follower.entry
                part.firstPage = follower.firstPage
                return part
            }
    }

    /// The articles with those that may run on joined to the ones before them.
    static func joined(_ articles: [Self], _ theme: Theme, _ pool: ThreadPool) -> [Self] {
        var all: [Self] = []
        for article in articles {
            guard article.made.source.runsOn, let host = all.indices.last else {
                all.append(article)
                continue
            }
            all[host].followers.append(
                ComposedArticle.Follower(
                    entry: article.entry, made: article.made, shift: article.shift,
                    notesBefore: article.made.source.notesBefore))
        }
        for index in all.indices where !all[index].followers.isEmpty {
            let host = all[index]
            let galley = host.followers.reduce(host.made.flexible) { galley, follower in
                galley.followed(by: follower.made.flexible, elements: follower.shift - host.shift)
            }
            all[index].joined = galley
            all[index].paginations = PaginationCache(galley, theme, pool)
            all[index].paginations.prepare(host.entry.start)
        }
        return all
    }

    /// Says on which pages its articles begin and end, once these are chosen.
    mutating func place() {
        guard !followers.isEmpty else { return }
        for (index, plan) in plans.enumerated() {
            for strip in galley.strips[plan.strips] {
                for mark in strip.marks {
                    for follower in followers.indices
                    where followers[follower].made.source.places.article == mark.anchor {
                        followers[follower].firstPage = firstPage + index
                    }
                }
            }
        }
        for follower in followers.indices {
            let next = followers[safe: follower + 1]?.firstPage ?? firstPage + plans.count - 1
            followers[follower].lastPage = next
        }
    }

    /// The article that a page's first line belongs to.
    func article(atHeadOf index: Int) -> Article {
        // Most articles have their pages to themselves, and may have thousands.
        guard !followers.isEmpty else { return entry.article }
        var current = entry.article
        for (number, plan) in plans.prefix(index + 1).enumerated() {
            var isHead = number == index
            for strip in galley.strips[plan.strips] {
                if strip.kind != .opener && strip.kind != .space && isHead && strip.marks.isEmpty { return current }
                for mark in strip.marks {
                    if let follower = followers.first(where: { $0.made.source.places.article == mark.anchor }) {
                        current = follower.entry.article
                    }
                }
                if strip.kind != .opener && strip.kind != .space { isHead = isHead && number == index }
            }
        }
        return current
    }

    /// Where the article of a note keeps its names.
    func places(ofNote index: Int) -> PlaceNames {
        followers.last { $0.notesBefore <= index }?.made.source.places ?? made.source.places
    }
}

extension FlexibleGalley {
    /// Grid lines between an article's end and the next one's opener on the same page.
    private static let between = 2

    /// This galley with another article's below it.
    ///
    /// - Parameter elements: how far the other's elements have moved in the tree, counted from this one's.
    func followed(by other: FlexibleGalley, elements shift: Int) -> FlexibleGalley {
        var galley = self
        let (notes, heads) = (notes.count, heads.count)
        if let end = galley.passages.lastIndex(where: { $0.variants.contains { !$0.strips.isEmpty } }) {
            galley.passages[end] = galley.passages[end].map { strips in
                var strips = strips
                if let last = strips.lastIndex(where: { $0.kind != .space }) { strips[last].endsArticle = true }
                return strips
            }
        }
        galley.passages.append(Passage(Strip.space(Self.between)))
        galley.passages += other.passages.map { passage in
            var passage = passage.map { $0.map { $0.moved(elements: shift, notes: notes, heads: heads) } }
            if var float = passage.float {
                for index in float.variants.indices {
                    float.variants[index].strips = float.variants[index].strips.map {
                        $0.moved(elements: shift, notes: notes, heads: heads)
                    }
                }
                passage.float = float
            }
            return passage
        }
        galley.notes += other.notes.map { lines in
            lines.map { line in
                var line = line
                line.items = line.items.map { $0.moved(elements: shift) }
                return line
            }
        }
        galley.heads += other.heads.map { $0.map { $0.moved(elements: shift, notes: notes, heads: heads) } }
        return galley
    }
}

extension Strip {
    fileprivate func moved(elements shift: Int, notes: Int, heads: Int) -> Strip {
        var strip = self
        strip.items = items.map { $0.moved(elements: shift) }
        strip.notes = self.notes.map { $0 + notes }
        strip.repeatedHead = repeatedHead.map { $0 + heads }
        if let block = ownLines?.block { strip.ownLines?.block = block + shift }
        return strip
    }
}

extension FrameItem {
    fileprivate func moved(elements shift: Int) -> FrameItem {
        var item = self
        if let element { item.element = StructureID(element.index + shift) }
        return item
    }
}
