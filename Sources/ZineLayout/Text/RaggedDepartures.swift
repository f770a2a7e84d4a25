import ZineCore

/// What a page may have of a ragged item beside the way that it is set best.
extension Typesetter {
    /// The same with a line more, where its lines can be evened out without looking narrow. It never has a line fewer: each
    /// takes as many words as fit, and a hyphen in a ragged line looks like a mistake.
    mutating func withDepartures(
        _ kept: ParagraphCache.Kept, _ runs: [TextRun], _ style: ParagraphStyle
    ) -> ParagraphCache.Kept {
        guard let setting = kept.setting, setting.lines.count > 1 else { return kept }
        var kept = kept
        let (count, white) = (setting.lines.count, setting.lines.mostWhite(style))
        kept.setting?.tighter = nil
        kept.setting?.looser = evened(runs, style).first {
            $0.lines.count == count + 1 && $0.lines.mostWhite(style) <= max(white, Self.narrowest)
                && !$0.lines.contains(where: \.partsWord) && $0.lines.endsFull(style)
        }.map {
            Version(lines: $0.lines, demerits: setting.demerits + Self.narrowDemerits)
        }
        return kept
    }

    /// The share of the measure that lines may leave white for a line more.
    private static let narrowest = 0.1
    /// What it costs to have lines narrow.
    private static let narrowDemerits = 140_000

    /// The ways to set the paragraph ragged with lines that are weighed against one another.
    private mutating func evened(_ runs: [TextRun], _ style: ParagraphStyle) -> [Version] {
        var even = style
        even.alignment = .ragged
        even.fillsFirst = false
        even.endsFull = true
        even.hyphenates = false
        let set = set(runs, even, theme.suited(to: even, runs), looseness: true).setting
        return set.map { [$0.tighter, Version($0), $0.looser].compactMap { $0 } } ?? []
    }
}

extension [Line] {
    /// Whether no word stands alone below them.
    fileprivate func endsFull(_ style: ParagraphStyle) -> Bool { last.map { $0.width * 4 >= style.measure } ?? false }
}

extension Typesetter.Version {
    /// A setting as it is set best.
    fileprivate init(_ setting: Typesetter.Setting) { self.init(lines: setting.lines, demerits: setting.demerits) }
}
