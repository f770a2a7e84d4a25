import ZineCore
import ZineDocument
import ZineDrawing
import ZineText

/// The theme's faces and their fallbacks for the text of drawings: what a drawing names and the issue has, what it names
/// of the kinds that CSS knows, and what stands in for the rest.
final class ThemeFaces: DrawingFaces {
    private let theme: Theme
    private let library: FontLibrary
    private let named: NamedFaces

    /// - Parameter folders: where faces are that drawings may name, in this order.
    init(theme: Theme, folders: [String]) {
        self.theme = theme
        // Of its own, so that which faces an issue's pages open is no matter of its drawings.
        library = FontLibrary(theme: theme, folders: folders)
        named = NamedFaces(folders: folders)
    }

    private enum Source {
        /// A face in the folders, by its own name.
        case named(String)
        /// One of the theme's families.
        case theme(String)
    }

    // MARK: DrawingFaces

    func choice(_ wish: FaceWish, for text: String) -> FaceChoice {
        let (source, absent) = source(wish)
        var names: [String] = []
        var missing: [Unicode.Scalar] = []
        if let first = face(" ", source, wish)?.name { names.append(first) }
        for scalar in text.unicodeScalars where Self.shows(scalar) {
            guard let face = face(scalar, source, wish) else {
                if !missing.contains(scalar) { missing.append(scalar) }
                continue
            }
            if !names.contains(face.name) { names.append(face.name) }
        }
        return FaceChoice(families: names, absent: absent, missing: missing)
    }

    func advances(_ characters: [Character], _ wish: FaceWish) -> [Double] {
        let (source, _) = source(wish)
        return characters.map { character in
            character.unicodeScalars.first.flatMap { face($0, source, wish)?.advance } ?? 0.5
        }
    }

    func measures(_ wish: FaceWish) -> FaceHeights {
        guard case .theme(let family) = source(wish).source else { return FaceHeights() }
        let found = library.drawingHeights(family: family, weight: wish.weight, italic: wish.isItalic)
        return FaceHeights(ascent: found.ascent, descent: found.descent, xHeight: found.xHeight)
    }

    func files(for use: Drawing.FaceUse) -> [DrawnFace] {
        // What was written are families' own names; those of the theme are found by the kind that has them.
        var byFile: [DrawnFace] = []
        for scalar in use.characters.sorted(by: { $0.value < $1.value }) {
            guard let face = face(scalar, source(use.asked).source, use.wish) else { continue }
            if let index = byFile.firstIndex(where: { $0.file == face.file }) {
                byFile[index].characters.insert(scalar)
            } else {
                byFile.append(
                    DrawnFace(
                        family: face.name, weight: use.wish.weight, isItalic: use.wish.isItalic, file: face.file,
                        characters: [scalar]))
            }
        }
        return byFile
    }

    // MARK: Which face

    /// Characters that steer others are never seen.
    private static func shows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
        default: !scalar.properties.isVariationSelector
        }
    }

    private func face(_ scalar: Unicode.Scalar, _ source: Source, _ wish: FaceWish) -> FontLibrary.DrawingFace? {
        switch source {
        case .theme(let family):
            return library.drawingFace(for: scalar, family: family, weight: wish.weight, italic: wish.isItalic)
        case .named(let family):
            if let own = named.face(family, weight: wish.weight, italic: wish.isItalic, for: scalar), own.hasCharacter {
                return own.face
            }
            return library.drawingFace(
                for: scalar, family: self.family(of: FaceKind.sans), weight: wish.weight, italic: wish.isItalic)
        }
    }

    private func source(_ wish: FaceWish) -> (source: Source, absent: String?) {
        var unknown: String?
        for name in wish.families {
            if named.face(name, weight: wish.weight, italic: wish.isItalic, for: "x") != nil {
                return (.named(name), nil)
            }
            if let family = family(named: name) { return (.theme(family), nil) }
            if let kind = FaceKind(known: name) { return (.theme(family(of: kind)), nil) }
            unknown = unknown ?? name
        }
        return (.theme(self.family(of: unknown.map { FaceKind(guessing: $0) } ?? FaceKind.sans)), unknown)
    }

    /// What the theme calls a family that it names.
    private func family(named name: String) -> String? {
        theme.families.filter { $0.value.name?.text.lowercased() == name.lowercased() }.keys.min()
    }

    private func family(of kind: FaceKind) -> String {
        if theme.families[kind.rawValue] != nil { return kind.rawValue }
        switch kind {
        case .serif: return theme[.text].family
        case .sans: return theme[.caption].family
        case .mono: return theme[.code].family
        }
    }
}

/// The kinds of faces that text can ask for.
enum FaceKind: String {
    case serif, sans, mono

    /// The kind that CSS names, or that a face which everybody knows is of.
    init?(known name: String) {
        let name = name.lowercased()
        if Self.serifs.contains(name) {
            self = .serif
        } else if Self.sanses.contains(name) {
            self = .sans
        } else if Self.monos.contains(name) {
            self = .mono
        } else {
            return nil
        }
    }

    /// By what names of faces have in them.
    init(guessing name: String) {
        let name = name.lowercased()
        let isMono = ["mono", "code", "courier", "typewriter", "consol", "terminal"].contains(where: name.contains)
        let isSerif =
            !name.contains("sans")
            && ["serif", "roman", "garamond", "bodoni", "caslon", "antiqua", "slab", "book"].contains(
                where: name.contains)
        self = isMono ? .mono : isSerif ? .serif : .sans
    }

    private static let serifs: Set<String> = [
        "serif", "ui-serif", "times", "times new roman", "georgia", "palatino", "palatino linotype", "book antiqua",
        "cambria", "garamond", "liberation serif", "dejavu serif", "bitstream vera serif", "noto serif", "stixgeneral",
        "cmr10", "latin modern roman", "libertinus serif", "linux libertine", "source serif pro",
    ]
    private static let sanses: Set<String> = [
        "sans-serif", "sans", "ui-sans-serif", "system-ui", "-apple-system", "blinkmacsystemfont", "ui-rounded",
        "arial",
        "helvetica", "helvetica neue", "verdana", "tahoma", "trebuchet ms", "segoe ui", "roboto", "open sans", "lato",
        "inter", "calibri", "lucida sans", "lucida grande", "lucida sans unicode", "geneva", "ubuntu", "cantarell",
        "liberation sans", "dejavu sans", "bitstream vera sans", "noto sans", "source sans pro", "fira sans",
        "gill sans",
        "arialmt", "helveticaneue", "arial unicode ms", "oxygen", "cursive", "fantasy", "comic sans ms",
    ]
    private static let monos: Set<String> = [
        "monospace", "mono", "ui-monospace", "courier", "courier new", "menlo", "monaco", "consolas", "sfmono-regular",
        "liberation mono", "dejavu sans mono", "bitstream vera sans mono", "andale mono", "lucida console", "fira code",
        "fira mono", "source code pro", "roboto mono", "ubuntu mono", "jetbrains mono", "cascadia code",
        "noto sans mono",
    ]
}
