import ZineCore
import ZineDrawing

/// Says what was left out of a drawing: each kind of thing once, where it first stands.
enum DrawingRemarks {
    static func diagnostics(_ remarks: [Drawing.Remark], file: String) -> [Diagnostic] {
        Drawing.Remark.Kind.allCases.flatMap { kind -> [Diagnostic] in
            let found = remarks.filter { $0.kind == kind }.sorted { $0.line < $1.line }
            guard let first = found.first else { return [] }
            let span = SourceSpan(file: file, start: SourcePosition(line: first.line, column: 1))
            if kind == .glyph { return [missing(found, at: span)] }
            let (id, message, hint) = words(kind, list(found))
            return [.warning(id, message, hint: hint, at: span)]
        }
    }

    /// Names with how often they come, the first few.
    private static func list(_ remarks: [Drawing.Remark]) -> String {
        let names = remarks.prefix(5).map { $0.count > 1 ? "\($0.name) (\($0.count) times)" : $0.name }
        let rest = remarks.count - names.count
        return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    private static func words(_ kind: Drawing.Remark.Kind, _ list: String) -> (String, String, String) {
        switch kind {
        case .active:
            (
                "drawing-left-out", "scripts are left out of this drawing: \(list)",
                "no edition carries what runs; save the drawing without it"
            )
        case .outside:
            (
                "drawing-left-out", "what lies outside this drawing's file is left out: \(list)",
                "embed in the drawing what it shows, or take the reference out"
            )
        case .animation:
            (
                "drawing-left-out", "this drawing moves, and is shown standing still: \(list)",
                "see that it says what it has to say before anything moves"
            )
        case .unknown:
            (
                "drawing-left-out", "this drawing has what is not understood, and is shown without: \(list)",
                "look at it in the pages; export it as plain SVG 1.1 if something is missing"
            )
        case .label:
            (
                "drawing-label", "HTML in this drawing is set as plain text: \(list)",
                "see that it stands where it should; without HTML it stands as drawn: in draw.io switch “Formatted Text”"
                    + " off, in Mermaid set htmlLabels: false"
            )
        case .effect:
            (
                "drawing-effect", "print does not show \(list), which screens do",
                "look at the page; words behind an effect would be pixels"
            )
        case .face, .glyph:
            (
                "drawing-face", "this drawing asks for faces that are not here: \(list)",
                "name a face of the theme, or a kind: serif, sans-serif, monospace; or put the file into 'fonts'"
            )
        }
    }

    private static func missing(_ remarks: [Drawing.Remark], at span: SourceSpan) -> Diagnostic {
        let names = remarks.prefix(8).map { remark -> String in
            let value = remark.name.unicodeScalars.first?.value ?? 0
            let digits = String(value, radix: 16, uppercase: true)
            return "“\(remark.name)” (U+\(String(repeating: "0", count: max(0, 4 - digits.count)) + digits))"
        }
        return .error(
            "missing-glyph", "no face of the theme has \(names.joined(separator: ", ")) of this drawing",
            hint: "replace it, or add a family that has it to `fallbacks` in the theme", at: span)
    }
}
