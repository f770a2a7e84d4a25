import ZineCore
import ZineLayout

extension [FrameItem] {
    /// The glyph runs, in painting order.
    var runs: [GlyphRun] {
        compactMap { item in
            if case .glyphs(let run) = item.mark { run } else { nil }
        }
    }

    /// The runs' texts in painting order.
    var text: String { runs.map(\.text).joined() }
}
