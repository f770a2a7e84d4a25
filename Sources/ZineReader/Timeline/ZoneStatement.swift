import ZineCore
import ZineDocument

/// Finds a zone in a text that speaks of times.
enum ZoneStatement {
    typealias Zone = TimeExpression.Zone

    /// `Timeline (all times UTC)`, `Timeline in PT`, `October 21 (UTC)`: in brackets, or at the end.
    static func inHeading(_ text: [Inline]) -> Zone? {
        let bytes = Array(text.plainText.utf8.prefix(300))
        guard !hasClock(bytes) else { return nil }
        if let zone = inSentence(bytes) { return zone }
        let found = zones(bytes).first { zone in
            isEnclosed(zone.range, bytes) || (zone.range.upperBound == bytes.count && isIntroduced(zone.range, bytes))
        }
        return found?.zone
    }

    /// The head of a column: `Time (UTC)`, `UTC`, `When, Pacific`.
    static func inColumnHead(_ text: [Inline]) -> Zone? { zones(Array(text.plainText.utf8.prefix(100))).first?.zone }

    /// A sentence about times that names a zone and tells no time itself.
    static func inSentence(_ bytes: [UInt8]) -> Zone? {
        guard let subject = subject(bytes), !hasClock(bytes) else { return nil }
        // Response times in London are about London.
        let isGeneral = isGeneral(subject, bytes)
        let found = zones(bytes).filter { zone in
            (0..<60).contains(zone.range.lowerBound - subject.upperBound) && (isGeneral || !isPlace(bytes[zone.range]))
        }
        let meant = ZoneRemark.meant(found, bytes)
        guard !meant.isEmpty else { return nil }
        let zone = ZoneNames.combined(meant)
        return zone.isPlain || isGeneral ? zone : nil
    }

    /// The times in a text that say their zone, and the first time of a range whose last says it.
    static func clocks(_ bytes: [UInt8]) -> [(minutes: Int, zone: Zone)] {
        var found: [(Int, Zone)] = []
        var index = 0
        while index < bytes.count {
            var scanner = TimeScanner(bytes, at: index)
            if isWordStart(index, bytes), bytes[index].isASCIIDigit, let time = scanner.expression(),
                time.start.clock != nil
            {
                if let zone = time.zone {
                    for minutes in [time.start.clock?.minutes, time.end?.clock?.minutes] {
                        if let minutes { found.append((minutes, zone)) }
                    }
                }
                index = max(index + 1, scanner.index)
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether a text tells a time of day: then a zone in it is that time's.
    private static func hasClock(_ bytes: [UInt8]) -> Bool {
        // The `5:30` of `UTC+5:30` is none.
        let offsets = zones(bytes).map(\.range)
        return bytes.indices.contains { index in
            guard bytes[index].isASCIIDigit, isWordStart(index, bytes), !offsets.contains(where: { $0.contains(index) })
            else { return false }
            var scanner = TimeScanner(bytes, at: index)
            return scanner.clock().map { !$0.isWeak } ?? false
        }
    }

    static func sentences(_ bytes: [UInt8]) -> [[UInt8]] {
        var sentences: [[UInt8]] = []
        var start = 0
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A: break
            case 0x2E, 0x21, 0x3F, 0x3B:
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
                guard next == 0x20 || next == 0x0A else { continue }
            default: continue
            }
            sentences.append(Array(bytes[start...index]))
            start = index + 1
        }
        return sentences + [Array(bytes[start...])]
    }

    /// Words for times; where one ends, the zone may follow.
    private static let subjects = [
        "times", "timestamps", "timezone", "timezones", "time zone", "time zones", "timeline", "time is", "time:",
        "time in", "all in", "uhrzeiten", "zeiten", "zeitangaben", "zeitzone", "heures", "horaires", "fuseau", "horas",
        "horarios",
        "orari", "tijden", "tijdzone", "время", "Время", "时间", "時刻", "時間",
    ]

    /// By their first bytes, with their places in the list: the first of them in a sentence counts.
    private static let subjectsByFirst: [[(order: Int, word: [UInt8])]] = {
        var found = [[(order: Int, word: [UInt8])]](repeating: [], count: 256)
        for (order, subject) in subjects.enumerated() {
            let word = Array(subject.utf8)
            found[Int(word[0])].append((order, word))
        }
        return found
    }()

    /// Whether a word for times begins its sentence or has `all` before it.
    private static func isGeneral(_ subject: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<subject.lowerBound].drop { !$0.isASCIILetterOrDigit }
        return before.isEmpty || before.suffix(4).elementsEqual("all ".utf8)
            || before.suffix(4).elementsEqual("All ".utf8)
            || ["timestamps", "timezone", "timezones", "time zone", "time zones"].contains(
                String(decoding: bytes[subject], as: UTF8.self).lowercased())
    }

    /// Whether a zone's name could be that of a place: `London`, not `London time`, `UTC` or `Europe/London`.
    private static func isPlace(_ name: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: name, as: UTF8.self).lowercased()
        return name.contains { $0 >= 0x61 && $0 <= 0x7A } && !text.contains("time") && !text.contains("/")
    }

    private static func subject(_ bytes: [UInt8]) -> Range<Int>? {
        let lower = bytes.map(\.asciiLowercased)
        var best: (order: Int, range: Range<Int>)?
        for index in lower.indices where isWordStart(index, lower) {
            for (order, word) in subjectsByFirst[Int(lower[index])] where order < best?.order ?? .max {
                guard lower[index...].starts(with: word) else { continue }
                best = (order, index..<index + word.count)
                break
            }
        }
        return best?.range
    }

    private static func zones(_ bytes: [UInt8]) -> [(zone: Zone, range: Range<Int>)] {
        var found: [(Zone, Range<Int>)] = []
        var index = 0
        while index < bytes.count {
            var scanner = TimeScanner(bytes, at: index)
            if let zone = zone(&scanner) {
                let zone = ZoneNames.combined([(scanner.text(index..<scanner.index), zone)] + alternatives(&scanner))
                found.append((zone.narrowed(by: scanner.gloss()), index..<scanner.index))
                index = scanner.index
            } else {
                index += 1
            }
        }
        return found
    }

    /// The `/PDT` of `PST/PDT`.
    private static func alternatives(_ scanner: inout TimeScanner) -> [ZoneNames.Named] {
        var found: [ZoneNames.Named] = []
        while let next = scanner.attempt({ scanner -> ZoneNames.Named? in
            scanner.skipBlanks()
            guard scanner.take(UInt8(ascii: "/")) else { return nil }
            scanner.skipBlanks()
            let start = scanner.index
            guard let zone = scanner.zoneName(isEnclosed: true) else { return nil }
            return (scanner.text(start..<scanner.index), zone)
        }) {
            found.append(next)
        }
        return found
    }

    /// A zone's name, or an offset alone: `+05:30`.
    private static func zone(_ scanner: inout TimeScanner) -> Zone? {
        let (index, bytes) = (scanner.index, scanner.bytes)
        guard isWordStart(index, bytes) else { return nil }
        if [0x2B, 0x2D, 0xE2].contains(bytes[index]), index > 0, [0x20, 0x28, 0x5B].contains(bytes[index - 1]) {
            // `+0200 ms` is a number.
            return scanner.attempt { scanner in
                scanner.numericOffset(isDated: true).flatMap { scanner.isAtEnd || scanner.peek() != 0x20 ? $0 : nil }
            }
        }
        guard bytes[index] != 0x6C || bytes[index...].starts(with: "local".utf8) else { return nil }
        return scanner.zoneName(isEnclosed: true)
    }

    private static func isWordStart(_ index: Int, _ bytes: [UInt8]) -> Bool {
        index == 0 || (!bytes[index - 1].isASCIILetterOrDigit && bytes[index - 1] != 0x2F && bytes[index - 1] != 0x2E)
    }

    private static func isEnclosed(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        range.lowerBound > 0 && [0x28, 0x5B].contains(bytes[range.lowerBound - 1])
    }

    /// Whether a comma, a dash or `in` stands before it.
    private static func isIntroduced(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<range.lowerBound].reversed().drop { $0 == 0x20 }
        guard let last = before.first else { return false }
        // The last bytes of the longer dashes among them.
        return [0x2C, 0x2D, 0x3A, 0x93, 0x94].contains(last) || before.starts(with: "ni ".utf8)
    }
}
