import ZineCore
import ZineDocument
import ZineLanguage

/// Which side of the fold a page is on: a recto at its right, a verso at its left.
enum PageSide {
    case recto, verso
    /// The first page of an issue is a recto; one that is read from the right begins with a verso.
    init(page: Int, rightToLeft: Bool) { self = (page % 2 == 1) != rightToLeft ? .recto : .verso }
}

/// Turns a plan into a frame: text block, notes, running head, folio and the pencil's dots.
struct PageAssembler {
    let theme: Theme
    let shaper: any Shaper

    func left(of side: PageSide) -> Length { side == .recto ? theme.page.spine : theme.page.foreEdge }

    /// The frame of an article's page, and where the marks of its strips came to lie.
    ///
    /// - Parameter noteLines: the lines of all the galley's notes in the order of their references.
    func page(
        _ plan: PagePlan, of galley: Galley, noteLines: [Line], side: PageSide, rightToLeft: Bool = false
    ) -> (frame: Frame, marks: [(mark: Strip.Mark, place: (y: Length, element: StructureID?))]) {
        var frame = Frame(size: theme.page.size)
        frame.items.reserveCapacity(itemCount(plan, of: galley, noteLines: noteLines) + Self.furnitureCount)
        var marks: [(Strip.Mark, (y: Length, element: StructureID?))] = []
        for (number, column) in plan.allColumns.enumerated() {
            let left = left(of: side) + left(of: number, plan, rightToLeft: rightToLeft)
            var y = theme.page.head + theme.leading * column.headroom
            let strips = column.shown(of: galley)
            frame.items += boxes(around: strips).map { $0.offset(by: Point(x: left, y: y)) }
            for (strip, drop) in zip(strips, ownPlaces(strips)) {
                for mark in strip.marks { marks.append((mark, (y, strip.items.lazy.compactMap(\.element).first))) }
                place(strip, &frame, at: Point(x: left, y: y), drop: drop, isVerso: side == .verso)
                y = y + theme.leading * strip.height
            }
            let measure = plan.columns.isEmpty ? theme.page.measure : theme.page.columnMeasure
            let ruleLeft = rightToLeft ? left + measure - theme.dimensions.noteRule : left
            placeNotes(column, of: noteLines, into: &frame, left: left, ruleLeft: ruleLeft)
        }
        return (frame, marks)
    }

    /// How many marks a page's strips and notes have.
    private func itemCount(_ plan: PagePlan, of galley: Galley, noteLines: [Line]) -> Int {
        plan.allColumns.reduce(0) { count, column in
            let strips = column.shown(of: galley).reduce(0) { $0 + $1.items.count + $1.beside.count }
            let notes = column.notes.clamped(to: noteLines.indices).reduce(0) { $0 + noteLines[$1].items.count }
            return count + strips + notes
        }
    }

    /// As many marks as a page has beside its text and notes, most of the time.
    private static let furnitureCount = 16

    /// From the text block's left edge to that of a column.
    func left(of column: Int, _ plan: PagePlan, rightToLeft: Bool) -> Length {
        plan.columns.isEmpty ? .zero : theme.page.columnLeft(column, rightToLeft: rightToLeft)
    }

    private func place(_ strip: Strip, _ frame: inout Frame, at corner: Point, drop: Length, isVerso: Bool) {
        let origin = corner.offset(by: Point(x: .zero, y: drop))
        let shifted = origin.offset(by: Point(x: isVerso ? strip.versoShift * -1 : .zero, y: .zero))
        frame.items += strip.beside.map { $0.offset(by: corner) }
        for item in strip.items {
            if case .image = item.mark {
                frame.items.append(item.offset(by: shifted))
            } else {
                frame.items.append(item.offset(by: origin))
            }
        }
    }

    /// How far below its grid line each strip stands: those of a block that has lines of its own follow one another, and
    /// what they lack to whole grid lines is shared above and below, beyond a line between them all where they may open.
    /// What a heading is about stands nearer to it than to what is below.
    private func ownPlaces(_ strips: [Strip]) -> [Length] {
        var drops: [Length] = []
        var start = strips.startIndex
        while start < strips.endIndex {
            let isRaised = strips[start].isUnderHeading && start > strips.startIndex
            let rise = isRaised ? theme.leading * 0.4 : .zero
            guard let first = strips[start].ownLines else {
                drops.append(isRaised ? strips[start].edge / -2 - rise : .zero)
                start += 1
                continue
            }
            let end = strips[start...].firstIndex { $0.ownLines?.block != first.block } ?? strips.endIndex
            let run = strips[start..<end]
            let own = run.reduce(Length.zero) { $0 + ($1.ownLines?.height ?? .zero) }
            let slack = max(.zero, theme.leading * run.reduce(0) { $0 + $1.height } - own)
            // Nothing opens between a head and its rows.
            let gaps = run.dropLast().count { $0.kind != .heading }
            let isOpened = first.mayOpen && slack > theme.leading && gaps > 0
            // Less than a line is shared by several rows, a little each; the rest of it stands around them.
            let isShared = first.mayOpen && !isOpened && gaps > 2
            let between =
                isOpened
                ? (slack - theme.leading) / gaps : isShared ? min(slack / gaps, theme.leading / 7) : .zero
            let around = isOpened ? theme.leading : slack - between * gaps
            var (grid, natural) = (Length.zero, around / (isRaised ? 4 : 2) - rise)
            for strip in run {
                drops.append(natural - grid)
                grid = grid + theme.leading * strip.height
                natural = natural + (strip.ownLines?.height ?? .zero) + (strip.kind == .heading ? .zero : between)
            }
            start = end
        }
        return drops
    }

    /// The notes stand on the page's last grid line, under a short rule, unless another stands there already.
    private func placeNotes(
        _ column: PagePlan.Column, of lines: [Line], into frame: inout Frame, left: Length, ruleLeft: Length
    ) {
        let range = column.notes
        guard !range.isEmpty else { return }
        let leading = theme[.note].leading
        let top = theme.page.head + theme.leading * column.foot - leading * range.count
        let ruleTop = top - theme.dimensions.noteSeparator * 0.5
        if !frame.hasRule(near: ruleTop, within: theme.leading / 2, at: left) {
            let rule = Rect(
                x: ruleLeft, y: ruleTop, width: theme.dimensions.noteRule, height: theme.rules.thin)
            frame.items.append(FrameItem(.rule(rule), element: nil))
        }
        for (place, index) in range.enumerated() where lines.indices.contains(index) {
            let origin = Point(x: left, y: top + leading * place + leading * Theme.baselineShare)
            for item in lines[index].items { frame.items.append(item.offset(by: origin)) }
        }
    }

    // MARK: Furniture

    /// As far below the last line as the theme has it; on pages with a narrow foot as far as printers reach, unless that is
    /// too near to the text.
    private var folioBaseline: Length {
        let last = theme.page.head + theme.leading * theme.linesPerPage - theme.leading * 0.26
        let size = max(theme[.folio].size, theme[.runningHead].size)
        let lowest = theme.page.height - theme.page.safe - size * 0.22
        let nearest = last + size * 0.75 + max(theme[.text].size, theme[.note].size) * 0.25 - theme.leading * 0.2
        return min(last + theme.page.folioDrop, max(lowest, nearest))
    }

    /// Folio and running head at the fore-edge, below the text block.
    func furniture(number: Int, head: String, language: String, side: PageSide, setter: inout Typesetter) -> [FrameItem]
    {
        let y = folioBaseline
        let number = line(String(number), theme[.folio], language: language, &setter)
        let gap = theme.leading
        let room = theme.page.measure - gap * 2 - (number?.width ?? .zero)
        let title = runningHead(head, room: room, language: language, &setter)
        let left = left(of: side)
        let right = left + theme.page.measure
        var items: [FrameItem] = []
        let place = { (line: Line?, x: Length, artifact: FrameItem.Artifact) in
            (line?.items ?? []).map { item -> FrameItem in
                var item = item.offset(by: Point(x: x, y: y))
                item.ownArtifact = artifact
                return item
            }
        }
        switch side {
        case .verso:
            items += place(number, left, .pageNumber)
            items += place(title, left + (number?.width ?? .zero) + gap, .runningFoot)
        case .recto:
            let folio = number?.width ?? .zero
            items += place(title, right - folio - gap - (title?.width ?? .zero), .runningFoot)
            items += place(number, right - folio, .pageNumber)
        }
        return items
    }

    /// As many of the words as have room, with an ellipsis for the rest; of a single long one, or of writing that does not
    /// part its words, as many characters.
    private func runningHead(
        _ text: String, room: Length, language: String, _ setter: inout Typesetter
    ) -> Line? {
        // Cut before it is tried: no page is wide enough for a title of hundreds of words.
        let start = text.prefix(200)
        let whole = start.endIndex == text.endIndex ? text : start + "…"
        var line = self.line(whole, theme[.runningHead], language: language, &setter)
        let words = start.split(separator: " ")
        let isParted = words.count > 2
        var pieces = isParted ? words : start.indices.map { start[$0...$0] }
        while pieces.count > 1, line.map({ !$0.isLast || $0.width > room }) ?? false {
            pieces.removeLast()
            let short = pieces.joined(separator: isParted ? " " : "").trimmingSpaces + "…"
            line = self.line(short, theme[.runningHead], language: language, &setter)
        }
        guard isParted, pieces.count < words.count, let end = Self.end(of: words, atMost: pieces.count) else {
            return line
        }
        var sense = words[..<end].joined(separator: " ")
        while let last = sense.last, ",;:–—- ".contains(last) { sense.removeLast() }
        return self.line(sense + "…", theme[.runningHead], language: language, &setter)
    }

    /// How many of the words are said where so many have room: up to a pause if there is one in their second half, and no
    /// number, preposition or bracket that goes on with what is left out. `nil` for all that have room.
    private static func end(of words: [Substring], atMost most: Int) -> Int? {
        guard most > 2 else { return nil }
        let prices = DisplayBreaker.prices(of: words.prefix(most + 1).map(String.init))
        let later = (max(2, most / 2)...most).reversed()
        let end = later.first { prices[$0 - 1] < 0 } ?? later.first { prices[$0 - 1] < 0.05 }
        return end == most ? nil : end
    }

    private func line(_ text: String, _ style: TextStyle, language: String, _ setter: inout Typesetter) -> Line? {
        guard !text.isEmpty else { return nil }
        let run = TextRun(
            text, style: style, breaking: .words, language: language,
            element: nil)
        return setter.label(
            setter.raised(run), measure: theme.page.measure,
            rightToLeft: TextDirection(language: language).isRightToLeft)
    }

    /// Dots in the fore-edge margin, on the baselines, for notes in pencil; none on the page's pictures.
    func dotGrid(side: PageSide, around items: [FrameItem] = []) -> [FrameItem] {
        let pictures = items.compactMap { item -> Rect? in
            guard case .image(let placement) = item.mark else { return nil }
            return placement.rect.inset(by: Insets(all: -(theme.leading * 0.5)))
        }
        let dots = theme.dotGrid
        guard dots.isOn, dots.spacing > .zero else { return [] }
        let left: Length
        let right: Length
        switch side {
        case .recto:
            left = theme.page.spine + theme.page.measure + dots.gap
            right = theme.page.width - theme.page.safe - dots.diameter
        case .verso:
            left = theme.page.safe
            right = theme.page.foreEdge - dots.gap
        }
        var rects: [Rect] = []
        for line in 0..<theme.linesPerPage {
            let y = theme.page.head + theme.leading * line + theme.leading * Theme.baselineShare
            var x = side == .recto ? left : right
            while x >= left && x <= right && rects.count < 20_000 {
                let dot = Rect(x: x, y: y - dots.diameter, width: dots.diameter, height: dots.diameter)
                if !pictures.contains(where: { $0.contains(dot) }) { rects.append(dot) }
                x = side == .recto ? x + dots.spacing : x - dots.spacing
            }
        }
        return rects.isEmpty ? [] : [FrameItem(.rules(rects), element: nil)]
    }

    /// A page to write on, for where the sheets leave one over.
    func notesPage(side: PageSide, label: String, language: String, setter: inout Typesetter) -> Frame {
        var frame = Frame(size: theme.page.size)
        let left = left(of: side)
        let heading = line(label, theme[.heading2], language: language, &setter)
        let indent =
            TextDirection(language: language).isRightToLeft ? theme.page.measure - (heading?.width ?? .zero) : .zero
        let first = Point(x: left + indent, y: theme.page.head + theme.leading * Theme.baselineShare)
        frame.items += (heading?.items ?? []).map { $0.offset(by: first) }
        let start = side == .recto ? left : theme.page.safe + theme.leading
        let end = side == .recto ? theme.page.width - theme.page.safe - theme.leading : left + theme.page.measure
        var row = 2
        while row < theme.linesPerPage {
            let y = theme.page.head + theme.leading * row + theme.leading * Theme.baselineShare
            frame.items.append(
                FrameItem(
                    .rule(Rect(x: start, y: y, width: end - start, height: theme.rules.thin * 0.6)), element: nil))
            row += 2
        }
        return frame
    }
}

extension Strip {
    /// From its top to the first picture or rule.
    fileprivate var edge: Length {
        let edges = items.compactMap { item -> Length? in
            switch item.mark {
            case .image(let placement): placement.rect.top
            case .rule(let rect): rect.top
            default: nil
            }
        }
        return edges.min() ?? .zero
    }
}

extension Frame {
    /// Whether a line across a column from its left edge stands so near a height.
    fileprivate func hasRule(near y: Length, within distance: Length, at left: Length) -> Bool {
        items.contains(where: { item in
            guard case .rule(let rule) = item.mark, rule.size.width > rule.size.height * 8,
                rule.left <= left + .points(1),
                rule.right > left
            else { return false }
            return max(rule.top - y, y - rule.top) < distance
        })
    }
}

extension Collection {
    /// The element at an index, or `nil` where there is none.
    subscript(safe index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}
