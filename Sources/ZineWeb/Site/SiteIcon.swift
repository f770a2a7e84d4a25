import ZineCore
import ZineDocument

/// The sign by which a browser tells a site's pages from others': the first letter of the magazine's name on the theme's
/// accent, by day and by night.
enum SiteIcon {
    static func svg(_ publication: Publication, _ style: WebStyle) -> String {
        let name = publication.shortName ?? publication.name
        let letter = name.first { $0.isLetter || $0.isNumber }.map { String($0).uppercased() } ?? "·"
        let (light, dark) = (style.light, style.dark)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>rect{fill:\(light.accent.css)}\
            text{fill:\(light.paper.css);font:700 24px serif;text-anchor:middle}\
            @media(prefers-color-scheme:dark){rect{fill:\(dark.accent.css)}text{fill:\(dark.paper.css)}}</style>\
            <rect width="32" height="32"/><text x="16" y="24">\(letter.forMarkup)</text></svg>

            """
    }
}
