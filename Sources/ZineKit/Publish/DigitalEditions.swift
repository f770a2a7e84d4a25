import ZineCore
import ZineDocument
import ZineLayout
import ZineRender
import ZineWeb

/// The digital editions of one composed issue, from the same tree and the same pages as the printed one.
struct DigitalEditions {
    let composition: IssueBuilder.Composition
    let workshop: Workshop
    let templates: WebTemplates

    private var issue: Issue { composition.issue }

    // MARK: What the editions are told of the printed one

    var pageLabels: [String: String] {
        Dictionary(
            composition.report.articles.map { ($0.slug, String($0.firstPage)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    var pictureSizes: [String: PictureSize] {
        composition.resources.images.mapValues { image in
            PictureSize(
                width: image.pixels?.width ?? Int(image.size.width.points.rounded()),
                height: image.pixels?.height ?? Int(image.size.height.points.rounded()))
        }
    }

    /// Where each printed page begins in the text: at the first mark on it that came out of an article.
    var pageStarts: [PageStart] {
        let first = Dictionary(
            composition.report.articles.map { ($0.slug, $0.firstPage) }, uniquingKeysWith: { first, _ in first })
        let slugs = Dictionary(
            issue.articles.map { (issue.folder + "/" + $0.path, $0.slug) }, uniquingKeysWith: { first, _ in first })
        return composition.pages.pages.enumerated().compactMap { index, page in
            if index == 0 { return PageStart(label: page.label, place: .cover) }
            for item in page.frame.items where item.element != nil {
                guard let span = item.span, let slug = slugs[span.file] else { continue }
                let opens = first[slug] == index + 1
                return PageStart(
                    label: page.label, place: opens ? .article(slug) : .text(article: slug, span.start))
            }
            return nil
        }
    }

    // MARK: Editions

    /// The printed cover as a PNG.
    func cover(resolution: Double) throws(BuildError) -> (bytes: [UInt8], size: PictureSize)? {
        guard let page = composition.pages.pages.first else { return nil }
        do throws(RenderError) {
            let bytes = try PNGRenderer.png(
                frame: page.frame, resources: composition.resources, resolution: resolution)
            let scale = resolution / 72
            let size = PictureSize(
                width: Int((page.frame.size.width.points * scale - 1e-6).rounded(.up)),
                height: Int((page.frame.size.height.points * scale - 1e-6).rounded(.up)))
            return (bytes, size)
        } catch {
            throw .rendering(String(describing: error))
        }
    }

    func epub() throws(BuildError) -> [UInt8] {
        var context = EPUBContext(templates: templates, deflate: { Deflate.raw($0) }, version: Version.current)
        for face in context.style.faces { context.fonts[face.file] = bytes(of: face.file) }
        context.licences["OFL.txt"] = bytes(of: "OFL.txt")
        context.pictures = composition.resources.images.mapValues(\.bytes)
        context.coverImage = try cover(resolution: 160)?.bytes
        context.pageStarts = pageStarts
        do throws(WebError) {
            return try EPUBEdition.render(issue: issue, context: context)
        } catch {
            throw .web(String(describing: error))
        }
    }

    private func bytes(of font: String) -> [UInt8]? {
        OutputFolder.read(workshop.fonts + "/" + font, limit: PictureLoader.limit)
    }

    /// `email.html`, `email.txt` and `email.eml`, with what an editor should know before sending.
    func email(_ problems: inout [Diagnostic]) throws(BuildError) -> [(name: String, bytes: [UInt8])] {
        var context = EmailContext(templates: templates, version: Version.current)
        context.pictureSizes = pictureSizes
        for picture in issue.pictures where composition.resources.images[picture.path]?.format != .svg {
            context.pictureAddresses[picture.path] = SiteEdition.address(of: picture, in: issue)
        }
        do throws(WebError) {
            let mail = try EmailEdition.render(issue: issue, context: context)
            problems += mail.warnings.map { warning in
                .warning(
                    "email", String(describing: warning),
                    hint: "see `contact` in publication.yaml and the articles' length",
                    at: SourceSpan(file: issue.folder + "/issue.yaml"))
            }
            return [("email.html", mail.html), ("email.txt", mail.text), ("email.eml", mail.message)].map {
                (name: $0.0, bytes: Array($0.1.utf8))
            }
        } catch {
            throw .web(String(describing: error))
        }
    }
}
