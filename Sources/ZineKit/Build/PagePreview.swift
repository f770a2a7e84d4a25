public import ZineCore
import ZineRender

/// What a single page can be drawn as.
public enum PreviewFormat: String, Hashable, Sendable {
    case png, svg, pdf

    /// By the ending of a file's name.
    public init?(path: String) {
        guard let dot = path.lastIndex(of: "."),
            let format = PreviewFormat(rawValue: path[path.index(after: dot)...].lowercased())
        else { return nil }
        self = format
    }
}

extension IssueBuilder {
    /// Draws one page, counted from one, into a file.
    ///
    /// - Returns: how many pages the issue has; nothing is written where the page is beyond them or the input has errors.
    public func preview(
        _ folder: String, page: Int, format: PreviewFormat, resolution: Double, to path: String,
        _ problems: inout [Diagnostic]
    ) throws(BuildError) -> Int? {
        guard let composition = try compose(folder, &problems), !problems.hasErrors else { return nil }
        let pages = composition.pages.pages
        guard pages.indices.contains(page - 1) else { return pages.count }
        let bytes: [UInt8]
        do throws(RenderError) {
            let frame = pages[page - 1].frame
            switch format {
            case .png:
                bytes = try PNGRenderer.png(frame: frame, resources: composition.resources, resolution: resolution)
            case .svg: bytes = try SVGRenderer.svg(frame: frame, resources: composition.resources)
            case .pdf:
                var single = composition.pages
                single.pages = [pages[page - 1]]
                single.outline = []
                single.anchors = single.anchors.filter { $0.value.page == page - 1 }.mapValues {
                    Anchor(page: 0, y: $0.y)
                }
                bytes = try PDFRenderer.pages(
                    single, resources: composition.resources, options: PDFOptions(version: Version.current),
                    plate: composition.press.plate)
            }
        } catch {
            throw .rendering(String(describing: error))
        }
        let slash = path.lastIndex(of: "/")
        let target = OutputFolder(path: slash.map { String(path[..<$0]) } ?? ".")
        do throws(OutputError) {
            try target.write(bytes, to: slash.map { String(path[path.index(after: $0)...]) } ?? path)
        } catch {
            throw .output(error)
        }
        return pages.count
    }
}
