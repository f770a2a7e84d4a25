import ZineDocument
import ZineLanguage

/// Sets an article as plain text.
struct ArticleLetter {
    let article: Article
    let phrases: Language
    let addresses: AddressBook
    var setter: TextSetter
    /// The notes in the order of their numbers: footnotes of the article, and addresses that links lead to.
    private(set) var notes: [Note] = []
    var depth = 0

    enum Note: Hashable, Sendable { case footnote(Int), address(String) }

    init(_ article: Article, issue: Issue, setter: TextSetter) {
        self.article = article
        self.setter = setter
        phrases = Language.of(article.language)
        addresses = AddressBook()
    }

    static func title(of article: Article) -> String {
        let words = PlainWords.of(article.title)
        return (words.allSatisfy(\.isWhitespace) ? article.slug : words).forMarkup
    }

    mutating func write() {
        setter.gap()
        setter.emit("")
        let label = [article.kicker(in: phrases.tag), article.organization].compactMap { $0 }.joined(
            separator: " · ")
        setter.paragraph(label.forMarkup)
        setter.heading(Self.title(of: article), rule: "=")
        let summary = line(article.summary)
        if !summary.isEmpty { paragraph(summary) }
        provenance()
        if let art = article.art { figure(Figure(picture: art, caption: [])) }
        blocks(article.blocks)
        writeNotes()
        source()
    }

    private mutating func provenance() {
        let dateline = article.dateline(in: phrases)
        let lines = [dateline.byline, dateline.date?.text].compactMap { $0 }
        if !lines.isEmpty { paragraph(lines.joined(separator: "\n").forMarkup) }
    }

    private mutating func source() {
        guard article.source != nil || article.license != nil else { return }
        setter.gap()
        if let source = article.source {
            setter.paragraph(article.sourceLabel(in: phrases) + ":")
            setter.paragraph(source.forMarkup)
        }
        if let licence = article.license { setter.paragraph(phrases.page.licence + ": " + licence.forMarkup) }
    }

    mutating func paragraph(_ words: String) {
        setter.gap()
        setter.paragraph(words)
    }

    // MARK: Notes

    /// The note's number; an address that was told before keeps its own.
    mutating func number(of note: Note) -> Int {
        if let known = notes.firstIndex(of: note) { return known + 1 }
        notes.append(note)
        return notes.count
    }

    /// Notes refer to notes, so the list may grow while it is written. Footnotes that nothing refers to come last.
    private mutating func writeNotes() {
        var told = 0
        guard !notes.isEmpty || !article.footnotes.isEmpty else { return }
        setter.heading(phrases.book.links, rule: "-")
        while true {
            if told == notes.count {
                let missing = article.footnotes.indices.first { !notes.contains(.footnote($0)) }
                guard let missing else { return }
                notes.append(.footnote(missing))
            }
            let label = "[\(told + 1)] "
            let note = notes[told]
            let rest = String(repeating: " ", count: label.count)
            indented(by: rest, hanging: label) {
                switch note {
                case .footnote(let index): $0.blocks($0.article.footnotes[index].blocks)
                case .address(let text): $0.setter.emit(text)
                }
            }
            told += 1
        }
    }

    mutating func indented(by margin: String, hanging: String? = nil, _ content: (inout ArticleLetter) -> Void) {
        setter.push(margin, hanging: hanging)
        content(&self)
        setter.pop()
    }
}
