import ZineCore
import ZineDocument

/// The rules of a table, none of which is nearer to letters than `air`.
extension GalleyBuilder {
    /// What is free between a rule and the letters above or below it: more than a third of a line.
    private var air: Length { theme.leading * 0.35 }

    /// How far letters reach above their line and below it.
    private func ascent(_ style: TextStyle) -> Length { style.size * 0.78 }
    private func descent(_ style: TextStyle) -> Length { style.size * 0.25 }

    /// How thick the rules above and below a table are.
    private var outerWidth: Length { theme.rules.thin * 2 }

    /// Where the rule above a line and the one below it begin, from the top of the line.
    private func overLetters(_ style: TextStyle) -> Length { baseline - ascent(style) - air - outerWidth }
    private func underLetters(_ style: TextStyle) -> Length { baseline + descent(style) + air }

    /// The rule above the first row and below the last; under a caption the first row makes room for its rule.
    func rule(
        _ strips: inout [Strip], _ first: TextStyle, _ last: TextStyle, isCaptioned: Bool, in column: Column
    ) {
        guard let foot = strips.indices.last else { return }
        let height = { (strip: Strip) in strip.ownLines?.height ?? theme.leading * strip.height }
        let below = underLetters(strips.count == 1 ? first : last) - theme.leading
        strips[foot].items.append(outerRule(at: height(strips[foot]) + below, in: column))
        strips[0].items.append(topRule(first, in: column))
        if isCaptioned { clear(ofCaption: &strips[0], first) }
        // What the block lacks to the grid stands above and below it, and has to hold what of the rules stands there: two
        // tables in a row have four rules.
        let slack = strips.reduce(Length.zero) { $0 + theme.leading * $1.height - height($1) }
        let above = isCaptioned ? .zero : overLetters(first) * -1
        if slack < max(above, below + outerWidth) * 2 - theme.leading * 0.3 { strips[0].height += 1 }
    }

    /// The rule under a head, which the first row keeps away from.
    func rule(under head: inout Strip, _ type: TableType, in column: Column) {
        guard let height = head.ownLines?.height else { return }
        let y = height - theme.leading + underLetters(type.head)
        head.items.append(
            FrameItem(.rule(Rect(x: column.left, y: y, width: column.width, height: theme.rules.thin)), element: nil))
        let needed = max(height, y + theme.rules.thin + air + ascent(type.cell) - baseline)
        head.ownLines?.height = needed
        head.height = max(1, gridLines(needed))
    }

    /// Moves a table's first row down, with the rule above it, until that is clear of the caption.
    func clear(ofCaption row: inout Strip, _ style: TextStyle) {
        guard let own = row.ownLines?.height else { return }
        let lead = max(.zero, underLetters(theme[.caption]) - theme.leading - overLetters(style))
        row.items = row.items.map { $0.offset(by: Point(x: .zero, y: lead)) }
        row.ownLines?.height = own + lead
        row.height = max(1, gridLines(own + lead))
    }

    func topRule(_ style: TextStyle, in column: Column) -> FrameItem {
        outerRule(at: overLetters(style), in: column)
    }

    /// The rule above and below a table.
    private func outerRule(at y: Length, in column: Column) -> FrameItem {
        let rule = Rect(x: column.left, y: y, width: column.width, height: outerWidth)
        return FrameItem(.rule(rule), element: nil)
    }
}
