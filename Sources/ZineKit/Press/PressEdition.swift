import ZineCore
import ZineDocument
import ZineImposition
import ZineLayout
import ZineReader
import ZineRender

/// An issue's pages on a print shop's sheets: their ink carried on into the bleed, marks and a line of words around it.
struct PressEdition: Sendable {
    let sheet: PressSheet
    private let composition: Composition
    private let bleed: Length

    init(_ composition: Composition) {
        self.composition = composition
        bleed = min(max(composition.theme.press.bleed, .zero), .inches(2))
        sheet = PressSheet(page: composition.theme.page.size, bleed: bleed)
    }

    var pages: PageSet {
        var set = composition.pages
        var setter = composition.typesetter
        set.outline = []
        set.anchors = [:]
        for (index, page) in composition.pages.pages.enumerated() {
            var frame = Frame(size: sheet.size, items: marks(page: index + 1, setter: &setter))
            for item in page.frame.items {
                // What a reader of the screen clicks on is nothing on paper.
                if case .link = item.mark { continue }
                frame.items.append(extended(item, of: page.frame.size).offset(by: sheet.trim.origin))
            }
            set.pages[index].frame = frame
        }
        return set
    }

    private func extended(_ item: FrameItem, of page: Size) -> FrameItem {
        var item = item
        switch item.mark {
        case .rule(let rect): item.mark = .rule(PressSheet.extended(rect, of: page, by: bleed))
        case .rules(let rects): item.mark = .rules(rects.map { PressSheet.extended($0, of: page, by: bleed) })
        case .image(var placement):
            let rect = PressSheet.extended(placement.rect, of: page, by: bleed)
            placement.part = placement.part?.extended(from: placement.rect, to: rect)
            placement.rect = rect
            item.mark = .image(placement)
        case .glyphs, .strokes, .link: break
        }
        return item
    }

    private func marks(page: Int, setter: inout Typesetter) -> [FrameItem] {
        let lines = sheet.trimMarks + sheet.registrationMarks
        return [FrameItem(.strokes(lines, width: PressSheet.lineWidth), element: nil)]
            + slug(page: page, setter: &setter)
    }

    /// Which page of what this is, of which size: on every sheet, since sheets get mixed up.
    private func slug(page: Int, setter: inout Typesetter) -> [FrameItem] {
        let issue = composition.issue
        var style = composition.theme[.folio]
        style.size = .points(6)
        let size = composition.theme.page.size
        let measures = [size.width, size.height, bleed].map { String((($0.millimetres * 10).rounded()) / 10) }
        let text =
            "\(issue.publication.shortName ?? issue.publication.name) \(issue.number) · \(issue.date.iso) · "
            + "\(page)/\(composition.pages.pages.count) · \(measures[0]) × \(measures[1]) + \(measures[2]) mm · K"
        let run = TextRun(text, style: style, breaking: .never, language: issue.language, element: nil)
        let setting = ParagraphStyle(alignment: .ragged, measure: .inches(50), hyphenates: false)
        guard let line = setter.lines([run], setting).first, line.width <= sheet.slug.width else { return [] }
        return line.items.map { $0.offset(by: sheet.slug.start) }
    }
}

extension ImagePlacement.Part {
    /// What fills a box that has grown at some of its edges: more of the picture where it goes on there, else the same a
    /// little larger, in its own proportions.
    fileprivate func extended(from old: Rect, to new: Rect) -> ImagePlacement.Part {
        guard old.size.width > .zero, old.size.height > .zero else { return self }
        let across = width / old.size.width.points, down = height / old.size.height.points
        let wanted = (width: across * new.size.width.points, height: down * new.size.height.points)
        let share = min(1, 1 / wanted.width, 1 / wanted.height)
        let part = (width: wanted.width * share, height: wanted.height * share)
        let left = x - (old.left - new.left).points * across + (wanted.width - part.width) / 2
        let top = y - (old.top - new.top).points * down + (wanted.height - part.height) / 2
        return ImagePlacement.Part(
            x: min(max(0, left), 1 - part.width), y: min(max(0, top), 1 - part.height), width: part.width,
            height: part.height)
    }
}

extension PressEdition {
    /// `press.pdf`; none where the press's profile cannot be used, which is told.
    func files(in sources: SourceFiles) throws(BuildError) -> EditionFiles {
        var made = EditionFiles()
        guard let profile = profile(in: sources, &made.problems) else { return made }
        made.problems += PrintedPictures(composition).problems
        do throws(RenderError) {
            let bytes = try PDFRenderer.press(
                pages, resources: composition.proofResources,
                options: PressOptions(
                    version: Version.current, trim: sheet.trim, bleed: sheet.bleed, profile: profile,
                    condition: composition.issue.press.condition),
                plate: composition.plateMaker.plate)
            made.files = [("press.pdf", bytes)]
        } catch {
            throw .rendering(String(describing: error))
        }
        return made
    }

    /// What an editor should know before sending the pages to a press.
    func problems(in sources: SourceFiles) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        _ = profile(in: sources, &problems)
        return problems + PrintedPictures(composition).problems
    }

    /// The profile that the manifest names, beside it or beside the publication's; one of our own where it names none.
    private func profile(in sources: SourceFiles, _ problems: inout [Diagnostic]) -> PressProfile? {
        let issue = composition.issue
        guard let path = issue.press.profile else { return .blackInk }
        let span = issue.press.span ?? SourceSpan(file: issue.folder + "/issue.yaml")
        let places = [issue.folder, Path.parent(of: issue.folder)].map { Path.join($0, path) }
        guard let bytes = places.lazy.compactMap({ try? sources.read($0, 8 << 20) }).first else {
            problems.append(
                .error(
                    "missing-file", "there is no file '\(path)'",
                    hint: "put the press's profile into the issue's folder or the publication's", at: span))
            return nil
        }
        do throws(PressProfile.Failure) {
            return try PressProfile(bytes)
        } catch {
            let reason =
                switch error {
                case .noProfile: "'\(path)' is no ICC profile"
                case .noPrinter: "'\(path)' is no profile of a printer"
                case .otherInks(let space): "'\(path)' is a profile of \(space) inks"
                }
            problems.append(
                .error(
                    "bad-profile", reason, hint: "ask the print shop for an output profile of its press, grey or CMYK",
                    at: span))
            return nil
        }
    }
}
