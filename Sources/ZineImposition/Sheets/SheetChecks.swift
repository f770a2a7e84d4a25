import ZineCore
import ZineDocument

extension SheetLayout {
    /// Throws `pageDoesNotFit` for the first page whose ink is larger than its place: white may hang over the paper's
    /// edge, as that of half-letter pages on A4 does.
    func checkFit() throws(ImpositionError) {
        guard !arrangement.isProof else { return }
        let margins = job.options.inkFreeMargins
        for sheet in arrangement.sheets {
            for cell in sheet.front + (sheet.back ?? []) {
                guard let page = cell.page else { continue }
                let placement = place(cell, on: sheet)
                let reach = placement.cell.inset(by: Insets(all: -Limits.slack))
                if reach.contains(placement.ink(margins)) { continue }
                throw .pageDoesNotFit(
                    page: job.sizes == nil ? nil : page, size: placement.size, place: placement.cell.size)
            }
        }
    }

    func warnings(_ laid: [Sheet]) -> [ImpositionWarning] {
        var warnings: [ImpositionWarning] = []
        let blanks = laid.flatMap(\.placements).count { $0.page == nil }
        if blanks > 0 { warnings.append(.blanksAdded(blanks)) }
        if job.options.scheme == .oneSheet, laid.count > 1 { warnings.append(.severalZines(laid.count)) }
        if let bounded = creep.bounded(nests: Set(arrangement.sheets.map(\.signatureSheets))) {
            warnings.append(.creepBounded(wanted: bounded.wanted, allowed: bounded.allowed))
        }
        if !knowsBackOffset, laid.contains(where: { $0.back != nil }) { warnings.append(.backOffsetUnknown) }
        return warnings + edgeWarnings(laid)
    }

    private func edgeWarnings(_ laid: [Sheet]) -> [ImpositionWarning] {
        guard !arrangement.isProof else { return [] }
        var warnings: [ImpositionWarning] = []
        let over = laid.flatMap(\.placements).filter { $0.page != nil && $0.overhang > Limits.slack }
        if let first = over.compactMap(\.page).min(), let most = over.map(\.overhang).max() {
            warnings.append(.pageOverhangs(page: first, count: over.count, by: most))
        }
        let outside = pagesOutsidePrintable(laid)
        if let first = outside.min() {
            warnings.append(.inkOutsidePrintableArea(page: first, count: outside.count))
        }
        return warnings
    }

    /// Pages whose ink, as far as their margins tell, lies where the printer does not reach.
    private func pagesOutsidePrintable(_ laid: [Sheet]) -> [Int] {
        guard let margins = job.options.pageMargins else { return [] }
        let reach = printable.inset(by: Insets(all: -Limits.slack))
        return laid.flatMap(\.placements).filter { !reach.contains($0.ink(margins)) }.compactMap(\.page)
    }
}

extension Sheet {
    /// Front and back.
    fileprivate var placements: [Placement] { front.placements + (back?.placements ?? []) }
}

extension Placement {
    /// How far the page reaches over head, foot or fore-edge of its cell; what creep moves over the fold is meant to.
    var overhang: Length {
        let left = spine == .left ? .zero : cell.left - bounds.left
        let right = spine == .right ? .zero : bounds.right - cell.right
        return max(max(left, right), max(cell.top - bounds.top, bounds.bottom - cell.bottom))
    }

    /// The part of the side that the page's own margins leave to ink.
    ///
    /// Where no spine tells the page's sides apart, both get the smaller of their margins.
    func ink(_ margins: PageMargins) -> Rect {
        let scale = (transform.a * transform.a + transform.b * transform.b).squareRoot()
        let isTurned = transform.d < 0
        let narrow = min(margins.spine, margins.foreEdge)
        let left = spine == nil ? narrow : spine == .left ? margins.spine : margins.foreEdge
        let right = spine == nil ? narrow : spine == .left ? margins.foreEdge : margins.spine
        return bounds.inset(
            by: Insets(
                top: (isTurned ? margins.foot : margins.head) * scale, right: right * scale,
                bottom: (isTurned ? margins.head : margins.foot) * scale, left: left * scale))
    }
}
