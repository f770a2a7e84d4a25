import ZineCore
import ZineDocument
import ZineLanguage

extension GalleyBuilder {
    /// Times hang in a column of their own, as wide as most of them need within limits; bodies stand beside them.
    mutating func timeline(_ timeline: Timeline, in column: Column) -> [Passage] {
        var list: StructureID?
        let width = timeColumn(timeline, in: column)
        let column = ofItems(column)
        var parts: [TimelinePart] = []
        /// The line that says on later pages which day it is.
        var dayHead: Int?
        for item in timeline.items {
            // Heads of columns are no items of the list, which goes on behind them as another.
            if case .heads(let heads) = item {
                list = nil
                parts.append(TimelinePart(columnHeads(heads, in: column, times: width).passages, isEntry: false))
                continue
            }
            let parent = list ?? tree.add(StructureElement(.list(.terms), parent: column.parent))
            list = parent
            switch item {
            case .day(let day):
                parts.append(TimelinePart(self.day(day, in: column, parent: parent).passages, isEntry: false))
                dayHead = continued(day, in: column)
            case .entry(let entry):
                let passages = self.entry(entry, in: column, times: width, parent: parent)
                parts.append(TimelinePart(passages.map { $0.repeating(dayHead) }, isEntry: true))
            case .heads: break
            }
        }
        // A few that are closer than the others look like a mistake.
        let areShort = parts.count(where: \.isShort) * 2 >= parts.count(where: \.isEntry)
        var passages: [Passage] = []
        for (index, part) in parts.enumerated() {
            if index > 0, parts[index - 1].isEntry {
                // The last of several is alone at a page's head.
                if index == parts.count - 1, index > 1 { passages.chargeEnd(.splitEntry, theme.costs.splitEntry * 10) }
                let isClose = areShort && TimelinePart.standClose(parts, at: index)
                passages +=
                    Strip.space(isClose ? theme.spaces.timelineShortEntries : theme.spaces.timelineEntries).passages
            }
            passages += part.passages
        }
        return passages
    }

    /// A day, heads, or an entry, as set.
    private struct TimelinePart {
        var passages: [Passage]
        var isEntry: Bool
        /// An entry of a single line.
        var isShort: Bool

        init(_ passages: [Passage], isEntry: Bool) {
            self.passages = passages; self.isEntry = isEntry
            isShort = isEntry && passages.reduce(0) { $0 + ($1.variants.first?.height ?? 0) } == 1
        }

        /// Entries of a line each stand close where they are three or more: a pair among long ones would look like one.
        static func standClose(_ parts: [TimelinePart], at index: Int) -> Bool {
            guard parts[index].isShort, parts[index - 1].isShort else { return false }
            let follows = parts[safe: index + 1]?.isShort ?? false
            return follows || (parts[safe: index - 2]?.isShort ?? false)
        }
    }

    /// The heads of a table's columns: each over its own where both fit, else one behind the other.
    private mutating func columnHeads(_ heads: Timeline.Heads, in column: Column, times: Length) -> [Strip] {
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let style = theme[.tableHead]
        let inner = indented(column, left: times, parent: column.parent)
        let time = balanced(runs(heads.time, style, element: element), width: column.width)
        let event = balanced(runs(heads.event, style, element: element), width: inner.width)
        let room = inner.width < column.width ? times - timeGap : .zero
        if time.count <= 1, event.count <= 1, !isRightToLeft, time.allSatisfy({ $0.width <= room }) {
            var strip = Strip(.heading)
            for (line, left) in [(time.first, column.left), (event.first, inner.left)] {
                guard let line else { continue }
                strip.items += line.items.map { $0.offset(by: Point(x: left, y: baseline)) }
                strip.notes += line.notes
            }
            strip.breakAfter = PageCost.never
            return [strip]
        }
        let dot = Inline(.text(" · "), at: heads.span)
        let text = heads.time + (heads.time.isEmpty || heads.event.isEmpty ? [] : [dot]) + heads.event
        return balanced(runs(text, style, element: element), width: column.width).map { line in
            var strip = gridStrip(line, left: column.left, kind: .heading)
            strip.breakAfter = PageCost.never
            return strip
        }
    }

    private mutating func day(_ day: Timeline.Day, in column: Column, parent: StructureID) -> [Strip] {
        let item = tree.add(StructureElement(.listItem, parent: parent))
        let element = tree.add(StructureElement(.listBody, parent: item))
        let lines = balanced(runs(day.text, theme[.heading3], element: element), width: column.width)
        return lines.enumerated().map { index, line in
            var strip = gridStrip(line, left: column.left, kind: .heading)
            strip.charge(.strandedHeading, theme.costs.strandedHeading)
            if index == 0 { strip.marks = [Strip.Mark(anchor: places.part(day.id))] }
            return strip
        }
    }

    /// A day as it is repeated at the head of pages that go on with it, as furniture; `nil` where it takes several lines.
    private mutating func continued(_ day: Timeline.Day, in column: Column) -> Int? {
        let words = Language.of(article.language).print.continued
        let text = [
            said(day.text.plainText.trimmingSpaces + " ", theme[.heading3], element: nil),
            said(words, theme[.caption], element: nil),
        ]
        let lines = balanced(text, width: column.width)
        guard lines.count == 1 else { return nil }
        heads.append([gridStrip(lines[0], left: column.left, kind: .heading)])
        return heads.count - 1
    }

    private mutating func entry(
        _ entry: Timeline.Entry, in column: Column, times: Length, parent: StructureID
    ) -> [Passage] {
        let item = tree.add(StructureElement(.listItem, parent: parent))
        let label = tree.add(StructureElement(.listLabel, parent: item))
        let body = tree.add(StructureElement(.listBody, parent: item))
        let mark = Strip.Mark(anchor: places.part(entry.id))
        var inner = indented(column, left: times, parent: body)
        inner.splits.append(Charge(.splitEntry, theme.costs.splitEntry))
        inner.wide = Extent(left: column.left, width: column.width)
        guard inner.width < column.width else { return stacked(entry, in: inner, label: label, mark: mark) }
        let left = isRightToLeft ? column.left + column.width - times + timeGap : column.left
        let setting = TimeSetting(entry.time, room: times - timeGap) { timeWidth($0) }
        let beside = lines(setting.beside, width: times, element: label, span: entry.span)
        let timeItems = beside.enumerated().map { index, line in
            line.items.map { $0.offset(by: Point(x: left, y: theme.leading * index + baseline)) }
        }
        var above = hanging(setting.above, in: column, element: label, span: entry.span)
        if !above.isEmpty { above[0].marks.append(mark) }
        let blocks = labelled(entry)
        // A list under the line that it belongs to stands as close as one in a list's item.
        if blocks.count == 2, blocks[1].isList { inner.isTight = true }
        var passages = stack(blocks, in: inner)
        let isBelow = beginsAcross(blocks, in: inner)
        passages.changeFirst { strips in
            var strips = strips
            // A listing that takes the times' room as well begins below them.
            if isBelow { strips.insert(contentsOf: timeItems.map { _ in Strip(.line) }, at: 0) }
            // The times go down by the grid, beside whatever stands first, and are read before it.
            while strips.isEmpty || strips.reduce(0, { $0 + $1.height }) < timeItems.count {
                strips.append(Strip(.line))
            }
            var reached = 0
            for index in strips.indices {
                reached += strips[index].height
                guard reached < timeItems.count else { break }
                strips[index].breakAfter = PageCost.never
            }
            strips[0].items.insert(contentsOf: timeItems.joined(), at: 0)
            if above.isEmpty { strips[0].marks.append(mark) }
            return strips
        }
        return above.passages + passages
    }

    /// Whether blocks begin with a listing that is wider than their column.
    private func beginsAcross(_ blocks: [Block], in column: Column) -> Bool {
        guard case .code(let code)? = blocks.first?.content else { return false }
        return widened(column, for: code).width > column.width
    }

    /// What of a time is wider than the column stands on a line of its own above it.
    private mutating func hanging(
        _ words: String, in column: Column, element: StructureID, span: SourceSpan
    ) -> [Strip] {
        guard !words.isEmpty else { return [] }
        return lines([words], width: column.width + timeGap, element: element, span: span).map { line in
            var strip = gridStrip(line, left: column.left, kind: .heading)
            strip.charge(.strandedHeading, theme.costs.strandedHeading)
            strip.breakAfter = PageCost.never
            return strip
        }
    }

    /// The time over what happened, where a column has no room for both side by side.
    private mutating func stacked(
        _ entry: Timeline.Entry, in column: Column, label: StructureID, mark: Strip.Mark
    ) -> [Passage] {
        let setting = TimeSetting(entry.time, room: column.width) { timeWidth($0) }
        let words = ([setting.above].filter { !$0.isEmpty } + setting.beside)
        let rows = lines(words, width: column.width + timeGap, element: label, span: entry.span)
        var strips = rows.map { line in
            var strip = gridStrip(line, left: column.left, kind: .heading)
            strip.charge(.strandedHeading, theme.costs.strandedHeading)
            return strip
        }
        if strips.isEmpty { strips = [Strip(.line)] }
        strips[0].marks.append(mark)
        return strips.passages + stack(labelled(entry), in: column)
    }

    /// The words before the time go in front of what happened.
    func labelled(_ entry: Timeline.Entry) -> [Block] {
        guard !entry.label.isEmpty else { return entry.body }
        let label = Inline(.strong(entry.label), at: entry.span)
        guard let first = entry.body.first, case .paragraph(let text) = first.content else {
            return [Block(.paragraph([label]), at: entry.span)] + entry.body
        }
        return [Block(.paragraph([label, entry.joint] + text), at: first.span)] + entry.body.dropFirst()
    }

    // MARK: Times

    /// Of three times in a row, how many the column has room for beside what happened; the others go on two lines.
    private static let share = (of: 3, fit: 2)

    mutating func timeColumn(_ timeline: Timeline, in column: Column) -> Length {
        let limit = column.width * 0.36
        let gap = theme.leading * 0.6
        let needs = timeline.items.compactMap { item -> Length? in
            guard case .entry(let entry) = item, !entry.time.written.isEmpty else { return nil }
            return TimeSetting.need(of: entry.time, limit: limit - gap) { timeWidth($0) } + gap
        }.sorted()
        guard let widest = needs.last else { return min(theme.dimensions.timeColumn, column.width / 2) }
        let place = (needs.count * Self.share.fit + Self.share.of - 1) / Self.share.of - 1
        let most = max(theme.dimensions.timeColumn, needs[max(0, place)])
        // A little more room for all is better than a few that stand out.
        return min(widest <= most * 1.25 ? max(most, widest) : most, column.width / 2)
    }

    /// Between the times and what happened.
    private var timeGap: Length { theme.leading * 0.4 }

    private func timeRun(_ text: String, _ element: StructureID?, _ span: SourceSpan?) -> TextRun {
        TextRun(
            text, style: theme[.time], breaking: .code, language: article.language, element: element, span: span)
    }

    private mutating func lines(
        _ rows: [String], width: Length, element: StructureID, span: SourceSpan
    ) -> [Line] {
        let style = ParagraphStyle(
            alignment: isRightToLeft ? .right : .ragged, measure: width - timeGap, hyphenates: false)
        return rows.flatMap { setter.lines([timeRun($0, element, span)], style) }
    }

    private mutating func timeWidth(_ part: String) -> Length {
        setter.widthUnbroken([timeRun(part, nil, nil)])
    }
}

extension String {
    var trimmingSpaces: String {
        var view = Substring(self)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}

extension FlexibleGalley.Passage {
    /// The same with a head that is repeated on the pages that begin within it, but for what has a head of its own.
    fileprivate func repeating(_ head: Int?) -> FlexibleGalley.Passage {
        map { strips in
            strips.map { strip in
                var strip = strip
                strip.repeatedHead = strip.repeatedHead ?? head
                return strip
            }
        }
    }
}
