import ZineDocument

/// Durations and scores, which are written as times of day are: `Time to detect: 00:05`, `61:10`.
enum Measures {
    /// Whether words name a measure rather than an event: `Downtime`, `Time to recover`, `MTTR`, `Ausfalldauer`.
    static func isNamed(by text: [Inline]) -> Bool {
        let words = text.plainText.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(wordLimit + 1)
            .map(String.init)
        guard let first = words.first, words.count <= wordLimit else { return false }
        if words.contains(where: acronyms.contains) { return true }
        for (word, next) in zip(words, words.dropFirst()) where phrases[word]?.contains(next) ?? false { return true }
        // `Downtime begins` and `End of downtime` are events.
        guard !words.contains(where: turns.contains) else { return false }
        if words.count == 1, alone.contains(first) { return true }
        return words.contains { word in names.contains(word) || endings.contains { word.hasSuffix($0) } }
    }

    /// A sentence that speaks of a duration is no name of one.
    private static let wordLimit = 6

    private static let acronyms: Set<String> = [
        "ttd", "ttr", "tta", "ttm", "tti", "ttf", "mttd", "mttr", "mtta", "mttm", "mtti", "mttf", "mtbf", "rto", "rpo",
    ]
    private static let names: Set<String> = [
        "duration", "durations", "elapsed", "length", "runtime", "uptime", "overtime", "latency", "durée", "durées",
        "délai", "duración", "duração", "durata", "duur", "laufzeit", "ausfallzeit", "ausfallzeiten", "score", "pace",
    ]
    private static let endings = ["downtime", "downtimes", "dauer"]
    private static let alone: Set<String> = ["total", "average", "mean", "median", "minutes", "hours", "result"]
    private static let phrases: [String: Set<String>] = [
        "time": ["to", "until", "between", "since", "spent", "taken", "lost", "needed"],
        "zeit": ["bis", "zwischen", "seit"], "temps": ["de", "écoulé", "total"], "tiempo": ["de", "hasta", "total"],
        "tempo": ["di", "de", "per", "até"], "tijd": ["tot"], "response": ["time", "times"], "lead": ["time"],
        "cycle": ["time"], "wait": ["time"], "run": ["time"], "total": ["time"], "down": ["time"], "lap": ["time"],
        "mm": ["ss"],
    ]
    private static let turns: Set<String> = [
        "start", "starts", "started", "starting", "begin", "begins", "began", "beginning", "onset", "end", "ends",
        "ended",
        "ending", "over", "detected", "noticed", "reported", "declared", "announced", "scheduled", "resolved", "stops",
        "stopped", "beginn", "beginnt", "anfang", "ende", "endet", "début", "fin", "inicio", "inizio", "fine", "einde",
    ]
}

extension TimeExpression {
    /// Whether nothing but figures is there, so that it could be a duration as well: no date, half, zone or end.
    var couldBeDuration: Bool {
        guard let clock = start.clock, !clock.isUnknown, clock.half == nil, clock.name == nil else { return false }
        return start.day == nil && end == nil && zone == nil
            && !written.contains { $0.isLetter && !"hHmin".contains($0) }
    }

    /// Its length in seconds, were it one: `61:10` is minutes and seconds, `1:01:10` has hours.
    fileprivate var seconds: Int {
        let clock = start.clock
        let head = (clock?.hour ?? 0) * 60 + (clock?.minute ?? 0)
        return clock?.second.map { head * 60 + $0 } ?? head
    }
}

extension Array where Element == TimelineDraft {
    /// Whether what stands in the place of times are durations, scores or the places in a recording.
    var areMeasures: Bool {
        let entries = compactMap(\.entry)
        guard entries.count >= 2, entries.allSatisfy(\.time.couldBeDuration), !contains(where: \.isDay) else {
            return false
        }
        if entries.allSatisfy({ Measures.isNamed(by: $0.words) }) { return true }
        let seconds = entries.map(\.time.seconds)
        let areRising = zip(seconds, seconds.dropFirst()).allSatisfy { $0 < $1 }
        // A recording begins at nothing, which few clocks show as `0:00`.
        if areRising, ["0:00", "0:00:00", "00:00:00"].contains(entries[0].time.written) { return true }
        // One slip among true times is an `impossible-time`; where they rise to it, or many are, no clock is meant.
        let impossible = entries.count { $0.time.isImpossible }
        return impossible > 0 && (areRising || impossible * 3 >= entries.count)
    }

    /// Whether a numbered list of them is a ranking: short times without a nought before them, and names.
    var areRanked: Bool {
        let entries = compactMap(\.entry)
        return entries.count >= 2
            && entries.allSatisfy { entry in
                let names = entry.words.plainText.split(separator: " ")
                return entry.time.couldBeDuration && entry.time.written.prefix { $0 != ":" }.count == 1
                    && entry.body.count == 1 && names.count <= 3
                    && names.allSatisfy { $0.first?.isUppercase ?? false }
            }
    }
}

extension TimelineDraft {
    fileprivate var isDay: Bool {
        if case .day = self { true } else { false }
    }
}

extension EntryDraft {
    /// The label, or what stands behind the time.
    fileprivate var words: [Inline] {
        if !label.isEmpty { return label }
        if case .paragraph(let text) = body.first?.content { return text }
        return []
    }
}
