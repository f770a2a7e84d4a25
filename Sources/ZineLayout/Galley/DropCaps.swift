import ZineCore
import ZineDocument
import ZineLanguage

/// The large letter that an article's first paragraph begins with: its head at the capitals of the first line, its foot on
/// the baseline of its last.
extension GalleyBuilder {
    /// The first letter, with the marks before it, and the text without them; `nil` where the paragraph begins with no
    /// capital that could be set large.
    func dropped(from text: [Inline]) -> (letters: String, rest: [Inline])? {
        guard WritingSystem(language: article.language) == .alphabetic, let first = text.first,
            case .text(let words) = first.content
        else { return nil }
        var letters = ""
        for character in words {
            letters.append(character)
            if character.isLetter { break }
            guard Self.marks.contains(character) else { return nil }
        }
        guard let letter = letters.last, letter.isUppercase else { return nil }
        var rest = words.dropFirst(letters.count)
        // An elision's mark belongs to its letter: L’estran.
        if let mark = rest.first, mark == "’" || mark == "'" {
            letters.append(mark)
            rest = rest.dropFirst()
        }
        // A letter that is all of its word stands apart from the next by a space.
        let isWord = rest.first?.isWhitespace ?? true
        if isWord { rest = rest.drop(while: \.isWhitespace) }
        guard !rest.isEmpty else { return nil }
        var shortened = first
        shortened.content = .text(String(rest))
        return (letters + (isWord ? " " : ""), [shortened] + text.dropFirst())
    }

    /// What may stand before a paragraph's first letter and be set large with it.
    private static let marks: Set<Character> = [
        "“", "‘", "«", "‹", "„", "‚", "¿", "¡", "(", "[", "»", "›", "\u{202F}", "\u{A0}",
    ]

    /// What reaches below the baseline in one face or another.
    private static let tailed: Set<Character> = [
        "Q", "J", "Ç", "Ą", "Ę", "Į", "Ų", "Ş", "Ţ", "Ș", "Ț", "Ģ", "Ķ", "Ļ", "Ņ", "Ŗ", "Ц", "Щ", "Д", "¡", "¿", "„",
        "‚", "(", "[",
    ]

    /// The letter set as high as so many lines, from the column's edge, and the room that it takes of them.
    private mutating func capital(
        _ letters: String, lines: Int, element: StructureID, in column: Column
    ) -> (items: [FrameItem], width: Length)? {
        var style = theme[.dropCap]
        let text = capHeight(of: column.style) * column.style.size.points
        let share = capHeight(of: style)
        guard share > 0 else { return nil }
        style.size = .points((theme.leading.points * Double(lines - 1) + text) / share)
        style.leading = style.size
        var measure = ParagraphStyle(
            alignment: .ragged, measure: column.width, hyphenates: false, rightToLeft: isRightToLeft)
        measure.goesOn = letters.last != " "
        guard let line = setter.lines([run(letters, style, element: element)], measure).first, !line.isOverfull else {
            return nil
        }
        // A little less air than between words; where the letter is a word of its own, more.
        return (line.items, line.width + column.style.size * (letters.last == " " ? 0.4 : 0.24))
    }

    /// What leaves an article without the letter that its theme wants.
    private enum Hindrance { case page, column, paragraph }

    private mutating func tell(_ hindrance: Hindrance, _ count: Int, at span: SourceSpan?) {
        // Nobody misses it in a piece of a few lines.
        guard let span, !span.file.isEmpty, hindrance != .paragraph || article.blocks.count > 1 else { return }
        let (reason, hint) =
            switch hindrance {
            case .page: ("its opening leaves too few lines of the page", "shorten its title or its summary")
            case .column: ("the column is too narrow", "choose a smaller one with 'openers: {drop-cap:}' in the theme")
            case .paragraph:
                (
                    "its first paragraph is no longer than the letter is deep",
                    "write more lines, or join the next paragraph to it"
                )
            }
        setter.diagnostics.append(
            .note(
                "drop-cap-left-out", "the article begins without its letter of \(count) lines: \(reason)", hint: hint,
                at: span))
    }

    /// An article's first paragraph with its letter; `nil` where the paragraph begins with none, or where there is no room
    /// for it, which is told: the paragraph is no longer than the letter is high, the opener leaves too little of the page.
    ///
    /// - Parameter room: the lines below the opener on its page.
    mutating func openingParagraph(_ text: [Inline], in column: Column, room: Int) -> [Passage]? {
        let count = theme.openers.dropCap
        guard count > 1, let (letters, rest) = dropped(from: text) else { return nil }
        let place = text.first?.span
        guard count < room else {
            tell(.page, count, at: place)
            return nil
        }
        let before = (series, tree)
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        var style = ParagraphStyle(
            alignment: alignment(in: column), measure: column.width, rightToLeft: isRightToLeft)
        guard let capital = capital(letters, lines: count, element: element, in: column),
            capital.width * 3 < column.width
        else {
            (series, tree) = before
            tell(.column, count, at: place)
            return nil
        }
        // A tail hangs into the line below.
        let beside = count + (letters.contains(where: Self.tailed.contains) ? 1 : 0)
        style.inset = .init(lines: beside, width: capital.width)
        let runs = runs(rest, column.style, element: element)
        guard let setting = setter.set(runs, style, looseness: style.alignment == .justified),
            setting.lines.count > beside
        else {
            (series, tree) = before
            tell(.paragraph, count, at: place)
            return nil
        }
        return variants(of: setting) { lines in
            var strips = strips(of: lines, in: column)
            let moved = Point(x: isRightToLeft ? .zero : capital.width, y: .zero)
            for index in 0..<min(beside, strips.count) {
                strips[index].items = strips[index].items.map { $0.offset(by: moved) }
                if index < beside - 1 { strips[index].breakAfter = PageCost.never }
            }
            let foot = Point(x: column.left, y: theme.leading * (count - 1) + baseline)
            strips[0].items = capital.items.map { $0.offset(by: foot) } + strips[0].items
            return strips
        }
    }
}
