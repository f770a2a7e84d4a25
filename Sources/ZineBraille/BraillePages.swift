import ZineCore

/// Lines of cells, put on pages of 25 lines of 40: the first line has the running head and the page of print, the last the
/// page of Braille.
///
/// After the Braille Authority of North America's Braille Formats (2016): a line of dots 3 and 6 tells that a page of print
/// ends and which one begins; a further page of Braille with text of the same page of print has a letter before its number.
struct BraillePages {
    static let width = 40
    static let height = 25
    /// Lines between the first and the last.
    private static let room = height - 2

    /// The cells of a number, by the tables of the language.
    private let number: (String) -> [UInt8]
    private var pages: [[[UInt8]]] = []
    private var lines: [[UInt8]] = []
    private var head: [UInt8] = []
    /// What stands behind a running head that is cut.
    private var ellipsis: [UInt8] = []
    /// The page of print that text stands on, and on how many pages of Braille so far.
    private var printed: (label: String, times: Int)?

    init(number: @escaping (String) -> [UInt8]) { self.number = number }

    /// A piece of an item, with nothing in it but cells.
    enum Piece {
        case cells(Cells)
        case page(String)
    }

    mutating func begin(article head: [UInt8], ellipsis: [UInt8]) {
        endPage()
        self.head = head
        self.ellipsis = ellipsis
    }

    mutating func turn(to label: String) {
        let mark = number(label)
        let rule = [UInt8](repeating: Cells.rule, count: max(0, Self.width - mark.count)) + mark
        if lines.isEmpty {
            printed = (label, 0)
        } else {
            // Nothing stands under the rule on a page's last line.
            if lines.count >= Self.room - 1 {
                endPage()
                printed = (label, 0)
            } else {
                lines.append(rule)
                printed = (label, 1)
            }
        }
    }

    /// - Parameter keeping: how many lines more have to stand on the same page.
    mutating func add(_ pieces: [Piece], _ kind: BrailleItem.Kind, above: Int, keeping: Int) {
        var starts = true
        for piece in pieces {
            switch piece {
            case .page(let label): turn(to: label)
            case .cells(let cells):
                let made = Self.lines(cells, kind, isFirst: starts)
                guard !made.isEmpty else { continue }
                if starts {
                    let needed = above + min(made.count, 2) + keeping
                    if !lines.isEmpty, lines.count + needed > Self.room { endPage() }
                    if !lines.isEmpty { for _ in 0..<above { append([]) } }
                }
                starts = false
                for line in made { append(line) }
            }
        }
    }

    private mutating func append(_ line: [UInt8]) {
        if lines.count >= Self.room { endPage() }
        if line.isEmpty, lines.isEmpty { return }
        lines.append(line)
    }

    private mutating func endPage() {
        guard !lines.isEmpty else { return }
        var page = [firstLine()] + lines
        page += [[UInt8]](repeating: [], count: Self.room - lines.count)
        let mark = number(String(pages.count + 1))
        page.append([UInt8](repeating: Cells.blank, count: max(0, Self.width - mark.count)) + mark)
        pages.append(page)
        lines = []
    }

    /// The running head in the middle, and the page of print at the end.
    private mutating func firstLine() -> [UInt8] {
        var mark: [UInt8] = []
        if let place = printed {
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            let prefix = place.times > 0 ? String(letters[min(place.times - 1, letters.count - 1)]) : ""
            mark = number(prefix + place.label)
            printed?.times += 1
        }
        let title = title(in: Self.width - 2 * (mark.count + 3))
        let left = (Self.width - title.count) / 2
        let line = [UInt8](repeating: Cells.blank, count: left) + title
        return line + [UInt8](repeating: Cells.blank, count: max(0, Self.width - line.count - mark.count)) + mark
    }

    /// As many words of the running head as there is room for.
    private func title(in room: Int) -> [UInt8] {
        let words = Cells(head).words
        let whole = Array(words.joined(separator: [Cells.blank]))
        guard whole.count > room else { return whole }
        var title: [UInt8] = []
        for word in words {
            let more = (title.isEmpty ? [] : [Cells.blank]) + word
            guard title.count + more.count + ellipsis.count <= room else { break }
            title += more
        }
        return (title.isEmpty ? Array(whole.prefix(max(0, room - ellipsis.count))) : title) + ellipsis
    }

    /// The whole file: lines end with carriage return and line feed, pages with a form feed.
    mutating func file() -> (bytes: [UInt8], pages: Int) {
        endPage()
        var bytes: [UInt8] = []
        for page in pages {
            for line in page {
                var line = line[...]
                while line.last == Cells.blank { line = line.dropLast() }
                bytes += Cells(Array(line)).file + [0x0D, 0x0A]
            }
            bytes.append(0x0C)
        }
        return (bytes, pages.count)
    }

    // MARK: Lines

    private static func lines(_ cells: Cells, _ kind: BrailleItem.Kind, isFirst: Bool) -> [[UInt8]] {
        switch kind {
        case .centred:
            return filled(cells, first: 0, further: 0, width: width - 6).map { line in
                [UInt8](repeating: Cells.blank, count: (width - line.count) / 2) + line
            }
        case .lines(let first, let further):
            return filled(cells, first: isFirst ? first : further, further: further, width: width)
        case .page, .article: return []
        }
    }

    /// Words put into lines; one that is longer than a line goes on in the next, behind dot 5.
    static func filled(_ cells: Cells, first: Int, further: Int, width: Int) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line = [UInt8](repeating: Cells.blank, count: first)
        var isEmpty = true
        for word in cells.words {
            var rest = word
            if !isEmpty, line.count + 1 + rest.count > width {
                lines.append(line)
                line = [UInt8](repeating: Cells.blank, count: further)
                isEmpty = true
            }
            if !isEmpty { line.append(Cells.blank) }
            while line.count + rest.count > width {
                let taken = rest.prefix(max(1, width - line.count - 1))
                lines.append(line + taken + [Cells.goesOn])
                rest = rest.dropFirst(taken.count)
                line = [UInt8](repeating: Cells.blank, count: further)
            }
            line += rest
            isEmpty = false
        }
        return isEmpty ? lines : lines + [line]
    }
}
