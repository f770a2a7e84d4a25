import Testing
import ZineCore
import ZineDocument
import ZineReader

/// Theme files and what they come to.
@Suite("A theme's file")
struct ThemeTests {
    private static func read(_ text: String, over base: String? = nil) -> (ThemeReader.Reading, [Diagnostic]) {
        var problems: [Diagnostic] = []
        let reading = ThemeReader.read(
            Array(text.utf8), file: "ours.yaml",
            extending: { _, _, problems in
                base.map { ThemeReader.read(Array($0.utf8), file: "base.yaml", &problems) } ?? .init()
            }, &problems)
        return (reading, problems)
    }

    @Test("differs from the theme that it extends in what it states, and from nothing else")
    func extends() {
        let base = "leading: 15pt\nstyles:\n  title: {size: 30pt, weight: 900}\n"
        let (reading, problems) = Self.read("extends: base\nstyles:\n  title: {size: 28pt}\n", over: base)
        #expect(problems.isEmpty)
        #expect(reading.theme.leading == .points(15))
        #expect(reading.theme[.title].size == .points(28) && reading.theme[.title].weight == 900)
        #expect(reading.theme[.text] == Theme()[.text])
        #expect(reading.stated["leading"]?.file == "base.yaml")
        #expect(reading.stated["styles.title.size"]?.file == "ours.yaml")
        #expect(reading.stated["styles.title.weight"]?.file == "base.yaml")
    }

    @Test("may extend nothing that lies outside the publication")
    func outside() {
        for path in ["/etc/theme.yaml", "../../../theme.yaml", "https://example.org/theme.yaml"] {
            #expect(Self.read("extends: \(path)\n").1.map(\.id) == ["outside-folder"], "\(path)")
        }
    }

    @Test("emphasises Chinese and Japanese by dots where it says so, and writes that out")
    func emphasis() {
        for text in ["emphasis: dots\n", "emphasis: {ideographs: dots}\n"] {
            let (reading, problems) = Self.read(text)
            #expect(problems.isEmpty && reading.theme.emphasis.ideographs == .dots)
            #expect(ThemeWriter.text(reading).contains("ideographs: dots  # ours.yaml:1"))
        }
        #expect(Self.read("emphasis: slant\n").1.map(\.id) == ["bad-value"])
        #expect(Theme().emphasis.ideographs == .weight)
    }

    @Test("takes a page's size by name, margins and type with it, and states lengths beside it")
    func size() {
        let (a5, _) = Self.read("page: {size: a5}\n")
        #expect(a5.theme.page.width == .millimetres(148) && a5.theme.page.height == .millimetres(210))
        let house = Theme()
        #expect(abs(a5.theme.page.measure / a5.theme.page.width - house.page.measure / house.page.width) < 0.001)
        #expect(a5.theme[.text].size == house[.text].size)
        let (mini, problems) = Self.read("page: {size: mini, spine: 10mm}\nstyles: {title: {size: 18pt}}\n")
        #expect(problems.isEmpty)
        #expect(mini.theme.page.spine == .millimetres(10) && mini.theme[.title].size == .points(18))
        let share = mini.theme[.text].size / house[.text].size
        #expect(share < 0.75 && share >= 0.7)
        #expect(abs(mini.theme.leading / house.leading - share) < 0.001)
        #expect(mini.theme.linesPerPage > 12)
    }

    @Test(
        "has dots or none by one word in place of keys, as YAML writes truths",
        arguments: ["on", "off", "true", "false"])
    func dots(word: String) {
        let isOn = word == "on" || word == "true"
        let (reading, problems) = Self.read("dot-grid: \(word)\n", over: "dot-grid: {on: \(!isOn), gap: 9pt}\n")
        #expect(problems.isEmpty && reading.theme.dotGrid.isOn == isOn)
        #expect(reading.stated["dot-grid.on"]?.start == SourcePosition(line: 1, column: 1))
        let (other, _) = Self.read("extends: base\ndot-grid: \(word)\n", over: "dot-grid: {on: \(!isOn), gap: 9pt}\n")
        #expect(other.theme.dotGrid.isOn == isOn && other.theme.dotGrid.gap == .points(9))
        #expect(Self.read("dot-grid: maybe\n").1.map(\.id) == ["bad-value"])
    }

    @Test("prints nothing that could not be read where a printer has no colours")
    func contrast() {
        let pale = "colors: {accent: \"#f2c14e\"}\n"
        #expect(Self.read(pale).1.isEmpty)
        let (reading, problems) = Self.read(pale + "styles: {title: {color: accent}}\n")
        #expect(problems.map(\.id) == ["low-contrast"])
        #expect(reading.theme.colors == InkColors())
        #expect(Self.read(pale + "cover: {ground: accent}\n").1.map(\.id) == ["low-contrast"])
        #expect(Self.read("colors: {text: \"#777777\"}\n").1.map(\.id) == ["low-contrast"])
    }

    @Test("lets the accent go with the text where it is not stated, on paper and on screens")
    func accent() {
        let (reading, _) = Self.read("colors: {text: \"#101840\"}\nlight: {ink: \"#101840\"}\n")
        #expect(reading.theme.colors.accent == Color(0x101840) && reading.theme.colors.rule == Color(0x101840))
        #expect(reading.theme.screen.light.accent == Color(0x101840))
    }

    @Test("sets no type whose lines would run into one another, and tells of lines that hold nothing")
    func leading() {
        #expect(Self.read("styles: {text: {size: 20pt}}\n").1.map(\.id) == ["tight-leading"])
        #expect(Self.read("styles: {note: {leading: 6pt}}\n").1.map(\.id) == ["tight-leading"])
        #expect(Self.read("styles: {title: {size: 60pt}, folio: {size: 20pt}}\n").1.isEmpty)
        #expect(Self.read("styles: {folio: {size: 40pt}}\n").1.map(\.id) == ["tight-leading"])
        #expect(Self.read("page: {columns: 3, column-gap: 11pt}\n").1.map(\.id) == ["narrow-measure"])
    }

    @Test("takes no plate's name for an ink's", arguments: ["None", "All", "black", "Cyan"])
    func spot(name: String) {
        let (reading, problems) = Self.read("colors: {spot: \(name)}\n")
        #expect(problems.map(\.id) == ["bad-value"] && reading.theme.colors.spot == nil)
    }

    @Test("that is nested without end, or has keys without end, is told of in a few words")
    func endless() {
        let deep = "styles: " + String(repeating: "[", count: 200_000)
        #expect(Self.read(deep).1.map(\.id) == ["too-deep"])
        let keys = (0..<5_000).map { "key\($0): 1\n" }.joined()
        let problems = Self.read(keys).1
        #expect(problems.count == 41 && problems.last?.message.hasPrefix("4960 more keys") == true)
    }

    @Test(
        "says where a key stands that is written elsewhere, and what is called otherwise here",
        arguments: [
            ("columns: 2", "it stands in 'page'"), ("drop-cap: 3", "it stands in 'openers' or 'styles'"),
            ("page: {margins: 20mm}", "spine, fore-edge, head, foot"), ("page: {inner: 20mm}", "'spine'"),
            ("styles: {h2: {size: 12pt}}", "'heading-2'"), ("styles: {title: {font: sans}}", "'family'"),
            ("styles: {title: {letter-spacing: 40}}", "'tracking'"), ("page: a5", "the keys are size"),
        ])
    func otherWords(text: String, hint: String) {
        let problems = Self.read(text + "\n").1
        #expect(problems.count == 1 && problems.first?.hint?.contains(hint) ?? false, "\(problems)")
    }

    @Test("says of each style what it is for")
    func meanings() {
        guard let styles = ThemeReader.fields.first(where: { $0.key == "styles" }),
            case .mapping(let fields) = styles.shape
        else {
            Issue.record("there are no styles")
            return
        }
        #expect(fields.count == TextRole.allCases.count)
        #expect(fields.allSatisfy { $0.help.count > 6 && $0.help != $0.key })
    }

    @Test("refuses columns that nothing fits into")
    func columns() {
        let (reading, problems) = Self.read("page: {columns: 3, column-gap: 80pt}\n")
        #expect(problems.map(\.id) == ["no-text-block"] && reading.theme.page == Theme().page)
        #expect(Self.read("page: {columns: 4}\n").1.map(\.id) == ["bad-value"])
    }

    @Test(
        "is written with every value, and reads back as the same",
        arguments: [
            "", "page: {size: a4, columns: 2}\ncolors: {accent: \"#8a1020\", spot: \"Red \\\"U\\\"\"}\n",
            "styles: {title: {size: 31.5pt, color: accent}}\nprotrusion: {\"a\": [1, 2]}\nfallbacks: {serif: [Some Face]}\n",
            "families: {fancy: [{file: \"Fancy: Black.otf\", weight: 900}]}\nparagraph: {expansion: 0.015}\n",
        ])
    func written(text: String) {
        let (reading, problems) = Self.read(text)
        #expect(problems.isEmpty)
        let out = ThemeWriter.text(reading)
        let (again, complaints) = Self.read(out)
        #expect(complaints.isEmpty, "\(out)")
        #expect(
            ThemeWriter.text(ThemeReader.Reading(theme: again.theme)) == ThemeWriter.text(.init(theme: reading.theme)))
        #expect(again.theme.page == reading.theme.page && again.theme.styles == reading.theme.styles)
        #expect(again.theme.colors == reading.theme.colors && again.theme.protrusion == reading.theme.protrusion)
        for key in reading.stated.keys where key.split(separator: ".").count == 1 && key == "styles" {
            #expect(out.contains("# ours.yaml:"))
        }
    }

    @Test("has styles of its own, which state what is unlike the text around them, and extend those of its base")
    func ownStyles() throws {
        let base = "own-styles:\n  lyric: {italic: true, size: 9pt}\n"
        let (reading, problems) = Self.read(
            "extends: base\nown-styles: {lyric: {align: center, color: accent}, poème: {indent: 5mm, around: 0}}\n",
            over: base)
        #expect(problems.isEmpty)
        let lyric = try #require(reading.theme.ownStyles["lyric"])
        #expect(lyric.italic == true && lyric.size == .points(9) && lyric.alignment == .center && lyric.ink == .accent)
        #expect(lyric.weight == nil && lyric.applied(to: TextStyle(weight: 600)).weight == 600)
        #expect(reading.theme.ownStyles["poème"]?.indent == .millimetres(5))
        #expect(reading.stated["own-styles.lyric.size"]?.file == "base.yaml")
        #expect(reading.stated["own-styles.lyric.align"]?.file == "ours.yaml")
        let text = ThemeWriter.text(reading)
        let again = Self.read(text).0.theme
        #expect(again.ownStyles == reading.theme.ownStyles)
    }

    @Test(
        "says what is wrong with a style of its own",
        arguments: [
            ("own-styles: {wide: {italic: true}}", "bad-value"), ("own-styles: {'a b': {italic: true}}", "bad-value"),
            ("own-styles: {a: {family: Futura}}", "unknown-family"),
            ("own-styles: {a: {itallic: true}}", "unknown-key"),
            ("own-styles: {a: {size: 0pt}}", "bad-value"), ("own-styles: [a]", "wrong-type"),
            ("boxes: {style: lyric}", "unknown-style"), ("boxes: {padding: 900pt}", "bad-value"),
            ("rules: {thin: 500pt}", "bad-value"), ("families: [a, b]", "wrong-type"), ("families: 12", "wrong-type"),
            ("families: {sans: []}", "wrong-type"),
            ("boxes: {ground: tint}\ncolors: {tint: '#808080'}", "low-contrast"),
        ])
    func wrongStyles(_ example: (text: String, id: String)) {
        #expect(Self.read(example.text + "\n").1.map(\.id) == [example.id])
    }
}
