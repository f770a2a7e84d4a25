import ZineCore
import ZineDocument

/// The rules of a table, none of which is nearer to letters than `air`.
extension GalleyBuilder {
    /// What is free between a rule and the letters above or below it: more than a third of a line.
    private var air: Length { theme.leading * 0.35 }

    /// How far letters reach above their line and below it.
    private func ascent(_ style: TextStyle) -> Length { style.size * 0.78 }
    private func descent(_ style: TextStyle) -> Length { style.size * 0.25 }

    /// The rule above the first row and below the last; under a caption the first row makes room for its rule.
    func rule(
        _ strips: inout [Strip], _ first: TextStyle, _ last: TextStyle, isCaptioned: Bool, in column: Column
    ) {
        guard let foot = strips.indices.last else { return }
        let rests = (strips[foot].ownLines?.height ?? theme.leading * strips[foot].height) - theme.leading + baseline
        let style = strips.count == 1 ? first : last
        strips[foot].items.append(outerRule(at: rests + descent(style) + air, in: column))
        strips[0].items.append(topRule(first, in: column))
        if isCaptioned, let height = strips[0].ownLines?.height {
            let caption = baseline + descent(theme[.caption]) - theme.leading
            let lead = max(.zero, caption + air - (baseline - ascent(first) - air - theme.rules.thin * 2))
            strips[0].items = strips[0].items.map { $0.offset(by: Point(x: .zero, y: lead)) }
            strips[0].ownLines?.height = height + lead
            strips[0].height = max(1, gridLines(height + lead))
        }
        // What the block lacks to the grid stands above and below it, and has to hold what of the rules stands there: two
        // tables in a row have four rules.
        let own = strips.reduce(Length.zero) { $0 + ($1.ownLines?.height ?? theme.leading * $1.height) }
        let slack = theme.leading * strips.reduce(0) { $0 + $1.height } - own
        let above = isCaptioned ? .zero : theme.rules.thin * 2 + air + ascent(first) - baseline
        let below = baseline - theme.leading + descent(style) + air + theme.rules.thin * 2
        if slack < max(above, below) * 2 - theme.leading * 0.3 { strips[0].height += 1 }
    }

    /// The rule under a head, which the first row keeps away from.
    func rule(under head: inout Strip, _ type: TableType, in column: Column) {
        guard let height = head.ownLines?.height else { return }
        let y = height - theme.leading + baseline + descent(type.head) + air
        head.items.append(
            FrameItem(.rule(Rect(x: column.left, y: y, width: column.width, height: theme.rules.thin)), element: nil))
        let needed = max(height, y + theme.rules.thin + air + ascent(type.cell) - baseline)
        head.ownLines?.height = needed
        head.height = max(1, gridLines(needed))
    }

    func topRule(_ style: TextStyle, in column: Column) -> FrameItem {
        outerRule(at: baseline - ascent(style) - air - theme.rules.thin * 2, in: column)
    }

    /// The rule above and below a table.
    private func outerRule(at y: Length, in column: Column) -> FrameItem {
        let rule = Rect(x: column.left, y: y, width: column.width, height: theme.rules.thin * 2)
        return FrameItem(.rule(rule), element: nil)
    }
}
