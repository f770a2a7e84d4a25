extension Rebuilder {
    /// The words of a `foreignObject`, as diagrams' programs label their boxes, as text.
    mutating func label(_ index: Int, _ style: Computed) throws(DrawingError) -> [DrawnElement] {
        let source = tree.elements[index]
        let declared = try cascade.declarations(index, in: tree)
        var inside = computed(index, declared, in: style)
        noteAttributes(index, "foreignObject")
        var group = DrawnElement("g", line: source.line)
        dress(&group, declared.filter { $0.name != "overflow" }, transform: source.value("transform"), in: inside)
        if let own = group.words("transform").flatMap({ Matrix($0) { inside.length($0) } }) {
            inside.matrix = inside.matrix.times(own)
        }
        func number(_ name: String, of whole: Double) -> Double {
            let own = declared.last { $0.name == name }?.value ?? CSSToken.all(in: source.value(name) ?? "")
            return own.first.flatMap { inside.length($0, of: whole) } ?? 0
        }
        let box = HTMLLabel.Box(
            x: number("x", of: inside.viewport.width), y: number("y", of: inside.viewport.height),
            width: number("width", of: inside.viewport.width), height: number("height", of: inside.viewport.height))
        var label = HTMLLabel(box: box)
        for inner in tree.inner(index) { try gather(inner, inside, &label) }
        label.trim()
        guard !label.lines.isEmpty else { return [] }
        label.wrap(label.box.width) { text, style in
            let wish = style.wish
            let ems = settings.faces?.advances(Array(text), wish) ?? text.map { _ in 0.5 }
            return ems.reduce(0, +) * style.fontSize
        }
        for line in label.lines {
            for span in line {
                guard !isTooLarge(span.style) else {
                    throw .tooMuch(
                        "its letters are more than eight times as large as the whole of it", line: source.line)
                }
                letterLoad += Double(span.text.utf8.count) * span.style.fontSize * span.style.matrix.scale / extent
            }
        }
        guard letterLoad < 2_000 else {
            throw .tooMuch("its text is a thousand times as long as it is wide", line: source.line)
        }
        let words = label.lines.map { $0.map(\.text).joined() }.joined(separator: " ")
        notes.add(.label, words.count > 40 ? "“\(words.prefix(39))…”" : "“\(words)”", line: source.line)
        group.children = lines(label, line: source.line).map { .element($0) }
        return [group]
    }

    // MARK: Reading

    private static let blocks: Set<String> = [
        "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "section", "article", "header",
        "footer", "blockquote", "pre", "dl", "dt", "dd", "figure", "figcaption", "body", "html", "center", "tbody",
        "thead", "main",
    ]
    private static let inlines: Set<String> = [
        "span", "b", "strong", "i", "em", "u", "s", "code", "tt", "kbd", "samp", "font", "a", "small", "big", "sub",
        "sup",
        "mark", "label", "abbr", "cite", "q", "del", "ins", "var", "td", "th", "time", "nobr", "wbr", "bdi", "bdo",
    ]

    private mutating func gather(
        _ index: Int, _ style: Computed, _ label: inout HTMLLabel
    ) throws(DrawingError) {
        let element = tree.elements[index]
        guard element.space == .html, Self.blocks.contains(element.name) || Self.inlines.contains(element.name) else {
            return gatherOther(index, &label)
        }
        noteHTML(element)
        let declared = try cascade.declarations(index, in: tree)
        var inside = Self.usual(element.name, in: style)
        inside = computed(index, declared, in: inside)
        if element.name == "font", let colour = element.value("color") {
            inside.colour = Colour.text(CSSToken.all(in: colour)[...]) ?? inside.colour
        }
        if declared.contains(where: { $0.name == "display" && $0.value.first?.word == "none" }) { return }
        let isBlock = Self.blocks.contains(element.name)
        if isBlock {
            label.breakLine()
            shape(&label.box, declared, inside)
        }
        if element.name == "td" || element.name == "th", label.lines.last?.isEmpty == false { label.add(" ", inside) }
        for child in element.children {
            switch child {
            case .text(let text): label.add(text, inside)
            case .element(let inner):
                if tree.elements[inner].name == "br" {
                    label.addEmptyLine()
                } else {
                    try gather(inner, inside, &label)
                }
            }
        }
        if isBlock { label.breakLine() }
    }

    private mutating func gatherOther(_ index: Int, _ label: inout HTMLLabel) {
        let element = tree.elements[index]
        noteHTML(element)
        if element.name == "style" || element.name == "title" { return }
        if element.name == "br" { return label.addEmptyLine() }
        notes.add(element.name == "script" ? .active : .unknown, "<\(element.name)>", line: element.line)
        for inner in tree.inner(index) { gatherOther(inner, &label) }
    }

    private mutating func noteHTML(_ element: MarkupTree.Element) {
        for attribute in element.attributes {
            let name = attribute.name.lowercased()
            if name.hasPrefix("on") { notes.add(.active, "'\(attribute.name)'", line: element.line) }
            if ["src", "href", "srcset", "data", "action", "formaction", "poster", "background"].contains(name),
                !attribute.value.hasPrefix("#"), element.name != "a"
            {
                noteReference(attribute.value, line: element.line)
            }
        }
    }

    /// What readers of HTML give elements by themselves.
    private static func usual(_ name: String, in style: Computed) -> Computed {
        var style = style
        switch name {
        case "b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6": style.wish.weight = 700
        case "i", "em", "cite", "var": style.wish.isItalic = true
        case "code", "tt", "kbd", "samp", "pre": style.wish.families = ["monospace"]
        case "small", "sub", "sup": style.fontSize /= 1.2
        case "center": style.alignment = "center"
        default: break
        }
        return style
    }

    /// Moves and narrows the place of the words as a box does.
    private func shape(_ box: inout HTMLLabel.Box, _ declared: [Declaration], _ style: Computed) {
        func length(_ names: String...) -> Double? {
            declared.last { names.contains($0.name) }.flatMap { own in
                own.value.first.flatMap { style.length($0, of: box.width) }
            }
        }
        func word(_ name: String) -> String? { declared.last { $0.name == name }?.value.last?.word }
        let left = (length("margin-left") ?? 0) + (length("padding-left") ?? length("padding") ?? 0)
        let right = (length("margin-right") ?? 0) + (length("padding-right") ?? length("padding") ?? 0)
        let top = (length("margin-top") ?? 0) + (length("padding-top") ?? length("padding") ?? 0)
        box.x += left
        box.y += top
        box.width = max(0, box.width - left - right)
        // A place in the middle holds for boxes as small as their words.
        if let width = length("width"), width > 1, !box.isNarrowed { box.width = width }
        if let most = length("max-width"), most > 0 { box.width = box.width > 0 ? min(box.width, most) : most }
        if word("display")?.hasSuffix("flex") == true {
            if word("align-items") == "center" {
                box.isMiddleDown = true
                box.height = length("height") ?? max(0, box.height - top)
            }
            if word("justify-content") == "center" { box.isMiddleAcross = true }
            box.isNarrowed = true
        }
        if word("display") == "table-cell", word("vertical-align") == "middle" { box.isMiddleDown = true }
    }

    // MARK: Writing

    private mutating func lines(_ label: HTMLLabel, line: Int) -> [DrawnElement] {
        let heights = label.lines.map { spans in
            (spans.map { $0.style.fontSize * $0.style.lineHeight }.max() ?? 0, spans.map(\.style.fontSize).max() ?? 0)
        }
        let whole = heights.map { $0.0 == 0 ? heights.map(\.0).max() ?? 0 : $0.0 }.reduce(0, +)
        var y = label.box.y + (label.box.isMiddleDown ? (label.box.height - whole) / 2 : 0)
        var all: [DrawnElement] = []
        for (spans, height) in zip(label.lines, heights) {
            let own = height.0 == 0 ? heights.map(\.0).max() ?? 0 : height.0
            defer { y += own }
            guard let first = spans.first else { continue }
            var text = DrawnElement("text", line: line)
            let isMiddle =
                ["center", "-webkit-center"].contains(first.style.alignment)
                || label.box.isMiddleAcross && first.style.alignment == "start"
            let isEnd = ["right", "end"].contains(first.style.alignment)
            let share = isMiddle ? 0.5 : isEnd ? 1 : 0
            let measures = settings.faces?.measures(first.style.wish) ?? FaceHeights()
            // The baseline of a line whose white is parted above and below.
            let down = (own - (measures.ascent + measures.descent) * height.1) / 2 + measures.ascent * height.1
            text.set("x", Number.text(label.box.x + label.box.width * share))
            text.set("y", Number.text(y + down))
            text.set("text-anchor", isMiddle ? "middle" : isEnd ? "end" : "start")
            text.set("xml:space", "preserve")
            text.set("stroke", "none")
            for span in spans {
                var part = DrawnElement("tspan", line: line)
                part.set("fill", span.style.colour ?? "black")
                setFace(&part, span.style, span.text)
                part.children = [.text(span.text)]
                text.children.append(.element(part))
            }
            all.append(text)
        }
        return all
    }
}
