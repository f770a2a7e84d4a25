import ZineDocument
import ZineWeb

/// A face that pages on screens ask for. Whatever else is bold or sloped there makes do with these.
struct WantedFace: Sendable {
    var role: WebFace.Role
    /// Whose family it is of.
    var text: TextRole
    var weight: Int
    var isItalic: Bool

    /// The face of the theme that it stands for; `nil` where the family has none of its slope.
    func face(in theme: Theme) -> FontFamily.Face? {
        let face = theme.families[theme[text].family]?.face(weight: weight, italic: isItalic)
        return face?.italic == isItalic ? face : nil
    }

    /// What the pages of a site ask for.
    static func site(_ theme: Theme) -> [WantedFace] {
        text(theme) + [WantedFace(role: .label, text: .label, weight: 500, isItalic: false), code(400)]
    }

    /// What pages ask for that are one issue: of a file, and of a book.
    static func issue(_ theme: Theme) -> [WantedFace] {
        let labels = [500, 600].map { WantedFace(role: .label, text: .label, weight: $0, isItalic: false) }
        return text(theme) + labels + [code(400), code(500)]
    }

    private static func text(_ theme: Theme) -> [WantedFace] {
        let text = [(400, false), (400, true), (600, false), (600, true)].map { weight, isItalic in
            WantedFace(role: .text, text: .text, weight: weight, isItalic: isItalic)
        }
        // Titles of another face have no use for the text's bold one.
        let last =
            WebStyle.hasTitleFace(theme)
            ? WantedFace(role: .title, text: .title, weight: theme[.title].weight, isItalic: theme[.title].italic)
            : WantedFace(role: .text, text: .text, weight: 700, isItalic: false)
        return text + [last]
    }

    private static func code(_ weight: Int) -> WantedFace {
        WantedFace(role: .code, text: .code, weight: weight, isItalic: false)
    }
}
