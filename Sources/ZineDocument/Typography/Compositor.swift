extension Typography {
    /// Walks a document and hands its paragraphs to the stages, with one language's conventions.
    struct Compositor {
        /// Names and alternative texts get quotes alone: they are looked up and read aloud rather than set in lines.
        enum Extent { case quotesOnly, everything }

        let conventions: Conventions

        init(language: String) { conventions = Conventions(language: language) }

        func set(_ text: [Inline]) -> [Inline] {
            guard hasCandidate(text) else { return text }
            var running = RunningText(text)
            running.setParagraph(conventions)
            return running.rebuilt(text, superiors: running.superiors(conventions), leaf: inLeaf)
        }

        func set(_ text: String, _ extent: Extent) -> String {
            guard conventions.hasCandidate(text) else { return text }
            var running = RunningText(text)
            switch extent {
            case .everything: running.setParagraph(conventions)
            case .quotesOnly: running.setNames(conventions)
            }
            return running.isChanged[0] ? running.text : text
        }

        func set(_ picture: Picture) -> Picture {
            var copy = picture
            copy.alternativeText = set(picture.alternativeText, .quotesOnly)
            copy.credit = picture.credit.map { set($0, .quotesOnly) }
            return copy
        }

        /// What an inline carries beside its running text: alternative texts, tooltips, expansions.
        private func inLeaf(_ content: Inline.Content) -> Inline.Content {
            switch content {
            case .image(let picture): .image(set(picture))
            case .link(let destination, let title?, let text):
                .link(destination: destination, title: set(title, .quotesOnly), text)
            case .abbreviation(let expansion?, let text): .abbreviation(expansion: set(expansion, .quotesOnly), text)
            default: content
            }
        }

        private func hasCandidate(_ text: [Inline]) -> Bool {
            text.contains { inline in
                switch inline.content {
                case .text(let text): conventions.hasCandidate(text)
                case .image, .link(_, .some, _), .abbreviation(.some, _): true
                default: hasCandidate(inline.children)
                }
            }
        }
    }
}

extension Typography.RunningText {
    /// All stages, in the order that each relies on.
    mutating func setParagraph(_ conventions: Typography.Conventions) {
        freezeAddresses()
        if conventions.hasGershayim { setGershayim() }
        setQuotes(conventions)
        setDashes(conventions)
        setEllipses(conventions)
        insertSpaces(conventions)
        joinWords(conventions)
        if conventions.isRightToLeft { markDirections() }
    }

    /// The stages that are fit for a name.
    mutating func setNames(_ conventions: Typography.Conventions) {
        freezeAddresses()
        if conventions.hasGershayim { setGershayim() }
        setQuotes(conventions)
        if conventions.hasSpacedQuotes { insertSpaces(conventions) }
    }
}
