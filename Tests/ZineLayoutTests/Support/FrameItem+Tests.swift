import ZineCore

extension [FrameItem] {
    /// The glyph runs, in painting order.
    var runs: [GlyphRun] {
        compactMap { item in
            if case .glyphs(let run) = item.mark { run } else { nil }
        }
    }

    /// The runs' texts in painting order, without the space that a line ends in.
    var text: String {
        let text = runs.map(\.text).joined()
        return text.hasSuffix(" ") ? String(text.dropLast()) : text
    }
}

extension GlyphRun {
    /// What the toy shaper's glyphs cover, a hair less than their metrics on every side.
    var box: Rect {
        let hair = Length.points(0.3)
        return Rect(
            x: origin.x + hair, y: origin.y - size * 0.7 + hair, width: width - hair * 2,
            height: size * 0.9 - hair * 2)
    }
}

extension FrameItem.Mark {
    /// The areas that the mark paints or answers to.
    var rects: [Rect] {
        switch self {
        case .glyphs(let run): [run.box]
        case .rule(let rect): [rect]
        case .rules(let rects): rects
        case .strokes(let lines, _): lines.flatMap { $0 }.map { Rect(origin: $0, size: .zero) }
        case .image(let placement): [placement.rect]
        case .link(let area): [area.rect]
        }
    }

    /// The mark in a few words.
    var summary: String {
        switch self {
        case .glyphs(let run): "“\(run.text)” at \(run.origin.x), \(run.origin.y)"
        case .rule(let rect): "a rule at \(rect.left), \(rect.top), \(rect.size.width) by \(rect.size.height)"
        case .image(let placement): "a picture at \(placement.rect)"
        case .rules, .strokes, .link: "a mark at \(rects.first.map { "\($0.left), \($0.top)" } ?? "no place")"
        }
    }
}
