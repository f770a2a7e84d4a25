import ZineCore
import ZineDocument

/// Marks that other programs understand and this one does not, in running text: named, and read where they can be.
enum ForeignMarks {
    private struct Kind {
        var name: String
        /// What an editor calls it, and what to write instead.
        var what: String
        var hint: String
        /// As what it is read all the same.
        var reading: String?
    }

    /// Behind what every program reads, of marks that are read here all the same.
    private static let elsewhere = ", if others are to read this file too: GitHub prints it as typed"

    private static let kinds: [Kind] = [
        Kind(
            name: "shortcode", what: "a shortcode of Hugo's",
            hint:
                "write what it stands for: a picture as ![what it shows](../art/file.svg \"caption\"), a link, a listing"
        ),
        Kind(
            name: "liquid", what: "a tag of Jekyll's or of another template",
            hint: "write what it stands for; a listing goes between ``` lines"),
        Kind(
            name: "contents", what: "the place of a table of contents",
            hint: "delete it: the issue has one, and reading systems show the headings; nothing is printed for it"),
        Kind(
            name: "page-break", what: "a command of LaTeX's", hint: "write <!-- page-break --> on a line of its own",
            reading: "a page break"),
        Kind(
            name: "attributes", what: "a list of attributes",
            hint: "delete it: the theme decides what things look like; nothing is printed for it"),
        Kind(
            name: "text-attributes", what: "a list of attributes behind words",
            hint: "delete it: the theme decides what things look like; it is printed as typed"),
        Kind(
            name: "admonition", what: "an admonition between ':::' lines",
            hint: "write > [!NOTE], and '> ' before its lines", reading: "an alert"),
        Kind(
            name: "indented-admonition", what: "an admonition over indented lines",
            hint: "write > [!NOTE], and '> ' before its lines", reading: "an alert"),
        Kind(
            name: "open-admonition", what: "an admonition that no line ':::' ends",
            hint: "write ::: on a line of its own where it ends; until then its first line is printed as typed"),
        Kind(
            name: "empty-admonition", what: "an admonition without indented lines below it",
            hint: "indent its lines by four blanks, or write > [!NOTE]; it is printed as typed"),
        Kind(
            name: "sphinx-admonition", what: "an admonition of Sphinx's",
            hint: "write > [!NOTE], and '> ' before its lines", reading: "an alert"),
        Kind(
            name: "unindented-list", what: "a list with bullets that is not indented, among items whose numbers go on,",
            hint: "indent it by four spaces, so that it belongs to the item above it wherever the file is read",
            reading: "a part of the item above it"),
        Kind(
            name: "double-bullet", what: "a bullet behind the mark of an item",
            hint: "delete one of the two marks", reading: "one item"),
        Kind(
            name: "line-end", what: "a line of nothing but backslashes below a <br>",
            hint: "delete it: the <br> ends the line; nothing is printed for it"),
        Kind(
            name: "definitions", what: "a line that begins with a colon",
            hint: "write <dl>, <dt> and <dd>" + elsewhere,
            reading: "a definition"),
        Kind(
            name: "caption", what: "a line with a colon below a table",
            hint: "write <caption> in a <table>" + elsewhere,
            reading: "its caption"),
        Kind(
            name: "inline-note", what: "a note in '^[…]'",
            hint: "write [^name] and a line '[^name]: …'" + elsewhere,
            reading: "a note"),
        Kind(
            name: "emoji", what: "a word between colons that is no emoji's name",
            hint: "write the emoji itself; it is printed as typed"),
        Kind(
            name: "div", what: "a box between ':::' lines",
            hint: "delete its lines: what stands in it is kept; notes and warnings are written > [!NOTE]"),
        Kind(
            name: "highlight", what: "text between '=='",
            hint: "write **strong** for what is to stand out" + elsewhere,
            reading: "strong"),
        Kind(
            name: "emphasis", what: "text between asterisks that is not emphasised, for punctuation stands beside them",
            hint: "write the punctuation outside the asterisks, or <em>…</em>; it is printed as typed"),
        Kind(
            name: "superscript", what: "text between '^'",
            hint: "write x<sup>2</sup>" + elsewhere,
            reading: "raised"),
        Kind(
            name: "subscript", what: "text between '~'",
            hint: "write H<sub>2</sub>O, if others are to read this file too: GitHub strikes it through",
            reading: "lowered"),
        Kind(
            name: "wiki", what: "a link of a wiki's", hint: "write [words](file.md), if it is to lead somewhere",
            reading: "its words alone"),
        Kind(
            name: "embedded", what: "a picture between '![[' and ']]'",
            hint: "write ![what it shows](../art/file.svg)" + elsewhere,
            reading: "a picture"),
        Kind(
            name: "callout", what: "a callout of Obsidian's",
            hint: "write > [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION], and its title behind that",
            reading: "an alert"),
        Kind(
            name: "inner-comment", what: "text between '%%'",
            hint: "write <!-- … --> if it is not for readers; it is printed as typed"),
        Kind(
            name: "comment", what: "a comment between '%%'",
            hint: "write <!-- … --> for what is not for readers; nothing is printed for it"),
        Kind(
            name: "block-id", what: "a block's name for links of Obsidian's",
            hint: "delete it: links here lead to headings; nothing is printed for it"),
        Kind(
            name: "math", what: "a formula between '$'",
            hint: "write it in words and <sup>, or as a drawing: ![what it says](../art/file.svg)"),
        Kind(name: "latex", what: "a command of LaTeX's", hint: "write it in words, or as a drawing"),
        Kind(name: "critic", what: "an editor's mark", hint: "take the change in, or leave it out"),
        Kind(name: "citation", what: "a citation", hint: "write a note: [^name] and a line '[^name]: …'"),
        Kind(
            name: "abbreviation", what: "the expansion of an abbreviation",
            hint: "write <abbr title=\"…\">HTML</abbr> at its first place"),
        Kind(
            name: "drawing", what: "a drawing in words",
            hint: "save it as a drawing and write ![what it shows](../art/file.svg); until then its source is printed"),
        Kind(
            name: "times", what: "an asterisk between figures",
            hint: "write × if it says times, or \\* for an asterisk", reading: "the mark of emphasis"),
        Kind(
            name: "close-heading", what: "a heading without a blank behind its '#'",
            hint: "write a blank between the '#' and the words; it is printed as typed"),
        Kind(
            name: "equals-heading", what: "a heading of AsciiDoc's or of a wiki's",
            hint: "write '#' for each '=' in front of the words, and none behind them; it is printed as typed"),
        Kind(
            name: "jira-heading", what: "a heading of Jira's or Confluence's",
            hint: "write as many '#' as the figure says, and a blank; it is printed as typed"),
        Kind(
            name: "jira-macro", what: "a mark of Jira's or Confluence's between braces",
            hint:
                "write what it stands for: a listing goes between ``` lines, a quote behind '> '; it is printed as typed"
        ),
        Kind(
            name: "jira-link", what: "a link of Jira's or Confluence's",
            hint: "write [words](address); it is printed as typed"),
        Kind(
            name: "parted-link", what: "a link with a blank between ']' and '('",
            hint: "delete the blank if it is to be a link; it is printed as typed"),
        Kind(
            name: "directive", what: "a directive of Sphinx's",
            hint: "write what it stands for; until then its text is a listing"),
    ]

    /// The marks in a text: what each is, and its bytes.
    static func found(in text: String) -> [(kind: String, bytes: Range<Int>)] {
        let bytes = Array(text.utf8)
        var found: [(kind: String, bytes: Range<Int>)] = []
        var index = 0
        while index < bytes.count {
            guard let (kind, length) = mark(bytes[index...], of: bytes) else {
                index += 1
                continue
            }
            let end = min(bytes.count, index + max(1, length))
            found.append((kind, index..<end))
            index = end
        }
        return found
    }

    /// What a mark's text says here, if it is read at all.
    static func reading(_ kind: String, _ text: Substring, at span: SourceSpan) -> Inline? {
        switch kind {
        case "highlight": Inline(.strong([Inline(.text(String(text.dropFirst(2).dropLast(2))), at: span)]), at: span)
        case "superscript":
            Inline(.superscript([Inline(.text(String(text.dropFirst().dropLast())), at: span)]), at: span)
        case "block-id": Inline(.text(""), at: span)
        case "wiki": Inline(.text(wikiWords(text.dropFirst(2).dropLast(2))), at: span)
        default: nil
        }
    }

    /// `Page|words`, `Page#Heading`: the words, else the page, else the heading.
    private static func wikiWords(_ inside: Substring) -> String {
        if let bar = inside.firstIndex(of: "|") { return inside[bar...].dropFirst().trimmed }
        return inside.split(separator: "#").map(\.trimmed).filter { !$0.hasPrefix("^") }.joined(separator: " – ")
    }

    /// The mark at the beginning of a text, and how long it is.
    private static func mark(_ rest: ArraySlice<UInt8>, of whole: [UInt8]) -> (String, Int)? {
        guard let first = rest.first else { return nil }
        // `a==b` compares, `list[[1]]` indexes.
        let isBehindWord = rest.startIndex > 0 && whole[rest.startIndex - 1].isASCIILetterOrDigit
        if isBehindWord, first == 0x3D || first == 0x5B { return nil }
        switch first {
        case 0x7B: return brace(rest)
        case 0x3D where rest.starts(with: "==".utf8): return between(rest, "==", "highlight", of: whole)
        case 0x2A: return emphasis(rest)
        case 0x5E: return blockID(rest, of: whole) ?? between(rest, "^", "superscript", of: whole)
        case 0x25 where rest.starts(with: "%%".utf8): return comment(rest, of: whole)
        case 0x24: return math(rest, of: whole)
        case 0x5B: return bracket(rest)
        case 0x5C: return latex(rest)
        default: return nil
        }
    }

    /// Asterisks around words of a script without blanks, which CommonMark takes for marks only beside letters.
    private static func emphasis(_ rest: ArraySlice<UInt8>) -> (String, Int)? {
        let count = rest.prefix { $0 == 0x2A }.count
        let inside = rest.dropFirst(count).prefix(600)
        guard count < 4, let first = inside.first, let end = inside.firstIndex(of: 0x2A),
            rest[end...].prefix(count).allSatisfy({ $0 == 0x2A }), let last = inside[..<end].last,
            !first.isASCIISpace, !last.isASCIISpace, first >= 0x80 || last >= 0x80
        else { return nil }
        return ("emphasis", end + count - rest.startIndex)
    }

    /// `%% not for readers %%` among words that are; `20 %% of it` says how much.
    private static func comment(_ rest: ArraySlice<UInt8>, of whole: [UInt8]) -> (String, Int)? {
        guard let length = end(rest, "%%"), length > 6, rest[rest.startIndex + 2] == 0x20,
            rest[rest.startIndex + length - 3] == 0x20,
            !(whole[..<rest.startIndex].last { $0 != 0x20 }?.isASCIIDigit ?? false)
        else { return nil }
        return ("inner-comment", length)
    }

    /// The `^a1b2c3` at a paragraph's end.
    private static func blockID(_ rest: ArraySlice<UInt8>, of whole: [UInt8]) -> (String, Int)? {
        let name = rest.dropFirst()
        // Obsidian makes them of six letters and figures.
        guard rest.startIndex == 0 || whole[rest.startIndex - 1].isASCIISpace, name.count == 6,
            name.allSatisfy({ $0.isASCIIDigit || (0x61...0x7A).contains($0) }), name.contains(where: \.isASCIIDigit),
            name.contains(where: \.isASCIILetter)
        else { return nil }
        return ("block-id", rest.count)
    }

    private static func brace(_ rest: ArraySlice<UInt8>) -> (String, Int)? {
        let marks = [
            ("{{<", "shortcode", ">}}"), ("{{%", "shortcode", "%}}"), ("{{", "liquid", "}}"), ("{%", "liquid", "%}"),
        ]
        for (open, kind, close) in marks where rest.starts(with: open.utf8) {
            return (kind, end(rest, close) ?? open.utf8.count)
        }
        let edits = ["{++": "++}", "{--": "--}", "{>>": "<<}", "{~~": "~~}", "{==": "==}"]
        for (open, close) in edits.sorted(by: { $0.key < $1.key }) where rest.starts(with: open.utf8) {
            return end(rest, close).map { ("critic", $0) }
        }
        guard rest.starts(with: "{:".utf8), let length = end(rest, "}"), length < 80 else { return nil }
        return ("text-attributes", length)
    }

    private static func bracket(_ rest: ArraySlice<UInt8>) -> (String, Int)? {
        if rest.starts(with: "[[".utf8), let length = end(rest, "]]"), length > 4, length < 200 {
            return ("wiki", length)
        }
        if rest.starts(with: "[@".utf8), let length = end(rest, "]"), length > 3, length < 200 {
            return ("citation", length)
        }
        return jiraLink(rest).map { ("jira-link", $0) }
    }

    /// The length up to a closing mark, itself included, within a line.
    static func end(_ rest: ArraySlice<UInt8>, _ close: String) -> Int? {
        let wanted = Array(close.utf8)
        let inside = rest.prefix(600).dropFirst(2)
        guard let place = inside.indices.first(where: { inside[$0...].starts(with: wanted) }) else { return nil }
        return place + wanted.count - rest.startIndex
    }

    /// `==x==`, `x^2^`: no blanks within the marks' inner edges; of powers none at all.
    private static func between(_ rest: ArraySlice<UInt8>, _ mark: String, _ kind: String, of whole: [UInt8]) -> (
        String, Int
    )? {
        let wanted = Array(mark.utf8)
        let inside = rest.dropFirst(wanted.count).prefix(200)
        guard let first = inside.first, !first.isASCIISpace, first != wanted[0],
            let place = inside.indices.dropFirst().first(where: { inside[$0...].starts(with: wanted) }),
            !inside[place - 1].isASCIISpace, place - inside.startIndex >= 1
        else { return nil }
        if wanted.count == 1 {
            let word = inside[..<place]
            guard word.count < 24, !word.contains(where: \.isASCIISpace), rest.startIndex > 0,
                whole[rest.startIndex - 1].isASCIILetterOrDigit || whole[rest.startIndex - 1] >= 0x80
            else { return nil }
        }
        return (kind, place + wanted.count - rest.startIndex)
    }

    /// `$…$` as pandoc reads it, with something in it that sums of money have not.
    private static func math(_ rest: ArraySlice<UInt8>, of whole: [UInt8]) -> (String, Int)? {
        let isDouble = rest.starts(with: "$$".utf8)
        let inside = rest.dropFirst(isDouble ? 2 : 1).prefix(400)
        guard let first = inside.first, !first.isASCIISpace || isDouble, let place = inside.firstIndex(of: 0x24),
            place > inside.startIndex, isDouble || !inside[place - 1].isASCIISpace
        else { return nil }
        let next = place + 1 < whole.count ? whole[place + 1] : 0x20
        let formula = inside[..<place]
        let isFormula = formula.count == 1 || formula.contains { [0x5C, 0x5E, 0x5F, 0x3D, 0x7B, 0x2B].contains($0) }
        guard isFormula, isDouble || !next.isASCIILetterOrDigit, formula.contains(where: \.isASCIILetter) else {
            return nil
        }
        return ("math", place + (isDouble ? 2 : 1) - rest.startIndex)
    }

    private static func latex(_ rest: ArraySlice<UInt8>) -> (String, Int)? {
        let commands = [
            "begin{", "end{", "cite{", "ref{", "label{", "textbf{", "emph{", "footnote{", "frac{", "vspace{",
        ]
        let found = commands.first { rest.dropFirst().starts(with: $0.utf8) }
        return found.map { ("latex", $0.utf8.count + 1) }
    }

    /// What was counted, one diagnostic a kind.
    static func problems(_ marks: Tally) -> [Diagnostic] {
        marks.all.compactMap { name, tally in
            guard let kind = kinds.first(where: { $0.name == name }) else { return nil }
            let times = tally.count == 1 ? "" : " (\(tally.count) times in this file)"
            return .warning(
                "foreign-mark",
                kind.reading.map { "\(kind.what) is read as \($0)\(times)" }
                    ?? "\(kind.what) means nothing here\(times)",
                hint: kind.hint, at: tally.first)
        }
    }
}
