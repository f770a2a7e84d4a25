import ZineCore
import ZineDocument
import ZineLanguage

extension GalleyBuilder {
    /// How the article's opener is built: as it says, else as its kind is.
    var openerShape: Article.OpenerShape { article.shape ?? (runsOn ? .compact : .stacked) }

    /// What an article begins with: kicker over a rule, title, standfirst, byline and date. Stays together.
    ///
    /// - Parameter picture: what stands between kicker and title.
    mutating func opener(in column: Column, picture: [Strip] = []) -> [Strip] {
        let isCompact = openerShape == .compact
        var strips = isCompact ? [] : Strip.sink(theme.spaces.openerSink)
        strips += kicker(in: column, isRuled: !isCompact)
        if isCompact, !strips.isEmpty {
            let rule = Rect(
                x: column.left, y: -(theme.leading * 0.5), width: column.width, height: theme.rules.thick)
            strips[0].items.insert(FrameItem(.rule(rule), element: nil), at: 0)
        }
        // Half a line from the rule above; the picture's strips have as much to spare below.
        strips += picture.map { strip in
            var strip = strip
            // A page that begins with it is this article's already.
            if strip.kind == .figure { strip.kind = .opener }
            strip.items = strip.items.map { $0.offset(by: Point(x: .zero, y: theme.leading * 0.5)) }
            return strip
        }
        let (title, pitch, titleSize) = title(in: column, isUnderRule: !isCompact && picture.isEmpty)
        strips += title
        let standfirst = standfirst(in: column)
        let dateline = dateline(in: column)
        let below = standfirst + dateline
        // What hangs below a line of tall letters would touch what stands above the next.
        let depth = titleSize * 0.2 - theme.leading * 0.4
        let clear = max(pitch > 1 && hasTallLetters ? 1 : 0, gridLines(depth))
        let gap = max(isCompact ? 0 : theme.spaces.titleAfter, clear)
        if !below.isEmpty { strips += Strip.space(gap) }
        strips += below
        // The last line's tails keep clear of the text's capitals.
        let last = !dateline.isEmpty ? theme[.dateline].size : !standfirst.isEmpty ? theme[.standfirst].size : titleSize
        let reach = last * 0.24 + column.style.size * 0.76 - theme.leading
        strips += Strip.space(
            max(gridLines(reach), isCompact ? min(1, theme.spaces.openerAfter) : theme.spaces.openerAfter))
        for index in strips.indices { strips[index].breakAfter = PageCost.never }
        return strips
    }

    /// The title's lines, the grid lines that each takes, and its size.
    ///
    /// - Parameter isUnderRule: whether the kicker's rule stands above the first.
    private mutating func title(
        in column: Column, isUnderRule: Bool
    ) -> (strips: [Strip], pitch: Int, size: Length) {
        var strips: [Strip] = []
        let heading = tree.add(StructureElement(.heading(level: 1), parent: column.parent))
        let set = titleLines(width: column.width, element: heading)
        let (lines, pitch, titleSize) = (set.lines, set.pitch, set.size)
        let mark = Strip.Mark(anchor: places.article, outline: (article.title.plainText, 1))
        // Capitals keep clear of the rule above the first line.
        let room = theme.leading * (pitch - 1) + baseline - titleSize * 0.72
        let style = theme[.title].scaled(by: titleSize / theme[.title].size)
        let words = article.title.plainText
        // For marks of small letters the title rises less, for those of capitals it begins a line lower: accents are on
        // every other title of some languages, and titles of facing pages are to stand alike.
        let marks = max(
            style.reach(of: words, in: article.language),
            style.rise(of: words, firstLine: lines.first, in: article.language))
        let tall = style.reach(of: words, in: article.language, smallLetters: false)
        // Letters and their marks keep a third of a line from the rule above.
        let least = theme.leading * 0.36 + theme.rules.thin
        let extra = isUnderRule && room - tall < least ? 1 : 0
        // Display type stands a little above the grid, nearer to its rule than to the text below, though not nearer than a
        // third of a line.
        let air = room + titleSize * (0.72 - capHeight(of: theme[.title])) + theme.leading * Double(extra)
        let most =
            isUnderRule ? air - marks + theme.leading * 0.02 - theme.rules.thin - theme.leading * 0.34 : theme.leading
        let rise = Point(x: .zero, y: -max(.zero, min(theme.leading * 0.14, most)))
        var taken = 0
        for (index, line) in lines.enumerated() {
            // What smaller lines lack to the grid stands below the title, whose first line is where those of others are.
            let (depth, grid) = (set.step * index, gridLines(set.step * index))
            var strip = gridStrip(
                line, left: column.left, kind: .opener, lines: index == 0 ? pitch + extra : grid - taken)
            taken = grid
            if index == 0 { strip.marks = [mark] }
            var shift = Point(x: .zero, y: depth - theme.leading * grid)
            // Letters without capitals reach higher than capitals do.
            if pitch > 1, isRightToLeft || WritingSystem(language: article.language) != .caseless {
                shift.y += rise.y
            }
            strip.items = strip.items.map { $0.offset(by: shift) }
            strips.append(strip)
        }
        return (strips, pitch, titleSize)
    }

    /// Over its size.
    func capHeight(of style: TextStyle) -> Double {
        Double(setter.shaper.metrics(run("", style, element: nil).shaping).capHeight) / 1000
    }

    private mutating func standfirst(in column: Column) -> [Strip] {
        guard !article.summary.isEmpty else { return [] }
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let lines = standfirstLines(
            runs(article.summary, theme[.standfirst], element: element, breaking: .words), width: column.width)
        let pitch = pitch(of: theme[.standfirst])
        return lines.map { gridStrip($0, left: column.left, kind: .opener, lines: pitch) }
    }

    /// Two lines are as even as those of a title; of more, each is as full as it can be, since short even ones look like verse.
    private mutating func standfirstLines(_ runs: [TextRun], width: Length) -> [Line] {
        let even = balanced(runs, width: width)
        guard even.count > 2, even.map(\.width).max() ?? width < width * 0.9 else { return even }
        let style = ParagraphStyle(alignment: .ragged, measure: width, hyphenates: false, rightToLeft: isRightToLeft)
        return setter.displayLines(runs, style, asFewAs: even, fills: true) ?? even
    }

    /// The grid lines that a line of type takes so that it meets none above it, however large a theme makes it.
    ///
    /// - Parameter text: what is set, if it may have capitals with marks above them.
    func pitch(of style: TextStyle, for text: String = "") -> Int {
        min(theme.linesPerPage, max(1, gridLines(height(of: style, for: text))))
    }

    /// What a line of type takes, with the marks above its capitals.
    private func height(of style: TextStyle, for text: String) -> Length {
        style.size + style.rise(of: text, in: article.language) * 0.75
    }

    /// The sizes, over its style's, that a title is tried in: smaller where it would take more than half a page, or
    /// divide a word.
    private static let titleSizes = [1, 0.8, 0.56]
    /// Those that spare it four lines, a line of one short word, or an end against its sense.
    private static let gentleSizes = [0.94, 0.88, 0.84]

    /// Between the lines of a smaller title at least, over its size.
    private static let titleAir = 0.14

    /// Whether signs stand above and below the letters of the article's script, in two storeys and more.
    private var hasTallLetters: Bool {
        [
            "Deva", "Beng", "Gujr", "Guru", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Thai", "Laoo", "Khmr",
            "Mymr", "Tibt",
        ].contains(WrittenScript.code(of: article.language))
    }

    /// The title's lines, and the grid lines that each of them takes.
    private mutating func titleLines(width: Length, element: StructureID) -> TitleSetting {
        let before = (series, tree)
        var set = TitleSetting(lines: [], pitch: 1, step: theme.leading, size: theme[.title].size)
        for scale in Self.titleSizes {
            (series, tree) = before
            set = titleLines(scale, width: width, element: element)
            let isDivided = set.lines.contains { $0.isHyphenated }
            let depth = set.pitch + gridLines(set.step * max(0, set.lines.count - 1))
            guard depth * 2 <= theme.linesPerPage && !isDivided else { continue }
            return scale == 1 ? gentler(than: set, before, width: width, element: element) : set
        }
        return set
    }

    /// The title somewhat smaller where that mends what it looks like; of two sizes that mend as much the larger.
    private mutating func gentler(
        than set: TitleSetting, _ before: (NoteSeries, StructureTree), width: Length, element: StructureID
    ) -> TitleSetting {
        // Titles of two lines are as large as others.
        guard set.lines.count > 2, set.faults > 0 else { return set }
        var (best, after) = (set, (series, tree))
        for scale in Self.gentleSizes {
            (series, tree) = before
            let other = titleLines(scale, width: width, element: element)
            if other.faults < best.faults { (best, after) = (other, (series, tree)) }
        }
        (series, tree) = after
        return best
    }

    /// A title's lines, the grid lines that the first of them takes, from each line to the next, and its size.
    private struct TitleSetting {
        var lines: [Line]
        var pitch: Int
        var step: Length
        var size: Length

        /// Its lines over three, those that are much shorter than the others, and those that end against their sense.
        var faults: Int {
            let widths = lines.map(\.width)
            let widest = widths.max() ?? .zero
            return max(0, lines.count - 3) + widths.count { $0 * 5 < widest * 2 } + lines.endsAgainstSense
        }
    }

    private mutating func titleLines(_ scale: Double, width: Length, element: StructureID) -> TitleSetting {
        let compact = openerShape == .compact ? 0.62 : 1
        var title = theme[.title]
        title.size = title.size * scale * compact
        // Rounded: leading that was closed up a little must not give every line a third one.
        let led = Int((title.leading * scale * compact / theme.leading).rounded())
        let lines = balanced(runs(article.title, title, element: element, breaking: .words), width: width)
        // A line alone has nothing of its own size above it.
        var alone = title
        if lines.count == 1 { alone.size = alone.size * 0.9 }
        let natural = max(1, led, pitch(of: alone, for: article.title.plainText))
        let pitch = min(theme.linesPerPage, natural + (hasTallLetters && natural > 1 ? 1 : 0))
        var set = TitleSetting(lines: lines, pitch: pitch, step: theme.leading * pitch, size: title.size)
        // Lines of the theme's own size stand on the grid, and those that go over a page's end.
        if title.size < theme[.title].size, !hasTallLetters, lines.count * pitch <= theme.linesPerPage {
            set.step = step(title, title.leading * scale * compact, between: lines.count, atMost: set.step)
        }
        return set
    }

    /// From each line of a smaller title to the next: as much less as they are smaller, or somewhat less than that where it
    /// saves a line of the grid.
    private func step(_ title: TextStyle, _ leading: Length, between lines: Int, atMost most: Length) -> Length {
        let least = max(theme.leading, height(of: title, for: article.title.plainText) + title.size * Self.titleAir)
        let steps = max(1, lines - 1)
        return max(least, min(most, leading, theme.leading * gridLines(least * steps) / steps))
    }

    private mutating func kicker(in column: Column, isRuled: Bool) -> [Strip] {
        let kind = article.kicker(in: article.language)
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let organization = article.organization.map { " · " + $0 } ?? ""
        var text = [run(kind + organization, theme[.kicker], element: element)]
        if Language.known(article.language) == nil {
            text = [said(kind, theme[.kicker], element: element), run(organization, theme[.kicker], element: element)]
        }
        let lines = setter.lines(
            text,
            ParagraphStyle(
                alignment: .ragged, measure: column.width, hyphenates: false, rightToLeft: isRightToLeft))
        let pitch = pitch(of: theme[.kicker])
        var strips = lines.map { gridStrip($0, left: column.left, kind: .opener, lines: pitch) }
        // A third of a line above its rule, tails and all.
        let hang = isRuled ? theme[.kicker].hang(of: kind + organization, in: article.language) : .zero
        let rise = Point(x: .zero, y: -(theme.leading * 0.11) - hang)
        for index in strips.indices { strips[index].items = strips[index].items.map { $0.offset(by: rise) } }
        if !strips.isEmpty && isRuled {
            let rule = Rect(
                x: column.left, y: theme.leading * (pitch * strips.count) - theme.leading * 0.02, width: column.width,
                height: theme.rules.thin)
            let last = strips.count - 1
            strips[last].items.append(
                FrameItem(.rule(rule.offset(by: Point(x: .zero, y: -(theme.leading * (pitch * last))))), element: nil))
        }
        return strips
    }

    /// Words of the program, in the language that it has them in: capitals and lines' ends are that language's.
    mutating func said(_ text: String, _ style: TextStyle, element: StructureID?) -> TextRun {
        var run = run(text, style, element: element)
        if Language.known(article.language) == nil { run.language = Language.of(article.language).tag }
        return run
    }

    private mutating func dateline(in column: Column) -> [Strip] {
        let said = article.dateline(in: Language.of(article.language))
        guard let text = said.text else { return [] }
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let pitch = pitch(of: theme[.dateline])
        let style = ParagraphStyle(
            alignment: .ragged, measure: column.width, hyphenates: false, rightToLeft: isRightToLeft)
        var lines = setter.lines([run(text, theme[.dateline], element: element)], style)
        if lines.count > 1, let date = said.date?.date {
            // The date stays whole.
            let whole = text.replacing(date, with: date.replacing(" ", with: "\u{A0}"))
            lines = setter.lines([run(whole, theme[.dateline], element: element)], style)
        }
        return lines.map { gridStrip($0, left: column.left, kind: .opener, lines: pitch) }
    }

    /// Where an article was first printed, and its licence.
    private mutating func provenanceText(_ element: StructureID) -> [TextRun] {
        var text: [TextRun] = []
        if let source = article.source {
            text.append(
                said(article.sourceLabel(in: Language.of(article.language)) + "\n", theme[.label], element: element))
            let link = tree.add(StructureElement(.link, parent: element))
            var style = theme[.inlineCode]
            style.size = theme[.code].size
            text.append(
                TextRun(
                    PrintedAddress.short(source), style: style, breaking: .code, language: article.language,
                    element: link, link: .url(source)))
        }
        if let license = article.license {
            text.append(run((text.isEmpty ? "" : "\n") + license, theme[.dateline], element: element))
        }
        return text
    }

    /// What a report ends with: where it was first printed, with a code to scan, and its licence.
    mutating func provenance(in column: Column, code: (String) -> [[Bool]]) -> [Strip] {
        guard article.source != nil || article.license != nil else { return [] }
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let modules = theme.codes.source ? article.source.map(code) ?? [] : []
        let printed = QRCode(modules, side: theme.dimensions.qrCode, most: column.width / 2)
        let side = printed?.side ?? .zero
        let gap = printed == nil ? Length.zero : theme.leading
        // Where an address would go down the page a letter at a time, the code stands under it.
        let isBeside = column.width - side - gap >= theme[.code].size * 8
        let room = isBeside ? column.width - side - gap : column.width
        let lines = setter.lines(
            provenanceText(element),
            ParagraphStyle(alignment: .ragged, measure: room, hyphenates: false, rightToLeft: isRightToLeft))
        let codeLines = gridLines(side + theme.leading * 0.2)
        let height = isBeside ? max(lines.count, codeLines) : lines.count + codeLines
        var strip = Strip(.figure, height: max(1, height))
        for (index, line) in lines.enumerated() {
            let left = isRightToLeft ? column.left + column.width - room : column.left
            let origin = Point(x: left, y: theme.leading * index + baseline)
            strip.items += line.items.map { $0.offset(by: origin) }
        }
        let rule = Rect(
            x: column.left, y: -(theme.leading * 0.2), width: column.width, height: theme.rules.thin)
        strip.items.append(FrameItem(.rule(rule), element: nil))
        if let source = article.source, let printed {
            let left = isRightToLeft == isBeside ? column.left : column.left + column.width - side
            let origin = Point(x: left, y: theme.leading * ((isBeside ? 0 : Double(lines.count)) + 0.26))
            strip.items.append(
                printed.item(of: source, language: article.language, at: origin, in: column.parent, &tree))
        }
        return Strip.space(1) + [strip]
    }
}
