import ZineDocument
import ZineLanguage

extension ArticleConverter {
    /// The notes as a numbered list, each with links back to the places that refer to it.
    ///
    /// All notes are converted before any link back is written, since notes refer to notes.
    mutating func notes() -> HTML {
        guard !article.footnotes.isEmpty else { return .empty }
        let parts = article.footnotes.map { noteParts($0.blocks) }
        out = HTMLWriter(syntax: conversion.syntax)
        guard conversion.syntax != .xhtml else {
            for (index, part) in parts.enumerated() { popUp(part, index: index) }
            return out.html
        }
        box(.ol) {
            for (index, part) in parts.enumerated() { $0.note(part, index: index) }
        }
        return out.html
    }

    /// A note whose last paragraph is kept apart, for the links back to stand in.
    private struct NoteParts {
        var before: HTML
        var lastParagraph: HTML?
    }

    private mutating func noteParts(_ blocks: [Block]) -> NoteParts {
        var before = blocks
        var closing: [Inline]?
        if let last = blocks.last, case .paragraph(let text) = last.content {
            closing = text
            before.removeLast()
        }
        out = HTMLWriter(syntax: conversion.syntax)
        self.blocks(before)
        let head = out.html
        guard let closing else { return NoteParts(before: head, lastParagraph: nil) }
        out = HTMLWriter(syntax: conversion.syntax)
        inlines(closing)
        return NoteParts(before: head, lastParagraph: out.html)
    }

    private mutating func note(_ note: NoteParts, index: Int) {
        box(.li, [.id(address.noteID(index + 1))]) { $0.content(of: note, index: index) }
    }

    /// A note that reading systems show where it is referred to. Its number is written out, since no list counts it.
    private mutating func popUp(_ note: NoteParts, index: Int) {
        box(
            .aside,
            [.id(address.noteID(index + 1)), .class("note"), .epubType("footnote"), .role("doc-footnote")]
        ) {
            $0.line(.p, [.class("number")]) { $0.out.text("\(index + 1).") }
            $0.content(of: note, index: index)
        }
    }

    private mutating func content(of note: NoteParts, index: Int) {
        out.insert(note.before)
        guard note.lastParagraph != nil || !references[index].isEmpty else { return }
        line(.p) {
            if let text = note.lastParagraph { $0.out.insert(text) }
            $0.linksBack(from: index)
        }
    }

    private mutating func linksBack(from index: Int) {
        for (occurrence, id) in references[index].enumerated() {
            let ordinal = references[index].count > 1 ? "\(index + 1).\(occurrence + 1)" : String(index + 1)
            out.text(" ")
            out.element(
                .a,
                [
                    .class("back"), .href(address.here(id)), .role("doc-backlink"),
                    .label(Phrases.fill(phrases.page.backToReference, ordinal)),
                ], text: "↩")
        }
    }
}
