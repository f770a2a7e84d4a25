import ZineCore
import ZineDocument

/// Turns parsed Markdown into the document's blocks; collects what is wrong on the way.
///
/// One value per article. Its stages are extensions in files of their own: blocks, inlines, HTML, pictures, links.
struct ArticleBuilder {
    let folder: IssueFolder
    /// The article's path from the issue's folder, which its pictures' paths start from.
    let path: String
    /// In which the words around a picture are that is told in words.
    let language: String
    var problems: [Diagnostic] = []

    /// The article's file.
    let whole: SourceText
    /// The text whose nodes are being converted, for what the parser leaves out.
    var source: SourceText
    /// What that says about its references, once it is asked.
    var signs: ReferenceSigns?
    /// Markdown inside Markdown: captions, texts between tags. Each level parses anew.
    var fragmentDepth = 0
    static let fragmentLimit = 8

    /// Definitions of the article, and the order in which they were first referred to.
    var notes: [MarkdownTree.Note] = []
    var noteOrder: [NoteSource] = []
    enum NoteSource { case defined(Int), inline([Inline], SourceSpan) }
    /// Where each definition stands in that order.
    var noteNumbers: [Int: Int] = [:]
    /// Tags without an equal, by kind: a table full of them is one warning and not a hundred.
    var tags = Tally()
    /// What stands in `lang` and is no language, each told once.
    var oddLanguages: Set<String> = []
    /// Other programs' marks, by kind.
    var marks = Tally()
    /// Names that tags give to their places, which links lead to: `<a name="cause">`, `<p id="cause">`.
    var namedPlaces: [(name: String, position: SourcePosition)] = []
    /// How many boxes of HTML stand around the one that is being read.
    var htmlDepth = 0
    static let htmlDepthLimit = 16
    /// Definitions by their labels in small letters, while the body is read.
    private(set) var noteIndices: [String: Int] = [:]

    /// - Parameter whole: the file that the source is the body of.
    init(folder: IssueFolder, path: String, source: SourceText, of whole: SourceText, language: String) {
        self.folder = folder; self.path = path; self.source = source; self.whole = whole; self.language = language
    }

    /// Reads the whole body: blocks, then the notes in the order of their first reference.
    mutating func read() -> (blocks: [Block], footnotes: [Footnote]) {
        let tree = CommonMark.parse(source, &problems)
        notes = tree.notes
        marks = tree.marks
        noteIndices = Dictionary(notes.enumerated().map { ($1.label.lowercased(), $0) }) { first, _ in first }
        defer { noteIndices = [:] }
        var blocks = self.blocks(tree.blocks)
        var footnotes: [Footnote] = []
        appendNotes(&footnotes)
        for index in notes.indices where noteNumbers[index] == nil {
            let note = notes[index]
            problems.append(
                .warning(
                    "unreferenced-footnote", "nothing refers to the footnote '\(note.label.shortened(to: 40))'",
                    hint:
                        "refer to it with [^\(note.label.shortened(to: 40))]; until then it stands at the article's end",
                    at: note.span))
            blocks += self.blocks(note.children)
            appendNotes(&footnotes)
        }
        reportTags()
        return (blocks, footnotes)
    }

    /// Tells of other programs' marks, once the front matter's texts are read as well.
    mutating func reportMarks() { problems += ForeignMarks.problems(marks) }

    /// Notes refer to notes: the queue grows while it is worked off.
    private mutating func appendNotes(_ footnotes: inout [Footnote]) {
        while footnotes.count < noteOrder.count {
            switch noteOrder[footnotes.count] {
            case .defined(let index):
                let note = notes[index]
                footnotes.append(Footnote(label: note.label, blocks: blocks(note.children), at: note.span))
            case .inline(let text, let span):
                footnotes.append(
                    Footnote(
                        label: String(footnotes.count + 1), blocks: [Block(.paragraph(text), at: span)], at: span))
            }
        }
    }

    /// Markdown that was found inside something else, as blocks.
    mutating func fragment(_ text: String, at span: SourceSpan) -> [Block] {
        let text = MarkdownPreparation.withoutMarks(text)
        guard fragmentDepth < Self.fragmentLimit else {
            return text.trimmed.isEmpty ? [] : [Block(.paragraph([Inline(.text(text.trimmed), at: span)]), at: span)]
        }
        let outer = (source, notes, signs)
        signs = nil
        source = SourceText(text, file: span.file, firstLine: span.start.line)
        notes = []
        fragmentDepth += 1
        defer {
            (source, notes, signs) = outer
            fragmentDepth -= 1
        }
        var tree = CommonMark.parse(source, &problems)
        marks.add(tree.marks)
        // A definition inside a fragment has no number in the article: its text stays where it is.
        for note in tree.notes { tree.blocks += note.children }
        return blocks(tree.blocks)
    }

    /// One line of Markdown, as inlines: text that would be a list or a heading stays text.
    mutating func inlineFragment(_ text: String, at span: SourceSpan) -> [Inline] {
        let literal = [Inline(.text(text.trimmed), at: span)]
        guard !text.trimmed.isEmpty else { return [] }
        guard fragmentDepth < Self.fragmentLimit else { return literal }
        let outer = (source, signs)
        source = SourceText(text, file: span.file, firstLine: span.start.line)
        signs = nil
        fragmentDepth += 1
        defer {
            (source, signs) = outer
            fragmentDepth -= 1
        }
        var ignored: [Diagnostic] = []
        let tree = CommonMark.parse(source, &ignored)
        guard tree.notes.isEmpty, tree.blocks.count == 1, case .paragraph = tree.blocks[0].kind else { return literal }
        return inlines(tree.blocks[0].children)
    }
}
