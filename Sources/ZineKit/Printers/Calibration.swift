import ZineCore
public import ZineDocument
import ZineImposition
import ZineRender
import ZineText

/// Makes the sheet that shows what a printer does.
public struct Calibration: Sendable {
    public var programFiles: ProgramFiles

    public init(programFiles: ProgramFiles) { self.programFiles = programFiles }

    /// Writes the sheet as the settings would have a booklet printed: with those of a calibrated printer its back
    /// comes out upright and its crosses lie on each other.
    ///
    /// - Returns: the paths of what was written, in the order of printing.
    public func write(_ settings: PrintSettings, to path: String) throws(BuildError) -> [String] {
        let imposition = try impose(settings)
        let pages = try draw(imposition.options.pageSize)
        let place = OutputPlace(path)
        var paths: [String] = []
        for file in imposition.printFiles {
            let bytes = try file.sheets(of: pages, programFiles)
            do throws(OutputError) {
                try place.folder.write(bytes, to: file.name(place.name))
            } catch {
                throw .output(error)
            }
            paths.append(
                place.folder.path == "." ? file.name(place.name) : place.folder.path + "/" + file.name(place.name))
        }
        return paths
    }

    /// Two pages as large as the sheet, which lies across.
    private func impose(_ settings: PrintSettings) throws(BuildError) -> Imposition {
        var options = settings.applied(to: ImpositionOptions())
        options.scheme = .sideStitch
        options.scaling = .none
        options.marks = []
        let paper = options.paper
        options.pageSize = Size(width: max(paper.width, paper.height), height: min(paper.width, paper.height))
        do throws(ImpositionError) {
            return try Imposition.make(pageCount: 2, options: options)
        } catch {
            throw .rendering("\(error.message); \(error.hint)")
        }
    }

    private func draw(_ paper: Size) throws(BuildError) -> OpenPages {
        var drawing = CalibrationSheet(paper: paper, programFiles: programFiles)
        if let problem = drawing.problems.first { throw .rendering(problem.message) }
        let sheet = drawing.pages()
        do throws(RenderError) {
            return try PDFRenderer.openPages(
                sheet.set, resources: sheet.resources, options: PDFOptions(version: Version.current))
        } catch {
            throw .rendering(error.description)
        }
    }
}
