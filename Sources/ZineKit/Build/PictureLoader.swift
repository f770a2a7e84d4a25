import ZineCore
import ZineDocument
import ZineReader
import ZineRender

/// Reads an issue's pictures and their headers; what cannot be used is reported where the picture is named.
struct PictureLoader {
    /// The most that a picture's file may hold.
    static let limit = 64 << 20

    let files: SourceFiles
    private(set) var images: [String: ImageFile] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Pictures that were read before; of use where the bytes are still the same.
    private let known: [String: ImageFile]

    init(files: SourceFiles, known: [String: ImageFile] = [:]) { self.files = files; self.known = known }

    mutating func load(_ issue: Issue) {
        var failed = Set<String>()
        for picture in issue.pictures where images[picture.path] == nil && !failed.contains(picture.path) {
            if let image = read(picture, folder: issue.folder) {
                images[picture.path] = image
            } else {
                failed.insert(picture.path)
            }
        }
    }

    private mutating func read(_ picture: Picture, folder: String) -> ImageFile? {
        let bytes: [UInt8]
        do throws(SourceFiles.Failure) {
            bytes = try files.read(Path.join(folder, picture.path), Self.limit)
        } catch {
            // A file that is not there was missed when the text was read.
            if error == .notFound, !files.exists(Path.join(folder, picture.path)) { return nil }
            diagnostics.append(
                .error(
                    "unreadable-picture", "the picture '\(picture.path)' cannot be read", hint: "check the file",
                    at: picture.span))
            return nil
        }
        if let known = known[picture.path], known.bytes == bytes { return known }
        do throws(ImageError) {
            return try ImageDecoder.outline(bytes: bytes, path: picture.path)
        } catch {
            diagnostics.append(Self.diagnostic(picture, error))
            return nil
        }
    }

    static func diagnostic(_ picture: Picture, _ error: ImageError) -> Diagnostic {
        .error(
            "bad-picture", "the picture '\(picture.path)' cannot be used: \(error)", hint: error.hint, at: picture.span)
    }
}
