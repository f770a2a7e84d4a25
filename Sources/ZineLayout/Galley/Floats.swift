import ZineCore
import ZineDocument

/// Figures between the blocks of an article, which may go to a later page than the text around them.
extension GalleyBuilder {
    /// A figure in its place or put off, with the space around it either way; `nil` where it has to stay where it is.
    ///
    /// - Parameters:
    ///   - above: the block before it, if its space is not given yet.
    ///   - below: the block after it, if any is on the same page.
    mutating func floating(_ figure: Figure, above: Block?, below: Block?, in column: Column) -> [Passage]? {
        guard images[figure.picture.printName] != nil else { return nil }
        let around = theme.spaces.figureAround
        let apart = above.flatMap { above in below.map { spaceBetween(above, $0) } } ?? 0
        var putOff = FlexibleGalley.Variant(
            strips: below?.isFigure == true ? [] : Strip.space(apart), cost: theme.costs.movedFigure,
            departure: .movedFigure, putsOff: true)
        switch figure.placement {
        case .wide where across != nil: return goingAcross(figure, putOff: putOff)
        case .column, .wide:
            let setting = self.figure(figure, in: column)
            guard setting.count == 1, let variants = setting.first?.variants,
                variants.allSatisfy({ $0.height <= theme.linesPerPage && $0.strips.allSatisfy(\.notes.isEmpty) })
            else { return Strip.space(above == nil ? 0 : around).passages + setting }
            let before = Strip.space(above == nil ? 0 : around)
            let after = Strip.space(below.map { max(around, space(before: $0)) } ?? 0)
            let placed = variants.map { variant in
                var variant = variant
                // As other blocks do, it stands nearer to the heading that it belongs to.
                if above?.isHeading == true, variant.strips.count == 1 { variant.strips[0].isUnderHeading = true }
                variant.strips = before + variant.strips + after
                return variant
            }
            return [
                Passage(placed + [putOff], float: FlexibleGalley.Float(variants: variants, around: around))
            ]
        case .page, .bleed:
            var (strip, caption) = pageFigure(figure, in: figure.placement == .page ? across ?? column : column)
            guard strip.notes.isEmpty else { return [Passage([strip])] }
            if across != nil { strip.acrossColumns = 0 }
            putOff.cost = 0
            putOff.departure = nil
            let float = FlexibleGalley.Float(
                variants: [FlexibleGalley.Variant(strips: [strip])], around: around, takesPage: true,
                isAcross: across != nil)
            let words = caption.isEmpty ? [] : Strip.space(above == nil ? 0 : around) + caption
            // The words stand in the text, and are no part of the paragraphs around them.
            if !words.isEmpty, let below, !below.isFigure {
                putOff.strips = Strip.space(max(around, space(before: below)))
            }
            return words.passages + [Passage([putOff], float: float)]
        }
    }

    /// A picture that is to leave its column stays in it in a box, and where there are several columns and it is part of
    /// something else.
    mutating func inColumn(_ block: Block, _ column: Column, floats: Bool) -> Block {
        guard across != nil || column.isBoxed, case .figure(var figure) = block.content, figure.placement != .column
        else { return block }
        if floats, !column.isBoxed, mayGoAcross(figure) { return block }
        let wish = "{.\(figure.placement.rawValue)}"
        setter.diagnostics.append(
            column.isBoxed
                ? .warning(
                    "picture-in-column", "the picture is as wide as its box, in which it cannot be set \(wish)",
                    hint: "leave the wish out, or put the picture before or after the box", at: figure.picture.span)
                : .warning(
                    "picture-in-column",
                    "the picture is as wide as its column: on pages of several, \(wish) is for pictures that stand alone, whose captions have no notes",
                    hint: "put it between paragraphs, or leave the wish out", at: figure.picture.span))
        figure.placement = .column
        var block = block
        block.content = .figure(figure)
        return block
    }

    /// Whether a picture can leave its column where there are several: it waits for the head of a page, without notes.
    private func mayGoAcross(_ figure: Figure) -> Bool {
        images[figure.picture.printName] != nil && !figure.captionWithLink.contains(where: \.mayHaveNote)
    }

    /// A figure as wide as all columns, at the head of a page.
    private mutating func goingAcross(_ figure: Figure, putOff: FlexibleGalley.Variant) -> [Passage]? {
        guard let across else { return nil }
        var variants = self.figure(figure, in: across).flatMap(\.variants).filter { $0.height <= theme.linesPerPage }
        for index in variants.indices {
            for place in variants[index].strips.indices {
                variants[index].strips[place].acrossColumns = theme.spaces.figureAround
            }
        }
        var putOff = putOff
        (putOff.cost, putOff.departure) = (0, nil)
        let float = FlexibleGalley.Float(variants: variants, around: theme.spaces.figureAround, isAcross: true)
        return [Passage([putOff], float: float)]
    }

    /// A picture that has a page to itself. The caption of one that goes to the edges stands in the text.
    private mutating func pageFigure(_ figure: Figure, in column: Column) -> (strip: Strip, caption: [Strip]) {
        let element = figureElement(figure, in: column)
        let lines = captionLines(
            figure.captionWithLink, credit: figure.picture.credit, of: element, in: column)
        guard figure.placement == .page else {
            var strip = Strip(.figure, height: theme.linesPerPage)
            strip.bleeds = true
            strip.versoShift = page.foreEdge - page.spine
            let whole = Size(width: page.width, height: page.height)
            let size = figure.focus == nil ? filling(figure.picture, whole) : whole
            if figure.focus == nil { warnOfWhite(figure.picture, size) }
            let rect = Rect(
                x: (page.width - size.width) / 2 - page.spine + (across?.left ?? .zero),
                y: (page.height - size.height) / 2 - page.head,
                width: size.width, height: size.height)
            var part: ImagePlacement.Part?
            if let focus = figure.focus, let image = images[figure.picture.printName] {
                part = ImagePlacement.Part(of: image.size, filling: whole, around: focus)
            }
            strip.items = [image(figure.picture, rect, element, part: part)]
            return (strip, captionStrips(lines, in: column))
        }
        let beside = min(lines.count, Int(theme.leading * theme.linesPerPage / theme[.caption].leading) / 2)
        let caption = Array(lines.prefix(beside))
        let page = linesBesideNotes(of: caption)
        let room = theme.leading * page - theme[.caption].leading * beside - theme.leading * 0.5
        let size = filling(figure.picture, Size(width: column.width, height: room))
        var strip = figureStrip(figure.picture, size, element: element, caption: caption, in: column)
        // A little above the middle, where the eye takes it to be.
        let above = Point(x: .zero, y: theme.leading * (max(0, page - strip.height) * 2 / 5))
        strip.items = strip.items.map { $0.offset(by: above) }
        strip.height = page
        return (strip, captionStrips(Array(lines.dropFirst(beside)), in: column))
    }

    /// Says so where a picture that is to reach the page's edges leaves white at two of them.
    private mutating func warnOfWhite(_ picture: Picture, _ size: Size) {
        let (page, points) = (theme.page, { (length: Length) in Int(length.points.rounded()) })
        let white = max(page.width - size.width, page.height - size.height)
        guard white > .points(2), images[picture.path] != nil else { return }
        let sides = page.width - size.width > page.height - size.height ? "sides" : "head and foot"
        setter.diagnostics.append(
            .warning(
                "bleed-short", "the picture leaves \(points(white)) pt of white at the page's \(sides)",
                hint:
                    "crop it to the page's proportions, \(points(page.width)) to \(points(page.height)), or have it cropped around what matters: {.bleed focus=center}",
                at: picture.span))
    }

    /// A picture's size within a box, its proportions kept; as large as the box allows.
    private func filling(_ picture: Picture, _ box: Size) -> Size {
        guard let image = images[picture.printName], image.size.width > .zero, image.size.height > .zero else {
            return box
        }
        let scale = min(box.width / image.size.width, box.height / image.size.height)
        return Size(width: image.size.width * scale, height: image.size.height * scale)
    }

    private func image(
        _ picture: Picture, _ rect: Rect, _ element: StructureID, part: ImagePlacement.Part? = nil
    ) -> FrameItem {
        var placement = ImagePlacement(image: picture.printName, rect: rect)
        placement.part = part
        return FrameItem(.image(placement), element: element, span: picture.span)
    }
}

extension Inline {
    /// Whether it is, or holds, what a note may stand for in print.
    fileprivate var mayHaveNote: Bool {
        switch content {
        case .link, .footnoteReference: true
        default: children.contains(where: \.mayHaveNote)
        }
    }
}
