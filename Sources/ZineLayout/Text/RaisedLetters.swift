import ZineCore
import ZineDocument

/// Letters and figures that stand higher than the words around them.
enum RaisedLetters {
    /// A share of the size of the words around.
    static let rise = 0.34

    /// The style of what has no forms of its own in its face.
    static func style(_ style: TextStyle) -> TextStyle {
        var small = style
        small.size = style.size * 0.68
        small.figures = .lining
        return small
    }

    /// Whether a face has superiors of its own for all letters of a text.
    static func areSuperiors(_ letters: String, _ style: TextStyle, _ language: String, _ shaper: any Shaper) -> Bool {
        let plain = TextRun(letters, style: style, breaking: .words, language: language, element: nil)
        var raised = plain
        raised.extraFeatures = [.superiors]
        let glyphs = [plain, raised].map { run in
            shaper.shape(run.letters, run.shaping, rightToLeft: false).runs.flatMap(\.glyphs).map(\.id)
        }
        return glyphs[0].count == glyphs[1].count && zip(glyphs[0], glyphs[1]).allSatisfy { $0 != $1 && $1 != 0 }
    }
}

extension Typesetter {
    /// Words that stand in no article, parted at the letters that their language raises: `1er`, `XIXe`. Among capitals those
    /// letters stay small.
    func raised(_ run: TextRun) -> [TextRun] {
        guard raisesLetters, Typography.raisesLetters(in: run.language) else { return [run] }
        return Typography.raisedParts(of: run.text, language: run.language).map { part in
            var copy = run
            copy.text = part.text
            guard part.isRaised else { return copy }
            copy.style.textCase = .asWritten
            if RaisedLetters.areSuperiors(part.text, copy.style, run.language, shaper) {
                copy.extraFeatures.insert(.superiors)
            } else {
                copy.rise = copy.rise + copy.style.size * RaisedLetters.rise
                copy.style = RaisedLetters.style(copy.style)
            }
            return copy
        }
    }
}
