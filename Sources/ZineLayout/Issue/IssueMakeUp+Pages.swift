import ZineCore
import ZineDocument
import ZineLanguage

extension IssueMakeUp {
    /// Puts an article's pages behind those that are there, after pages for notes up to where it begins.
    mutating func append(_ composed: ComposedArticle) {
        fill(upTo: composed.firstPage - 1, mayAdvertise: composed.isBackCover)
        let notes = composed.galley.strips.flatMap(\.notes)
        let noteLines = notes.flatMap { composed.galley.notes[safe: $0] ?? [] }
        for (index, plan) in composed.plans.enumerated() {
            let number = pages.count + 1
            let side = PageSide(page: number, rightToLeft: isRightToLeft)
            let runsLeft = TextDirection(language: composed.entry.article.language).isRightToLeft
            var (frame, marks) = assembler.page(
                plan, of: composed.galley, noteLines: noteLines, side: side, rightToLeft: runsLeft)
            frame.moveElements(by: composed.shift)
            for (mark, place) in marks {
                let element = place.element.map { StructureID($0.index + composed.shift) }
                let anchor = Anchor(page: number - 1, y: place.y, element: element)
                anchors[mark.anchor] = anchor
                if let entry = mark.outline {
                    outline.append(OutlineEntry(title: entry.title, level: entry.level, anchor: anchor))
                }
            }
            noteAnchors(notes, plan, composed, page: number - 1)
            anatomy[number - 1] = assembler.anatomy(
                plan, of: composed.galley, side: side, rightToLeft: runsLeft)
            let article = composed.article(atHeadOf: index)
            anatomy[number - 1]?.article = article.slug
            if composed.isBackCover && index == composed.plans.count - 1 {
                // The tagline stands in the text block's last lines: text and notes that need them go before it.
                let hasRoom = plan.notes.isEmpty && plan.depth + 3 <= theme.linesPerPage
                frame.items += backFurniture(side: side, hasTagline: hasRoom)
            } else {
                let bleeds = plan.strips.contains { composed.galley.strips[$0].bleeds }
                if !bleeds {
                    let isLast = index == composed.plans.count - 1
                    if isLast, !smallAds.isEmpty { frame.items += smallAd(below: plan.visibleDepth, side: side) }
                    frame.items += assembler.dotGrid(side: side, around: frame.items)
                    frame.items += assembler.furniture(
                        number: number, head: side == .recto ? runningHead(article) : issue.publication.name,
                        language: side == .recto ? article.language : issue.language, side: side, setter: &setter)
                }
            }
            pages.append(Page(frame: frame, label: String(number)))
        }
    }

    private func runningHead(_ article: Article) -> String {
        article.organization ?? article.briefTitle
    }

    /// Where each note's first line came to stand, for the links from its references.
    private mutating func noteAnchors(_ notes: [Int], _ plan: PagePlan, _ composed: ComposedArticle, page: Int) {
        guard !plan.notes.isEmpty else { return }
        var line = 0
        for note in notes {
            let count = composed.galley.notes[safe: note]?.count ?? 0
            if let column = plan.allColumns.first(where: { $0.notes.contains(line) }) {
                let top = theme.page.head + theme.leading * column.foot - theme[.note].leading * column.notes.count
                let y = top + theme[.note].leading * (line - column.notes.lowerBound)
                let element = composed.galley.notes[safe: note]?.first?.items.lazy.compactMap(\.element).first
                anchors[composed.places(ofNote: note).note(note + 1)] = Anchor(
                    page: page, y: y, element: element.map { StructureID($0.index + composed.shift) })
            }
            line += count
        }
    }

    /// Pages for notes until so many pages are there; the last may be the magazine's own.
    mutating func fill(upTo count: Int, mayAdvertise: Bool) {
        let ads = mayAdvertise ? issue.publication.houseAds.filter { $0.size == .page } : []
        let firstAd = count - min(ads.count, count - pages.count) + 1
        while pages.count < count {
            let number = pages.count + 1
            let side = PageSide(page: number, rightToLeft: isRightToLeft)
            if let ad = ads[safe: number - firstAd] {
                pages.append(Page(frame: houseAd(ad, side: side), label: String(number)))
                houseAds += 1
                continue
            }
            var frame = assembler.notesPage(
                side: side, label: Language.of(issue.language).print.readerNotes, language: issue.language,
                setter: &setter)
            frame.items += assembler.furniture(
                number: number, head: issue.publication.name, language: issue.language, side: side,
                setter: &setter)
            pages.append(Page(frame: frame, label: String(number)))
        }
    }
}

extension Frame {
    /// From an article's own structure tree to the issue's.
    fileprivate mutating func moveElements(by shift: Int) {
        for index in items.indices {
            if let element = items[index].element { items[index].element = StructureID(element.index + shift) }
        }
    }
}
