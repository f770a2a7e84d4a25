public import ZineCore
public import ZineDocument
import ZineLayout

/// Finds the faces of families by the families' names: in some folders, then among the machine's fonts.
///
/// Holds C objects and is not for sharing between threads.
public final class FamilySearch {
    public enum Outcome: Hashable, Sendable {
        /// The name as its files have it, and its faces: of one width, each weight and slope once, in the order of weights.
        case found(String, [FontFamily.Face])
        /// All that there is of the family is variable: one of its files.
        case variable(String)
        case unknown
    }

    private let folders: [String]
    private lazy var inFolders: [[Face]] = folders.map(FolderFaces.faces)
    private lazy var system = SystemFonts()

    /// - Parameter folders: looked in first, in this order. The first that has the family gives all its faces.
    public init(folders: [String]) { self.folders = folders }

    public func family(_ name: String) -> Outcome {
        var variable: String?
        for (folder, faces) in zip(folders, inFolders) {
            let named = Self.named(name, faces)
            if let found = Self.chosen(named) { return Self.found(name, found, below: folder) }
            variable = variable ?? named.first.map { String($0.file.path.dropFirst(folder.count + 1)) }
        }
        let named = system.files(ofFamily: name).compactMap { Face($0, id: FontID(0)) }
        if let found = Self.chosen(named) { return Self.found(name, found, below: nil) }
        return (variable ?? named.first?.file.path).map(Outcome.variable) ?? .unknown
    }

    /// The names of the families in the folders, which come first, and of the machine's.
    public var names: (ofFolders: [String], ofMachine: [String]) {
        (Set(inFolders.joined().map(\.name)).filter { !$0.isEmpty }.sorted(), system.families)
    }

    /// Faces that call themselves by a name; where a family and a face of another have it, those of the family.
    private static func named(_ name: String, _ faces: [Face]) -> [Face] {
        let wanted = name.lowercased()
        let members = faces.filter { $0.name.lowercased() == wanted }
        return members.isEmpty ? faces.filter { $0.menuName.lowercased() == wanted } : members
    }

    /// Of the width that is nearest to the usual one, each weight and slope once; `nil` where no face can be set.
    private static func chosen(_ faces: [Face]) -> [Face]? {
        let still = faces.filter { !$0.isVariable }
        guard let width = still.map(\.width).min(by: { (abs($0 - 100), $0) < (abs($1 - 100), $1) }) else { return nil }
        var kept: [Face] = []
        for face in still
        where face.width == width && !kept.contains(where: { $0.weight == face.weight && $0.isItalic == face.isItalic })
        {
            kept.append(face)
        }
        return kept.sorted { ($0.weight, $0.isItalic ? 1 : 0) < ($1.weight, $1.isItalic ? 1 : 0) }
    }

    private static func found(_ name: String, _ faces: [Face], below folder: String?) -> Outcome {
        let spelled = faces.flatMap { [$0.name, $0.menuName] }.first { $0.lowercased() == name.lowercased() }
        return .found(spelled ?? name, faces.map { entry($0, below: folder) })
    }

    private static func entry(_ face: Face, below folder: String?) -> FontFamily.Face {
        let path = face.file.path
        return FontFamily.Face(
            file: folder.map { String(path.dropFirst($0.count + 1)) } ?? path, index: face.file.index,
            weight: face.weight, italic: face.isItalic)
    }
}

/// Fonts whose weight is a setting. What their files hold is one instance; another would be set silently as that one.
public enum VariableFont {
    /// - Parameter what: the font, as the editor knows it.
    public static func problem(_ what: String, at span: SourceSpan) -> Diagnostic {
        .error(
            "variable-font", "\(what) is a variable font, of which no weight can be chosen here",
            hint: "take the family's static files, which mostly lie in a folder 'static' of the same download",
            at: span)
    }
}
