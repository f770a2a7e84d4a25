import ZineCore
import ZineDocument
import ZineImport
import ZineReader
import ZineText

/// Gives the families that a theme names the faces that the names stand for.
struct NamedFamilies {
    /// Where faces are looked for before the machine's own fonts are, in this order.
    let folders: [String]

    func complete(_ found: inout ThemeFinder.Found, _ problems: inout [Diagnostic]) {
        let named = found.theme.families.filter { $0.value.name != nil }
        guard !named.isEmpty else { return }
        let search = FamilySearch(folders: folders)
        for (key, family) in named.sorted(by: { $0.key < $1.key }) {
            guard let name = family.name else { continue }
            let span = name.span ?? SourceSpan(file: found.file)
            switch search.family(name.text) {
            case .found(let spelled, let faces):
                found.theme.families[key]?.name?.text = spelled
                found.theme.families[key]?.faces = faces
                continue
            case .variable(let file):
                problems.append(VariableFont.problem("'\(name.text)', in \(file),", at: span))
            case .unknown:
                problems.append(unknown(name.text, search, at: span))
            }
            // So that nothing is said of text without any face.
            let house = Theme().families
            found.theme.families[key] = house[key] ?? house["serif"]
        }
        problems += Self.lacking(found.theme)
    }

    private func unknown(_ name: String, _ search: FamilySearch, at span: SourceSpan) -> Diagnostic {
        let names = search.names
        let near = Self.nearest(to: name, in: names.ofFolders + names.ofMachine)
        let hint =
            near.isEmpty
            ? "there are \(names.ofFolders.joined(separator: ", ")); put files of others into the folder 'fonts' "
                + "beside publication.yaml"
            : "did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
        return .error(
            "missing-font", "there is no family '\(name)' in the folders 'fonts' or on this machine", hint: hint,
            at: span)
    }

    private static let mostNear = 3

    /// Names that are nearly the same, then those of which it is the beginning.
    private static func nearest(to name: String, in names: [String]) -> [String] {
        var rest = names.uniqued()
        var near: [String] = []
        while near.count < mostNear, let next = nearestWord(to: name, in: rest) {
            near.append(next)
            rest.removeAll { $0 == next }
        }
        let wanted = name.lowercased()
        return near + rest.filter { $0.lowercased().hasPrefix(wanted) }.prefix(mostNear - near.count)
    }

    // MARK: What a family has not

    /// From this weight on text is bold to readers.
    private static let bold = 600

    /// For each family of a name, the italics and bold faces that styles ask for and that it does not have.
    private static func lacking(_ theme: Theme) -> [Diagnostic] {
        theme.families.sorted { $0.key < $1.key }.compactMap { key, family in
            guard let name = family.name, let span = name.span, !family.faces.isEmpty else { return nil }
            var wishes = TextRole.allCases.filter { theme[$0].family == key }.map { ("'\($0.rawValue)'", theme[$0]) }
            if theme[.text].family == key { wishes.insert(("emphasis", theme[.text].italicised), at: 0) }
            let lacks = { (what: (TextStyle) -> Bool) in wishes.filter { what($0.1) }.map(\.0) }
            let upright = lacks { $0.italic && family.face(weight: $0.weight, italic: true)?.italic == false }
            let light = lacks {
                $0.weight >= bold && (family.face(weight: $0.weight, italic: $0.italic)?.weight ?? bold) < bold
            }
            let parts = [("italic", upright), ("bold", light)].filter { !$0.1.isEmpty }
            guard !parts.isEmpty else { return nil }
            return .warning(
                "missing-face",
                "'\(name.text)' has " + parts.map { "no \($0.0), as in \(list($0.1))" }.joined(separator: ", and "),
                hint: "take a family that has it, or ask for what this one has in `styles`: "
                    + family.faces.map { "\($0.weight)\($0.italic ? " italic" : "")" }.joined(separator: ", "),
                at: span)
        }
    }

    private static func list(_ roles: [String]) -> String {
        roles.prefix(3).joined(separator: ", ")
            + (roles.count > 3 ? " and \((roles.count - 3).counted("more style"))" : "")
    }
}

extension TextStyle {
    fileprivate var italicised: TextStyle {
        var style = self
        style.italic = true
        return style
    }
}

/// A face of a theme that was found among the machine's fonts.
struct MachineFace: Sendable {
    /// As the theme names it.
    var family: FontFamily.Name
    var face: FontFamily.Face

    /// In the order of families and weights, each file once for a family.
    static func all(in theme: Theme) -> [MachineFace] {
        theme.families.sorted { $0.key < $1.key }.flatMap { _, family in
            family.name.map { name in
                family.faces.filter(\.isOfMachine).map { MachineFace(family: name, face: $0) }
            } ?? []
        }
    }

    /// The SHA-256 of the file; `nil` for a face of a font folder, and for one that is gone.
    static func checksum(_ face: FontFamily.Face) -> String? {
        guard face.isOfMachine else { return nil }
        return OutputFolder.read(face.file, limit: PictureLoader.limit).map(Checksum.sha256)
    }

    /// For each family of the machine's, that another machine may have another.
    static func problems(in theme: Theme, of file: String) -> [Diagnostic] {
        let faces = all(in: theme)
        return faces.map(\.family.text).uniqued().compactMap { family in
            let own = faces.filter { $0.family.text == family }
            let files = own.map(\.face.file).uniqued()
            guard let first = files.first else { return nil }
            let more = files.count > 1 ? " and \((files.count - 1).counted("more file"))" : ""
            return .warning(
                "machine-face", "'\(family)' is of this machine's fonts: another may have others, or none",
                hint: "copy \(first)\(more) into the folder 'fonts' beside publication.yaml; `zine theme` lists "
                    + "them with their checksums",
                at: own.lazy.compactMap(\.family.span).first ?? SourceSpan(file: file))
        }
    }
}
