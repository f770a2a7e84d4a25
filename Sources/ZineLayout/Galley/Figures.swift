import ZineCore
import ZineDocument

extension GalleyBuilder {
    /// A picture with its caption; smaller by some lines where the page wants it.
    mutating func figure(_ figure: Figure, in column: Column) -> [Passage] {
        let element = figureElement(figure, in: column)
        let lines = captionLines(
            figure.captionWithLink, credit: figure.picture.credit, of: element, in: column)
        guard images[figure.picture.printName] != nil else {
            // What is said of a picture is printed though the picture cannot be.
            return lines.isEmpty ? [Passage([Strip(.figure, height: 1)])] : captionStrips(lines, in: column).passages
        }
        return [Passage(figureVariants(figure, caption: lines, element: element, in: column))]
    }

    mutating func figureElement(_ figure: Figure, in column: Column) -> StructureID {
        let alternative = figure.picture.alternativeText
        return tree.add(
            StructureElement(
                .figure, parent: column.parent, alternativeText: alternative.isEmpty ? nil : alternative))
    }

    private func figureVariants(
        _ figure: Figure, caption lines: [Line], element: StructureID, in column: Column
    ) -> [FlexibleGalley.Variant] {
        let tallest = figure.placement == .wide ? theme.linesPerPage : theme.dimensions.figureMaxLines
        let most = min(tallest, theme.linesPerPage)
        let beside = max(1, Int(theme.leading * most / theme[.caption].leading) / 2)
        let caption = Array(lines.prefix(beside))
        let rest = captionStrips(Array(lines.dropFirst(beside)), in: column)
        let captionHeight = theme[.caption].leading * caption.count
        let room = min(
            theme.leading * most - captionHeight,
            theme.leading * linesBesideNotes(of: caption) - theme.leading * 0.5 - captionHeight)
        let reach = figure.placement == .wide ? foreEdgeReach : .zero
        let least = figure.placement == .wide ? column.width : .zero
        guard let full = pictureSize(figure.picture, width: column.width + reach, room: room, least: least) else {
            return [.init(strips: [Strip(.figure, height: 1)] + rest)]
        }
        let strip = figureStrip(figure.picture, full, element: element, caption: caption, in: column)
        var variants = [FlexibleGalley.Variant(strips: [strip] + rest)]
        for lines in 1...4 {
            let scale = (full.height - theme.leading * lines) / full.height
            guard scale >= theme.limits.figures else { break }
            let size = Size(width: full.width * scale, height: full.height * scale)
            let smaller = figureStrip(figure.picture, size, element: element, caption: caption, in: column)
            variants.append(
                .init(
                    strips: [smaller] + rest, cost: theme.costs.smallerFigure * lines, departure: .smallerFigure))
        }
        return variants
    }

    /// The lines of a page that a figure may take: notes that its caption refers to stand below, or at least begin there.
    func linesBesideNotes(of caption: [Line]) -> Int {
        theme.linesPerPage - (caption.allSatisfy(\.notes.isEmpty) ? 0 : min(3, theme.linesPerPage / 4))
    }

    /// How far a wide figure goes into the fore-edge margin.
    private var foreEdgeReach: Length { max(.zero, page.foreEdge - page.safe - theme.leading * 0.5) }

    /// The lines of a caption that is too long to stay in one piece with its picture, a few at a time.
    func captionStrips(_ lines: [Line], in column: Column) -> [Strip] {
        let leading = theme[.caption].leading
        return stride(from: 0, to: lines.count, by: 4).map { start in
            let group = lines[start..<min(start + 4, lines.count)]
            var strip = Strip(.figure, height: max(1, gridLines(leading * group.count)))
            for (place, line) in group.enumerated() {
                let y = leading * place + leading * Theme.baselineShare
                strip.items += line.items.map { $0.offset(by: Point(x: column.left, y: y)) }
                strip.notes += line.notes
            }
            return strip
        }
    }

    func figureStrip(
        _ picture: Picture, _ size: Size, element: StructureID, caption: [Line], in column: Column
    ) -> Strip {
        let captionHeight = theme[.caption].leading * caption.count
        let gap = caption.isEmpty ? Length.zero : theme.leading * 0.5
        let height = max(1, gridLines(size.height + gap + captionHeight))
        let slack = theme.leading * height - size.height - gap - captionHeight
        var strip = Strip(.figure, height: height)
        let over = max(.zero, size.width - column.width)
        strip.versoShift = over
        let rect = Rect(
            x: column.left + max(.zero, column.width - size.width) / 2, y: slack / 2, width: size.width,
            height: size.height)
        strip.items.append(
            FrameItem(
                .image(ImagePlacement(image: picture.printName, rect: rect)), element: element, span: picture.span))
        for (index, line) in caption.enumerated() {
            let y = rect.bottom + gap + theme[.caption].leading * index + theme[.caption].leading * Theme.baselineShare
            strip.items += line.items.map { $0.offset(by: Point(x: column.left, y: y)) }
            strip.notes += line.notes
        }
        return strip
    }

    mutating func captionLines(
        _ caption: [Inline], credit: String?, of figure: StructureID?, in column: Column
    ) -> [Line] {
        guard !caption.isEmpty || credit != nil else { return [] }
        let element = tree.add(StructureElement(.caption, parent: column.parent, subject: figure))
        var text = runs(caption, theme[.caption], element: element)
        if let credit {
            var style = theme[.caption]
            style.italic = true
            text.append(run((text.isEmpty ? "" : " ") + credit, style, element: element))
        }
        return setter.lines(
            text,
            ParagraphStyle(
                alignment: .ragged, measure: column.width, hyphenates: false, rightToLeft: isRightToLeft))
    }

    /// A picture's size within a width and a height, its proportions kept; no larger than it asks to be and the theme
    /// allows beyond that, unless it has to be so wide at least.
    func pictureSize(_ picture: Picture, width: Length, room: Length, least: Length = .zero) -> Size? {
        guard let image = images[picture.printName], image.size.width > .zero, image.size.height > .zero else {
            return nil
        }
        let natural =
            image.format == .svg
            ? Size(width: width, height: image.size.height * (width / image.size.width)) : image.size
        let most = max(theme.limits.enlargement, least / natural.width)
        let factor = min(most, width / natural.width, max(room, .points(36)) / natural.height)
        return Size(width: natural.width * factor, height: natural.height * factor)
    }
}

extension GalleyBuilder {
    /// An article's own picture, filling what its text leaves of the page.
    mutating func artwork(_ picture: Picture, in column: Column, room lines: Int) -> [Strip] {
        let caption = captionLines([], credit: picture.credit, of: nil, in: column)
        let captionHeight = theme[.caption].leading * caption.count
        let least = theme.linesPerPage / 4
        let height = min(theme.linesPerPage - 2, max(lines, least))
        let room = theme.leading * height - captionHeight - theme.leading * 0.5
        guard let size = pictureSize(picture, width: column.width, room: room) else { return [] }
        let element = tree.add(
            StructureElement(.figure, parent: column.parent, alternativeText: picture.alternativeText))
        if let words = caption.first?.items.lazy.compactMap(\.element).first { tree[words].subject = element }
        var strip = Strip(.figure, height: gridLines(size.height + captionHeight + theme.leading * 0.5))
        let rect = Rect(
            x: column.left + (column.width - size.width) / 2, y: .zero, width: size.width, height: size.height)
        strip.items.append(
            FrameItem(
                .image(ImagePlacement(image: picture.printName, rect: rect)), element: element, span: picture.span))
        for (index, line) in caption.enumerated() {
            let y =
                size.height + theme.leading * 0.4 + theme[.caption].leading * index + theme[.caption].leading
                * Theme.baselineShare
            strip.items += line.items.map { $0.offset(by: Point(x: column.left, y: y)) }
        }
        return [strip] + Strip.space(1)
    }

    /// Footnotes that nothing refers to stand after the last strip's own.
    mutating func numberLeftoverFootnotes(_ passages: inout [Passage]) {
        for index in article.footnotes.indices where !series.sources.contains(.footnote(index)) {
            let note = series.number(ofFootnote: index)
            let isText = { (strip: Strip) in strip.kind != .space }
            if !passages.contains(where: { $0.variants.contains { $0.strips.contains(where: isText) } }) {
                passages.append(Passage([Strip(.line)]))
            }
            // Space vanishes at the foot of a page, and its notes would stay behind.
            let end = passages.lastIndex { $0.variants.contains { $0.strips.contains(where: isText) } }
            guard let end else { continue }
            passages[end] = passages[end].map { strips in
                var strips = strips
                if let last = strips.lastIndex(where: isText) { strips[last].notes.append(note.index) }
                return strips
            }
        }
    }
}
