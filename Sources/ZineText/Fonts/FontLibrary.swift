import CPangoCairo
import Glibc
public import ZineCore
public import ZineDocument
import ZineLayout

/// A theme whose fonts cannot be had.
public enum FontError: Error, Hashable {
    case missingFile(String, folders: [String])
    case unreadable(String)
}

/// The faces of a theme, opened as they are needed, and the shaping that is done with them.
///
/// Holds C objects and is not for sharing between threads.
public final class FontLibrary {
    private struct FaceKey: Hashable {
        var family: String
        var weight: Int
        var italic: Bool
    }

    let theme: Theme
    private let folders: [String]
    private var faces: [Face] = []
    private var byPath: [String: Int] = [:]
    private var byKey: [FaceKey: Int] = [:]
    private var fallbackChains: [FaceKey: [Int]] = [:]
    let buffer: ShapingBuffer

    /// Checks that every file that the theme names is there.
    ///
    /// - Parameter folders: where the theme's font files are looked for, in this order.
    public init(theme: Theme, folders: [String]) throws(FontError) {
        self.theme = theme
        self.folders = folders
        buffer = ShapingBuffer()
        for name in theme.families.keys.sorted() {
            for face in theme.families[name]?.faces ?? [] where path(of: face.file) == nil {
                throw .missingFile(face.file, folders: folders)
            }
        }
    }

    /// The files behind the font ids given out so far, in order.
    public var files: [FontFile] { faces.map(\.file) }

    private func path(of file: String) -> String? {
        for folder in folders {
            let path = folder + "/" + file
            if access(path, R_OK) == 0 { return path }
        }
        return nil
    }

    private func open(_ file: FontFile) -> Int? {
        let key = "\(file.path)#\(file.index)"
        if let known = byPath[key] { return known }
        guard let face = Face(file, id: FontID(faces.count)) else { return nil }
        faces.append(face)
        byPath[key] = faces.count - 1
        return faces.count - 1
    }

    /// The face that a style asks for; the theme's first face where it asks for what there is not.
    func face(_ style: ShapingStyle) -> Face? {
        let key = FaceKey(family: style.family, weight: style.weight, italic: style.italic)
        if let known = byKey[key] { return faces[known] }
        let family = theme.families[style.family] ?? theme.families.sorted { $0.key < $1.key }.first?.value
        guard let entry = family?.face(weight: style.weight, italic: style.italic), let path = path(of: entry.file),
            let index = open(FontFile(path: path))
        else { return nil }
        byKey[key] = index
        return faces[index]
    }

    /// The faces to ask for characters that the style's own lacks, in the theme's order.
    func fallbacks(for style: ShapingStyle) -> [Face] {
        let key = FaceKey(family: style.family, weight: style.weight, italic: style.italic)
        if let known = fallbackChains[key] { return known.map { faces[$0] } }
        var chain: [Int] = []
        let system = SystemFonts()
        for name in theme.fallbacks {
            if let entry = theme.families[name]?.face(weight: style.weight, italic: style.italic) {
                if let path = path(of: entry.file), let index = open(FontFile(path: path)) { chain.append(index) }
            } else if let file = system.file(family: name, weight: style.weight, italic: style.italic),
                let index = open(file)
            {
                chain.append(index)
            }
        }
        // The theme's other families come last: a mono face may have the arrow that the serif lacks.
        for name in theme.families.keys.sorted() where name != style.family && !theme.fallbacks.contains(name) {
            if let entry = theme.families[name]?.face(weight: style.weight, italic: style.italic),
                let path = path(of: entry.file), let index = open(FontFile(path: path))
            {
                chain.append(index)
            }
        }
        fallbackChains[key] = chain
        return chain.map { faces[$0] }
    }
}
