import Foundation
import ZineDocument

@testable import ZineWeb

/// The repository's own templates and faces.
enum Assets {
    static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    static var folder: String { root + "/Assets" }
    static var fonts: String { root + "/Fonts" }

    static func context() throws -> WebContext {
        WebContext(templates: try WebTemplates(folder: folder), fontFolder: fonts, version: "1.2.3")
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
    }

    static func page(_ issue: Issue) throws -> String {
        let files = try WebEdition.render(issue: issue, context: context())
        guard case .text(let page)? = files.first(where: { $0.path == "index.html" })?.content else { return "" }
        return page
    }

    static func page(_ blocks: [Block], footnotes: [[Block]] = []) throws -> String {
        try page(issue([article(blocks: blocks, footnotes: footnotes)]))
    }
}

/// An article's body alone.
func convert(_ blocks: [Block], footnotes: [[Block]] = [], language: String = "en-US") -> ArticleFragment {
    var conversion = Conversion()
    let article = article(language: language, blocks: blocks, footnotes: footnotes)
    conversion.addresses.add(article, at: .onOnePage(slug: article.slug))
    return ArticleConverter.convert(article, with: &conversion)
}

func body(_ blocks: Block...) -> String { convert(blocks).body.source }
