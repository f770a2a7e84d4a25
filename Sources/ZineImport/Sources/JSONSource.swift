/// What programs answer in JSON: incidents of status pages, and issues and releases of forges.
enum JSONSource {
    static func found(in value: JSONValue, at address: String?) -> FoundEntry? {
        if let incident = value["incident"], incident["incident_updates"] != nil || incident["updates"] != nil {
            return self.incident(incident, page: value["page"], address)
        }
        if value["incident_updates"] != nil || value["postmortem_body"] != nil {
            return incident(value, page: value["page"], address)
        }
        if let incidents = value["incidents"]?.items, let first = incidents.first {
            return incident(chosen(incidents, address) ?? first, page: value["page"], address)
        }
        if value["most_recent_update"] != nil, value["updates"] != nil { return incident(value, page: nil, address) }
        if case .array(let items) = value, let first = items.first,
            first["updates"] != nil || first["incident_updates"] != nil
        {
            return incident(chosen(items, address) ?? first, page: nil, address)
        }
        if value["body"]?.string != nil, value["html_url"] != nil || value["url"] != nil {
            return forge(value, text: "body")
        }
        if value["description"]?.string != nil, value["title"] != nil || value["name"] != nil {
            return forge(value, text: "description")
        }
        return nil
    }

    /// The incident that an address names behind `#` or at its end.
    private static func chosen(_ incidents: [JSONValue], _ address: String?) -> JSONValue? {
        guard let address else { return nil }
        return incidents.first { incident in
            guard let id = incident["id"]?.string, id.count > 3 else { return false }
            return address.contains(id)
        }
    }

    // MARK: Incidents

    /// The report that was published last, then the updates in the order in which they came.
    private static func incident(_ incident: JSONValue, page: JSONValue?, _ address: String?) -> FoundEntry {
        var found = FoundEntry()
        found.facts.title = (incident["name"] ?? incident["title"] ?? incident["external_desc"])?.string?.collapsed
        found.facts.organization = page?["name"]?.string
        found.facts.source = (incident["shortlink"] ?? incident["url"] ?? incident["permalink"])?.string.flatMap {
            $0.hasPrefix("http") ? $0 : nil
        }
        if let home = page?["url"]?.string, let id = incident["id"]?.string {
            found.facts.source = home + "/incidents/" + id
        }
        let updates = ((incident["incident_updates"] ?? incident["updates"])?.items ?? []).map(Update.init).filter {
            !$0.text.isEmpty
        }
        let sorted = updates.enumerated().sorted { ($0.element.moment, -$0.offset) < ($1.element.moment, -$1.offset) }
            .map(\.element)
        let report = incident["postmortem_body"]?.string.flatMap { $0.stripped.isEmpty ? nil : $0 }
        let reported = (incident["postmortem_published_at"] ?? incident["resolved_at"])?.string
        // What was published last is when it was published; the first update is only when it began.
        found.facts.published = reported.flatMap(WrittenDays.day) ?? sorted.last.flatMap { WrittenDays.day($0.moment) }
        var text = report.map { $0 + "\n\n" } ?? ""
        if !sorted.isEmpty { text += timeline(sorted, title: report == nil ? nil : "Updates") }
        found.markdown = text
        return found
    }

    private struct Update {
        var moment: String
        var status: String
        var text: String

        init(_ value: JSONValue) {
            moment = (value["display_at"] ?? value["created_at"] ?? value["when"] ?? value["created"])?.string ?? ""
            status =
                value["status"]?.string?.split(whereSeparator: { $0 == "_" || $0 == "-" }).joined(separator: " ")
                .lowercased() ?? ""
            let said = (value["body"] ?? value["text"] ?? value["message"])?.string ?? ""
            text = said.contains("</") || said.contains("<br") ? Update.plain(said) : said.stripped
        }

        private static func plain(_ html: String) -> String {
            let article = try? PageImport().article(of: "<article>" + html + "</article>", at: nil)
            return article?.body().stripped ?? html
        }
    }

    private static func timeline(_ updates: [Update], title: String?) -> String {
        var out = title.map { "## \($0)\n\n" } ?? ""
        var day = ""
        let isOneDay = Set(updates.map { $0.moment.prefix(10) }).count == 1
        for update in updates {
            let (date, clock) = parted(update.moment)
            if date != day || isOneDay && day.isEmpty { out += "- \(date)\n" }
            day = date
            let lines = update.text.splitLines
            let status =
                update.status.isEmpty
                ? "" : "**" + update.status.prefix(1).uppercased() + update.status.dropFirst() + ":** "
            out += "  - \(clock) \(status)\(lines[0])\n"
            for line in lines.dropFirst() { out += line.isEmpty ? "\n" : "    " + line + "\n" }
        }
        return out
    }

    /// `2031-05-20T14:18:02.123Z` as its day and `14:18 UTC`.
    private static func parted(_ moment: String) -> (String, String) {
        let day = String(moment.prefix(10))
        let rest = moment.dropFirst(11)
        let zone =
            moment.hasSuffix("Z") || moment.hasSuffix("+00:00")
            ? " UTC" : rest.dropFirst(5).firstIndex { $0 == "+" || $0 == "-" }.map { " UTC" + rest[$0...] } ?? ""
        return (day, rest.prefix(5) + zone)
    }

    // MARK: Forges

    private static func forge(_ value: JSONValue, text: String) -> FoundEntry {
        var found = FoundEntry()
        found.facts.title = (value["title"] ?? value["name"] ?? value["tag_name"])?.string?.collapsed
        found.facts.source = (value["html_url"] ?? value["web_url"] ?? value["_links"]?["self"])?.string
        // The repository's owner.
        found.facts.organization = found.facts.source.flatMap { Address.Parts($0)?.path }.flatMap {
            $0.split(separator: "/").first.map(String.init)
        }
        found.facts.published = (value["published_at"] ?? value["released_at"] ?? value["created_at"])?.string.flatMap(
            WrittenDays.day)
        found.facts.modified = value["updated_at"]?.string.flatMap(WrittenDays.day)
        let author = value["user"] ?? value["author"]
        if let name = (author?["name"] ?? author?["login"] ?? author?["username"])?.string {
            found.facts.authors = [name]
        }
        found.facts.license = (value["license"]?["spdx_id"] ?? value["license"])?.string.flatMap(Licenses.nameOrWords)
        found.markdown = value[text]?.string ?? ""
        return found
    }
}
