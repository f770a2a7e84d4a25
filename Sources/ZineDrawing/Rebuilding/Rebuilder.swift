/// Walks over a drawing's file and builds the drawing anew.
struct Rebuilder {
    let tree: MarkupTree
    let settings: DrawingSettings
    var cascade: Cascade
    var notes = Notes()
    var size: Drawing.Extent?
    /// What text asks for, in the order of first use.
    private(set) var faceUses: [Drawing.FaceUse] = []
    /// Pixels of all embedded pictures together.
    var pixels = 0
    /// Letters times their size, as shares of the drawing's longer side.
    var letterLoad = 0.0
    /// The longer side in pixels.
    var extent = 1.0
    /// Texts whose letters are put somewhere one by one.
    var readings: [String] = []
    /// The first element of every id.
    let ids: [String: Int]

    init(_ tree: MarkupTree, _ settings: DrawingSettings) {
        self.tree = tree
        self.settings = settings
        cascade = Cascade(tree)
        var ids: [String: Int] = [:]
        for (index, element) in tree.elements.enumerated() {
            if let id = element.value("id") ?? element.value("xml:id"), ids[id] == nil { ids[id] = index }
        }
        self.ids = ids
    }

    mutating func note(_ asked: FaceWish, _ wish: FaceWish, _ text: some Sequence<Unicode.Scalar>) {
        if let place = faceUses.firstIndex(where: { $0.asked == asked && $0.wish == wish }) {
            faceUses[place].characters.formUnion(text)
        } else {
            faceUses.append(Drawing.FaceUse(asked: asked, wish: wish, characters: Set(text)))
        }
    }

    mutating func rebuild() throws(DrawingError) -> DrawnElement {
        guard let root = tree.elements.first, root.space == .svg, root.name == "svg" else { throw .notSVG }
        for line in tree.sheets { notes.add(.outside, "a style sheet", line: line) }
        for (index, element) in tree.elements.enumerated() where element.name == "style" {
            noteReferences(inSheet: tree.text(of: index), line: element.line)
        }
        let styleLine = tree.elements.first { $0.name == "style" }?.line ?? 1
        for skipped in cascade.skipped {
            notes.add(kind(ofAtRule: skipped), skipped, line: styleLine)
        }
        let (style, drawn) = try rootStyle()
        var element = drawn
        element.children = try children(of: 0, style)
        if let ground = background { element.children.insert(.element(ground), at: 0) }
        return element
    }

    private func kind(ofAtRule name: String) -> Drawing.Remark.Kind {
        name == "@import"
            ? .outside : name.hasSuffix("keyframes") ? .animation : name == "@font-face" ? .face : .unknown
    }

    // MARK: The root

    private mutating func rootStyle() throws(DrawingError) -> (Computed, DrawnElement) {
        let root = tree.elements[0]
        var start = Computed(language: settings.language, viewport: (0, 0))
        let declared = try cascade.declarations(0, in: tree)
        start = computed(0, declared, in: start)
        func pixels(_ name: String) -> Double? {
            let own = declared.last { $0.name == name }?.value ?? CSSToken.all(in: root.value(name) ?? "")
            return own.first.flatMap { start.length($0) }.flatMap { $0 > 0 && $0 <= Number.most ? $0 : nil }
        }
        let box = root.value("viewBox").flatMap(Number.list).flatMap { list in
            list.count == 4 && list[2] > 0 && list[3] > 0 && list.allSatisfy { abs($0) <= Number.most } ? list : nil
        }
        let width = pixels("width"), height = pixels("height")
        let across = width ?? box.map { box in height.map { $0 * box[2] / box[3] } ?? box[2] }
        let down = height ?? box.map { box in width.map { $0 * box[3] / box[2] } ?? box[3] }
        if let across, let down { size = Drawing.Extent(width: across * 0.75, height: down * 0.75) }
        extent = max(across ?? 300, down ?? 150, 1e-3)
        start.viewport = box.map { ($0[2], $0[3]) } ?? (across ?? 300, down ?? 150)
        if let box, let across, let down {
            let scale = min(across / box[2], down / box[3])
            start.matrix = Matrix(a: scale, d: scale)
        }
        var element = DrawnElement("svg", line: root.line)
        if let box { element.set("viewBox", box.map(Number.text).joined(separator: " ")) }
        if let width = width ?? (box == nil ? across : nil) { element.set("width", Number.text(width)) }
        if let height = height ?? (box == nil ? down : nil) { element.set("height", Number.text(height)) }
        if let fit = root.value("preserveAspectRatio").flatMap({ Attributes.value($0, .fit, in: start) }) {
            element["preserveAspectRatio"] = fit
        }
        noteAttributes(0, "svg")
        dress(&element, declared, in: start)
        ground = declared.last { $0.name == "background-color" || $0.name == "background" }
            .flatMap { start.substituted($0.value) }
            .flatMap { Colour.text($0[...].trimmed) }
        return (start, element)
    }

    private var ground: String?

    /// What stands behind the drawing, if that is no white.
    private var background: DrawnElement? {
        guard let ground, !["white", "#ffffff", "#fff", "rgba(0,0,0,0)"].contains(ground) else { return nil }
        var rect = DrawnElement("rect", line: 1)
        let box = tree.elements[0].value("viewBox").flatMap(Number.list) ?? []
        rect.set("x", box.count == 4 ? Number.text(box[0]) : "0")
        rect.set("y", box.count == 4 ? Number.text(box[1]) : "0")
        rect.set("width", "100%")
        rect.set("height", "100%")
        rect.set("fill", ground)
        rect.set("stroke", "none")
        return rect
    }

    // MARK: Elements

    mutating func children(of index: Int, _ style: Computed) throws(DrawingError) -> [DrawnElement.Child] {
        var all: [DrawnElement.Child] = []
        for inner in tree.inner(index) { all += try rebuilt(inner, style).map { .element($0) } }
        return all
    }

    /// What stands for an element: nothing, itself, or several.
    mutating func rebuilt(_ index: Int, _ style: Computed) throws(DrawingError) -> [DrawnElement] {
        let element = tree.elements[index]
        switch element.space {
        case .editor: return []
        case .html, .other:
            noteUnknown(index)
            return []
        case .svg: break
        }
        switch element.name {
        case "text": return try text(index, style)
        case "foreignObject": return try label(index, style)
        case "switch": return try chosen(index, style)
        case "a": return [try plain(index, as: "g", style)]
        case "image": return try picture(index, style)
        case let name where Attributes.elements[name] != nil: return [try plain(index, as: name, style)]
        default:
            noteUnknown(index)
            return []
        }
    }

    mutating func noteUnknown(_ index: Int) {
        let element = tree.elements[index]
        noteAttributes(index, element.name)
        if element.name == "script" { return notes.add(.active, "<script>", line: element.line) }
        if Attributes.animations.contains(element.name) {
            return notes.add(.animation, "<\(element.name)>", line: element.line)
        }
        guard !Attributes.silent.contains(element.name) || element.space != .svg else { return }
        notes.add(.unknown, "<\(element.name)>", line: element.line)
        for inner in tree.inner(index) { noteUnknown(inner) }
    }

    /// An element as it is, under a name from our own list.
    mutating func plain(_ index: Int, as name: String, _ style: Computed) throws(DrawingError) -> DrawnElement {
        let source = tree.elements[index]
        var element = DrawnElement(name, line: source.line)
        element.id = source.value("id") ?? source.value("xml:id")
        let declared = try cascade.declarations(index, in: tree)
        var style = computed(index, declared, in: style)
        noteAttributes(index, name)
        let known = Attributes.elements[name] ?? [:]
        for attribute in source.attributes {
            guard let grammar = known[attribute.name], element[attribute.name] == nil else { continue }
            if let value = Attributes.value(attribute.value, grammar, in: style) {
                element[attribute.name] = value
            } else if case .link = grammar {
                noteReference(attribute.value, line: source.line)
            } else {
                notes.add(.unknown, "\(attribute.name)=\"\(attribute.value.prefix(40))\"", line: source.line)
            }
        }
        dress(&element, declared, transform: source.value(transformName(name)), in: style)
        style.matrix = style.matrix.times(placing(element, in: style))
        if name == "svg" || name == "symbol", let box = element.words("viewBox").flatMap(Number.list), box.count == 4 {
            style.viewport = (box[2], box[3])
        }
        guard style.matrix.isUsable else {
            throw .tooMuch(
                "something is drawn more than \(Int(Number.most)) times as large as it is", line: source.line)
        }
        element.children = try children(of: index, style)
        if name == "filter" { element.isBroken = !isWhole(index) }
        return element
    }

    /// Whether every step of a filter is known.
    private func isWhole(_ index: Int) -> Bool {
        tree.inner(index).allSatisfy { step in
            let name = tree.elements[step].name
            return Attributes.elements[name] != nil || Attributes.silent.contains(name)
                || Attributes.animations.contains(name)
        }
    }

    /// Gradients and patterns have transforms by another name.
    private func transformName(_ name: String) -> String {
        ["linearGradient", "radialGradient", "pattern"].contains(name) ? "" : "transform"
    }

    /// What an element's own transform and view do to what is inside.
    private func placing(_ element: DrawnElement, in style: Computed) -> Matrix {
        var matrix = element.words("transform").flatMap { Matrix($0) { style.length($0) } } ?? Matrix()
        if let box = element.words("viewBox").flatMap(Number.list), box.count == 4, element.name != "pattern" {
            let width = element.words("width").flatMap(Double.init) ?? style.viewport.width
            let height = element.words("height").flatMap(Double.init) ?? style.viewport.height
            let scale = min(width / box[2], height / box[3])
            if scale > 0, scale.isFinite { matrix = matrix.times(Matrix(a: scale, d: scale)) }
        }
        return matrix
    }

    // MARK: What is left out

    func isTooLarge(_ style: Computed) -> Bool { style.fontSize * style.matrix.scale > 8 * extent }

    private mutating func noteReferences(inSheet text: String, line: Int) {
        for token in CSSToken.all(in: text) {
            if case .url(let target) = token, !target.hasPrefix("#"), !target.lowercased().hasPrefix("data:") {
                notes.add(.outside, "'\(target)'", line: line)
            }
        }
    }

    mutating func noteReference(_ target: String, line: Int) {
        let target = target.trimmed
        guard !target.isEmpty, target != "#" else { return }
        if target.lowercased().filter({ !$0.isWhitespace }).hasPrefix("javascript:") {
            notes.add(.active, "'\(target.prefix(60))'", line: line)
        } else {
            notes.add(.outside, "'\(target.prefix(60))'", line: line)
        }
    }

    /// Says which attributes of an element are not understood.
    mutating func noteAttributes(_ index: Int, _ name: String) {
        let element = tree.elements[index]
        let known = Attributes.elements[name] ?? [:]
        for attribute in element.attributes {
            let lower = attribute.name.lowercased()
            if lower.hasPrefix("on") {
                notes.add(.active, "'\(attribute.name)'", line: element.line)
            } else if known[attribute.name] == nil, Properties.grammars[attribute.name] == nil,
                !Properties.resolved.contains(attribute.name), !Properties.idle.contains(attribute.name),
                !Attributes.isIdle(attribute.name), !Self.texts.contains(name)
            {
                if ["href", "src", "from", "to", "values", "action", "formaction", "data"].contains(lower) {
                    if name != "g", name != "image" { noteReference(attribute.value, line: element.line) }
                } else {
                    notes.add(.unknown, "'\(attribute.name)'", line: element.line)
                }
            }
        }
    }

    private static let texts: Set<String> = ["text", "tspan", "textPath", "foreignObject"]
}
