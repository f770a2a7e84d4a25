import ZineDocument
import ZineLanguage
import ZineReader

/// What new files say.
struct ScaffoldText {
    private let language: Language
    /// The tag that a publication states.
    private let tag: String

    /// - Parameter tag: BCP 47. Languages that the program has no words in are told in English.
    init(language tag: String) {
        language = .of(tag)
        self.tag = tag
    }

    var words: NewFileWords { language.newFiles }

    /// Words from a file's name: `root-cause` becomes `Root cause`.
    static func title(of name: String, _ untitled: String = "Untitled") -> String {
        let words = name.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == " " }.joined(separator: " ")
        guard let first = words.first else { return untitled }
        return first.uppercased() + words.dropFirst()
    }

    func publication(name: String, theme: String?) -> String {
        """
        # \(words.magazine)
        name: \(YAMLText.quoted(name))
        language: \(tag)

        # \(words.unmark)
        # short_name: ABC
        # tagline: \(words.tagline)
        # publisher: \(words.publisher)
        # contact: editors@example.org
        # website: https://example.org/          # \(words.website)
        # subscribe: https://example.org/sign-up # \(words.subscribe)
        \(theme.map { "theme: \($0)" } ?? "# theme: ours")                            # \(words.themes)

        """
    }

    func issue(number: Int, date: PartialDate, print: String?) -> String {
        """
        number: \(number)
        date: \(PartialDate(year: date.year, month: date.month).iso)
        \(print.map { $0 + "\n" } ?? "")
        # title: \(words.issueTitle)
        # next: \(PartialDate(year: date.year + date.month / 12, month: date.month % 12 + 1).iso)
        # pages: 12              # \(words.pages)
        # cover:
        #   art: art/cover.svg
        #   alt: \(words.picture)
        #   credit: \(words.credit)

        # \(words.contents)
        #   - {article: articles/report.md, pages: 6, start: recto}
        contents:
          - articles/editors-note.md

        # back_cover: articles/back.md

        """
    }

    /// A theme that gives another's pages another size.
    func theme(_ own: NewLook.Own) -> String {
        """
        # \(words.ownPage)
        name: \(YAMLText.quoted(own.name))
        extends: \(own.parent)
        page: {size: \(own.page.rawValue)}

        """
    }

    static func theme(name: String, extends parent: String) -> String {
        """
        # A look of your own: what is stated here differs from the theme that it extends, and nothing else does.
        # `zine theme \(Scaffold.shell(name))` prints every key with its value; `zine preview --specimen \(Scaffold.shell(name)) --serve` shows it
        # while you write.
        name: \(YAMLText.quoted(name))
        extends: \(parent)

        # Take the mark off what you want to change.
        # page:
        #   size: a5               # half-letter, letter, quarter-letter, mini, a4, a5, a6, a7
        #   fore-edge: 1in         # the outer margin; spine, head and foot are the others
        # leading: 15pt            # every line of text sits on this grid
        # colors:
        #   accent: "#8a1c1c"      # printed in grey it needs a contrast of 7 with paper
        # styles:
        #   text: {size: 11pt}
        #   title: {size: 30pt, leading: 36pt, weight: 900, color: accent}
        #   heading-2: {case: none, tracking: 0, size: 10pt}
        # families:                # by name: from a folder `fonts` beside this file, the program's or the machine's
        #   serif: Vollkorn
        # dot-grid: false
        # light: {accent: "#8a1c1c"}   # on screens by day
        # dark: {accent: "#f0a0a0"}    # and by night

        """
    }

    func note(number: Int) -> String {
        """
        ---
        title: \(words.noteTitle)
        kind: note
        ---

        \(language.noteText(issue: number))

        """
    }

    func article(title: String, kind: Article.Kind) -> String {
        kind == .report
            ? report(title: title)
            : """
            ---
            title: \(YAMLText.quoted(title))
            kind: \(kind.rawValue)
            # summary: \(words.summary)
            # authors: [\(words.author)]
            ---

            \(words.text)

            """
    }

    private func report(title: String) -> String {
        """
        ---
        title: \(YAMLText.quoted(title))
        kind: report
        # summary: \(words.summary)
        # organization: \(words.organization)
        # published: 2031-05-20             # \(words.published)
        # source: https://example.org/      # \(words.source)
        # license: CC BY 4.0                # \(words.license)
        # provenance: reprint               # \(words.provenance)
        timezone: UTC                       # \(words.timezone)
        ---

        ## \(words.reportSummary)

        \(words.reportSummaryText)

        ## \(words.timeline)

        - 14:02: \(words.firstEntry)
        - 14:18: \(words.lastEntry)

        ## \(words.lessons)

        \(words.lessonsText)

        """
    }
}
