import ZineDocument

/// An article's notes beside its text, where a screen has room for that. They stay where they are in the page, behind the
/// text, and are placed by the style sheet (CSS Anchor Positioning), so that they are heard once.
///
/// Placed notes push nothing away. How much longer the last of them may be than the text beside it is therefore counted
/// here, the text by its least and the notes by their greatest height, and left free below the text.
struct SideNotes {
    /// How many notes there are sheets for, since each takes a rule: an article's page has the first that has enough.
    static let sizes = [8, 24]
    static var most: Int { sizes.max() ?? 0 }
    /// Of empty page below a text: as many steps as the style sheet knows, of four rems each.
    private static let mostRoom = 6
    private static let step = 400
    /// What is free below every article, in hundredths of a rem.
    private static let margin = 400

    /// What is to be left free below the text, in steps of four rems.
    let room: Int
    /// For how many notes its sheet has rules.
    let marks: Int

    /// `nil` where the notes are too many, or too long for the text, and stay behind it.
    init?(_ article: Article) {
        let count = article.footnotes.count
        guard count > 0, let marks = Self.sizes.first(where: { count <= $0 }) else { return nil }
        self.marks = marks
        // From the last note up: what stands below the mark, and what all notes from this one on take.
        let rests = Self.rests(article)
        var notes = 0
        var missing = 0
        for index in (0..<count).reversed() {
            notes += Self.height(of: article.footnotes[index])
            missing = max(missing, notes - rests[index])
        }
        room = max(0, missing - Self.margin + Self.step - 1) / Self.step
        guard room <= Self.mostRoom else { return nil }
    }

    /// The notes' numbers, for the rules that lead each to the first of its marks.
    static func marks(_ count: Int) -> [TemplateRecord] {
        (1...count).map { number in
            var record = TemplateRecord()
            record.css("number", String(number))
            return record
        }
    }

    /// How wide all that stands side by side is, in rems: labels, text and notes, and what parts them.
    static func leastWidth(in style: WebStyle) -> Double { 10.5 + 2 * 2.5 + style.largeTextSize * style.measure + 13 }

    // MARK: Heights, in hundredths of a rem

    /// The height of the text below each note's first mark; none where the text does not refer to it.
    private static func rests(_ article: Article) -> [Int] {
        var rests = article.footnotes.map { _ in 0 }
        var below = 0
        for block in article.blocks.reversed() {
            for index in marks(in: block) where rests.indices.contains(index) { rests[index] = below }
            below += least(block)
        }
        return rests
    }

    /// What a block takes at least: a line of text has 70 characters at most, and all but paragraphs have air around them.
    private static func least(_ block: Block) -> Int {
        let air = 140
        switch block.content {
        case .paragraph(let text): return 187 * lines(PlainWords.of(text), of: 70)
        case .code(let code):
            return air + 120 * code.text.split(separator: "\n", omittingEmptySubsequences: false).count
        case .table(let table): return air + 200 * table.rows.count
        case .figure, .details, .thematicBreak: return air
        case .pageBreak: return 0
        default: return air + 187 * lines(PlainWords.of([block]), of: 70)
        }
    }

    /// What a note takes at most: it begins half a line below the one before, and its lines have 29 characters at least.
    private static func height(of note: Footnote) -> Int {
        note.blocks.reduce(90) { height, block in
            height + 135 * (lines(PlainWords.of([block]), of: 29) + block.childBlocks.count)
        }
    }

    private static func lines(_ text: String, of characters: Int) -> Int {
        (width(of: text) + characters - 1) / characters
    }

    /// How many characters, those of full width twice.
    private static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    }

    /// The notes that a block refers to. A list of what is still to be seen stands for recursion: nesting is the author's.
    private static func marks(in block: Block) -> [Int] {
        var blocks = [block]
        var inlines: [Inline] = []
        while let next = blocks.popLast() {
            inlines += next.texts.flatMap { $0 }
            blocks += next.childBlocks
        }
        var found: [Int] = []
        while let next = inlines.popLast() {
            if case .footnoteReference(let index) = next.content { found.append(index) }
            inlines += next.children
        }
        return found
    }
}
