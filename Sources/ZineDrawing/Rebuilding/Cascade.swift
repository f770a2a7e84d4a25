/// Which declarations hold for an element: attributes, then rules by weight and order, then its own style.
struct Cascade {
    private let sheet: StyleSheet
    /// Elements that may be looked at in all to find out which rules are for what.
    private var steps = 20_000_000

    init(_ tree: MarkupTree) {
        var sheet = StyleSheet()
        for (index, element) in tree.elements.enumerated() where element.name == "style" {
            sheet.add(tree.text(of: index))
        }
        self.sheet = sheet
    }

    var skipped: [String] { sheet.skipped }

    /// The declarations of an element, the weightiest last, those of the same property included.
    mutating func declarations(_ index: Int, in tree: MarkupTree) throws(DrawingError) -> [Declaration] {
        let element = tree.elements[index]
        var plain: [(weight: Int, declaration: Declaration)] = []
        if element.space == .svg {
            for attribute in element.attributes
            where Properties.grammars[attribute.name] != nil || Properties.resolved.contains(attribute.name) {
                // These are attributes with a meaning of their own.
                if ["transform", "font", "background", "background-color"].contains(attribute.name) { continue }
                let value = CSSToken.all(in: attribute.value)[...].trimmed
                plain.append((-1, Declaration(name: attribute.name, value: Array(value))))
            }
        }
        for rule in sheet.rules where rule.selector.matches(index, in: tree, steps: &steps) {
            plain += rule.declarations.map { (rule.selector.specificity, $0) }
        }
        guard steps > 0 else {
            throw .tooMuch("its style sheets ask for more comparisons than a drawing may take", line: element.line)
        }
        if let own = element.value("style") {
            plain += Declaration.all(in: CSSToken.all(in: own)[...]).map { (Int.max, $0) }
        }
        let ranked = plain.enumerated().sorted { a, b in
            let first = (a.element.declaration.isImportant ? 1 : 0, a.element.weight, a.offset)
            let second = (b.element.declaration.isImportant ? 1 : 0, b.element.weight, b.offset)
            return first < second
        }
        return ranked.map(\.element.declaration)
    }
}
