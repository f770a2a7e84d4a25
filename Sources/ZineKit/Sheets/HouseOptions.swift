import ZineCore
import ZineDocument
import ZineImposition
import ZineLayout

extension ImpositionOptions {
    /// What an issue's own look decides, before its manifest and the printer have spoken.
    static func house(_ issue: Issue, _ theme: Theme) -> ImpositionOptions {
        var options = ImpositionOptions()
        options.pageSize = theme.page.size
        options.binding = TextDirection(language: issue.language).isRightToLeft ? .right : .left
        options.lastPageIsBackCover = true
        // Folios, pictures and the dots for the pencil go as far as `safe`; in the margin at the fold is nothing.
        let safe = theme.page.safe
        options.pageMargins = PageMargins(
            head: safe, spine: max(safe, theme.page.spine), foot: safe, foreEdge: safe)
        return options
    }
}
