import ZineCore
import ZineDocument

/// A picture that a cover shows, and the place in it that stays in sight where it is cropped.
struct CoverPicture {
    var picture: Picture
    var file: ImageFile
    var focus: Figure.Focus?

    /// Proportions that differ by no more are those of one page.
    private static let slack = 0.003
    /// What print shops ask for beside the theme's own.
    private static let usualBleed = Length.millimetres(3)

    /// What of it fills a page: all of a picture in the page's proportions, what is inside the bleed of one that was drawn
    /// with that, else as much as the proportions allow.
    func part(filling page: Size, bleed: Length) -> ImagePlacement.Part? {
        let trimmed = ImagePlacement.Part(of: file.size, filling: page, around: focus ?? Figure.Focus(x: 0.5, y: 0.5))
        guard let trimmed, !Self.isWhole(trimmed) else { return trimmed }
        let drawn = [bleed, Self.usualBleed].filter { $0 > .zero }.map { bleed in
            let whole = Size(width: page.width + bleed * 2, height: page.height + bleed * 2)
            let ratio = (file.size.width / file.size.height) / (whole.width / whole.height)
            return (bleed: bleed, whole: whole, distance: abs(ratio - 1))
        }.min { $0.distance < $1.distance }
        guard let drawn, drawn.distance < Self.slack else { return trimmed }
        return ImagePlacement.Part(
            x: drawn.bleed / drawn.whole.width, y: drawn.bleed / drawn.whole.height,
            width: page.width / drawn.whole.width, height: page.height / drawn.whole.height)
    }

    private static func isWhole(_ part: ImagePlacement.Part) -> Bool {
        part.width > 1 - slack && part.height > 1 - slack
    }

    /// The share of its width or height that is not seen on a page; `nil` where that is nothing to speak of.
    func cropped(to page: Size, bleed: Length) -> (share: Double, isWidth: Bool)? {
        guard let part = part(filling: page, bleed: bleed) else { return nil }
        // A picture drawn with bleed loses at both, as its maker meant it to.
        guard part.width >= 1 || part.height >= 1, !Self.isWhole(part) else { return nil }
        return part.width < part.height ? (1 - part.width, true) : (1 - part.height, false)
    }
}

extension IssueMakeUp {
    /// A picture that is there.
    func coverPicture(_ art: Picture?, around focus: Figure.Focus?) -> CoverPicture? {
        guard let art, let image = images[art.path], image.size.width > .zero, image.size.height > .zero
        else { return nil }
        return CoverPicture(picture: art, file: image, focus: focus)
    }

    /// The picture to all edges, cropped around what is to stay in sight.
    mutating func bleed(_ art: CoverPicture, parent: StructureID) -> FrameItem {
        let element = tree.add(
            StructureElement(.figure, parent: parent, alternativeText: art.picture.alternativeText))
        let page = Rect(origin: .zero, size: theme.page.size)
        var placement = ImagePlacement(image: art.picture.path, rect: page)
        placement.part = art.part(filling: page.size, bleed: theme.press.bleed)
        return FrameItem(.image(placement), element: element, span: art.picture.span)
    }

    /// Type in a band over the picture: dark where all of the picture under it is light enough, light where it is dark
    /// enough, and on a ground of paper where it is neither, or its tones are not known.
    func legible(
        _ items: [FrameItem], in band: Rect, over picture: FrameItem.Mark, _ file: ImageFile
    ) -> [FrameItem] {
        guard !items.isEmpty, case .image(let placement) = picture else { return items }
        let page = theme.page.size
        let whole = placement.part ?? ImagePlacement.Part(x: 0, y: 0, width: 1, height: 1)
        let part = ImagePlacement.Part(
            x: whole.x, y: whole.y + whole.height * (band.top / page.height), width: whole.width,
            height: whole.height * (band.size.height / page.height))
        if let tones = file.tones?.range(in: part) {
            let ink = items.map { theme.colors[$0.ink].relativeLuminance }.max() ?? 0
            let paper = Color.white.relativeLuminance
            if (tones.lowerBound + 0.05) / (ink + 0.05) >= Self.leastContrast { return items }
            if (paper + 0.05) / (tones.upperBound + 0.05) >= Self.leastContrast {
                return items.map { $0.printed(with: .paper) }
            }
        }
        return [FrameItem(.rule(band), element: nil, ink: .paper, as: .ground)] + items
    }

    /// Of large type on what is under it (WCAG 2.2, 1.4.6).
    private static let leastContrast = 4.5
}

extension FrameItem {
    /// The same mark in another ink; pictures stay what they are.
    func printed(with ink: Ink) -> FrameItem {
        var copy = self
        copy.ownInk = ink
        return copy
    }
}
