import CPangoCairo
import Glibc
import ZineCore

/// The faces in some folders by the names that they give themselves, for what asks for faces by name.
///
/// Holds C objects and is not for sharing between threads.
public final class NamedFaces {
    private struct Entry {
        var face: Face
        var weight: Int
        var isItalic: Bool
    }

    private let folders: [String]
    /// By the family's name in lower case.
    private lazy var families: [String: [Entry]] = Self.read(folders)

    public init(folders: [String]) { self.folders = folders }

    /// The face of a family nearest to a weight and a slope, and whether it has a character; `nil` for a family that is
    /// not there.
    public func face(
        _ family: String, weight: Int, italic: Bool, for scalar: Unicode.Scalar
    ) -> (face: FontLibrary.DrawingFace, hasCharacter: Bool)? {
        let entries = families[family.lowercased()] ?? []
        let nearest = entries.min { a, b in
            let first = (a.isItalic == italic ? 0 : 1, abs(a.weight - weight))
            let second = (b.isItalic == italic ? 0 : 1, abs(b.weight - weight))
            return first < second
        }
        guard let entry = nearest else { return nil }
        let found = FontLibrary.DrawingFace(
            file: entry.face.file, name: entry.face.name, advance: entry.face.advance(of: scalar))
        return (found, entry.face.has(scalar))
    }

    private static func read(_ folders: [String]) -> [String: [Entry]] {
        var all: [String: [Entry]] = [:]
        for face in folders.flatMap(FolderFaces.faces) where !face.name.isEmpty {
            all[face.name.lowercased(), default: []].append(
                Entry(face: face, weight: face.weight, isItalic: face.isItalic))
        }
        return all
    }
}

/// The faces that lie in a folder, those of collections each by itself.
enum FolderFaces {
    /// No collection has more.
    private static let mostInFile = 64

    static func faces(in folder: String) -> [Face] {
        files(in: folder).flatMap { path in
            (0..<count(path)).compactMap { Face(FontFile(path: path, index: $0), id: FontID(0)) }
        }
    }

    private static func count(_ path: String) -> Int {
        // HarfBuzz would wait for a pipe to be written.
        guard RegularFile.isThere(path), let blob = hb_blob_create_from_file_or_fail(path) else { return 0 }
        defer { hb_blob_destroy(blob) }
        return min(Int(hb_face_count(blob)), mostInFile)
    }

    /// The folder's fonts, in an order that no file system has a say in.
    private static func files(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var files: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if [".otf", ".ttf", ".ttc", ".otc"].contains(where: name.lowercased().hasSuffix) {
                files.append(folder + "/" + name)
            }
        }
        return files.sorted()
    }
}
