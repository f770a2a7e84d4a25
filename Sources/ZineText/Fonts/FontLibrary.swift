import CPangoCairo
import Glibc
import Synchronization
public import ZineCore
public import ZineDocument
public import ZineLayout

/// The faces of a theme, opened as they are needed, and the shaping that is done with them.
///
/// Unchecked because it holds C objects, of which the compiler knows nothing. What layout asks of a `Shaper`, what
/// glyphs ink and which files there are, any thread may ask, one at a time under a lock; all else is for one thread, while nothing
/// is set.
public final class FontLibrary: @unchecked Sendable {
    private struct FaceKey: Hashable {
        var family: String
        var weight: Int
        var italic: Bool
    }

    public let theme: Theme
    /// The theme's file.
    public let place: SourceSpan
    private let folders: [String]
    private var faces: [Face] = []
    private var byPath: [String: Int?] = [:]
    private var byKey: [FaceKey: Int] = [:]
    private var chains: [FaceKey: FallbackChain] = [:]
    /// For every language that was asked for, the letter that its faces are to have.
    private var lettersWanted: [String: Unicode.Scalar?] = [:]
    /// Families of the theme's fallbacks that this machine lacks, as far as a character was looked for in them.
    public var absent: [String] { missed.sorted() }
    private var missed: Set<String> = []
    private var system: SystemFonts?
    let buffer: ShapingBuffer
    /// Held while something is shaped, which may open faces.
    let lock = Mutex(())

    /// What is wrong with the theme's files: those that are missing are told at once, those that are no fonts when they
    /// are first wanted.
    public private(set) var problems: [Diagnostic] = []

    /// - Parameters:
    ///   - folders: where the theme's font files are looked for, in this order.
    ///   - place: the theme's file, for what has no better place.
    public init(theme: Theme, folders: [String], place: SourceSpan = SourceSpan(file: "")) {
        self.theme = theme
        self.folders = folders
        self.place = place
        buffer = ShapingBuffer()
        reportMissingFiles()
    }

    /// Each file that the theme's author names; the program's own in one.
    private func reportMissingFiles() {
        let faces = theme.families.keys.sorted().flatMap { theme.families[$0]?.faces ?? [] }
        let missing = faces.filter { path(of: $0) == nil }
        for face in missing {
            guard let span = face.span else { continue }
            problems.append(
                .error(
                    "missing-font", "there is no font file '\(face.file)'",
                    hint: "put it into the folder 'fonts' beside publication.yaml, or correct its name", at: span))
        }
        let own = missing.filter { $0.span == nil }
        guard let first = own.first else { return }
        problems.append(
            .error(
                "missing-font",
                "of the program's own faces \(own.count.counted("file")) "
                    + (own.count == 1 ? "is missing: \(first.file)" : "are missing, '\(first.file)' among them"),
                hint: "`zine doctor` says what mends that", at: place))
    }

    /// The files behind the font ids given out so far, in order.
    public var files: [FontFile] { lock.withLock { _ in faces.map(\.file) } }

    /// What the file of a face calls its family.
    public func familyName(_ id: FontID) -> String { face(id)?.name ?? "" }

    private func path(of face: FontFamily.Face) -> String? {
        // HarfBuzz would wait for a pipe to be written.
        face.paths(in: folders).first(where: RegularFile.isThere)
    }

    private func open(_ file: FontFile) -> Int? {
        let key = "\(file.path)#\(file.index)"
        if let known = byPath[key] { return known }
        let face = Face(file, id: FontID(faces.count))
        byPath.updateValue(face.map { _ in faces.count }, forKey: key)
        guard let face else { return nil }
        faces.append(face)
        return faces.count - 1
    }

    /// The face that a style's text is set in: its own, or where that lacks the letters of the text's language, a
    /// fallback that has them and Latin ones, so that foreign names and figures do not stand out among them.
    func face(_ style: ShapingStyle) -> Face? {
        guard let own = ownFace(style) else { return nil }
        guard let letter = letter(of: style.language), !own.has(letter) else { return own }
        return fallback(for: style) { $0.has(letter) && $0.has("a") && $0.has("0") } ?? own
    }

    private func letter(of language: String) -> Unicode.Scalar? {
        if let known = lettersWanted[language] { return known }
        let parts = language.split(separator: "-").map { $0.lowercased() }
        let letter = parts.contains("latn") ? nil : parts.first.flatMap { Self.letters[$0] }
        lettersWanted.updateValue(letter, forKey: language)
        return letter
    }

    /// Of languages written in letters that stand beside Latin ones, one that many faces lack.
    private static let letters: [String: Unicode.Scalar] = [
        "ru": "ж", "uk": "ї", "be": "ў", "bg": "щ", "sr": "ђ", "mk": "ѓ", "el": "ω",
    ]

    /// The face that a style asks for; the theme's first face where it asks for what there is not.
    private func ownFace(_ style: ShapingStyle) -> Face? {
        let key = FaceKey(family: style.family, weight: style.weight, italic: style.italic)
        if let known = byKey[key] { return faces[known] }
        let family = theme.families[style.family] ?? theme.families.sorted { $0.key < $1.key }.first?.value
        guard let entry = family?.face(weight: style.weight, italic: style.italic), let path = path(of: entry)
        else { return nil }
        guard let index = open(FontFile(path: path, index: entry.index)) else {
            report(
                .error(
                    "unreadable-font", "'\(entry.file)' is no font", hint: "replace it by an OpenType file",
                    at: entry.span ?? place))
            return nil
        }
        guard !faces[index].isVariable else {
            report(VariableFont.problem("'\(entry.file)'", at: entry.span ?? place))
            return nil
        }
        byKey[key] = index
        return faces[index]
    }

    /// As the family's first face has it.
    public func name(of family: String) -> String? {
        guard let first = theme.families[family]?.faces.first, let path = path(of: first),
            let face = Face(FontFile(path: path, index: first.index), id: FontID(0)), !face.name.isEmpty
        else { return nil }
        return face.name
    }

    private func report(_ problem: Diagnostic) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    /// The face behind an id that was given out.
    func face(_ id: FontID) -> Face? { faces.indices.contains(id.index) ? faces[id.index] : nil }

    // MARK: Fallbacks

    /// The first face, in the theme's order, that suits a character which the style's own lacks.
    func fallback(for style: ShapingStyle, where suits: (Face) -> Bool) -> Face? {
        let key = FaceKey(family: style.family, weight: style.weight, italic: style.italic)
        var chain =
            chains[key] ?? FallbackChain(for: (style.family, style.weight, style.italic), in: theme)
        defer { chains[key] = chain }
        if let known = chain.opened.first(where: { suits(faces[$0]) }) { return faces[known] }
        while let source = chain.next() {
            guard let index = open(source) else { continue }
            chain.append(index)
            if suits(faces[index]) { return faces[index] }
        }
        return nil
    }

    private func open(_ source: FallbackChain.Source) -> Int? {
        switch source {
        case .face(let face):
            let index = path(of: face).flatMap { open(FontFile(path: $0, index: face.index)) }
            return index.flatMap { faces[$0].isVariable ? nil : $0 }
        case .family(let family, let weight, let italic):
            if let file = systemFonts.file(family: family, weight: weight, italic: italic) { return open(file) }
            missed.insert(family)
            return nil
        }
    }

    private var systemFonts: SystemFonts {
        if let system { return system }
        let fonts = SystemFonts()
        system = fonts
        return fonts
    }

    /// Whether this machine has a family.
    public func machineHas(_ family: String) -> Bool {
        systemFonts.file(family: family, weight: 400, italic: false) != nil
    }

    /// Whether a style's own face or a fallback has a character.
    public func covers(_ scalar: Unicode.Scalar, _ style: ShapingStyle) -> Bool {
        if let own = face(style), own.has(scalar) { return true }
        return fallback(for: style) { $0.has(scalar) } != nil
    }
}
