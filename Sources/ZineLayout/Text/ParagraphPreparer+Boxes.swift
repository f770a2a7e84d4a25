import ZineCore
import ZineDocument

/// What boxes measure, give and hang out by.
extension ParagraphPreparer {
    func box(
        _ scalars: Range<Int>, in segment: Int, _ edges: [ClusterEdge]
    ) -> Material.Box {
        let base = paragraph.segments[segment].scalars.lowerBound
        let run = paragraph.runs[paragraph.segments[segment].run]
        var width = 0
        var clusters = 0
        for index in scalars {
            width += edges[index - base].width
            clusters += edges[index - base].clusters
        }
        guard style.alignment.hangsAtStart else { return Material.Box(Extent(width: width)) }
        let isJustified = style.alignment == .justified
        var give = 0
        if isJustified, run.breaking != .code {
            // Letterspacing that the style asks for does not grow with the glyphs.
            let tracking = clusters * (run.style.tracking * run.style.size.scaledPoints / 1000)
            give =
                Int(Double(width - tracking) * theme.paragraph.expansion)
                + Int(Double(clusters * run.style.size.scaledPoints) * theme.paragraph.letterspacing)
        }
        let isBackwards = paragraph.segments[segment].isRightToLeft
        let first = hang(scalars.lowerBound, width: edges[scalars.lowerBound - base].width, onLeft: !isBackwards)
        let last =
            !isJustified
            ? 0 : hang(scalars.upperBound - 1, width: edges[scalars.upperBound - 1 - base].width, onLeft: isBackwards)
        return Material.Box(Extent(width: width, give: give), startProtrusion: first, endProtrusion: last)
    }

    /// What a character hangs out by at the edge that it comes to stand at.
    private func hang(_ scalar: Int, width: Int, onLeft: Bool) -> Int {
        let protrusion = protrusion(paragraph.scalars[scalar], width: width)
        return onLeft ? protrusion.left : protrusion.right
    }

    func protrusion(_ scalar: Unicode.Scalar, width: Int) -> (left: Int, right: Int) {
        guard let entry = theme.protrusion[scalar] else { return (0, 0) }
        let factor = theme.paragraph.protrusion / 1000
        return (Int(Double(entry.left * width) * factor), Int(Double(entry.right * width) * factor))
    }
}
