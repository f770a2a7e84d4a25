public import ZineCore
import ZineImposition
import ZineLayout
import ZineRender
import ZineText

extension Composition {
    /// Sets text in the composition's own faces.
    var typesetter: Typesetter {
        Typesetter(theme: theme, shaper: library, hyphenator: tools.hyphenator)
    }

    /// The faces as they are now: what is set over the pages may have opened more.
    var proofResources: Resources {
        var resources = resources
        resources.fonts = library.files
        return resources
    }
}

extension IssueBuilder {
    /// Draws a page, a spread or a sheet of an issue. Nothing but what is on it is drawn.
    public func preview(
        _ folder: String, _ request: PreviewRequest, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> PreviewResult {
        var composer = composer()
        var composed = try composer.compose(folder, &problems)
        var sheets: Imposition?
        if request.isLargePrint, let own = composed, !problems.hasErrors {
            let large = Editions(own, settings).largePrint(reported: problems)
            problems += large.problems
            composed = large.composition
            sheets = large.imposition
        }
        if let composed { problems = unsilenced(problems, of: composed.issue) }
        guard let composition = composed, !problems.hasErrors else { return .refused }
        let imposition: Imposition?
        if request.isLargePrint {
            imposition = sheets
        } else if case .sheet = request.subject {
            imposition = Editions(composition, settings).printed.imposition(&problems)
            guard imposition != nil, !problems.hasErrors else { return .refused }
        } else {
            imposition = nil
        }
        if let reason = Self.missing(request.subject, pages: composition.pages.pages.count, imposition) {
            return .beyond(reason)
        }
        if let pages = Self.pages(request.subject, of: composition.pages.pages.count) {
            problems = PageProblems(composition, pages: pages).told(problems)
        }
        do throws(RenderError) {
            return .drawn(try draw(request, of: composition, imposition))
        } catch {
            throw .rendering(String(describing: error))
        }
    }

    /// The pages that a part of an issue has; `nil` where that is all of it, or sheets.
    private static func pages(_ subject: PreviewRequest.Subject, of count: Int) -> [Int]? {
        switch subject {
        case .page(let number): [number]
        case .spread(let number): ProofSetter.spread(with: number, of: count)
        case .sheet, .pages: nil
        }
    }

    private static func missing(
        _ subject: PreviewRequest.Subject, pages: Int, _ imposition: Imposition?
    ) -> String? {
        switch subject {
        case .page(let number), .spread(let number):
            (1...pages).contains(number) ? nil : "the issue has \(pages) pages, so there is no page \(number)"
        case .sheet(let number):
            (1...(imposition?.sheets.count ?? 1)).contains(number)
                ? nil : "the issue has \(imposition?.sheets.count ?? 0) sheets, so there is no sheet \(number)"
        case .pages: nil
        }
    }

    private func draw(
        _ request: PreviewRequest, of composition: Composition, _ imposition: Imposition?
    ) throws(RenderError) -> [UInt8] {
        if case .page(let number) = request.subject, request.format == .pdf, request.marks.isEmpty {
            return try Self.taggedPage(number, of: composition)
        }
        if request.subject == .pages, request.marks.isEmpty {
            return try PDFRenderer.pages(
                composition.pages, resources: composition.resources, options: PDFOptions(version: Version.current),
                plate: composition.plateMaker.plate)
        }
        var setter = ProofSetter(composition, marks: request.marks, settings)
        let proofs: [Proof]
        switch request.subject {
        case .page(let number): proofs = [setter.page(number)]
        case .spread(let number): proofs = [setter.spread(with: number)]
        case .pages: proofs = composition.pages.pages.indices.map { setter.page($0 + 1) }
        case .sheet(let number):
            guard let sheet = imposition?.sheets[number - 1] else { return [] }
            let sides = [sheet.front, sheet.back].compactMap { $0 }
            proofs =
                request.format == .pdf
                ? sides.map { setter.side($0, paper: sheet.paper) } : [setter.sheet(sheet)]
        }
        let renderer = ProofRenderer(resources: composition.proofResources)
        switch request.format {
        case .png: return try renderer.png(proofs[0], resolution: request.resolution)
        case .sixel: return try renderer.sixel(proofs[0], resolution: request.resolution)
        case .svg: return try renderer.svg(proofs[0])
        case .pdf: return try renderer.pdf(proofs, created: composition.pages.metadata.created)
        }
    }

    /// A page as it is in the finished PDF, tagged, with its links.
    private static func taggedPage(_ number: Int, of composition: Composition) throws(RenderError) -> [UInt8] {
        var single = composition.pages
        single.pages = [single.pages[number - 1]]
        single.outline = []
        single.anchors = single.anchors.filter { $0.value.page == number - 1 }.mapValues { Anchor(page: 0, y: $0.y) }
        return try PDFRenderer.pages(
            single, resources: composition.resources, options: PDFOptions(version: Version.current),
            plate: composition.plateMaker.plate)
    }
}
