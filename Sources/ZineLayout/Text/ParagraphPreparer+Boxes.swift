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
        guard style.alignment == .justified else { return Material.Box(Extent(width: width)) }
        var give = 0
        if run.breaking != .code {
            // Letterspacing that the style asks for does not grow with the glyphs.
            let tracking = clusters * (run.style.tracking * run.style.size.scaledPoints / 1000)
            give =
                Int(Double(width - tracking) * theme.paragraph.expansion)
                + Int(Double(clusters * run.style.size.scaledPoints) * theme.paragraph.letterspacing)
        }
        let first = scalars.lowerBound
        let last = scalars.upperBound - 1
        let left = protrusion(paragraph.scalars[first], width: edges[first - base].width).left
        let right = protrusion(paragraph.scalars[last], width: edges[last - base].width).right
        var box = Material.Box(
            Extent(width: width, expand: give, compress: give), leftProtrusion: left, rightProtrusion: right)
        box.leftPlay = edgePlay(run, beside: left)
        box.rightPlay = edgePlay(run, beside: right)
        guard theme.paragraph.protrusionRange > 0, !paragraph.segments[segment].isRightToLeft else { return box }
        let size = run.style.size.scaledPoints
        if let glyph = edges[first - base].first {
            box.leftWhite = max(0, cache.bearings(of: glyph, with: shaper).left * size / glyph.unitsPerEm - left)
        }
        if let glyph = edges[last - base].last {
            box.rightWhite = max(0, cache.bearings(of: glyph, with: shaper).right * size / glyph.unitsPerEm - right)
        }
        return box
    }

    /// What any mark of a run may stand out or in by at the edge of a justified line, less what its protrusion gives.
    func edgePlay(_ run: TextRun, beside protrusion: Int) -> Int {
        let house = theme.paragraph
        let play = Double(run.style.size.scaledPoints) * house.edgePlay - Double(protrusion) * house.protrusionRange
        return max(0, Int(play))
    }

    func protrusion(_ scalar: Unicode.Scalar, width: Int) -> (left: Int, right: Int) {
        guard let entry = theme.protrusion[scalar] else { return (0, 0) }
        let factor = theme.paragraph.protrusion / 1000
        return (Int(Double(entry.left * width) * factor), Int(Double(entry.right * width) * factor))
    }
}
