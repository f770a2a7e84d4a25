import ZineCore
import ZineDocument

/// The line above a message in a chat: who wrote it and when, `cblecker [1:26 PM]`, `**alice** 10:02`, `Bo Example  7:16 AM`.
struct MessageHead {
    let name: String
    /// The line with the name in bold.
    let text: [Inline]
    /// Whether bold or brackets set one of the two off from the other.
    let isSetOff: Bool

    private static let longestName = 40
    private static let mostWords = 4
    private static let longestTime = 40

    init?(_ line: [Inline]) {
        let line = line.withoutBlankEnds()
        let lead = LeadText(line)
        guard lead.isWhole, lead.bytes.contains(where: \.isASCIIDigit), let first = line.first else { return nil }
        let whole = String(decoding: lead.bytes, as: UTF8.self)
        guard let (name, time, isBracketed) = Self.parts(whole) else { return nil }
        let isBold = lead.markedLength > 0
        guard isBold ? lead.markedLength >= name.utf8.count : !line.contains(where: { !$0.children.isEmpty }) else {
            return nil
        }
        self.name = name
        isSetOff = isBold || isBracketed
        text = Self.text(name, time, at: first.span)
    }

    private static func text(_ name: String, _ time: String, at span: SourceSpan) -> [Inline] {
        [Inline(.strong([Inline(.text(name), at: span)]), at: span), Inline(.text(" " + time), at: span)]
    }

    /// The head that begins a message's lines, and how many of them it takes: a name and a time are copied from Slack on two.
    static func first(of lines: ArraySlice<(inlines: [Inline], endsHard: Bool)>) -> (head: MessageHead, lines: Int)? {
        guard let line = lines.first?.inlines else { return nil }
        if let head = MessageHead(line) { return (head, 1) }
        guard let below = lines.dropFirst().first?.inlines, let head = MessageHead(name: line, time: below) else {
            return nil
        }
        return (head, 2)
    }

    /// A name alone over a time alone.
    private init?(name: [Inline], time: [Inline]) {
        let (name, time) = (name.withoutBlankEnds(), time.withoutBlankEnds())
        guard name.count == 1, time.count == 1, case .text(let words) = name[0].content,
            case .text(let clock) = time[0].content, Self.isClock(clock),
            // `3:45` may be how long something takes.
            clock.contains(where: \.isLetter) || clock.prefix(while: \.isNumber).count == 2,
            let known = Self.name(words[...])
        else { return nil }
        self.name = known
        isSetOff = Self.isHandle(known)
        text = Self.text(known, clock, at: name[0].span)
    }

    /// The name and the time of a line that has nothing else.
    private static func parts(_ line: String) -> (name: String, time: String, isBracketed: Bool)? {
        for (open, close) in [("[", "]"), ("(", ")")] where line.hasSuffix(close) {
            guard let start = line.lastIndex(of: Character(open)) else { continue }
            let time = line[line.index(after: start)...].dropLast()
            guard isTime(String(time)), let name = name(line[..<start]) else { return nil }
            return (name, String(line[start...]), true)
        }
        // `alice 10:02`, `alice 7:16 AM`: the time begins at one of the last blanks.
        let blanks = line.indices.filter { line[$0].isWhitespace }.suffix(mostWords)
        for blank in blanks {
            let time = line[line.index(after: blank)...].trimmed
            // `Ada — 03/12/2024 2:30 PM`
            let before = line[..<blank].trimmed
            let isParted = before.hasSuffix(" —") || before.hasSuffix(" –")
            guard isClock(time), let name = name(isParted ? before.dropLast(2) : before[...]) else { continue }
            return (name, isParted ? before.suffix(1) + " " + time : time, false)
        }
        return nil
    }

    private static func name(_ text: Substring) -> String? {
        let name = text.trimmed
        let words = name.split(whereSeparator: \.isWhitespace)
        guard let first = name.first, let last = name.last, first.isLetter || first == "@" || first.isNumber,
            last.isLetter || last.isNumber || ")_-".contains(last), name.count <= longestName,
            (1...mostWords).contains(words.count), name.contains(where: \.isLetter)
        else { return nil }
        return name
    }

    /// A clock's time, with a day or without, or how long ago it was.
    private static func isTime(_ text: String) -> Bool {
        guard text.count <= longestTime, text.contains(where: \.isNumber) else { return false }
        let small = text.lowercased()
        if small.hasSuffix(" ago") || small.hasSuffix("前") { return true }
        if ["vor ", "il y a ", "hace "].contains(where: small.hasPrefix) { return true }
        // `Today at 7:16`, `May 30th at 1:26 PM`
        let words = text.split(separator: " ")
        let clock = words.lastIndex { $0.contains(":") } ?? 0
        return isClock(text) || isClock(words[clock...].joined(separator: " "))
    }

    private static func isClock(_ text: String) -> Bool {
        var scanner = TimeScanner(Array(text.utf8))
        guard let time = scanner.expression(), scanner.isAtEnd, time.end == nil, let clock = time.start.clock else {
            return false
        }
        return !clock.isWeak || clock.half != nil
    }

    /// Whether it is what somebody is called in a chat: `cblecker`, `@carol`, `random-liu`.
    static func isHandle(_ name: String) -> Bool {
        (name.first.map { $0.isLowercase || $0 == "@" } ?? false) && !name.contains(where: \.isWhitespace)
    }

    /// Whether it is no name but what status pages and key events have before a time.
    static func isEvent(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        return words.contains(where: events.contains)
    }

    private static let events: Set<String> = [
        "update", "updates", "updated", "investigating", "identified", "monitoring", "resolved", "detected",
        "detection",
        "declared", "mitigated", "mitigation", "started", "start", "starts", "begin", "begins", "began", "end", "ends",
        "ended", "completed", "scheduled", "verifying", "acknowledged", "reported", "deployed", "recovered", "recovery",
        "closed", "opened", "impact", "incident", "outage", "alert", "escalated", "postmortem", "onset", "beginn",
        "behoben", "entdeckt", "gemeldet", "ende", "résolu", "détecté", "début", "fin", "resuelto", "detectado",
        "inicio", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "at", "on", "from",
        "until", "by", "since", "um", "ab", "bis", "to", "around", "about",
    ]
}
