import ZineHTML

/// The page of a status page's incident: what was published last as the report, then the updates as a timeline.
enum StatusPage {
    /// The parts of an incident's page, where it is one.
    struct Incident {
        var title: String?
        var organization: String?
        var updates: [Update] = []
        /// A report that was written when all was over.
        var report: Int?
        /// When that was, as an update's time.
        var reported: Update?
        var root: Int
    }

    struct Update {
        var status: String
        /// As the page writes it: `Mar 09, 2024 - 14:18 UTC`.
        var time: String
        var body: Int?
        var words: String
        /// For putting them in order: what a machine can read of the time.
        var moment: String
    }

    private static let rows: Set<String> = [
        "update-row", "incident-update", "update-container", "status-update", "incident__update", "c-update",
        "timeline-update",
    ]

    static func incident(in page: PageTree) -> Incident? {
        let rows = page.html.nodes.indices.filter {
            page.hasClass($0, Self.rows) && !page.ancestors($0).contains { page.hasClass($0, Self.rows) }
        }
        guard rows.count >= 1, let first = rows.first else { return nil }
        var updates = rows.compactMap { update($0, page) }
        guard updates.count == rows.count else { return nil }
        let shared = page.ancestors(first).first { above in rows.allSatisfy { page.contains(above, $0) } } ?? first
        var incident = Incident(root: shared)
        if let place = updates.firstIndex(where: { isReport($0.status) && $0.body != nil }) {
            incident.reported = updates.remove(at: place)
            incident.report = incident.reported?.body
        }
        incident.updates = updates
        incident.title = page.html.nodes.indices.first {
            page.hasClass($0, ["incident-name", "incident-title", "status-incident-title"])
        }.map { page.text($0) }
        incident.report =
            incident.report
            ?? page.html.nodes.indices.first {
                page.hasClass($0, ["postmortem", "postmortem-body", "post-mortem", "incident-postmortem"])
                    && !page.text($0).isEmpty
            }
        return incident
    }

    /// Whether a row is the report that pages put above the updates.
    private static func isReport(_ status: String) -> Bool {
        let word = status.lowercased().filter(\.isLetter)
        return ["postmortem", "postincident", "rootcause", "retrospective"].contains { word.hasPrefix($0) }
            || word == "rca"
    }

    private static func update(_ row: Int, _ page: PageTree) -> Update? {
        let times = page.elements(below: row, named: ["time"])
        let marked = page.all(below: row).first {
            page.hasClass($0, ["update-timestamp", "timestamp", "update-time", "incident-update-time"])
        }
        guard let stamp = marked ?? times.first else { return nil }
        let heading = page.all(below: row).first {
            page.hasClass($0, ["update-title", "update-status", "status", "update-state", "incident-update-status"])
        }
        let body = page.all(below: row).first {
            page.hasClass(
                $0,
                [
                    "update-body", "update-text", "whitespace-pre-wrap", "message", "update-message", "body",
                    "incident-update-body",
                ])
        }
        let moment =
            times.first.flatMap { page.attribute($0, "datetime") } ?? page.all(below: stamp).lazy.compactMap {
                page.attribute($0, "data-datetime-unix")
            }.first ?? ""
        var time = page.text(stamp)
        for word in ["Posted", "Posted on"] where time.hasPrefix(word + " ") {
            time = String(time.dropFirst(word.count + 1))
        }
        if let bar = time.firstIndex(of: "."), time[bar...].dropFirst().first == " " {
            time = time[bar...].dropFirst().stripped
        }
        return Update(
            status: heading.map { page.text($0) } ?? "", time: time, body: body, words: page.text(body ?? row),
            moment: moment)
    }

    /// The updates from the earliest to the last, as the entries of a list; their times in the page's own words.
    static func blocks(_ updates: [Update], _ reader: inout BlockReader) -> [ImportedBlock] {
        var ordered = updates
        if updates.allSatisfy({ !$0.moment.isEmpty && $0.moment.count == updates[0].moment.count }) {
            ordered = updates.enumerated().sorted { ($0.element.moment, -$0.offset) < ($1.element.moment, -$1.offset) }
                .map(\.element)
        } else {
            // Status pages put the newest first.
            ordered.reverse()
        }
        let items = ordered.map { update -> ImportedBlock.Item in
            var blocks = update.body.map { reader.blocks(in: $0) } ?? [.paragraph([.text(update.words)])]
            var head: [ImportedInline] = [.text(clock(update.time) + " ")]
            if !update.status.isEmpty { head += [.strong([.text(update.status + ":")]), .text(" ")] }
            if case .paragraph(let inlines)? = blocks.first {
                blocks[0] = .paragraph(head + inlines)
            } else {
                blocks.insert(.paragraph(head), at: 0)
            }
            return ImportedBlock.Item(blocks: blocks)
        }
        return [.list(start: nil, isLoose: items.contains { BlockReader.isLoose($0.blocks) }, items)]
    }

    /// `Mar 9, 2024 - 14:18 UTC` without the dash between the day and the time.
    private static func clock(_ time: String) -> String {
        time.components(by: " - ").joined(separator: " ").components(by: ", ").joined(separator: ", ").collapsed
    }
}
