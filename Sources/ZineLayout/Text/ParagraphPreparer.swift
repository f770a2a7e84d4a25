import ZineCore
import ZineDocument
import ZineLanguage

/// Shapes a paragraph's runs and makes material of them.
struct ParagraphPreparer {
    let theme: Theme
    let shaper: any Shaper
    let hyphenator: any Hyphenator
    let style: ParagraphStyle
    let ideographs: IdeographSpacing
    var paragraph: PreparedParagraph
    private(set) var styles: [(shaping: ShapingStyle, id: Int)] = []
    /// For every run the first that looks like it, so that words are taken through what does not change looks.
    private(set) var looks: [Int] = []
    let hasIdeographs: Bool
    /// Whether there are spaces that no line may end at.
    private var hasTies = false

    /// What paragraphs are shaped, divided and measured with.
    struct Tools {
        let theme: Theme
        let shaper: any Shaper
        let hyphenator: any Hyphenator
    }

    static func prepare(
        _ runs: [TextRun], _ style: ParagraphStyle, with tools: Tools, cache: inout ShapeCache
    ) -> PreparedParagraph {
        var preparer = ParagraphPreparer(runs, style, tools, &cache)
        preparer.makeMaterial(&cache)
        return preparer.paragraph
    }

    private init(_ runs: [TextRun], _ style: ParagraphStyle, _ tools: Tools, _ cache: inout ShapeCache) {
        theme = tools.theme; shaper = tools.shaper; hyphenator = tools.hyphenator; self.style = style
        ideographs = IdeographSpacing(language: runs.first?.language ?? "")
        var scalars: [Unicode.Scalar] = []
        var owner: [Int] = []
        var written: [String] = []
        for (index, run) in runs.enumerated() {
            if run.style.textCase.isUpper {
                written += scalars[written.count...].map { String($0) } + Self.written(run)
            }
            for scalar in run.letters.unicodeScalars {
                scalars.append(scalar)
                owner.append(index)
            }
            let shaping = run.shaping
            let id = cache.id(of: shaping)
            var like = 0
            while like < index,
                styles[like].id != id || runs[like].style.size != run.style.size || runs[like].rise != run.rise
                    || runs[like].picture != nil || run.picture != nil
            {
                like += 1
            }
            styles.append((shaping, id))
            looks.append(like)
        }
        if !written.isEmpty { written += scalars[written.count...].map { String($0) } }
        hasIdeographs = scalars.contains(where: \.isIdeographic)
        let mayBeBidirectional = style.rightToLeft || scalars.contains(where: \.mayRunRightToLeft)
        let levels = mayBeBidirectional ? Self.levels(of: scalars, owner, runs, shaper, style.rightToLeft) : []
        paragraph = PreparedParagraph(
            runs: runs, scalars: scalars, written: written, runOfScalar: owner,
            levels: levels.count == scalars.count ? levels : [])
        for (index, style) in styles.enumerated() {
            let blank = cache.shape(" ", style.shaping, id: style.id, rightToLeft: false, with: shaper)
            if let run = blank.runs.first, let glyph = run.glyphs.first {
                paragraph.spaces[index] = (run.font, glyph.id)
            }
        }
    }

    /// The bidirectional embedding level of every scalar. Words of a language that runs the other way, and code, which runs
    /// from the left in every language, are isolated from what they stand in (UAX #9, RLI, LRI and PDI), so that stops and figures beside them stay on their own side.
    private static func levels(
        of scalars: [Unicode.Scalar], _ owner: [Int], _ runs: [TextRun], _ shaper: any Shaper, _ rightToLeft: Bool
    ) -> [UInt8] {
        let isTurned = runs.map {
            $0.breaking == .code
                ? rightToLeft : $0.isForeign && TextDirection(language: $0.language).isRightToLeft != rightToLeft
        }
        guard isTurned.contains(true) else { return shaper.embeddingLevels(scalars, rightToLeft: rightToLeft) }
        var text: [Unicode.Scalar] = []
        var places: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            let turned = isTurned[owner[index]]
            if turned, index == 0 || !isTurned[owner[index - 1]] { text.append(rightToLeft ? "\u{2066}" : "\u{2067}") }
            places.append(text.count)
            text.append(scalar)
            if turned, index + 1 == scalars.count || !isTurned[owner[index + 1]] { text.append("\u{2069}") }
        }
        let levels = shaper.embeddingLevels(text, rightToLeft: rightToLeft)
        return levels.count == text.count ? places.map { levels[$0] } : []
    }

    /// For each capital of a run what its author wrote: a letter that became two stands with the first of them, one that
    /// became none with the letter before it.
    private static func written(_ run: TextRun) -> [String] {
        let capitals = run.letters.unicodeScalars
        var written: [String] = []
        for scalar in run.text.unicodeScalars {
            let count = run.style.textCase.letters(String(scalar), in: run.language).unicodeScalars.count
            if count == 0, let last = written.indices.last {
                written[last].unicodeScalars.append(scalar)
            } else if count > 0 {
                written.append(String(scalar))
                written += Array(repeating: "", count: count - 1)
            }
        }
        return written.count == capitals.count ? written : capitals.map { String($0) }
    }

    private mutating func makeMaterial(_ cache: inout ShapeCache) {
        if style.firstIndent != .zero {
            append(.box(.init(Extent(width: style.firstIndent.scaledPoints))), .nothing)
        }
        var index = 0
        while index < paragraph.scalars.count {
            let scalar = paragraph.scalars[index]
            if scalar == "\n" {
                append(.glue(Extent(fills: 1)), .nothing)
                append(.penalty(Breakpoint.forced, isFlagged: false), .nothing)
                index += 1
            } else if scalar.isBreakingSpace || scalar.isNoBreakSpace {
                appendSpace(at: index, &cache)
                index += 1
            } else {
                var end = index + 1
                while end < paragraph.scalars.count, !paragraph.scalars[end].isBreakingSpace,
                    !paragraph.scalars[end].isNoBreakSpace, paragraph.scalars[end] != "\n"
                {
                    end += 1
                }
                appendWord(index..<end, &cache)
                index = end
            }
        }
        if hasTies, style.breaksLongWords { loosenTies() }
        append(.penalty(10_000, isFlagged: false), .nothing)
        append(.glue(Extent(fills: 1)), .nothing)
    }

    mutating func append(_ material: Material, _ unit: PreparedParagraph.Unit) {
        paragraph.material.append(material)
        paragraph.units.append(unit)
    }

    private mutating func appendSpace(at index: Int, _ cache: inout ShapeCache) {
        let scalar = paragraph.scalars[index]
        if scalar.isBreakingSpace, case .space(let last, _)? = paragraph.units.last,
            paragraph.scalars[last].isBreakingSpace
        {
            return
        }
        let run = paragraph.runOfScalar[index]
        let size = paragraph.runs[run].style.size
        let glyph = scalar.value == 0x202F || scalar.value == 0x2009 ? " " : " "
        let shaped = cache.shape(glyph, styles[run].shaping, id: styles[run].id, rightToLeft: false, with: shaper)
        var width = shaped.width(at: size)
        if scalar.value == 0x202F || scalar.value == 0x2009 { width = width * 6 / 10 }
        if scalar.value == 0x3000 { width = size.scaledPoints }
        width += paragraph.runs[run].style.tracking * size.scaledPoints / 1000
        let isFixed = paragraph.runs[run].breaking == .code || style.alignment != .justified
        let glue = isFixed ? Extent(width: width) : elastic(width, size)
        if scalar.isNoBreakSpace || paragraph.runs[run].breaking == .never || loneDashFollows(index) {
            append(.penalty(Self.tie, isFlagged: false), .nothing)
            hasTies = true
        }
        append(.glue(glue), .space(scalar: index, run: run))
    }

    /// A justified line's space, from its natural width.
    private func elastic(_ natural: Int, _ size: Length) -> Extent {
        let house = theme.paragraph
        // The letterspacing of the letter before it would fall into the space, which is to be what it says.
        let tracking = Int(Double(size.scaledPoints) * house.letterspacing)
        return Extent(
            width: Int(Double(natural) * house.space), stretch: Int(Double(natural) * house.spaceStretch),
            shrink: Int(Double(natural) * house.shrinkFromSpace), give: -tracking)
    }

    /// Whether a space is followed by a dash between spaces, with which no line begins.
    private func loneDashFollows(_ space: Int) -> Bool {
        let next = space + 1
        guard next + 1 < paragraph.scalars.count, paragraph.scalars[next + 1].isBreakingSpace,
            paragraph.runs[paragraph.runOfScalar[next]].breaking != .code
        else { return false }
        return ["–", "—", "-", "−"].contains(paragraph.scalars[next])
    }
}
