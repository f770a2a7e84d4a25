import ZineCore
import ZineDocument
import ZineLayout
import ZineRender
import ZineWeb

/// The digital editions of one composed issue, from the same tree and the same pages as the printed one.
struct DigitalEditions: Sendable {
    let issue: Issue
    let theme: Theme
    let pages: PageSet
    let resources: Resources
    let report: FitReport
    let tools: CommonTools
    let programFiles: ProgramFiles
    let templates: WebTemplates

    init(composition: Composition, programFiles: ProgramFiles, templates: WebTemplates) {
        issue = composition.issue
        theme = composition.theme
        pages = composition.pages
        resources = composition.resources
        report = composition.report
        tools = composition.tools
        self.programFiles = programFiles
        self.templates = templates
    }

    /// The files of those of the editions that are digital, with what an editor should know about them.
    func files(_ editions: Set<Edition>) throws(BuildError) -> EditionFiles {
        var made = EditionFiles()
        if editions.contains(.web) { made.files += try web() }
        if editions.contains(.epub) { made.files.append(("issue.epub", try epub())) }
        if editions.contains(.email) { made.files += try email(&made.problems) }
        return made
    }

    // MARK: What the editions are told of the printed one

    /// The page that each article begins on.
    var pageLabels: [String: String] {
        Dictionary(
            report.articles.map { ($0.slug, String($0.firstPage)) }, uniquingKeysWith: { first, _ in first })
    }

    var pictureSizes: [String: PictureSize] {
        resources.images.mapValues { image in
            PictureSize(
                width: image.pixels?.width ?? Int(image.size.width.points.rounded()),
                height: image.pixels?.height ?? Int(image.size.height.points.rounded()))
        }
    }

    /// The printed cover as a PNG.
    func cover(resolution: Double) throws(BuildError) -> (bytes: [UInt8], size: PictureSize)? {
        guard let page = pages.pages.first else { return nil }
        do throws(RenderError) {
            let bytes = try PNGRenderer.png(frame: page.frame, resources: resources, resolution: resolution)
            let scale = resolution / 72
            let size = PictureSize(
                width: Int((page.frame.size.width.points * scale - 1e-6).rounded(.up)),
                height: Int((page.frame.size.height.points * scale - 1e-6).rounded(.up)))
            return (bytes, size)
        } catch {
            throw .rendering(String(describing: error))
        }
    }

    // MARK: Editions

    /// The page that works from the file system, with what lies beside it, under `web/`.
    func web() throws(BuildError) -> [(name: String, bytes: [UInt8])] {
        let (style, faces) = try webStyle()
        var context = WebContext(
            templates: templates, style: style, fontFolder: programFiles.fonts, version: Version.current)
        context.fontFiles = faces.mapValues(\.path)
        context.pageLabels = pageLabels
        context.pictureSizes = pictureSizes
        do throws(WebError) {
            var files: [(name: String, bytes: [UInt8])] = []
            for file in try WebEdition.render(issue: issue, context: context) {
                switch file.content {
                case .text(let text): files.append(("web/" + file.path, Array(text.utf8)))
                case .bytes(let bytes): files.append(("web/" + file.path, bytes))
                case .copy(let path):
                    // A face of a collection is by itself.
                    let face = faces.values.first { file.path.hasSuffix("/" + $0.face.file) && $0.path == path }
                    guard
                        let bytes = picture(path) ?? face?.bytes ?? OutputFolder.read(path, limit: PictureLoader.limit)
                    else {
                        throw .pathOutside(path)
                    }
                    files.append(("web/" + file.path, bytes))
                }
            }
            return files
        } catch {
            throw .web(String(describing: error))
        }
    }

    /// One of the issue's pictures as screens are given it; `nil` for a file that is none.
    private func picture(_ path: String) -> [UInt8]? {
        guard path.hasPrefix(issue.folder + "/") else { return nil }
        return resources.images[String(path.dropFirst(issue.folder.count + 1))]
            .map(ScreenDrawings.bytes)
    }
}
