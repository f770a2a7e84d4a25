import ZineCore
import ZineDocument
import ZineLanguage

extension ArticleConverter {
    /// Marks the pages that begin at or before this place. Not inside a link, whose words would then hold the mark.
    mutating func markPages(before span: SourceSpan) {
        guard !pageTurns.isEmpty, !isInsideLink else { return }
        while let next = pageTurns.first, (next.position, next.offset) <= (span.start, 0) {
            markPage(next.start)
            pageTurns.removeFirst()
        }
    }

    /// Writes text that was read from `span`, with the marks of pages that begin inside it: each before the word that its
    /// page begins with, or the part of a word.
    mutating func marked(_ text: String, at span: SourceSpan) {
        guard !isInsideLink, let turn = pageTurns.first, turn.position == span.start else { return words(text) }
        var written = text.startIndex
        var places = WordPlaces(text)
        var count = 0
        while let next = pageTurns.first, next.position == span.start {
            guard let place = places.start(of: next.offset) else {
                count = places.seen
                break
            }
            if place > written {
                words(String(text[written..<place]))
                written = place
            }
            markPage(next.start)
            pageTurns.removeFirst()
        }
        // What has the same place, such as the second half of a text that was cut, counts on.
        for index in pageTurns.indices where pageTurns[index].position == span.start {
            pageTurns[index].offset -= count
        }
        words(String(text[written...]))
    }

    /// A page that begins behind all text is marked at its end, so that the page list leads somewhere.
    mutating func markRemainingPages() {
        for next in pageTurns { markPage(next.start) }
        pageTurns = []
    }

    private mutating func markPage(_ start: PageStart) { out.insert(Self.pageMark(start, phrases, out.syntax)) }

    static func pageMark(_ start: PageStart, _ phrases: Language, _ syntax: MarkupSyntax) -> HTML {
        var writer = HTMLWriter(syntax: syntax)
        var attributes: [Attribute] = [
            .id(start.id), .role("doc-pagebreak"), .label(Phrases.fill(phrases.page.page, start.label)),
        ]
        if syntax == .xhtml { attributes.append(.epubType("pagebreak")) }
        writer.element(.span, attributes, text: "")
        return writer.html
    }
}

/// Finds places in a text by counting its letters and figures, which hyphenation, spaces and dashes do not change.
public enum WordCount {
    /// Whether a scalar counts.
    public static func counts(_ scalar: Unicode.Scalar) -> Bool {
        // Most are; the tables of Unicode are slow to ask.
        if scalar.isASCII { return isASCIILetterOrFigure(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isASCIILetterOrFigure(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    /// How many letters and figures there are.
    public static func count(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (counts($1) ? 1 : 0) }
    }

    /// The beginning of the word with the letter number `offset`, counted from zero.
    ///
    /// - Parameter count: the letters of the whole text, where it has no such letter.
    static func start(of offset: Int, in text: String, counting count: inout Int) -> String.Index? {
        var places = WordPlaces(text)
        let start = places.start(of: offset)
        if start == nil { count = places.seen }
        return start
    }
}

/// Walks once through a text whose pages begin one after the other: a text without end has pages without end.
private struct WordPlaces {
    private let scalars: String.UnicodeScalarView
    private var index: String.Index
    private var start: String.Index
    private var isInWord = false
    /// The letters before the place.
    private(set) var seen = 0

    init(_ text: String) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
        start = index
    }

    /// The beginning of the word with a letter; of the latest letter that was asked for, where that is a later one.
    mutating func start(of offset: Int) -> String.Index? {
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if WordCount.counts(scalar) {
                if !isInWord || scalar.isWrittenUnspaced { start = index }
                isInWord = true
                if seen >= offset { return start }
                seen += 1
            } else {
                // Marks and apostrophes belong to their word.
                isInWord = isInWord && (scalar == "'" || scalar == "’" || scalar == "\u{AD}")
            }
            scalars.formIndex(after: &index)
        }
        return nil
    }
}
