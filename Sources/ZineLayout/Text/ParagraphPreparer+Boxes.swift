import ZineCore
import ZineDocument

/// What boxes measure, give and hang out by.
extension ParagraphPreparer {
    func box(
        _ scalars: Range<Int>, in segment: Int, _ edges: [ClusterEdge], _ cache: inout ShapeCache
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
        let first = hang(scalars.lowerBound, in: segment, onLeft: !isBackwards, &cache)
        let last = isJustified ? hang(scalars.upperBound - 1, in: segment, onLeft: isBackwards, &cache) : 0
        return Material.Box(Extent(width: width, give: give), startProtrusion: first, endProtrusion: last)
    }

    /// What a character hangs out by at the edge that it comes to stand at: a share of its own width, whatever it is kerned
    /// with, so that it stands at one place in all lines.
    private func hang(_ scalar: Int, in segment: Int, onLeft: Bool, _ cache: inout ShapeCache) -> Int {
        let character = paragraph.scalars[scalar]
        guard theme.protrusion[character] != nil else { return 0 }
        let run = paragraph.segments[segment].run
        let width = cache.shape(
            String(character), styles[run].shaping, id: styles[run].id,
            rightToLeft: paragraph.segments[segment].isRightToLeft, with: shaper
        ).width(of: paragraph.runs[run].style)
        let protrusion = protrusion(character, width: width)
        return onLeft ? protrusion.left : protrusion.right
    }

    func protrusion(_ scalar: Unicode.Scalar, width: Int) -> (left: Int, right: Int) {
        guard let entry = theme.protrusion[scalar] else { return (0, 0) }
        let factor = theme.paragraph.protrusion / 1000
        return (Int(Double(entry.left * width) * factor), Int(Double(entry.right * width) * factor))
    }
}
