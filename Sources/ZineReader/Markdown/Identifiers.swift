import ZineCore
import ZineDocument

/// Gives headings, days and entries their anchors, each unique within the article.
///
/// A heading's is the one that its author gave it, or else the one that GitHub makes of its words, so that links written
/// for GitHub hold and none changes when another heading is put in. What an earlier version of the program made of them
/// leads to them still.
struct Identifiers {
    private var names = UniqueNames(firstNumber: 1)
    private var formerNames = UniqueNames()
    /// Other names of anchors, and which each stands for.
    private(set) var aliases: [String: String] = [:]
    private(set) var problems: [Diagnostic] = []

    /// - Parameters:
    ///   - headings: What the headings of the text were called before some became parts of timelines, by place.
    ///   - places: What tags call places in the text; such a name leads to the heading that follows at once, else to the
    ///     one that the place stands below, else to the article.
    mutating func assign(
        _ blocks: [Block], headings: [SourcePosition: String] = [:],
        places: [(name: String, position: SourcePosition)] = []
    ) -> [Block] {
        reserve(blocks)
        let named = naming(blocks)
        keepHeadings(headings, of: named)
        keepPlaces(places, in: named)
        retrace(named)
        return named
    }

    /// What GitHub or their author calls the headings of a text, by place.
    static func headings(in blocks: [Block]) -> [SourcePosition: String] {
        var names = UniqueNames(firstNumber: 1)
        var found: [SourcePosition: String] = [:]
        var waiting = Array(blocks.reversed())
        while let block = waiting.popLast() {
            if case .heading(let heading) = block.content {
                let wish = gitHubAnchor(heading.text.plainText)
                found[block.span.start] = heading.id.isEmpty ? wish.isEmpty ? nil : names.claim(wish) : heading.id
            }
            waiting += block.childBlocks.reversed()
        }
        return found
    }

    // MARK: What their authors called them

    /// Names that authors gave are theirs, whatever comes before them in the text.
    private mutating func reserve(_ blocks: [Block]) {
        for block in blocks {
            if case .heading(let heading) = block.content, !heading.id.isEmpty, !names.reserve(heading.id) {
                problems.append(
                    .warning(
                        "duplicate-id", "the article has another heading '{#\(heading.id.shortened(to: 40))}'",
                        hint: "give one of them another name; until then links lead to the first", at: block.span))
            }
            reserve(block.childBlocks)
        }
    }

    private mutating func naming(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            var block = block
            switch block.content {
            case .heading(var heading):
                heading.id = name(of: heading)
                block.content = .heading(heading)
                return block
            case .timeline(var timeline):
                for index in timeline.items.indices { timeline.items[index] = item(timeline.items[index]) }
                block.content = .timeline(timeline)
            default: break
            }
            return block.mappingChildren { naming($0) }
        }
    }

    private mutating func name(of heading: Heading) -> String {
        if !heading.id.isEmpty { return names.take(heading.id) }
        let wish = gitHubAnchor(heading.text.plainText)
        return names.claim(wish.isEmpty ? "section" : wish)
    }

    private mutating func item(_ item: Timeline.Item) -> Timeline.Item {
        switch item {
        case .day(var day):
            day.id = claimSlug(day.date ?? day.text.plainText, otherwise: "day")
            return .day(day)
        case .entry(var entry):
            // Until here it is the time with its date, which may stand in the day above.
            let wish = slug(entry.id.isEmpty ? entry.time.written : entry.id)
            entry.id = names.claim("t-" + (wish.isEmpty ? "entry" : wish), from: 2)
            return .entry(entry)
        case .heads: return item
        }
    }

    private mutating func claimSlug(_ text: String, otherwise: String) -> String {
        names.claim(Self.formerWish(text, otherwise: otherwise), from: 2)
    }

    // MARK: What they are called elsewhere

    /// Anchors that the program gave headings before it followed GitHub, where no other place has those.
    private mutating func retrace(_ blocks: [Block]) {
        for block in blocks {
            switch block.content {
            case .heading(let heading):
                let former = formerNames.claim(Self.formerWish(heading.text.plainText, otherwise: "section"))
                // Numbers without words said nothing of a heading, and moved.
                if !slug(heading.text.plainText).isEmpty { alias(former, for: heading.id) }
            case .timeline(let timeline):
                for item in timeline.items where !item.id.isEmpty { _ = formerNames.claim(item.id) }
            default: break
            }
            retrace(block.childBlocks)
        }
    }

    /// What GitHub calls the headings that have become days and entries of a timeline.
    private mutating func keepHeadings(_ headings: [SourcePosition: String], of blocks: [Block]) {
        for block in blocks {
            if case .timeline(let timeline) = block.content {
                for item in timeline.items where !item.id.isEmpty {
                    if let name = headings[item.span.start] { alias(name, for: item.id) }
                }
            }
            keepHeadings(headings, of: block.childBlocks)
        }
    }

    private mutating func keepPlaces(_ places: [(name: String, position: SourcePosition)], in blocks: [Block]) {
        guard !places.isEmpty else { return }
        let anchors = Self.anchors(in: blocks)
        for place in places {
            let next = anchors.first { $0.line >= place.position.line && $0.line <= place.position.line + 2 }
            let above = anchors.last { $0.line <= place.position.line }
            // Above all headings it is the article's beginning.
            alias(place.name, for: (next ?? above)?.id ?? "")
        }
    }

    /// Headings, days and entries in the order of their lines.
    private static func anchors(in blocks: [Block]) -> [(line: Int, id: String)] {
        blocks.flatMap { block -> [(line: Int, id: String)] in
            switch block.content {
            case .heading(let heading): return [(block.span.start.line, heading.id)]
            case .timeline(let timeline):
                let own = timeline.items.filter { !$0.id.isEmpty }.map { (line: $0.span.start.line, id: $0.id) }
                return own + anchors(in: block.childBlocks)
            default: return anchors(in: block.childBlocks)
            }
        }
        .sorted { $0.line < $1.line }
    }

    private mutating func alias(_ name: String, for id: String) {
        if names.reserve(name) { aliases[name] = id }
    }

    private static func formerWish(_ text: String, otherwise: String) -> String {
        let wish = slug(text)
        // An identifier that starts with a digit needs escaping in style sheets.
        if wish.utf8.first?.isASCIIDigit ?? false { return otherwise + "-" + wish }
        return wish.isEmpty ? otherwise : wish
    }
}

/// The anchor that GitHub makes of a heading's words: in lower case, blanks as hyphens, without whatever is neither
/// letter, mark, digit, hyphen nor underscore, in every script.
///
/// Source: the table-of-contents filter of GitHub's html-pipeline (`[^\p{Word}\- ]`).
func gitHubAnchor(_ text: String, limit: Int = 200) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.trimmed.lowercased().unicodeScalars.prefix(limit) {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            out.append(scalar)
        default:
            if scalar == "-" { out.append(scalar) }
            if scalar.properties.isWhitespace { out.append("-") }
        }
    }
    return String(out)
}
