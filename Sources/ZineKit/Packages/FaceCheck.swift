import ZineCore
import ZineDocument
import ZineLayout
import ZineReader
import ZineText

/// What a theme's faces lack of an issue's text, and what mends it.
struct FaceCheck {
    let library: FontLibrary
    /// Where the theme's keys stand, as far as the editor states them.
    var stated: [String: SourceSpan] = [:]
    var packages = Packages.here

    /// One error for the missing characters of each script, and one warning for all families that this machine lacks.
    func problems(_ missing: [MissingCharacter]) -> [Diagnostic] {
        var problems = MissingCharacters.byScript(missing).map { group in
            Diagnostic.error(
                "missing-glyph", group.message, hint: remedy(group), at: group.places.first ?? library.place)
        }
        let absent = library.absent
        if !absent.isEmpty {
            let names =
                absent.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
                + (absent.count > 4 ? " and \(absent.count - 4) more" : "")
            problems.append(
                .warning(
                    "missing-fallback",
                    absent.count == 1
                        ? "the fallback family \(names) is not on this machine"
                        : "these fallback families are not on this machine: \(names)",
                    hint: packages.faces(absent)
                        + ", or leave them out of `fallbacks` in the theme: the pages may differ elsewhere",
                    at: library.place))
        }
        return problems
    }

    /// One warning for the letters that a family lacks of a language: what a reader sees as a stain in the word. Letters of
    /// a family that the editor names as the fallback are meant to be so.
    func problems(_ borrowed: [BorrowedLetter]) -> [Diagnostic] {
        let unmeant = borrowed.filter { !isMeant($0) }
        return BorrowedLetters.grouped(unmeant, name: library.familyName).map { group in
            .warning(
                "borrowed-glyph", group.message,
                hint: "take a family that has them, or name one that goes with it under `fallbacks` in the theme",
                at: group.place ?? library.place)
        }
    }

    private func isMeant(_ letter: BorrowedLetter) -> Bool {
        let fallbacks = library.theme.fallbacks
        let isPlainList = stated["fallbacks"] != nil && !stated.keys.contains { $0.hasPrefix("fallbacks.") }
        let own = stated["fallbacks." + letter.family] == nil ? [] : fallbacks.byFamily[letter.family] ?? []
        let forAll = isPlainList || stated["fallbacks.all"] != nil ? fallbacks.forAll : []
        let lender = library.familyName(letter.lender).lowercased()
        return (own + forAll).contains { name in
            (library.theme.families[name]?.name?.text ?? name).lowercased() == lender
                || library.theme.families[name]?.faces.contains(where: { isFile($0, of: letter.lender) }) == true
        }
    }

    private func isFile(_ face: FontFamily.Face, of font: FontID) -> Bool {
        guard library.files.indices.contains(font.index) else { return false }
        let path = library.files[font.index].path
        return path == face.file || path.hasSuffix("/" + face.file)
    }

    /// A face to install, to name in the theme, or both.
    func remedy(_ group: MissingCharacters) -> String {
        let named = Set(library.theme.fallbacks.byFamily.values.joined()).union(library.theme.fallbacks.forAll)
        let families = group.script?.families ?? []
        let fitting = families.first(where: library.machineHas) ?? families.first
        guard let fitting, !(named.contains(fitting) && library.machineHas(fitting)) else {
            return "name a family that has it under `fallbacks` in the theme, or write it another way"
        }
        let naming = "name '\(fitting)' under `fallbacks` in the theme"
        if library.machineHas(fitting) { return naming + ", or write it another way" }
        let installing = packages.faces([fitting])
        return named.contains(fitting) ? installing : installing + ", and " + naming
    }

    /// The scripts of an issue's text that have faces, by their names, and what of others has none.
    func scripts(of issue: Issue) -> (covered: Set<String>, lacking: [MissingCharacters]) {
        var covered: Set<String> = []
        var missing: [MissingCharacter] = []
        let text = library.theme[.text]
        for article in issue.articles {
            let style = ShapingStyle(
                family: text.family, weight: text.weight, italic: text.italic, features: [],
                language: article.language)
            let place = SourceSpan(file: Path.join(issue.folder, article.path))
            for scalar in Set(article.words.joined().unicodeScalars) {
                guard let script = Script(of: scalar) else { continue }
                if library.covers(scalar, style) {
                    covered.insert(script.name)
                } else {
                    missing.append(MissingCharacter(scalar: scalar, span: place))
                }
            }
        }
        return (covered, MissingCharacters.byScript(missing))
    }
}
