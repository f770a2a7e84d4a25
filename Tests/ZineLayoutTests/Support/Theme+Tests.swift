import ZineCore
import ZineDocument

extension Theme {
    /// The house theme on a page that holds so many grid lines.
    static func holding(lines: Int) -> Theme {
        var theme = Theme()
        theme.page.height = theme.page.head + theme.page.foot + theme.leading * lines
        return theme
    }
}
