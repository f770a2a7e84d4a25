import ZineDocument

extension ArticleConverter {
    /// Days stand over the lists of their entries; every day and entry has an address.
    mutating func timeline(_ timeline: Timeline) {
        box(.div, [.class("timeline")]) {
            var entries: [Timeline.Entry] = []
            for item in timeline.items {
                switch item {
                case .entry(let entry): entries.append(entry)
                case .day(let day):
                    $0.flush(&entries)
                    $0.day(day)
                case .heads(let heads):
                    $0.flush(&entries)
                    $0.heads(heads)
                }
            }
            $0.flush(&entries)
        }
    }

    private mutating func flush(_ entries: inout [Timeline.Entry]) {
        guard !entries.isEmpty else { return }
        let list = entries
        entries = []
        if out.syntax == .email { return postedEntries(list) }
        box(.ol) { for entry in list { $0.entry(entry) } }
    }

    private mutating func day(_ day: Timeline.Day) {
        line(.p, [.class("day"), .id(address.id(day.id))]) {
            $0.otherNames(of: day.id)
            if let date = day.date.flatMap({ MachineTime($0) }) {
                $0.element(.time, [.datetime(date)]) { $0.inlines(day.text) }
            } else {
                $0.inlines(day.text)
            }
        }
    }

    /// What stood over a table's columns, on a line of its own.
    private mutating func heads(_ heads: Timeline.Heads) {
        line(.p, [.class("heads")]) {
            $0.inlines(heads.time)
            if !heads.time.isEmpty && !heads.event.isEmpty { $0.out.text(" · ") }
            $0.inlines(heads.event)
        }
    }

    private mutating func entry(_ entry: Timeline.Entry) {
        let id = address.id(entry.id)
        box(.li, [.id(id)]) {
            $0.markPages(before: entry.span)
            $0.line(.div, [.class("moment")]) { converter in
                // Beside the two columns that an entry has they would take one.
                converter.otherNames(of: entry.id)
                guard !entry.time.written.isEmpty else { return }
                converter.element(.a, [.href(converter.address.here(id))]) { $0.time(entry.time) }
            }
            $0.box(.div, [.class("event")]) { $0.event(entry) }
        }
    }

    /// Mail programs know no columns but a table's.
    private mutating func postedEntries(_ entries: [Timeline.Entry]) {
        box(.table, [.class("entries")]) {
            for entry in entries {
                $0.box(.tr, [.id($0.address.id(entry.id))]) {
                    $0.line(.td, [.class("moment")]) { $0.time(entry.time) }
                    $0.box(.td, [.class("event")]) { $0.event(entry) }
                }
            }
        }
    }

    /// The time as its author wrote it. Of a range, the machine-readable time is the first.
    private mutating func time(_ time: Timeline.Time) {
        guard let machine = time.machineReadable.flatMap({ MachineTime($0) }) else { return parts(time.written) }
        let isRange = time.end != nil && !time.start.isEmpty && time.written.hasPrefix(time.start)
        let first = isRange ? time.start : time.written
        element(.time, [.datetime(machine)]) { $0.parts(first) }
        parts(String(time.written.dropFirst(first.count)))
    }

    /// Parts of several words, `10:18 AM`, never break inside.
    private mutating func parts(_ written: String) {
        let parts = Timeline.Time.parts(of: written)
        // Blanks other than one between words are shown as they are, and so are words that hold no part of several.
        guard parts.contains(where: { $0.text.contains(" ") }),
            parts.reduce(into: "", { $0 += ($0.isEmpty || !$1.hasBlank ? "" : " ") + $1.text }) == written
        else { return out.text(written) }
        for (index, part) in parts.enumerated() {
            if index > 0 && part.hasBlank { out.text(" ") }
            if part.text.contains(" ") {
                out.element(.span, [.class("kept")], text: part.text)
            } else {
                out.text(part.text)
            }
        }
    }

    private mutating func event(_ entry: Timeline.Entry) {
        guard !entry.label.isEmpty else { return blocks(entry.body) }
        var rest = entry.body[...]
        line(.p) {
            $0.element(.strong, [.class("label")]) { $0.inlines(entry.label) }
            guard let first = rest.first, case .paragraph(let text) = first.content else { return }
            rest = rest.dropFirst()
            if entry.isHeaded { $0.out.void(.br) } else { $0.out.text(" ") }
            $0.inlines(text)
        }
        blocks(Array(rest))
    }
}
