import ZineCore
import ZineDocument
import ZineDrawing
import ZineReader
import ZineRender

/// Reads an issue's pictures and their headers; what cannot be used is reported where the picture is named, and what was
/// left out of a drawing where it stands in its file.
struct PictureLoader {
    /// The most that a picture's file may hold.
    static let limit = 64 << 20

    /// A picture that was read before, of use where its file is still the same.
    struct Known {
        var bytes: [UInt8]
        var outline: ImageDecoder.Outline
        /// Of a drawing that was tried out of harm's way.
        var plate: Plate?
    }

    let files: SourceFiles
    let faces: () -> any DrawingFaces
    private(set) var read: [String: Known] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private let known: [String: Known]

    /// - Parameter faces: for text in drawings; asked for when the first drawing is read.
    init(files: SourceFiles, known: [String: Known] = [:], faces: @escaping () -> any DrawingFaces) {
        self.files = files; self.known = known; self.faces = faces
    }

    /// By the names that print has for them, and by their paths.
    var images: [String: ImageFile] {
        read.mapValues(\.outline.file).merging(inverted) { $1 }
    }

    private var inverted: [String: ImageFile] = [:]

    /// Plates that are made already.
    var plates: [String: Plate] { read.compactMapValues(\.plate) }

    mutating func load(_ issue: Issue) {
        var failed = Set<String>()
        var shared: (any DrawingFaces)?
        for picture in issue.pictures where !failed.contains(picture.path) {
            if read[picture.path] != nil {
                if picture.isInverted { invert(picture) }
                continue
            }
            guard let bytes = bytes(of: picture, folder: issue.folder) else {
                failed.insert(picture.path)
                continue
            }
            if let known = known[picture.path], known.bytes == bytes {
                read[picture.path] = known
            } else {
                do throws(ImageError) {
                    let faces = shared ?? faces()
                    shared = faces
                    let outline = try ImageDecoder.outline(
                        bytes: bytes, path: picture.path, language: issue.language, faces: faces)
                    // Nothing here draws what has not been drawn by a process of its own, if it could take one along.
                    let plate = try outline.file.needsCare ? CarefulPlate.make(outline.file) : nil
                    read[picture.path] = Known(bytes: bytes, outline: outline, plate: plate)
                } catch {
                    diagnostics.append(Self.diagnostic(picture, error))
                    failed.insert(picture.path)
                    continue
                }
            }
            if picture.isInverted { invert(picture) }
            if let remarks = read[picture.path]?.outline.remarks {
                diagnostics += DrawingRemarks.diagnostics(remarks, file: Path.join(issue.folder, picture.path))
            }
        }
    }

    /// Measures how light a picture is, for type that is to stand on it.
    mutating func measureTones(of picture: Picture) {
        guard let file = read[picture.path]?.outline.file, file.tones == nil else { return }
        read[picture.path]?.outline.file.tones = PictureTones(measuring: file)
    }

    private mutating func invert(_ picture: Picture) {
        guard inverted[picture.printName] == nil, let file = read[picture.path]?.outline.file else { return }
        // What cannot be turned light is damaged, and the plate maker says so.
        inverted[picture.printName] = file.inverted ?? file
    }

    private mutating func bytes(of picture: Picture, folder: String) -> [UInt8]? {
        do throws(SourceFiles.Failure) {
            return try files.read(Path.join(folder, picture.path), Self.limit)
        } catch {
            // A file that is not there was missed when the text was read.
            if error == .notFound, !files.exists(Path.join(folder, picture.path)) { return nil }
            diagnostics.append(
                .error(
                    "unreadable-picture", "the picture '\(picture.path)' cannot be read", hint: "check the file",
                    at: picture.span))
            return nil
        }
    }

    static func diagnostic(_ picture: Picture, _ error: ImageError) -> Diagnostic {
        .error(
            "bad-picture", "the picture '\(picture.path)' cannot be used: \(error)", hint: error.hint, at: picture.span)
    }
}
