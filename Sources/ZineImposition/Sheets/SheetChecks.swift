import ZineCore

extension SheetLayout {
    /// Throws `pageDoesNotFit` for the first page that is larger than its place and may not be scaled.
    func checkFit() throws(ImpositionError) {
        for sheet in arrangement.sheets {
            for cell in sheet.front + (sheet.back ?? []) { try checkFit(cell) }
        }
    }

    private func checkFit(_ cell: ArrangedCell) throws(ImpositionError) {
        guard let page = cell.page else { return }
        let size = job.size(of: page)
        let place: Size
        if cell.isPoster {
            place = grid.sheet
            let fit = PageFit.poster(size, in: printable.size, scaling: job.options.posterScaling)
            guard !fit.size.fits(place) else { return }
        } else {
            place = grid.cell(column: cell.column, row: cell.row).size
            guard !fit(cell, in: place).size.fits(place) else { return }
        }
        throw .pageDoesNotFit(page: job.sizes == nil ? nil : page, size: size, place: place)
    }

    func warnings(_ laid: [Sheet]) -> [ImpositionWarning] {
        var warnings: [ImpositionWarning] = []
        let blanks = laid.reduce(0) { count, sheet in
            count + (sheet.front.placements + (sheet.back?.placements ?? [])).count { $0.page == nil }
        }
        if blanks > 0 { warnings.append(.blanksAdded(blanks)) }
        if job.options.scheme == .oneSheet, laid.count > 1 { warnings.append(.severalZines(laid.count)) }
        if let bounded = creep.bounded(nests: Set(arrangement.sheets.map(\.signatureSheets))) {
            warnings.append(.creepBounded(wanted: bounded.wanted, allowed: bounded.allowed))
        }
        let outside = pagesOutsidePrintable(laid)
        if let first = outside.min() {
            warnings.append(.inkOutsidePrintableArea(page: first, count: outside.count))
        }
        return warnings
    }

    /// Pages whose ink, as far as their margins tell, lies where the printer does not reach.
    private func pagesOutsidePrintable(_ laid: [Sheet]) -> [Int] {
        guard let margins = job.options.pageMargins, !arrangement.isProof else { return [] }
        let reach = printable.inset(by: Insets(all: -Limits.slack))
        return laid.flatMap { sheet in
            (sheet.front.placements + (sheet.back?.placements ?? [])).compactMap { placement in
                guard let page = placement.page, !reach.contains(placement.ink(margins)) else { return nil }
                return page
            }
        }
    }
}

extension Placement {
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
