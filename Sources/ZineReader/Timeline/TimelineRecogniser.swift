import ZineCore
import ZineDocument

/// Finds the timelines among an article's blocks: in lists, tables, headings, paragraphs and lines, mixed as they come.
///
/// Two times in a row make a timeline. Every word stays: what is no time becomes an entry's label or body.
struct TimelineRecogniser {
    var context: TimelineContext
    var problems: [Diagnostic] = []
    /// The first lines of blocks that are to be no timelines.
    private let untimed: Set<Int>
    /// The first time of the first timeline whose zone cannot be told.
    private(set) var zoneless: MachineTimes.Zoneless?
    /// Whether it is said already that day and month of the article's dates cannot be told apart.
    private var hasToldOrder = false
    /// The timelines in the order of the text, each with what was said above it.
    private var found: [(drafts: [TimelineDraft], context: TimelineContext, span: SourceSpan)] = []
    /// How many blocks without a time may stand between two paragraphs that begin with one.
    private static let patience = 4

    init(context: TimelineContext, untimed: Set<Int> = []) {
        self.context = context; self.untimed = untimed
    }

    mutating func recognise(_ blocks: [Block]) -> [Block] {
        var blocks = find(blocks)
        // What one timeline says of its times holds for no other: all have to be known first.
        var statements = context.statements
        statements.enter(found.map { $0.span.start...max($0.span.start, $0.span.end) })
        var left = found.reversed().map { found in
            var context = found.context
            context.statements = statements
            return (drafts: found.drafts, context: context)
        }
        tell(&blocks, &left)
        return blocks
    }

    /// Puts the items of each timeline in its place.
    private mutating func tell(
        _ blocks: inout [Block], _ left: inout [(drafts: [TimelineDraft], context: TimelineContext)]
    ) {
        for index in blocks.indices where !left.isEmpty {
            switch blocks[index].content {
            case .timeline:
                guard let next = left.popLast() else { return }
                let reading = MachineTimes(next.drafts, context: next.context)
                problems += reading.problems
                zoneless = zoneless ?? reading.zoneless
                if let problem = reading.unordered?.problem, !hasToldOrder {
                    hasToldOrder = true
                    problems.append(problem)
                }
                blocks[index].content = .timeline(Timeline(items: reading.items))
            case .quote(var inner):
                tell(&inner, &left)
                blocks[index].content = .quote(inner)
            case .details(let summary, var inner):
                tell(&inner, &left)
                blocks[index].content = .details(summary: summary, inner)
            case .list(var list):
                for item in list.items.indices {
                    tell(&list.items[item].blocks, &left)
                }
                blocks[index].content = .list(list)
            default: break
            }
        }
    }

    private mutating func find(_ blocks: [Block]) -> [Block] {
        var out: [Block] = []
        let plan = HeadingPlan(blocks)
        var index = 0
        while index < blocks.count {
            if case .heading(let heading) = blocks[index].content { context.enter(heading) }
            if untimed.contains(blocks[index].span.start.line) {
                out.append(blocks[index])
                index += 1
                continue
            }
            let next = untimed.isEmpty ? nil : blocks[index...].firstIndex { untimed.contains($0.span.start.line) }
            let end = next ?? blocks.count
            if let run = run(from: index, to: end, in: blocks, plan),
                run.drafts.isTimeline
            {
                out += run.before
                out.append(timeline(run.drafts, at: blocks[index].span.joined(with: blocks[run.next - 1].span)))
                out += run.after
                index = run.next
            } else {
                out.append(descend(blocks[index]))
                index += 1
            }
        }
        return out
    }

    /// Timelines inside quotes, details and lists that are none themselves.
    private mutating func descend(_ block: Block) -> Block {
        var block = block
        switch block.content {
        case .quote(let inner): block.content = .quote(find(inner))
        case .details(let summary, let inner): block.content = .details(summary: summary, find(inner))
        case .list(var list):
            for index in list.items.indices where list.items[index].blocks.count > 1 {
                list.items[index].blocks = find(list.items[index].blocks)
            }
            block.content = .list(list)
        default: break
        }
        return block
    }

    /// A timeline whose items are told later.
    private mutating func timeline(_ drafts: [TimelineDraft], at span: SourceSpan) -> Block {
        found.append((drafts, context, span))
        return Block(.timeline(Timeline(items: [])), at: span)
    }

    // MARK: Runs

    private struct Run {
        var before: [Block] = []
        var drafts: [TimelineDraft] = []
        var after: [Block] = []
        /// The first block that is not part of it.
        var next: Int
        /// Whether a listing between two entries went to the one above: so does one behind the last.
        var hasBridgedCode = false
        /// The same of a picture, or of the words that tell one.
        var hasBridgedPicture = false
        private var mark: (count: Int, last: TimelineDraft?, next: Int) = (0, nil, 0)

        init(before: [Block], drafts: [TimelineDraft], after: [Block], next: Int) {
            self.before = before; self.drafts = drafts; self.after = after; self.next = next
        }

        /// Whether rows of a table say their dates once.
        var sharesDays: Bool { drafts.contains { $0.entry?.isDayAbove ?? false } }
        var endsWithEntry: Bool { drafts.last?.isEntry ?? false }
        /// How many lines stand behind the mark: dates that no entry has followed yet.
        var trailingDays: Int { drafts.count - mark.count }

        /// Dates at the end have nothing below them: the run may have to go back to its last entry.
        mutating func setMark() { mark = (drafts.count, drafts.last, next) }

        mutating func returnToMark() {
            guard drafts.count > mark.count || next != mark.next else { return }
            drafts.removeLast(drafts.count - mark.count)
            if let last = mark.last, !drafts.isEmpty { drafts[drafts.count - 1] = last }
            next = mark.next
        }
    }

    private enum Step {
        case yields(TimelineYield, next: Int)
        case neutral
        case ends
    }

    /// The lines that begin at a block; `nil` where it gives none.
    private func run(from start: Int, to end: Int, in blocks: [Block], _ plan: HeadingPlan) -> Run? {
        guard case .yields(let first, let next) = step(at: start, to: end, in: blocks, plan) else { return nil }
        var run = Run(before: first.before, drafts: first.drafts, after: first.after, next: next)
        run.setMark()
        var form = first.form
        var index = next
        var pending: [Block] = []
        reading: while run.after.isEmpty, index < end {
            switch step(at: index, to: end, in: blocks, plan) {
            case .yields(let more, let next):
                let between = pending + more.before
                guard between.isEmpty || (run.endsWithEntry && canBridge(between, form, more.form)) else {
                    break reading
                }
                run.drafts.attach(between)
                if case .code = between.last?.content { run.hasBridgedCode = true }
                if between.last?.isPictureAlone ?? false { run.hasBridgedPicture = true }
                pending = []
                run.drafts += run.sharesDays ? more.drafts.sharingDays(below: run.drafts) : more.drafts
                run.after = more.after
                run.next = next
                form = more.form
                if run.endsWithEntry { run.setMark() }
                guard run.trailingDays <= Self.patience else { break reading }
                index = next
            case .neutral:
                if pending.isEmpty, let words = words(blocks[index], after: form), run.endsWithEntry {
                    run.drafts.append(words)
                    index += 1
                    run.next = index
                    run.setMark()
                    continue reading
                }
                pending.append(blocks[index])
                index += 1
                guard pending.count <= Self.patience, form != .other else { break reading }

            case .ends: break reading
            }
        }
        run.returnToMark()
        return finished(run, blocks, end)
    }

    /// A paragraph below others that begin with a time, with words in a time's place.
    private func words(_ block: Block, after form: TimelineYield.Form) -> TimelineDraft? {
        guard form == .paragraph, case .paragraph(let text) = block.content, let timed = TimedText(words: text) else {
            return nil
        }
        return .entry(EntryDraft(timed, paragraph: block.span, span: block.span))
    }

    private func canBridge(_ pending: [Block], _ before: TimelineYield.Form, _ after: TimelineYield.Form) -> Bool {
        switch (before, after) {
        case (.paragraph, .paragraph): pending.count <= Self.patience
        case (.paragraph, .plainParagraph), (.plainParagraph, .paragraph), (.plainParagraph, .plainParagraph):
            pending.count <= 1
        case (.list, .list): !pending.endsInIntroduction
        case (.paragraph, .list), (.list, .paragraph): pending.count <= 1 && !pending.endsInIntroduction
        default: false
        }
    }

    /// What follows the last entry stays outside, but for the code or list that its last words announce.
    private func finished(_ run: Run, _ blocks: [Block], _ end: Int) -> Run {
        var run = run
        // A run that never met an entry is none.
        guard run.endsWithEntry else { return Run(before: [], drafts: [], after: [], next: run.next) }
        if run.after.isEmpty, run.next < end {
            switch blocks[run.next].content {
            case _ where run.hasBridgedPicture && blocks[run.next].isPictureAlone:
                run.drafts.attach([blocks[run.next]])
                run.next += 1
            case .code where run.hasBridgedCode, .code where run.drafts.lastEntryAnnounces,
                .list where run.drafts.lastEntryAnnounces, .quote where run.drafts.lastEntryAnnounces:
                run.drafts.attach([blocks[run.next]])
                run.next += 1
            default: break
            }
        }
        return run
    }

    private func step(at index: Int, to end: Int, in blocks: [Block], _ plan: HeadingPlan) -> Step {
        let block = blocks[index]
        switch block.content {
        case .heading: return headingStep(at: index, to: end, in: blocks, plan)
        case .list(let list):
            return ListForm.yield(list, at: block.span).map { .yields($0, next: index + 1) } ?? .neutral
        // A caption would have no place in a timeline.
        case .table(let table) where !table.caption.isEmpty: return .neutral
        case .table(let table): return TableForm.yield(table).map { .yields($0, next: index + 1) } ?? .neutral
        case .paragraph(let text):
            if let yield = ParagraphForm.yield(text, at: block.span) { return .yields(yield, next: index + 1) }
            return BoldHeading.isHeading(text) ? .ends : .neutral
        case .code, .quote, .alert, .group, .figure, .details, .definitions: return .neutral
        case .pullQuote, .verse, .thematicBreak, .pageBreak, .timeline: return .ends
        }
    }

    private func headingStep(at index: Int, to end: Int, in blocks: [Block], _ plan: HeadingPlan) -> Step {
        guard case .heading(let heading) = blocks[index].content else { return .ends }
        let span = blocks[index].span
        let sectionEnd = min(end, plan.sectionEnd(of: index))
        if let day = DayText(heading.text), index + 1 < sectionEnd,
            let below = run(from: index + 1, to: sectionEnd, in: blocks, plan), below.before.isEmpty,
            below.drafts.contains(where: \.isEntry)
        {
            let drafts = [TimelineDraft.day(text: heading.text, day: day.day, span: span)] + below.drafts
            return .yields(TimelineYield(form: .other, drafts: drafts, after: below.after), next: below.next)
        }
        guard let timed = plan.entries[index] else { return .ends }
        // A heading below that is an entry itself follows this one.
        let bodyEnd = (index + 1..<sectionEnd).first { plan.entries[$0] != nil } ?? sectionEnd
        let body = Array(blocks[(index + 1)..<bodyEnd])
        let entry = EntryDraft(time: timed.time, label: timed.label, isHeaded: true, body: body, span: span)
        return .yields(TimelineYield(form: .other, drafts: [.entry(entry)]), next: bodyEnd)
    }
}

extension Block {
    /// Whether it is a picture, or a paragraph of nothing but the words of one that is elsewhere.
    fileprivate var isPictureAlone: Bool {
        switch content {
        case .figure: return true
        case .paragraph(let text):
            guard text.count == 1, case .link(_, _, let words) = text[0].content else { return false }
            guard words.count == 1, case .text(let told) = words[0].content else { return false }
            return ["[", "［"].contains(told.prefix(1)) && ["]", "］"].contains(told.suffix(1))
        default: return false
        }
    }
}
