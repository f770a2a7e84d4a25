import Testing
import ZineCore
import ZineDocument

@testable import ZineWeb

@Suite("Style sheet and templates")
struct StyleAndTemplateTests {
    private func sheet(_ style: WebStyle) throws -> String {
        var context = try Assets.context()
        context.style = style
        let files = try WebEdition.render(issue: issue([article()]), context: context)
        guard case .text(let css)? = files.first(where: { $0.path == "assets/style.css" })?.content else { return "" }
        return css
    }

    @Test("the house's colours can be read by day and by night")
    func contrast() throws {
        #expect(WebStyle.house.contrasts.count == 12)
        for (pair, ratio) in WebStyle.house.contrasts { #expect(ratio >= 7, "\(pair)") }
        #expect(Color(0x000000).contrast(with: Color(0xFFFFFF)) == 21)
        #expect(abs(Color(0x777777).contrast(with: Color(0xFFFFFF)) - 4.48) < 0.01)
    }

    @Test("a theme that cannot be read well makes no edition")
    func lowContrast() throws {
        var style = WebStyle.house
        style.dark.quiet = Color(0x777777)
        #expect(throws: WebError.self) { try sheet(style) }
    }

    @Test("what a theme sets apart by colour has it by day and by night, and the house sets nothing apart")
    func accent() throws {
        var theme = Theme()
        theme.styles[.title]?.ink = .accent
        theme.styles[.heading2]?.ink = .accent
        theme.screen.light.accent = Color(0x1B3A6B)
        theme.screen.dark.accent = Color(0xA9C4F0)
        let css = try sheet(WebStyle(theme, faces: WebFace.house, fallbacks: FallbackFace.house))
        #expect(css.contains("--accent: #1b3a6b;") && css.contains("--accent: #a9c4f0;"))
        #expect(css.contains(".text :is(h2, h3), .opener :is(h1, h2) { color: var(--accent); }"))
        #expect(try !sheet(.house).contains("var(--accent)"))
    }

    @Test("a theme's own styles and boxes reach the style sheet, and no sheet has what its issue has not")
    func ownStyles() throws {
        var theme = Theme()
        var lyric = OwnStyle()
        (lyric.italic, lyric.weight, lyric.size) = (true, 600, theme[.text].size * 2)
        (lyric.alignment, lyric.ink) = (.center, .accent)
        theme.ownStyles = ["lyric": lyric]
        let css = try sheet(WebStyle(theme, faces: WebFace.house, fallbacks: FallbackFace.house))
        #expect(
            css.contains(".own-lyric { font-weight: 600; font-style: italic; font-size: 2em; text-align: center; }"))
        #expect(css.contains(".own-lyric { color: var(--accent); }"))
        #expect(try !sheet(.house).contains(".own"))
        var context = try Assets.context()
        context.style.boxes.ground = .tint
        let box = Block(.group(Group(isBox: true, blocks: [paragraph("a")])), at: nowhere)
        let sheets = try [[box], [paragraph("a")]].map { blocks -> String in
            let files = try WebEdition.render(issue: issue([article(blocks: blocks)]), context: context)
            guard case .text(let css)? = files.first(where: { $0.path == "assets/style.css" })?.content else {
                return ""
            }
            return css
        }
        #expect(sheets.map { $0.contains(".sidebar {") } == [true, false])
        #expect(sheets[0].contains("--box-ground: var(--tint)"))
    }

    @Test(
        "titles are in the theme's face where the text has none like it, with a stand-in; the house's are in the text's"
    )
    func titles() throws {
        var theme = Theme()
        theme.styles[.title]?.family = "sans"
        theme.styles[.title]?.weight = 700
        theme.styles[.heading2]?.family = "sans"
        theme.styles[.heading2]?.weight = 700
        let face = WebFace(family: "Plex", weight: 700, file: "title.woff2", format: .woff2, role: .title)
        let standIn = FallbackFace(
            family: "Title Stand-in", weight: 700, localNames: ["Times New Roman Bold"], sizeAdjust: 100, ascent: 90,
            descent: 20, role: .title)
        let css = try sheet(WebStyle(theme, faces: WebFace.house + [face], fallbacks: [standIn]))
        #expect(css.contains("font-family: \"Plex\"; font-weight: 700; font-display: swap;"))
        let rule = try #require(css.split(separator: "\n").first { $0.contains("\"Plex\", \"Title Stand-in\"") })
        for selector in ["body .cover h1", "body .opener :is(h1, h2)", "body .text :is(h2, h3)"] {
            #expect(rule.contains(selector))
        }
        #expect(rule.hasSuffix("serif; font-weight: 700; font-style: normal; }"))
        // Without the face nothing asks for it.
        #expect(try !sheet(WebStyle(theme, faces: WebFace.house, fallbacks: [])).contains("body .cover h1"))
        #expect(!WebStyle.hasTitleFace(Theme()))
        #expect(try !sheet(.house).contains("body .cover h1"))
    }

    @Test("faces, fallbacks and colours reach the style sheet")
    func faces() throws {
        var style = WebStyle.house
        style.faces = [WebFace(family: "A", weight: 400, file: "a b.woff2", format: .woff2, unicodeRange: "U+0-7F; }")]
        let css = try sheet(style)
        #expect(
            css.contains("@font-face { font-family: \"A\"; font-display: swap;"))
        #expect(css.contains("src: url(\"fonts/a%20b.woff2\") format(\"woff2\"); unicode-range: U+0-7F"))
        #expect(css.contains("size-adjust: 111.5%; ascent-override: 92.9%"))
        #expect(css.contains("--paper: #fdfcf9;"))
        #expect(css.contains("--serif: \"Source Serif Pro\", \"Serif Fallback\", \"Georgia\", serif;"))
        #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
        #expect(!css.contains("{{"))
    }

    @Test("no value can end the declaration it stands in")
    func quoting() {
        #expect(StyleSheet.quoted("a\"; } body { x: \"") == "\"a\\22 ; } body { x: \\22 \"")
        #expect(StyleSheet.quoted("a\\\n</style>") == "\"a\\5c \\a \\3c /style\\3e \"")
        #expect(
            StyleSheet.number(.nan) == "0" && StyleSheet.number(.infinity) == "0" && StyleSheet.number(1e300) == "0")
        #expect(
            StyleSheet.number(1.5) == "1.5" && StyleSheet.number(2) == "2" && StyleSheet.number(0.12345678) == "0.1235")
    }

    @Test("the fonts and every picture are copied beside the page, each once")
    func files() throws {
        let files = try WebEdition.render(issue: SampleIssue.issue, context: Assets.context())
        let paths = files.map(\.path)
        #expect(paths.count == Set(paths).count)
        #expect(paths.prefix(2) == ["index.html", "assets/style.css"])
        #expect(paths.contains("assets/fonts/SourceSerifPro-Regular.otf"))
        let cover = files.first { $0.path == "assets/pictures/art/cover.svg" }
        #expect(cover?.content == .copy(from: "Issues/007/art/cover.svg"))
        #expect(try WebEdition.render(issue: SampleIssue.issue, context: Assets.context()) == files)
    }

    @Test(
        "templates that could let text through unescaped are refused",
        arguments: [
            "{{{title}}}", "{{& title}}", "{{&title}}", "{{{ title }}}", "{{=<% %>=}}", "{{% CONTENT_TYPE: TEXT}}",
            "{{> *name}}", "{{> ../secret}}", "{{{reversed(body_html)}}}", "{{{.}}}",
        ])
    func unsafe(source: String) {
        #expect(TemplateScan(source, plain: false).refused == source)
    }

    @Test("templates that are missing, malformed or include themselves are named")
    func broken() {
        func load(_ templates: [String: String]) throws(WebError) -> WebTemplates {
            try WebTemplates(template: { templates[$0] }, sheet: { _ in "" })
        }
        #expect(throws: WebError.missingTemplate("web/page")) { try load([:]) }
        #expect(throws: WebError.missingPartial("web/page", line: 1, partial: "web/a")) {
            try load(["web/page": "{{> web/a}}"])
        }
        #expect(throws: WebError.templateIncludesItself("web/page")) {
            try load(["web/page": "{{> web/a}}", "web/a": "{{> web/page}}"])
        }
        #expect(throws: WebError.self) { try load(["web/page": "{{#a}}"]) }
        #expect(throws: WebError.unsafeTemplate("web/page", line: 2, tag: "{{{name}}}")) {
            try load(["web/page": "\n{{{name}}}"])
        }
    }

    @Test("text is found only escaped, markup only where it is asked for")
    func records() throws {
        var record = TemplateRecord()
        record.text("a", "<b>")
        record.text("c_html", "<i>")
        record.html(
            "d",
            {
                var writer = HTMLWriter(); writer.element(.em, text: "&"); return writer.html
            }())
        let templates = try WebTemplates(
            template: { _ in "{{a}}|{{{c_html}}}|{{{d_html}}}|{{#has_d}}yes{{/has_d}}|{{missing}}" }, sheet: { _ in "" }
        )
        #expect(try templates.render(WebTemplates.page, record) == "&lt;b&gt;||<em>&amp;</em>|yes|")
    }
}
