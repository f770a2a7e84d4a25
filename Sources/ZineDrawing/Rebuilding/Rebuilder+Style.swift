extension Rebuilder {
    /// What holds inside an element.
    func computed(_ index: Int, _ declared: [Declaration], in outer: Computed) -> Computed {
        var style = outer
        let element = tree.elements[index]
        for own in declared where own.name.hasPrefix("--") { style.variables[own.name] = own.value }
        if let space = element.value("xml:space") { style.preservesSpace = space == "preserve" }
        if let language = element.value("xml:lang") ?? element.value("lang") { style.language = language }
        // The size first: other values count in it.
        for own in declared where own.name == "font-size" || own.name == "font" {
            if let value = style.substituted(own.value) { FontValues.set(own.name, value, &style, outer) }
        }
        for own in declared where own.name != "font-size" && own.name != "font" {
            if let value = style.substituted(own.value) { FontValues.set(own.name, value, &style, outer) }
        }
        return style
    }

    /// Gives an element the properties that were declared for it, and its transform.
    /// - Parameter attribute: the transform as an attribute says it.
    mutating func dress(
        _ element: inout DrawnElement, _ declared: [Declaration], transform attribute: String? = nil, in style: Computed
    ) {
        var transform = attribute.map { Matrix($0) { style.length($0) } }
        if let attribute, transform == .some(nil) {
            notes.add(.unknown, "transform=\"\(attribute.prefix(40))\"", line: element.line)
        }
        var origin: Matrix?
        for own in declared where !own.name.hasPrefix("--") {
            guard let value = style.substituted(own.value) else {
                notes.add(.unknown, "\(own.name): var(…)", line: element.line)
                continue
            }
            switch own.name {
            case "transform":
                transform = Matrix(CSSText.text(value)) { style.length($0) }
                if transform == .some(nil) { noteValue("transform", value, line: element.line) }
            case "transform-origin": origin = self.origin(value, style)
            case "marker":
                for place in ["marker-start", "marker-mid", "marker-end"] { set(place, value, &element, style) }
            case let name where Properties.grammars[name] != nil: set(name, value, &element, style)
            case let name where Properties.geometry.contains(name): setGeometry(name, value, &element, style)
            default: noteProperty(own.name, value, line: element.line)
            }
        }
        guard var matrix = transform.flatMap({ $0 }), matrix != Matrix() else { return }
        if let origin, let back = Optional(Matrix.translation(-origin.e, -origin.f)) {
            matrix = origin.times(matrix).times(back)
        }
        element.set("transform", matrix.text)
    }

    private func origin(_ value: [CSSToken], _ style: Computed) -> Matrix? {
        let parts = value.filter { $0 != .space }
        guard (1...3).contains(parts.count) else { return nil }
        let words: [String: Double] = ["left": 0, "top": 0, "center": 50, "right": 100, "bottom": 100]
        let tokens = parts.map { part in part.word.flatMap { words[$0] }.map { CSSToken.percentage($0) } ?? part }
        let down = tokens.count > 1 ? tokens[1] : .percentage(50)
        guard let x = style.length(tokens[0], of: style.viewport.width),
            let y = style.length(down, of: style.viewport.height)
        else { return nil }
        return .translation(x, y)
    }

    private mutating func set(
        _ name: String, _ value: [CSSToken], _ element: inout DrawnElement, _ style: Computed
    ) {
        guard let grammar = Properties.grammars[name] else { return }
        if let found = Properties.value(value[...], grammar, in: style) {
            element[name] = found
        } else if name == "display" || value.first?.word.map({ ["initial", "revert"].contains($0) }) == true {
            element[name] = nil
        } else {
            noteValue(name, value, line: element.line)
        }
    }

    private mutating func setGeometry(
        _ name: String, _ value: [CSSToken], _ element: inout DrawnElement, _ style: Computed
    ) {
        guard let grammar = Attributes.elements[element.name]?[name], element.name != "svg" else { return }
        if value.first == .function("path"), value.count == 3, case .string(let data) = value[1] {
            element.set("d", PathData(data).text)
        } else if value.first?.word == "auto" {
            return
        } else if let found = Attributes.value(CSSText.text(value), grammar, in: style) {
            element[name] = found
        } else {
            noteValue(name, value, line: element.line)
        }
    }

    private mutating func noteValue(_ name: String, _ value: [CSSToken], line: Int) {
        let outside = value.contains { token in
            guard case .url(let target) = token, Properties.id(token) == nil else { return false }
            noteReference(target, line: line)
            return true
        }
        if !outside { notes.add(.unknown, "\(name): \(CSSText.text(value).prefix(40))", line: line) }
    }

    private mutating func noteProperty(_ name: String, _ value: [CSSToken], line: Int) {
        if Properties.resolved.contains(name) || Properties.idle.contains(name) || name.hasPrefix("-") {
            for case .url(let target) in value where !target.hasPrefix("#") { noteReference(target, line: line) }
            return
        }
        if Properties.isAnimation(name) { return notes.add(.animation, "'\(name)'", line: line) }
        if name.hasSuffix("-shadow") { return notes.add(.effect, "'\(name)'", line: line) }
        noteValue(name, value, line: line)
    }
}

/// Tokens as text again, for what reads text.
enum CSSText {
    static func text(_ tokens: [CSSToken]) -> String {
        tokens.map { token in
            switch token {
            case .ident(let name): name
            case .function(let name): name + "("
            case .at(let name): "@" + name
            case .hash(let name): "#" + name
            case .string(let text): "\"" + text + "\""
            case .url(let target): "url(" + target + ")"
            case .number(let value): "\(value)"
            case .percentage(let value): "\(value)%"
            case .dimension(let value, let unit): "\(value)\(unit)"
            case .space: " "
            case .sign(let sign): String(sign)
            }
        }.joined()
    }
}
