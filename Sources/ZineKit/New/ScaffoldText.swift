import ZineDocument
import ZineReader

/// What new files say.
enum ScaffoldText {
    /// Words from a file's name: `root-cause` becomes `Root cause`.
    static func title(of name: String) -> String {
        let words = name.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == " " }.joined(separator: " ")
        guard let first = words.first else { return "Untitled" }
        return first.uppercased() + words.dropFirst()
    }

    static func publication(name: String, theme: String?) -> String {
        """
        # The magazine. Every issue is a folder beside this file.
        name: \(YAMLText.quoted(name))
        language: en-US

        # Take the mark off what applies.
        # short_name: ABC
        # tagline: the line on the back cover
        # publisher: who publishes it
        # contact: editors@example.org
        # website: https://example.org/          # where the digital edition will be
        # subscribe: https://example.org/sign-up # where readers sign up for the inbox edition
        \(theme.map { "theme: \($0)" } ?? "# theme: ours")                            # `zine theme` lists them; `zine new theme ours` begins one

        """
    }

    static func issue(number: Int, date: PartialDate) -> String {
        """
        number: \(number)
        date: \(PartialDate(year: date.year, month: date.month).iso)

        # title: What this issue is about
        # next: \(PartialDate(year: date.year + date.month / 12, month: date.month % 12 + 1).iso)
        # pages: 12              # a multiple of four; without it the fewest that fit
        # cover:
        #   art: art/cover.svg
        #   alt: what the picture shows, for those who cannot see it
        #   credit: who made it

        # The articles in order. An article can ask for its place:
        #   - {article: articles/report.md, pages: 6, start: recto}
        contents:
          - articles/editors-note.md

        # back_cover: articles/back.md

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
        # families:                # files in a folder `fonts` beside this one
        #   serif:
        #     - {file: OurSerif-Regular.otf}
        #     - {file: OurSerif-Italic.otf, italic: true}
        #     - {file: OurSerif-Bold.otf, weight: 700}
        # dot-grid: {on: false}
        # light: {accent: "#8a1c1c"}   # on screens by day
        # dark: {accent: "#f0a0a0"}    # and by night

        """
    }

    static func note(number: Int) -> String {
        """
        ---
        title: Editor’s note
        kind: note
        ---

        This is the first page of issue \(number). Say here what the issue is about, and what readers should look out for.

        """
    }

    static func article(title: String, kind: Article.Kind) -> String {
        kind == .report
            ? report(title: title)
            : """
            ---
            title: \(YAMLText.quoted(title))
            kind: \(kind.rawValue)
            # summary: The lines under the title, and the description on the web.
            # authors: [Who wrote it]
            ---

            The text begins here.

            """
    }

    private static func report(title: String) -> String {
        """
        ---
        title: \(YAMLText.quoted(title))
        kind: report
        # summary: The lines under the title, and the description on the web.
        # organization: Whose report it is
        # published: 2031-05-20             # when it was first published
        # source: https://example.org/      # where; it becomes the QR code at its end
        # license: CC BY 4.0                # by which right it is reprinted
        # provenance: reprint               # or abridged, translation, retold: what this text is to that one
        timezone: UTC                       # of the times below that say none
        ---

        ## Summary

        What happened, in three sentences.

        ## Timeline

        - 14:02: What was seen first. Two lines or more that begin with a time become a timeline.
        - 14:18: What was done.

        ## What we learned

        The text goes on here.

        """
    }
}
