import ZineCore
import ZineDocument

/// Blocks in columns that are filled one after the other, page by page: contents, index.
struct ColumnFlow {
    struct Block {
        var items: [FrameItem]
        var height: Length
        /// White above it, but not at the head of a column.
        var before = Length.zero
        /// Whether it stands above what follows and may not be parted from that.
        var leads = false

        init(items: [FrameItem] = [], height: Length) {
            self.items = items; self.height = height
        }

        /// One below the other, in one piece.
        init(joining blocks: [Block]) {
            self.init(height: .zero)
            for block in blocks {
                items += block.items.map { $0.offset(by: Point(x: .zero, y: height)) }
                height = height + block.height
            }
        }
    }

    /// What stands in each column of each page.
    static func pages(_ blocks: [Block], columns count: Int, room: Length) -> [[Range<Int>]] {
        var columns: [Range<Int>] = []
        var start = 0
        while start < blocks.count {
            var end = start
            var y = Length.zero
            while end < blocks.count {
                let next = y + (end > start ? blocks[end].before : .zero) + blocks[end].height
                guard next <= room || end == start else { break }
                y = next
                end += 1
            }
            var kept = end
            while end < blocks.count, kept > start, blocks[kept - 1].leads { kept -= 1 }
            end = kept > start ? kept : end
            columns.append(start..<end)
            start = end
        }
        return stride(from: 0, to: columns.count, by: max(1, count)).map {
            Array(columns[$0..<min($0 + max(1, count), columns.count)])
        }
    }

    /// The columns of a page, side by side as the text runs.
    static func frame(
        _ blocks: [Block], _ columns: [Range<Int>], size: Size, column: (width: Length, gap: Length), rightToLeft: Bool
    ) -> Frame {
        let (width, gap) = column
        var frame = Frame(size: size)
        for (index, range) in columns.enumerated() {
            let start = (width + gap) * index
            var y = Length.zero
            for place in range {
                if place > range.lowerBound { y = y + blocks[place].before }
                let origin = Point(x: rightToLeft ? size.width - width - start : start, y: y)
                frame.items += blocks[place].items.map { $0.offset(by: origin) }
                y = y + blocks[place].height
            }
        }
        return frame
    }
}

extension IssueMakeUp {
    /// Two columns and the white between them.
    var listColumn: (width: Length, gap: Length) {
        let gap = theme.leading
        return ((theme.page.measure - gap) / 2, gap)
    }

    /// Where a list and the heading over it belong in the structure tree.
    mutating func listSection() -> (section: StructureID, heading: StructureID) {
        let section = tree.add(StructureElement(.section, parent: tree.root))
        return (section, tree.add(StructureElement(.heading(level: 1), parent: section)))
    }

    /// What stands over a group of a list's lines, and is not parted from them.
    mutating func groupHeading(_ words: String, before: Length, element: StructureID) -> ColumnFlow.Block {
        let style = theme[.label]
        let run = TextRun(words, style: style, breaking: .words, language: issue.language, element: element)
        var block = ColumnFlow.Block(
            joining: lineBlocks([run], leading: style.leading, width: listColumn.width))
        block.before = before
        block.leads = true
        return block
    }

    /// Lists on pages of their own, under a heading that readers are led to.
    mutating func appendList(
        _ title: String, _ blocks: [ColumnFlow.Block], _ plan: [[Range<Int>]], anchor name: String,
        heading: StructureID
    ) {
        for (index, columns) in plan.enumerated() {
            let number = pages.count + 1
            let side = PageSide(page: number, rightToLeft: isRightToLeft)
            var frame = Frame(size: theme.page.size)
            if index == 0 {
                let y = theme.page.head + theme.leading * Theme.baselineShare
                _ = contentsPen(side).line(
                    CoverPen.Words(title, theme[.heading2], heading), y: y, &frame, &setter)
                let anchor = Anchor(page: number - 1, y: theme.page.head, element: heading)
                anchors[name] = anchor
                outline.append(OutlineEntry(title: title, level: 1, anchor: anchor))
            }
            let list = ColumnFlow.frame(
                blocks, columns, size: Size(width: theme.page.measure, height: contentsRoom), column: listColumn,
                rightToLeft: isRightToLeft)
            frame.place(list, at: Point(x: assembler.left(of: side), y: theme.page.head + theme.leading * 2))
            frame.items += assembler.furniture(
                number: number, head: side == .recto ? title : issue.publication.name, language: issue.language,
                side: side, setter: &setter)
            pages.append(Page(frame: frame, label: String(number)))
        }
    }

    /// Text set to a width, as blocks of a line, each with its baseline where its own leading has it.
    mutating func lineBlocks(
        _ runs: [TextRun], leading: Length, width: Length, indent: Length = .zero, hang: Length = .zero
    ) -> [ColumnFlow.Block] {
        let lines = setter.lines(
            runs,
            ParagraphStyle(
                alignment: .ragged, firstIndent: hang * -1, measure: width - indent - hang, hyphenates: false,
                rightToLeft: isRightToLeft))
        let origin = Point(x: isRightToLeft ? Length.zero : indent + hang, y: leading * 0.76)
        let blocks = lines.map {
            ColumnFlow.Block(items: $0.items.map { $0.offset(by: origin) }, height: leading)
        }
        return blocks.isEmpty ? [ColumnFlow.Block(height: leading)] : blocks
    }

    /// Lines in one piece; those of more than half a column go from one into the next, two at least on either side.
    func pieces(of lines: [ColumnFlow.Block]) -> [ColumnFlow.Block] {
        let whole = ColumnFlow.Block(joining: lines)
        guard whole.height > contentsRoom * 0.5, lines.count > 3 else { return [whole] }
        var lines = lines
        lines[0].leads = true
        lines[lines.count - 2].leads = true
        return lines
    }
}
