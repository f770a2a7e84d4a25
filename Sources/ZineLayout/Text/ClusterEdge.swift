import ZineCore
import ZineDocument

/// What of a segment stands at one of its characters.
struct ClusterEdge {
    /// In scaled points, letterspacing that the style asks for included.
    var width = 0
    /// The number of the clusters that start here: none inside a ligature, none where letters join.
    var clusters = 0

    /// An edge for every scalar of a segment.
    static func edges(of segment: PreparedParagraph.Segment, in paragraph: PreparedParagraph) -> [ClusterEdge] {
        var edges = [ClusterEdge](repeating: ClusterEdge(), count: segment.scalars.count)
        let style = paragraph.runs[segment.run].style
        let size = style.size.scaledPoints
        let tracking = style.tracking * size / 1000
        var scalarOfByte: [Int] = []
        for index in segment.scalars {
            for _ in 0..<UTF8.width(paragraph.scalars[index]) {
                scalarOfByte.append(index - segment.scalars.lowerBound)
            }
        }
        for run in segment.shaped.runs {
            var last = -1
            for glyph in run.glyphs where glyph.cluster < scalarOfByte.count && glyph.cluster >= 0 {
                let scalar = scalarOfByte[glyph.cluster]
                edges[scalar].width += glyph.advance * size / run.unitsPerEm
                if glyph.cluster != last {
                    if !segment.shaped.isJoined {
                        edges[scalar].width += tracking
                        edges[scalar].clusters += 1
                    }
                    last = glyph.cluster
                }
            }
        }
        return edges
    }
}
