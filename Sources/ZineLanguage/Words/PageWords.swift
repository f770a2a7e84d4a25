/// What the kinds of articles are called.
package struct ArticleKindNames: Sendable {
    package internal(set) var report, feature, essay, interview, note, etcetera, illustration: String
}

/// What alerts are called.
package struct AlertNames: Sendable {
    package internal(set) var note, tip, important, warning, caution: String
}

/// What stands on printed pages alone.
package struct PrintWords: Sendable {
    /// Over the ruled pages for the reader's own notes.
    package internal(set) var readerNotes: String
    /// After a table's head on the pages that it goes on to.
    package internal(set) var continued: String
    /// What stands for the picture of a code where that is not seen, before the address in it.
    package internal(set) var qrCode: String
    /// The page of addresses.
    package internal(set) var links: String
    /// The list of terms with their pages, at the end.
    package internal(set) var index: String
    /// Where a link leads, in brackets behind its words; `%` is the page's number.
    package internal(set) var onPage: String
}

/// What the colophon says. `{1}`, `{2}`, `{3}` stand for what is filled in.
package struct ColophonWords: Sendable {
    package internal(set) var title: String
    /// The program.
    package internal(set) var made: String
    /// The faces; the text's size; its leading.
    package internal(set) var type: String
    package internal(set) var pages: String
    /// The paper.
    package internal(set) var print: String

    /// A pattern with its places filled.
    package static func fill(_ pattern: String, _ values: [String]) -> String {
        values.enumerated().reduce(pattern) { $0.replacing("{\($1.offset + 1)}", with: $1.element) }
    }
}
