import ZineCore
import ZineDocument

/// Which headings are entries: those with a time whose neighbour of the same level has one too, and those with a clock's
/// time below one.
struct HeadingPlan {
    private(set) var entries: [Int: TimedText] = [:]
    private var ends: [Int: Int] = [:]
    /// The most words below a date that is an entry and no heading of a section.
    private static let longest = 200

    init(_ blocks: [Block]) {
        var open: [(index: Int, level: Int)] = []
        var lastTimed: [Int: Int] = [:]
        var parents: [Int: Int] = [:]
        var timed: [Int: TimedText] = [:]
        var rows: [[Int]] = []
        for (index, block) in blocks.enumerated() {
            guard case .heading(let heading) = block.content else { continue }
            while let last = open.last, last.level >= heading.level {
                ends[last.index] = index
                open.removeLast()
            }
            for level in lastTimed.keys where level > heading.level { lastTimed[level] = nil }
            if let parent = open.last { parents[index] = parent.index }
            open.append((index, heading.level))
            guard let found = TimedText(heading: heading.text) else {
                lastTimed[heading.level] = nil
                continue
            }
            timed[index] = found
            if let row = lastTimed[heading.level] {
                rows[row].append(index)
            } else {
                lastTimed[heading.level] = rows.count
                rows.append([index])
            }
        }
        for (index, _) in open { ends[index] = blocks.count }
        for row in rows where row.count > 1 && !areSections(row, timed, in: blocks) {
            for index in row { entries[index] = timed[index] }
        }
        for index in timed.keys.sorted() where entries[index] == nil {
            guard let found = timed[index], found.time.start.clock != nil, let parent = parents[index],
                entries[parent]?.time.start.clock != nil
            else { continue }
            entries[index] = found
        }
    }

    /// The next heading that is not below this one.
    func sectionEnd(of index: Int) -> Int { ends[index] ?? index + 1 }

    /// Whether dates stand over sections of their own: long ones, or such as hold headings or a timeline.
    private func areSections(_ row: [Int], _ timed: [Int: TimedText], in blocks: [Block]) -> Bool {
        row.contains { index in
            guard timed[index]?.time.start.clock == nil else { return false }
            let section = blocks[(index + 1)..<sectionEnd(of: index)]
            var reader = WordReader()
            reader.read(Array(section))
            return reader.words.count > Self.longest || section.contains(where: isStructure)
        }
    }

    private func isStructure(_ block: Block) -> Bool {
        switch block.content {
        case .heading: true
        case .paragraph(let text): BoldHeading.isHeading(text)
        case .list(let list): ListForm.yield(list, at: block.span).map { $0.drafts.entryCount >= 2 } ?? false
        case .table(let table): TableForm.yield(table) != nil
        default: false
        }
    }
}

extension Array where Element == Block {
    /// Whether the last of them is a paragraph that announces what follows, and so does not belong to what is above.
    var endsInIntroduction: Bool {
        guard let last, case .paragraph(let text) = last.content else { return false }
        return last.isAnnouncement || BoldHeading.isHeading(text)
    }
}
