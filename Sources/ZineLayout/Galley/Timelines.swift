import ZineCore
import ZineDocument

extension GalleyBuilder {
    /// Times hang in a column of their own, as wide as the widest needs within limits; bodies stand beside them.
    mutating func timeline(_ timeline: Timeline, in column: Column) -> [Passage] {
        let list = tree.add(StructureElement(.list(numbered: false), parent: column.parent))
        let width = timeColumn(timeline, in: column)
        var passages: [Passage] = []
        for (index, item) in timeline.items.enumerated() {
            switch item {
            case .day(let day):
                if index > 0 { passages += Strip.space(theme.spaces.timelineEntries).passages }
                passages += self.day(day, in: column, parent: list).passages
            case .entry(let entry):
                var afterDay = false
                if index > 0, case .day = timeline.items[index - 1] { afterDay = true }
                if index > 0 && !afterDay { passages += Strip.space(theme.spaces.timelineEntries).passages }
                passages += self.entry(entry, in: column, times: width, parent: list)
            }
        }
        return passages
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

    private mutating func entry(
        _ entry: Timeline.Entry, in column: Column, times: Length, parent: StructureID
    ) -> [Passage] {
        let item = tree.add(StructureElement(.listItem, parent: parent))
        let label = tree.add(StructureElement(.listLabel, parent: item))
        let body = tree.add(StructureElement(.listBody, parent: item))
        let mark = Strip.Mark(anchor: places.part(entry.id))
        var inner = indented(column, left: times, parent: body)
        inner.splits.append(Charge(.splitEntry, theme.costs.splitEntry))
        guard inner.width < column.width else { return stacked(entry, in: inner, label: label, mark: mark) }
        let left = isRightToLeft ? column.left + column.width - times + timeGap : column.left
        let timeItems = time(entry.time, width: times, element: label, span: entry.span).enumerated().map {
            index, line in
            line.items.map { $0.offset(by: Point(x: left, y: theme.leading * index + baseline)) }
        }
        var passages = stack(labelled(entry), in: inner)
        passages.changeFirst { strips in
            var strips = strips
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
            strips[0].marks.append(mark)
            return strips
        }
        return passages
    }

    /// The time over what happened, where a column has no room for both side by side.
    private mutating func stacked(
        _ entry: Timeline.Entry, in column: Column, label: StructureID, mark: Strip.Mark
    ) -> [Passage] {
        var strips = time(entry.time, width: column.width, element: label, span: entry.span).map { line in
            var strip = gridStrip(line, left: column.left, kind: .heading)
            strip.charge(.strandedHeading, theme.costs.strandedHeading)
            return strip
        }
        if strips.isEmpty { strips = [Strip(.line)] }
        strips[0].marks.append(mark)
        return strips.passages + stack(labelled(entry), in: column)
    }

    /// The words before the time go in front of what happened.
    private func labelled(_ entry: Timeline.Entry) -> [Block] {
        guard !entry.label.isEmpty else { return entry.body }
        let label = Inline(.strong(entry.label), at: entry.span)
        guard let first = entry.body.first, case .paragraph(let text) = first.content else {
            return [Block(.paragraph([label]), at: entry.span)] + entry.body
        }
        let space = Inline(.text(" "), at: entry.span)
        return [Block(.paragraph([label, space] + text), at: first.span)] + entry.body.dropFirst()
    }

    // MARK: Times

    private func timeParts(_ time: Timeline.Time) -> [String] {
        guard let end = time.end else { return [time.written] }
        let joiner = time.joiner ?? ""
        let tight = joiner.trimmingSpaces
        // A dash leads the second line; a word stays with it too, so that the words keep their order.
        return [time.start, tight.isEmpty ? end : tight.count == 1 ? tight + end : tight + " " + end]
    }

    private func timeColumn(_ timeline: Timeline, in column: Column) -> Length {
        var widest = theme.dimensions.timeColumn
        let limit = column.width * 0.34
        for case .entry(let entry) in timeline.items {
            for part in timeParts(entry.time) {
                let rows = [part] + part.split(separator: " ").map(String.init)
                let widths = rows.map { timeWidth($0) + theme.leading * 0.6 }
                if let width = widths.filter({ $0 <= limit }).max() { widest = max(widest, width) }
            }
        }
        return min(widest, column.width / 2)
    }

    /// Between the times and what happened.
    private var timeGap: Length { theme.leading * 0.4 }

    private func timeRun(_ text: String, _ element: StructureID?, _ span: SourceSpan?) -> TextRun {
        TextRun(
            text, style: theme[.time], breaking: .code, language: article.language, element: element, span: span)
    }

    private mutating func time(
        _ time: Timeline.Time, width: Length, element: StructureID, span: SourceSpan
    ) -> [Line] {
        let style = ParagraphStyle(
            alignment: isRightToLeft ? .right : .ragged, measure: width - timeGap, hyphenates: false)
        let rows = timeParts(time).flatMap { fitting($0, room: style.measure) }
        return rows.flatMap { setter.lines([timeRun($0, element, span)], style) }
    }

    /// A time in as many lines as it needs, parted at blanks: `2017/01/31` over `23:00`.
    private func fitting(_ part: String, room: Length) -> [String] {
        var rows: [String] = []
        for word in part.split(separator: " ").map(String.init) {
            if let last = rows.last, timeWidth(last + " " + word) <= room {
                rows[rows.count - 1] = last + " " + word
            } else {
                rows.append(word)
            }
        }
        return rows
    }

    private func timeWidth(_ part: String) -> Length {
        let shaped = setter.shaper.shape(part, timeRun(part, nil, nil).shaping, rightToLeft: false)
        return Length(scaledPoints: shaped.width(at: theme[.time].size))
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
