extension Rebuilder {
    /// A text: as it is where libraries place it as its author wants, and else letter by letter.
    mutating func text(_ index: Int, _ style: Computed) throws(DrawingError) -> [DrawnElement] {
        var letters = Letters()
        var isSimple = true
        let declared = try cascade.declarations(index, in: tree)
        var inside = computed(index, declared, in: style)
        var element = DrawnElement("text", line: tree.elements[index].line)
        element.id = tree.elements[index].value("id")
        dress(&element, declared, transform: tree.elements[index].value("transform"), in: inside)
        if let own = element.words("transform").flatMap({ Matrix($0) { inside.length($0) } }) {
            inside.matrix = inside.matrix.times(own)
        }
        noteAttributes(index, "text")
        letters.runs.append(.init(dress: DrawnElement("tspan", line: element.line), style: inside))
        try gather(index, run: 0, &letters, &isSimple)
        letters.trimEnd()
        guard !letters.letters.isEmpty else { return [] }
        try bound(letters, line: element.line)
        if isSimple {
            try simple(index, &element, inside, isOuter: true)
            return [element]
        }
        return [placed(letters, in: element)]
    }

    /// Letters that no picture of this size can mean would take the libraries minutes.
    private mutating func bound(_ letters: Letters, line: Int) throws(DrawingError) {
        for letter in letters.letters {
            let style = letters.runs[letter.run].style
            guard !isTooLarge(style) else {
                throw .tooMuch("its letters are more than eight times as large as the whole of it", line: line)
            }
            letterLoad += style.fontSize * style.matrix.scale / extent
        }
        guard letterLoad < 2_000 else {
            throw .tooMuch("its text is a thousand times as long as it is wide", line: line)
        }
    }

    // MARK: Reading

    private mutating func gather(
        _ index: Int, run: Int, _ letters: inout Letters, _ isSimple: inout Bool
    ) throws(DrawingError) {
        let element = tree.elements[index]
        let start = letters.letters.count
        let style = letters.runs[run].style
        let lists = TextLists(element, in: style)
        if lists.isMany { isSimple = false }
        if let fit = element.value("textLength").flatMap({ CSSToken.all(in: $0).first }),
            let length = style.length(fit, of: style.viewport.width), length > 0
        {
            letters.fits.append(.init(length: length, isByGlyphs: element.value("lengthAdjust") == "spacingAndGlyphs"))
            letters.runs[run].length = letters.fits.count - 1
            isSimple = false
        }
        for child in element.children {
            switch child {
            case .text(let text): letters.add(text, run: run)
            case .element(let inner): try gatherInner(inner, in: run, &letters, &isSimple)
            }
        }
        letters.place(from: start, lists)
    }

    private mutating func gatherInner(
        _ inner: Int, in run: Int, _ letters: inout Letters, _ isSimple: inout Bool
    ) throws(DrawingError) {
        let element = tree.elements[inner]
        guard element.space == .svg, ["tspan", "textPath", "a", "tref"].contains(element.name) else {
            // What shows nothing there is no part of the text either.
            if element.space == .svg, !Attributes.silent.contains(element.name) || element.name == "script" {
                noteAttributes(inner, "text")
                let kind: Drawing.Remark.Kind =
                    element.name == "script"
                    ? .active : Attributes.animations.contains(element.name) ? .animation : .unknown
                notes.add(kind, "<\(element.name)>", line: element.line)
            }
            return
        }
        noteAttributes(inner, "tspan")
        let declared = try cascade.declarations(inner, in: tree)
        let style = computed(inner, declared, in: letters.runs[run].style)
        var own = letters.runs[run]
        own.style = style
        dress(&own.dress, declared, in: style)
        if element.name == "textPath" {
            isSimple = false
            own.path = path(of: inner, style, &letters)
        }
        if own.dress.words("display") == "none" { return }
        letters.runs.append(own)
        if element.name == "tref", let target = element.value("href"), target.hasPrefix("#"),
            let source = ids[String(target.dropFirst())]
        {
            letters.add(tree.text(of: source), run: letters.runs.count - 1)
            isSimple = false
            return
        }
        try gather(inner, run: letters.runs.count - 1, &letters, &isSimple)
    }

    /// The line that a `textPath` runs along.
    private mutating func path(of index: Int, _ style: Computed, _ letters: inout Letters) -> Int? {
        let element = tree.elements[index]
        let target = element.value("href").flatMap { $0.hasPrefix("#") ? ids[String($0.dropFirst())] : nil }
        guard let data = element.value("path") ?? target.flatMap({ tree.elements[$0].value("d") }) else {
            notes.add(.unknown, "the path of a <textPath>: its words stand in a line", line: element.line)
            return nil
        }
        var lines = PathData(data).polyline()
        if let target,
            let transform = tree.elements[target].value("transform").flatMap({ Matrix($0) { style.length($0) } })
        {
            lines = lines.map { line in
                line.map { point in
                    (
                        transform.a * point.x + transform.c * point.y + transform.e,
                        transform.b * point.x + transform.d * point.y + transform.f
                    )
                }
            }
        }
        let line = PathLine(lines)
        let offset = element.value("startOffset").flatMap { CSSToken.all(in: $0).first }
        letters.paths.append(.init(line: line, start: offset.flatMap { style.length($0, of: line.length) } ?? 0))
        return letters.paths.count - 1
    }

    // MARK: Writing

    /// A text as its author wrote it, the faces put in.
    private mutating func simple(
        _ index: Int, _ element: inout DrawnElement, _ style: Computed, isOuter: Bool
    ) throws(DrawingError) {
        let source = tree.elements[index]
        let lists = TextLists(source, in: style)
        let shift = baselineShift(style)
        if let x = lists.x.first { element.set("x", Number.text(x)) }
        if let y = lists.y.first ?? (isOuter && shift != 0 ? 0 : nil) { element.set("y", Number.text(y + shift)) }
        if let dx = lists.dx.first { element.set("dx", Number.text(dx)) }
        if let dy = lists.dy.first { element.set("dy", Number.text(dy)) }
        if style.preservesSpace { element.set("xml:space", "preserve") }
        let words = source.children.map { child in
            if case .text(let text) = child { return text }
            return ""
        }.joined()
        if isOuter || !words.isEmpty { setFace(&element, style, words.isEmpty ? "x" : TextCase.changed(words, style)) }
        for child in source.children {
            switch child {
            case .text(let text):
                let flat = String(TextCase.changed(text, style).map { $0.isNewline || $0 == "\t" ? " " : $0 })
                element.children.append(.text(flat))
            case .element(let inner):
                let part = tree.elements[inner]
                guard part.space == .svg, part.name == "tspan" || part.name == "a" else { continue }
                let declared = try cascade.declarations(inner, in: tree)
                let own = computed(inner, declared, in: style)
                var span = DrawnElement("tspan", line: part.line)
                span.id = part.value("id")
                dress(&span, declared, in: own)
                try simple(inner, &span, own, isOuter: false)
                element.children.append(.element(span))
            }
        }
    }

    /// Writes which faces a text is set in, and says what is wrong with them.
    mutating func setFace(_ element: inout DrawnElement, _ style: Computed, _ text: String) {
        var wish = style.wish
        if let choice = settings.faces?.choice(wish, for: text) {
            if let absent = choice.absent {
                notes.add(.face, "'\(absent)', set in \(choice.families.first ?? "another")", line: element.line)
            }
            for scalar in choice.missing { notes.add(.glyph, String(scalar), line: element.line) }
            wish.families = choice.families
        }
        note(style.wish, wish, text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 })
        if !wish.families.isEmpty {
            element.set(
                "font-family",
                wish.families.map { "'\($0.filter { $0 != "'" && $0 != "\\" })'" }.joined(separator: ", "))
        }
        element.set("font-size", Number.text(style.fontSize))
        element.set("font-weight", String(wish.weight))
        element.set("font-style", wish.isItalic ? "italic" : "normal")
    }

    /// How far below its place a text's baseline lies: libraries know but one baseline.
    func baselineShift(_ style: Computed) -> Double {
        let heights = settings.faces?.measures(style.wish) ?? FaceHeights()
        let ems: Double =
            switch style.baseline {
            case "middle": heights.xHeight / 2
            case "central": (heights.ascent - heights.descent) / 2
            case "hanging": heights.ascent * 0.8
            case "text-before-edge", "text-top", "before-edge", "top": heights.ascent
            case "text-after-edge", "ideographic", "text-bottom", "after-edge", "bottom": -heights.descent
            case "mathematical": heights.ascent / 2
            default: 0
            }
        return ems * style.fontSize
    }
}
