public import ZineCore
import ZineDocument
import ZineImposition
public import ZineLayout
public import ZineReader
import ZineRender
import ZineText
import ZineWeb

/// An issue that is looked at while it is written: composed again after every edit, its pages as pictures.
///
/// While the input has errors the last good pages stay. Pages and sheets count from one; lengths are points.
public struct LivePreview: ~Copyable {
    /// What an update changed.
    public struct Change: Sendable {
        /// Pages that look different, or are new.
        public var pages: [Int] = []
        /// Whether anything of the state is another: pages, diagnostics, figures.
        public var isAny = false
    }

    public let folder: String
    public private(set) var diagnostics: [Diagnostic] = []
    /// Counts the updates that changed anything.
    public private(set) var generation = 0
    /// Whether the pages are older than the input, which has errors.
    public var isStale: Bool { diagnostics.hasErrors && shown != nil }

    /// Knows the printer that the sheets are for, and the theme.
    private var builder: IssueBuilder
    private var composer: IncrementalComposer
    private(set) var shown: Composition?
    private(set) var imposition: Imposition?
    /// For every page the generation in which it came to look as it does, and to stand where it does in the source.
    private(set) var versions: [(picture: Int, text: Int)] = []
    private var renderer: (fonts: [FontFile], images: [String: ImageFile], inks: InkColors, renderer: ProofRenderer)?
    private var site: [String: [UInt8]]?

    /// - Parameter builder: what would build the issue; its printer and its theme are those of the proofs.
    public init(_ folder: String, builder: IssueBuilder) {
        self.folder = folder
        self.builder = builder
        composer = IncrementalComposer(programFiles: builder.programFiles, sources: builder.sources)
        composer.theme = builder.theme
    }

    public var sources: SourceFiles {
        get { composer.sources }
        set {
            composer.sources = newValue
            builder.sources = newValue
        }
    }

    /// Every file that matters to the issue, the program's templates for the digital edition among them.
    public var filesRead: [String] { composer.filesRead }
    public var assetFolders: [String] { ["Templates/web", "Web"].map { composer.programFiles.assets + "/" + $0 } }

    // MARK: Composing

    /// Reads and composes again what has changed.
    public mutating func update() -> Change {
        var problems: [Diagnostic] = []
        var composition: Composition?
        do throws(BuildError) {
            composition = try composer.compose(folder, &problems)
            composition?.proofread()
        } catch {
            problems.append(error.diagnostic)
        }
        var change = Change()
        site = nil
        if let composition, shown == nil || !problems.hasErrors {
            imposition = Editions(composition, builder.settings).printed.imposition(&problems)
            change = replace(by: composition)
        }
        if let composition { problems = builder.unsilenced(problems, of: composition.issue) }
        let sorted = problems.sortedForReport()
        change.isAny = change.isAny || sorted != diagnostics
        diagnostics = sorted
        if change.isAny { generation += 1 }
        return change
    }

    private mutating func replace(by composition: Composition) -> Change {
        var change = Change()
        let old = shown?.pages.pages ?? []
        let pages = composition.pages.pages
        change.isAny = old.count != pages.count || shown?.report != composition.report
        var versions: [(picture: Int, text: Int)] = []
        let areOthers = shown?.resources.images != composition.resources.images
        let hasOtherInks = shown?.resources.inks != composition.resources.inks
        for (index, page) in pages.enumerated() {
            var version = (picture: generation + 1, text: generation + 1)
            if old.indices.contains(index), self.versions.indices.contains(index) {
                let looksAlike =
                    page.frame.looks(like: old[index].frame) && !(areOthers && page.frame.hasPictures) && !hasOtherInks
                if looksAlike { version.picture = self.versions[index].picture }
                if looksAlike && page.frame == old[index].frame { version.text = self.versions[index].text }
            }
            if version.picture > generation { change.pages.append(index + 1) }
            if version.text > generation { change.isAny = true }
            versions.append(version)
        }
        self.versions = versions
        shown = composition
        return change
    }

    // MARK: Pictures

    public var pageCount: Int { shown?.pages.pages.count ?? 0 }

    /// A page as PNG; `nil` where there is none.
    public mutating func picture(
        page: Int, resolution: Double, marks: Set<ProofMark>
    ) throws(RenderFailure) -> [UInt8]? {
        guard let shown, (1...max(1, pageCount)).contains(page), pageCount > 0 else { return nil }
        var setter = ProofSetter(shown, marks: marks, builder.settings)
        return try png(setter.page(page), resolution)
    }

    /// A side of a sheet as PNG; `nil` where there is none.
    public mutating func picture(
        sheet: Int, isBack: Bool, resolution: Double
    ) throws(RenderFailure) -> [UInt8]? {
        guard let shown, let sheets = imposition?.sheets, sheets.indices.contains(sheet - 1),
            let side = isBack ? sheets[sheet - 1].back : sheets[sheet - 1].front
        else { return nil }
        var setter = ProofSetter(shown, marks: [], builder.settings)
        return try png(setter.side(side, paper: sheets[sheet - 1].paper), resolution)
    }

    /// Why a picture could not be drawn.
    public struct RenderFailure: Error { public var reason: String }

    private mutating func png(_ proof: Proof, _ resolution: Double) throws(RenderFailure) -> [UInt8] {
        guard let resources = shown?.proofResources else { throw RenderFailure(reason: "there are no pages") }
        let drawer: ProofRenderer
        if let renderer, renderer.fonts == resources.fonts, renderer.images == resources.images,
            renderer.inks == resources.inks
        {
            drawer = renderer.renderer
        } else {
            drawer = ProofRenderer(resources: resources)
            renderer = (resources.fonts, resources.images, resources.inks, drawer)
        }
        do throws(RenderError) {
            return try drawer.png(proof, resolution: resolution)
        } catch {
            throw RenderFailure(reason: error.description)
        }
    }

    // MARK: The digital edition

    /// A file of the digital edition, by its path in it; made when first asked for after an update.
    public mutating func webFile(_ path: String) -> [UInt8]? {
        if site == nil { site = makeSite() }
        return site?["web/" + path]
    }

    private func makeSite() -> [String: [UInt8]] {
        guard let shown, let files = try? Editions(shown, builder.settings).digital().web() else { return [:] }
        return Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Frame {
    /// Whether the same is painted in the same places, wherever in the source it comes from.
    fileprivate func looks(like other: Frame) -> Bool {
        size == other.size && items.count == other.items.count
            && zip(items, other.items).allSatisfy { $0.mark == $1.mark && $0.ink == $1.ink }
    }

    fileprivate var hasPictures: Bool {
        items.contains { item in
            if case .image = item.mark { return true }
            return false
        }
    }
}
