import ZineDocument
import ZineLanguage

extension ArticleConverter {
    mutating func blocks(_ blocks: [Block]) {
        guard depth < Self.deepest else { return line(.p) { $0.out.text(PlainWords.of(blocks)) } }
        depth += 1
        for block in blocks { self.block(block) }
        depth -= 1
    }

    private mutating func block(_ block: Block) {
        // A paragraph finds the place among its words.
        if case .paragraph = block.content {} else { markPages(before: block.span) }
        switch block.content {
        case .paragraph(let text):
            line(.p, text.beginsWithSidehead ? [.class("sidehead")] : []) { $0.inlines(text) }
        case .heading(let heading): self.heading(heading)
        case .list(let list): self.list(list)
        case .definitions(let list): definitions(list)
        case .quote(let blocks): box(.blockquote) { $0.blocks(blocks) }
        case .alert(let alert): self.alert(alert)
        case .group(let group): self.group(group)
        case .pullQuote(let blocks): box(.aside, [.class("pull"), .role("doc-pullquote")]) { $0.blocks(blocks) }
        case .code(let code): self.code(code, at: block.span)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure, loadsLate: true)
        case .timeline(let timeline): self.timeline(timeline)
        case .details(let summary, let blocks): details(summary, blocks)
        case .verse(let verse): self.verse(verse)
        case .thematicBreak:
            out.newline()
            out.void(.hr)
            out.newline()
        case .pageBreak: line(.div, [.class("page-break")]) { _ in }
        }
    }

    private mutating func heading(_ heading: Heading) {
        let id = address.id(heading.id)
        let isEmpty = PlainWords.of(heading.text).allSatisfy(\.isWhitespace)
        // A heading without words would be an empty stop in a screen reader's list of headings.
        let tag: Tag = isEmpty ? .div : .heading(heading.level.clamped(to: 2...6) + conversion.headingShift)
        line(tag, [.id(id)]) {
            $0.otherNames(of: heading.id)
            $0.inlines(heading.text.withPlainDates)
        }
    }

    /// The other names of an anchor, so that addresses of it hold that were given away before.
    mutating func otherNames(of id: String) {
        guard out.syntax == .html else { return }
        for name in otherNames[id] ?? [] { out.element(.span, [.id(address.id(name))], text: "") }
    }

    private mutating func list(_ list: List) {
        var attributes: [Attribute] = []
        let classes =
            (list.items.contains { $0.isDone != nil } ? ["tasks"] : [])
            + (list.isBracketed && list.start != nil ? ["bracketed"] : [])
        if !classes.isEmpty { attributes.append(.class(classes.joined(separator: " "))) }
        if list.start != nil, let numerals = list.numerals, numerals != .decimal {
            attributes.append(.counted(numerals))
        }
        if let start = list.start, start != 1 { attributes.append(.start(start.clamped(to: 0...999_999_999))) }
        box(list.start == nil ? .ul : .ol, attributes) {
            for item in list.items { $0.item(item, isTight: list.isTight) }
        }
    }

    private mutating func item(_ item: List.Item, isTight: Bool) {
        line(.li) {
            if let isDone = item.isDone {
                let name = isDone ? $0.phrases.page.done : $0.phrases.page.open
                $0.out.element(.span, [.class("box"), .role("img"), .label(name)], text: isDone ? "☑" : "☐")
                $0.out.text(" ")
            }
            if isTight { $0.tightBlocks(item.blocks) } else { $0.blocks(item.blocks) }
        }
    }

    /// Paragraphs without their boxes: the first stands on the item's own line.
    private mutating func tightBlocks(_ blocks: [Block]) {
        guard depth < Self.deepest else { return out.text(PlainWords.of(blocks)) }
        depth += 1
        for (index, block) in blocks.enumerated() {
            if case .paragraph(let text) = block.content {
                if index == 0 { inlines(text) } else { line(.div) { $0.inlines(text) } }
            } else {
                self.block(block)
            }
        }
        depth -= 1
    }

    private mutating func definitions(_ list: DefinitionList) {
        // HTML's lists of terms are for no conversations.
        if list.kind == .dialogue { return dialogue(list) }
        box(.dl) {
            for entry in list.entries {
                for term in entry.terms { $0.line(.dt) { $0.inlines(term) } }
                for blocks in entry.definitions {
                    $0.line(.dd) { $0.tightBlocks(blocks) }
                }
            }
        }
    }

    private mutating func dialogue(_ list: DefinitionList) {
        box(.div, [.class("dialogue")]) {
            for entry in list.entries {
                $0.box(.div) {
                    for speaker in entry.terms { $0.line(.p, [.class("speaker")]) { $0.inlines(speaker) } }
                    for blocks in entry.definitions { $0.blocks(blocks) }
                }
            }
        }
    }

    private mutating func alert(_ alert: Alert) {
        let name = alert.kind.name(in: phrases.tag)
        // A screen reader has said the kind's name already; a title of the author's own is to be read.
        box(.aside, [.class("alert \(alert.kind.rawValue)"), .role("note"), .label(name)]) {
            if alert.title.isEmpty {
                // A style sheet's capitals are those of the word's own language.
                let language = $0.isForeign ? LanguageTag($0.phrases.tag).map(Attribute.lang) : nil
                $0.line(.p, [.class("alert-name"), .hidden] + (language.map { [$0] } ?? [])) { $0.out.text(name) }
            } else {
                $0.line(.p, [.class("alert-name")]) { $0.inlines(alert.title) }
            }
            $0.blocks(alert.blocks)
        }
    }

    /// A box, whose name is its title; mail programs draw its edges around a cell alone. Text in a style of the theme's own
    /// has that style's class.
    private mutating func group(_ group: Group) {
        let own = group.style.map { "own own-\($0)" }
        guard group.isBox else { return box(.div, own.map { [.class($0)] } ?? []) { $0.blocks(group.blocks) } }
        let words = PlainWords.of(group.title)
        // A box without a title is a note.
        let name = words.allSatisfy(\.isWhitespace) ? Alert.Kind.note.name(in: phrases.tag) : words
        let attributes: [Attribute] = [
            .class(["sidebar", own].compactMap { $0 }.joined(separator: " ")), .role("note"), .label(name),
        ]
        guard out.syntax == .email else { return box(.aside, attributes) { $0.inBox(group) } }
        box(.table, [.class("boxed"), .role("presentation")]) {
            $0.box(.tr) { $0.box(.td, attributes) { $0.inBox(group) } }
        }
    }

    private mutating func inBox(_ group: Group) {
        if !group.title.isEmpty { line(.p, [.class("sidebar-title")]) { $0.inlines(group.title) } }
        blocks(group.blocks)
    }

    /// A paragraph to the stanza; what a line is indented by are no-break spaces, which copying and mail programs keep.
    private mutating func verse(_ verse: Verse) {
        box(.div, [.class("verse")]) {
            for stanza in verse.stanzas {
                $0.line(.p) {
                    for (index, line) in stanza.enumerated() {
                        if index > 0 {
                            $0.out.void(.br)
                            $0.out.newline()
                        }
                        $0.out.text(String(repeating: "\u{A0}", count: line.indent))
                        $0.inlines(line.text)
                    }
                }
            }
        }
    }

    private mutating func details(_ summary: [Inline], _ blocks: [Block]) {
        // Reading systems do not all open what is closed, and every word is to be read.
        box(.details, out.syntax == .xhtml ? [.open] : []) {
            $0.line(.summary) {
                let hasWords = !PlainWords.of(summary).allSatisfy(\.isWhitespace)
                if hasWords { $0.inlines(summary) } else { $0.out.text($0.phrases.page.details) }
            }
            $0.blocks(blocks)
        }
    }

    mutating func figure(_ figure: Figure, loadsLate: Bool) {
        box(.figure) {
            $0.linked(figure.link, around: figure.picture) {
                $0.image(figure.picture, kind: "picture", loadsLate: loadsLate)
            }
            let credit = figure.picture.credit ?? ""
            guard !figure.caption.isEmpty || !credit.isEmpty else { return }
            $0.line(.figcaption) {
                $0.inlines(figure.caption)
                guard !credit.isEmpty else { return }
                if !figure.caption.isEmpty { $0.out.text(" ") }
                $0.out.element(.small, [.class("credit")], text: credit)
            }
        }
    }
}

extension Comparable {
    func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}

extension Array where Element == Inline {
    /// With an ordinary blank before figures, `October 21`: a heading is short and its lines are balanced, and what is
    /// searched for and copied from it should be what was written.
    fileprivate var withPlainDates: [Inline] {
        map { inline in
            guard case .text(let text) = inline.content, text.contains("\u{A0}") else {
                return inline.children.isEmpty ? inline : inline.withChildren(inline.children.withPlainDates)
            }
            var plain = inline
            var out = ""
            var rest = text[...]
            while let character = rest.popFirst() {
                let stands = out.last?.isLetter ?? false, leads = rest.first?.isNumber ?? false
                out.append(character == "\u{A0}" && stands && leads ? " " : character)
            }
            plain.content = .text(out)
            return plain
        }
    }
}
