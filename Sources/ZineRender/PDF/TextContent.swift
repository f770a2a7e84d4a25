import ZineCore

/// Writes glyph runs as text objects (ISO 32000-1, 9.4), and keeps account of the state that they leave behind.
///
/// Positions are the run's own to a fiftieth of a point, however many glyphs went before.
struct TextContent {
    private struct State: Equatable {
        var font = FontID(-1)
        var variant = 0
        var size = 0.0
        /// Per cent.
        var scale = 100.0
        /// Between glyphs, in points before scaling.
        var spacing = 0.0
        var rise = 0.0
    }

    private let height: Double
    private var state = State()
    /// The start of the line as it was written, in points from the page's bottom left.
    private var line: (x: Double, y: Double)?
    /// The variants of faces that were used, by the names that they have among the page's resources.
    private(set) var fonts: Set<String> = []

    /// - Parameter height: the page's, in points.
    init(height: Double) { self.height = height }

    /// Whether text that others write from here on would be spaced, scaled and raised as theirs is to be.
    var isPlain: Bool { state.spacing == 0 && state.scale == 100 && state.rise == 0 }

    /// Ends the text object that is open, if one is.
    mutating func end(_ stream: inout ContentStream) {
        guard line != nil else { return }
        line = nil
        stream.write("ET")
    }

    mutating func show(_ run: GlyphRun, _ face: inout EmbeddedFace, to stream: inout ContentStream) {
        let size = run.size.points
        let scale = (run.horizontalScale * 10_000).rounded() / 100
        // What has no size is not seen.
        guard size > 0, scale > 0, scale.isFinite, !run.glyphs.isEmpty else { return }
        let places = GlyphMeanings(run).places(in: &face)
        begin(run, places, scale: scale, to: &stream)
        var pen = 0.0
        // Where the next glyph would stand if what stands between it and the last were all that counts.
        var expected = 0.0
        var string = OpenString()
        for place in places {
            var next = state
            (next.font, next.variant, next.size) = (run.font, place.shown.variant, size)
            next.rise = place.rise
            if next != state {
                string.close(&stream)
                change(to: next, face, &stream)
            }
            let unit = size * scale / 100_000
            let amount = Self.move(over: place.x - pen, alone: place.x - expected, unit: unit, size: size)
            if amount != 0 {
                string.move(amount, &stream)
                pen -= amount * unit
            }
            string.append(place.shown.code, &stream)
            let advance = Double(place.shown.advance) * unit + state.spacing * scale / 100
            pen += advance
            expected = place.x + advance
        }
        string.close(&stream)
    }

    /// How far to move before a glyph, in thousandths of the size and backwards: what stands between it and the last one, so
    /// that the same two are always moved alike and pages can be compressed; where that adds up to a fiftieth of a point, what
    /// is missing in all.
    private static func move(over missing: Double, alone: Double, unit: Double, size: Double) -> Double {
        let most = 0.02
        // A thousandth of a large face's size is to be seen.
        let steps = size > 20 ? 10.0 : 1
        if abs(alone) > most {
            let amount = (-alone / unit * steps).rounded() / steps
            if abs(missing + amount * unit) <= most { return amount }
        }
        return abs(missing) > most ? (-missing / unit * steps).rounded() / steps : 0
    }

    private mutating func begin(
        _ run: GlyphRun, _ places: [GlyphMeanings.Place], scale: Double, to stream: inout ContentStream
    ) {
        let start = (x: round(run.origin.x.points), y: round(height - run.origin.y.points))
        if line == nil { stream.write("BT") }
        let spacing = Self.spacing(places, size: run.size.points, scale: scale / 100)
        if spacing != state.spacing {
            stream.number(spacing, decimals: 3)
            stream.write("Tc")
        }
        if scale != state.scale {
            stream.number(scale, decimals: 2)
            stream.write("Tz")
        }
        (state.spacing, state.scale) = (spacing, scale)
        stream.number(start.x - (line?.x ?? 0), decimals: 2)
        stream.number(start.y - (line?.y ?? 0), decimals: 2)
        stream.write("Td")
        line = start
    }

    private mutating func change(to next: State, _ face: EmbeddedFace, _ stream: inout ContentStream) {
        if next.font != state.font || next.variant != state.variant || next.size != state.size {
            let name = face.name(variant: next.variant)
            fonts.insert(name)
            stream.append("/\(name) ")
            stream.number(next.size, decimals: 3)
            stream.write("Tf")
        }
        if next.rise != state.rise {
            stream.number(next.rise, decimals: 3)
            stream.write("Ts")
        }
        state = next
    }

    private func round(_ points: Double) -> Double { (points * 100).rounded() / 100 }

    /// What stands between most glyphs of a run beside their advances: letterspacing.
    private static func spacing(_ places: [GlyphMeanings.Place], size: Double, scale: Double) -> Double {
        guard places.count > 2 else { return 0 }
        var gaps = zip(places, places.dropFirst()).map { place, next in
            (next.x - place.x) / scale - Double(place.shown.advance) * size / 1000
        }
        gaps.sort()
        let middle = gaps[gaps.count / 2]
        return abs(middle) < 0.004 || !middle.isFinite ? 0 : (middle * 1000).rounded() / 1000
    }
}

/// A string of glyphs that may have moves in it: it becomes `Tj` or `TJ`.
private struct OpenString {
    private enum State { case closed, letters, moved }
    private var state = State.closed

    mutating func append(_ code: UInt16, _ stream: inout ContentStream) {
        switch state {
        case .letters: break
        case .closed: stream.append("[(")
        case .moved: stream.append("(")
        }
        state = .letters
        stream.append(code: code)
    }

    mutating func move(_ amount: Double, _ stream: inout ContentStream) {
        stream.append(state == .letters ? ")" : state == .closed ? "[" : " ")
        stream.plain(amount, decimals: 1)
        state = .moved
    }

    mutating func close(_ stream: inout ContentStream) {
        switch state {
        case .closed: return
        case .letters: stream.write(")]TJ")
        case .moved: stream.write("]TJ")
        }
        state = .closed
    }
}
