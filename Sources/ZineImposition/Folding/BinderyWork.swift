import ZineCore
import ZineDocument

/// How each kind of book is put together.
extension Bindery {
    /// Folds a sheet down its middle with its front outside: the half at the spine's side goes under the other.
    func fold(_ sheet: PrintedSheet, _ binding: Binding) -> Pile {
        var pile = Pile(sheet)
        let middle = TableLine.vertical(x: sheet.size.width.points / 2)
        pile.fold(middle, moving: binding == .left ? .before : .after, under: true)
        return pile
    }

    /// Puts folded sheets into each other, the first outermost. Each lies against the inside of the one around it: its
    /// fold stands back from the spine by the thickness of all sheets outside.
    func nest(_ sheets: [PrintedSheet], _ binding: Binding) -> Pile? {
        guard let first = sheets.first else { return nil }
        var nest = fold(first, binding)
        var depth = thickness.cover.points
        for sheet in sheets.dropFirst() {
            var inner = fold(sheet, binding)
            inner.move(x: binding == .left ? depth : -depth)
            nest.insert(inner)
            depth += thickness.sheet.points
        }
        return nest
    }

    /// Nests the sheets of each signature and lays the signatures under each other.
    func gather(_ sheets: [PrintedSheet], as imposition: Imposition, _ binding: Binding) -> Pile? {
        var book: Pile?
        var start = 0
        while start < min(sheets.count, imposition.sheets.count) {
            let number = imposition.sheets[start].signature
            let count = imposition.sheets[start...].prefix { $0.signature == number }.count
            guard let nest = nest(Array(sheets[start..<min(start + count, sheets.count)]), binding) else { return nil }
            if book == nil { book = nest } else { book?.put(under: nest) }
            start += count
        }
        return book
    }

    /// Lays sheets under each other, folded if they hold two pages side by side.
    func pile(_ sheets: [PrintedSheet], as imposition: Imposition, _ binding: Binding) -> Pile? {
        var book: Pile?
        for sheet in sheets {
            let next = sheet.front.count == 2 ? fold(sheet, binding) : Pile(sheet)
            if book == nil { book = next } else { book?.put(under: next) }
        }
        return book
    }

    /// Cuts the pile down its middle and lays the half at the spine's side upon the other.
    func cutAndStack(_ sheets: [PrintedSheet], _ binding: Binding) -> Pile? {
        guard let first = sheets.first else { return nil }
        var pile = Pile(first)
        for sheet in sheets.dropFirst() { pile.put(under: Pile(sheet)) }
        let middle = first.size.width.points / 2
        var (left, right) = pile.cutApart(at: .vertical(x: middle))
        right.move(x: -middle)
        if binding == .left { left.put(under: right) } else { right.put(under: left) }
        return binding == .left ? left : right
    }

    /// Slits the middle of a sheet, folds it lengthwise with the print outside and pushes it together.
    func zine(_ sheet: PrintedSheet, _ binding: Binding) throws(FoldingError) -> Book {
        let (width, height) = (sheet.size.width.points, sheet.size.height.points)
        var pile = Pile(sheet)
        pile.slit(.horizontal(y: height / 2), from: width / 4, to: width * 3 / 4)
        pile.fold(.horizontal(y: height / 2), moving: .before, under: true)
        try pile.pushTogether(cover: binding == .left ? .after : .before)
        return try pile.read(spine: binding)
    }
}
