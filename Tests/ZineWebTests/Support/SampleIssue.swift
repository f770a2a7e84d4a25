import ZineCore
import ZineDocument

/// An invented issue that uses every kind of block and inline at least once.
enum SampleIssue {
    static let issue = Issue(
        publication: Publication(
            name: "The Post-Incident Review", shortName: "PIR",
            tagline: "Reports of things that went wrong, set in type, to be read slowly and written all over.",
            publisher: "Harbour Press", contact: "editors@review.example", website: "https://review.example/",
            language: "en-US"),
        slug: "007", folder: "Issues/007", number: 7, date: PartialDate(year: 2031, month: 5),
        title: "Clocks, Queues and a Very Small Certificate", next: PartialDate(year: 2031, month: 7, day: 14),
        cover: Issue.Cover(
            art: picture("art/cover.svg", "A lighthouse whose lamp is a clock face without hands", credit: "Line art"),
            credit: nil),
        contents: [editorsNote, report, essay, german].map { Issue.Entry(article: $0) },
        backCover: Issue.Entry(article: drawing))

    static let editorsNote = Article(
        path: "articles/editors-note.md", slug: "editors-note", title: [text("Editors’ Note")], kind: .note,
        summary: [text("On reading slowly.")], language: "en-US",
        blocks: [
            paragraph(
                "Welcome to the seventh issue. It holds one report, one essay and a drawing that waits for your pencils. Nothing in it happened, and all of it has happened somewhere."
            ),
            paragraph(
                text("The report is about a lease that outlived its clock; start with "),
                link("report.md#timeline", "its timeline"),
                text(" if you like your stories in order. The margins are wide on purpose: read, reflect and annotate.")
            ),
            paragraph(
                link("mailto:editors@review.example", "Write to us"), text(" if you find the mistake on purpose.")),
        ])

    static let drawing = Article(
        path: "articles/drawing.md", slug: "drawing", title: [text("Harbour at Night")], kind: .illustration,
        summary: [text("Colour it in.")], language: "en-US",
        art: picture("art/harbour.svg", "Boats in a harbour, tied to numbered bollards", credit: "Drawn for this issue")
    )

    static let german = Article(
        path: "articles/warteschlange.md", slug: "warteschlange", title: [text("Lob der Warteschlange")],
        kind: .etcetera,
        published: PartialDate(year: 2031, month: 3, day: 9), license: "CC BY 4.0", language: "de",
        blocks: [
            paragraph(
                "Eine Warteschlange verspricht nichts als Reihenfolge. Das ist mehr, als die meisten Systeme halten."),
            block(.quote([paragraph("Wer wartet, weiß wenigstens, worauf.")])),
            block(.thematicBreak),
            paragraph("Nächstes Mal: das Lob der Sperre."),
        ])
}
