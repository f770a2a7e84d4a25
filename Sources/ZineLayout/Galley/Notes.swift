import ZineCore
import ZineDocument

extension GalleyBuilder {
    /// The lines of all notes that were numbered so far, footnotes within footnotes included.
    ///
    /// - Parameter atEnd: whether they stand behind the text.
    mutating func composeNotes(parent: StructureID, atEnd: Bool = false) -> [[Line]] {
        var notes: [[Line]] = []
        while notes.count < series.sources.count {
            let element = tree.add(StructureElement(.note, parent: parent, isEndnote: atEnd))
            let number = series.before + notes.count + 1
            notes.append(noteLines(series.sources[notes.count], number: number, element: element))
        }
        return notes
    }

    private mutating func noteLines(_ source: NoteSeries.Source, number: Int, element: StructureID) -> [Line] {
        let style = theme[.note]
        let label = setter.linesOnce(
            run(String(number), style, element: nil),
            ParagraphStyle(
                alignment: .ragged, measure: theme.page.measure, hyphenates: false, rightToLeft: isRightToLeft)
        ).first
        let indent = max(theme.dimensions.noteIndent, (label?.width ?? .zero) + style.size * 0.2)
        let width = theme.page.measure - indent
        var lines: [Line] = []
        switch source {
        case .link(let address, let span):
            var code = theme[.inlineCode]
            // As small as code is beside the text, and no larger than the note, whose lines it stands in.
            code.size = style.size * min(1, code.size / theme[.text].size)
            let link = tree.add(StructureElement(.link, parent: element))
            let run = TextRun(
                PrintedAddress.short(address), style: code, breaking: .code, language: article.language,
                element: link, link: .url(address), span: span)
            lines = setter.linesOnce(
                run, ParagraphStyle(alignment: isRightToLeft ? .right : .ragged, measure: width, hyphenates: false))
        case .footnote(let index):
            guard article.footnotes.indices.contains(index) else { break }
            let paragraphs = article.footnotes[index].blocks.flatMap(noteParagraphs)
            for paragraph in paragraphs {
                let runs = runs(paragraph, style, element: element, notesLinks: false)
                lines += setter.lines(
                    runs,
                    ParagraphStyle(
                        alignment: alignment(width, style), measure: width, rightToLeft: isRightToLeft))
            }
        }
        if lines.isEmpty { lines = [Line(items: [], width: .zero)] }
        let shift = isRightToLeft ? Point.zero : Point(x: indent, y: .zero)
        lines = lines.map { line in
            var line = line
            line.items = line.items.map { $0.offset(by: shift) }
            return line
        }
        lines[0].items = noteNumber(number, element: element) + lines[0].items
        return lines
    }

    private mutating func noteNumber(_ number: Int, element: StructureID) -> [FrameItem] {
        let label = tree.add(StructureElement(.listLabel, parent: element))
        var style = theme[.note]
        style.figures = .lining
        let line = setter.linesOnce(
            run(String(number), style, element: label),
            ParagraphStyle(
                alignment: isRightToLeft ? .right : .ragged, measure: theme.page.measure, hyphenates: false)
        ).first
        return line?.items ?? []
    }

    /// A note's blocks as paragraphs; what is not one gives its text.
    private func noteParagraphs(_ block: Block) -> [[Inline]] {
        switch block.content {
        case .paragraph(let text): return [text]
        case .heading(let heading): return [heading.text]
        case .code(let code): return [[Inline(.code(code.text), at: block.span)]]
        case .list(let list):
            return list.items.enumerated().flatMap { index, item in
                let marker = list.marker(of: index).map { $0 + " " } ?? "• "
                var paragraphs = item.blocks.flatMap(noteParagraphs)
                if !paragraphs.isEmpty { paragraphs[0].insert(Inline(.text(marker), at: item.span), at: 0) }
                return paragraphs
            }
        case .definitions(let list):
            return list.entries.flatMap { $0.terms + $0.definitions.flatMap { $0.flatMap(noteParagraphs) } }
        case .quote(let blocks), .pullQuote(let blocks): return blocks.flatMap(noteParagraphs)
        case .alert(let alert):
            return (alert.title.isEmpty ? [] : [alert.title]) + alert.blocks.flatMap(noteParagraphs)
        case .group(let group):
            return (group.title.isEmpty ? [] : [group.title]) + group.blocks.flatMap(noteParagraphs)
        case .details(let summary, let blocks): return [summary] + blocks.flatMap(noteParagraphs)
        case .table(let table):
            return (table.caption.isEmpty ? [] : [table.caption])
                + ([table.head] + table.rows).map { row in
                    row.enumerated().flatMap { index, cell in
                        (index > 0 ? [Inline(.text(" · "), at: cell.span)] : []) + cell.text
                    }
                }
        case .figure(let figure):
            let alt = Inline(.text("[" + figure.picture.alternativeText + "]"), at: block.span)
            return [figure.captionWithLink.isEmpty ? [alt] : figure.captionWithLink]
        case .timeline(let timeline): return timeline.items.flatMap(noteParagraphs)
        case .verse(let verse):
            return verse.lines.map { line in
                let indent = String(repeating: "\u{A0}", count: line.indent)
                return (indent.isEmpty ? [] : [Inline(.text(indent), at: block.span)]) + line.text
            }
        case .thematicBreak, .pageBreak: return []
        }
    }
    private func noteParagraphs(_ item: Timeline.Item) -> [[Inline]] {
        switch item {
        case .day(let day): return [day.text]
        case .entry(let entry):
            var paragraphs = entry.body.flatMap(noteParagraphs)
            let head = [Inline(.text(entry.time.written + " "), at: entry.span)] + entry.label
            if paragraphs.isEmpty { return [head] }
            paragraphs[0].insert(contentsOf: entry.label.isEmpty ? head : head + [entry.joint], at: 0)
            return paragraphs
        case .heads(let heads): return [heads.time, heads.event].filter { !$0.isEmpty }
        }
    }
}
