import ZineDocument

extension Theme {
    /// The styles as a language can have them: without italics, old-style figures and spaced capitals where its letters have none.
    func adapted(to language: String) -> Theme {
        guard WritingSystem(language: language) != .alphabetic else { return self }
        var theme = self
        for (role, style) in styles {
            var style = style
            style.italic = false
            if style.figures == .oldStyle { style.figures = .lining }
            // Letterspacing is for capitals.
            if style.textCase.isUpper { style.tracking = 0 }
            theme.styles[role] = style
        }
        for name in ownStyles.keys {
            theme.ownStyles[name]?.italic = false
            if theme.ownStyles[name]?.figures == .oldStyle { theme.ownStyles[name]?.figures = .lining }
        }
        return theme
    }
}

extension Unicode.Scalar {
    /// Letters that are written in one stroke, or hang from one line: nothing may be put between them.
    var isJoined: Bool {
        switch value {
        case 0x600...0x7BF, 0x7CA...0x7FF, 0x840...0x85F, 0x860...0x9FF, 0xA00...0xA7F, 0x1800...0x18AF,
            0xA8E0...0xA8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
            true
        default: false
        }
    }
}
