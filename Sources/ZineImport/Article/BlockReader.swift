import ZineHTML

/// Reads the blocks of an article out of its part of the page.
struct BlockReader {
    let page: PageTree
    let notes: Notes
    /// What addresses on the page are relative to.
    let base: String?
    let styles: PageStyles
    /// Whether an element is a block or holds one.
    private let holdsBlock: [Bool]
    private(set) var pictures: [WantedPicture] = []
    private(set) var remarks: [Remark] = []
    /// Places within the page that a link leads to.
    private(set) var wantedPlaces: Set<String> = []
    /// Headings by the letters of their words, of which sites make names; the first of several.
    let headings: [String: Int]
    /// Names of headings that links have and the page does not.
    var wordNames: [Int: String] = [:]
    /// Elements other than headings to which links lead, with their names.
    var linkedPlaces: [Int: String] = [:]
    private var depth = 0

    init(_ page: PageTree, notes: Notes, base: String?, styles: PageStyles) {
        self.page = page
        self.notes = notes
        self.base = base
        self.styles = styles
        var holds = Array(repeating: false, count: page.html.nodes.count)
        for index in page.html.nodes.indices.reversed() where !page.isGone[index] {
            let name = page.name(index)
            if ElementKinds.blocks.contains(name) || name == "iframe" || name == "video" || name == "audio" {
                holds[index] = true
            }
            if holds[index] { holds[page.parents[index]] = true }
        }
        holdsBlock = holds
        var headings: [String: Int] = [:]
        for index in page.html.nodes.indices
        where ElementKinds.headings.contains(page.name(index)) && !page.isRemoved(index) {
            let letters = PageTree.letters(page.text(index))
            if !letters.isEmpty, headings[letters] == nil { headings[letters] = index }
        }
        self.headings = headings
        findPlaces()
    }

    func isBlock(_ index: Int) -> Bool { holdsBlock[index] && page.isElement(index) }

    mutating func noteRemark(_ remark: Remark) { remarks.append(remark) }

    mutating func want(_ picture: WantedPicture) {
        if !pictures.contains(where: { $0.address == picture.address }) { pictures.append(picture) }
    }

    mutating func wantPlace(_ name: String) { wantedPlaces.insert(name) }

    // MARK: Blocks

    /// What stands in an element.
    mutating func blocks(in index: Int) -> [ImportedBlock] { blocks(of: page.children(index)) }

    mutating func blocks(of children: [Int]) -> [ImportedBlock] {
        depth += 1
        defer { depth -= 1 }
        var out: [ImportedBlock] = []
        var line: [ImportedInline] = []
        for child in children {
            if isBlock(child) {
                flush(&line, to: &out)
                let inner = block(child)
                if let level = listLevel(child), let last = out.last, let both = BlockJoiner.nested(inner, last, level)
                {
                    out[out.count - 1] = both
                } else {
                    out += inner
                }
            } else {
                line += inlines(child)
            }
        }
        flush(&line, to: &out)
        return BlockJoiner.joined(out)
    }

    private func flush(_ line: inout [ImportedInline], to out: inout [ImportedBlock]) {
        for inlines in Inlines.paragraphs(Inlines.tidied(line)) where !inlines.isBlank || inlines.hasPlace {
            out += Self.paragraph(inlines)
        }
        line = []
    }

    /// A paragraph, or the figure that one of pictures is.
    static func paragraph(_ inlines: [ImportedInline]) -> [ImportedBlock] {
        if inlines.isPictures {
            let places = inlines.filter { if case .place = $0 { true } else { false } }
            let pictures = inlines.filter { if case .image = $0 { true } else { false } }
            return (places.isEmpty ? [] : [.paragraph(places)]) + [.figure(pictures, caption: [])]
        }
        return [.paragraph(inlines)]
    }

    private mutating func block(_ index: Int) -> [ImportedBlock] {
        if isSkipped(index) { return [] }
        return placed(index, unplacedBlock(index))
    }

    private mutating func unplacedBlock(_ index: Int) -> [ImportedBlock] {
        if let mark = noteMark(index) { return Self.paragraph(mark) }
        let name = page.name(index)
        if name == "pre" || name == "listing" || name == "xmp" || name == "plaintext" {
            return code(index, text: index)
        }
        if let kind = AlertKinds.kind(of: index, in: page) { return alert(index, kind) }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": return heading(index, level: Int(name.suffix(1)) ?? 2)
        case "ul", "ol", "menu", "dir": return list(index)
        case "blockquote":
            let inner = blocks(in: index)
            return inner.isEmpty ? [] : [.quote(inner)]
        case "table": return table(index)
        case "figure": return figure(index)
        case "dl": return definitions(index)
        case "details": return details(index)
        case "hr": return [.rule]
        case "iframe", "video", "audio": return film(index)
        case "p", "center", "address": return styled(index, blocks(in: index))
        case "li": return blocks(in: index)
        case "a": return linkedBlock(index)
        default:
            if page.role(index) == "heading", let level = page.attribute(index, "aria-level").flatMap({ Int($0) }) {
                return heading(index, level: min(max(level, 1), 6))
            }
            if let folded = folded(index) { return folded }
            if let wrapped = wrapped(index) { return wrapped }
            return blocks(in: index)
        }
    }

    /// Inline elements around blocks: their emphasis is that of each paragraph.
    private mutating func wrapped(_ index: Int) -> [ImportedBlock]? {
        let inner: ([ImportedInline]) -> ImportedInline
        switch page.name(index) {
        case "b", "strong": inner = { .strong($0) }
        case "i", "em": inner = { .emphasis($0) }
        default: return nil
        }
        // Google Docs wraps everything in a bold element that is not bold.
        guard styles.look(of: index, in: page).weight != .normal else { return nil }
        return blocks(in: index).map { block in
            if case .paragraph(let inlines) = block { return .paragraph([inner(inlines)]) }
            return block
        }
    }

    private mutating func linkedBlock(_ index: Int) -> [ImportedBlock] {
        let address = page.attribute(index, "href").flatMap { linkAddress($0) }
        let former = pictures
        let inner = blocks(in: index)
        let isText = { (block: ImportedBlock) in if case .paragraph = block { true } else { false } }
        // A card: its first words are the link, the others say more of it.
        if let address, inner.count > 1, let first = inner.firstIndex(where: isText), inner.allSatisfy(Self.isOfCard) {
            pictures = former
            return inner.enumerated().compactMap { place, block in
                guard case .paragraph(let inlines) = block else { return nil }
                if place == first { return .paragraph([.link(address, title: "", inlines)]) }
                return inlines.plain.collapsed == address ? nil : block
            }
        }
        return inner.map { block in
            guard let address else { return block }
            switch block {
            case .paragraph(let inlines): return .paragraph([.link(address, title: "", inlines)])
            case .heading(let level, let inlines):
                let words = HeadingNames.parted(inlines).words
                return .heading(level: level, [.link(address, title: "", words)] + inlines.dropFirst(words.count))
            default: return block
            }
        }
    }

    private static func isOfCard(_ block: ImportedBlock) -> Bool {
        switch block {
        case .paragraph, .figure: true
        default: false
        }
    }

    /// Paragraphs whose look says what they are: LibreOffice sets quotes by margins.
    private func styled(_ index: Int, _ blocks: [ImportedBlock]) -> [ImportedBlock] {
        if styles.joinsLines, styles.look(of: index, in: page).isMono {
            return blocks.map { block in
                if case .paragraph(let inlines) = block { .paragraph([.code(inlines.plain)]) } else { block }
            }
        }
        return styles.isQuote(index, in: page) && !blocks.isEmpty ? [.quote(blocks)] : blocks
    }

    private mutating func heading(_ index: Int, level: Int) -> [ImportedBlock] {
        // A heading may hold a block by mistake; its words are one line all the same.
        let line = Inlines.tidied(
            line(of: page.children(index)).flatMap { inline -> [ImportedInline] in
                if case .lineBreak = inline { return [.text(" ")] }
                return [inline]
            })
        guard !line.isBlank else { return [] }
        if line.isPictures { return Self.paragraph(line) }
        guard let name = placeName(of: index) ?? wordNames[index] else { return [.heading(level: level, line)] }
        return [.heading(level: level, line + [.text(HeadingNames.mark(name))])]
    }

    mutating func line(of children: [Int]) -> [ImportedInline] {
        var out: [ImportedInline] = []
        for child in children {
            let inner = isBlock(child) && page.name(child) != "a" ? placed(child, blockLine(child)) : inlines(child)
            if isBlock(child), !out.isEmpty, !out.isBlank, !inner.isBlank { out.append(.lineBreak) }
            out += inner
        }
        return out
    }

    /// A block's words where only a line can be: in a cell, a heading, a caption.
    private mutating func blockLine(_ index: Int) -> [ImportedInline] {
        switch page.name(index) {
        case "li":
            let inner = line(of: page.children(index))
            let mark = page.parent(index).map { page.name($0) == "ol" } ?? false ? "" : "• "
            return mark.isEmpty || inner.isBlank ? inner : [.text(mark)] + inner
        case "pre":
            var out: [ImportedInline] = []
            for line in CodeText.text(index, in: page).splitLines where !line.isEmpty {
                if !out.isEmpty { out.append(.lineBreak) }
                out.append(.code(line))
            }
            return out
        case "h1", "h2", "h3", "h4", "h5", "h6", "dt": return [.strong(line(of: page.children(index)))]
        case "iframe", "video", "audio":
            return film(index).flatMap { block -> [ImportedInline] in
                if case .paragraph(let inlines) = block { return inlines }
                return []
            }
        default: return line(of: page.children(index))
        }
    }

    // MARK: Listings

    private mutating func code(_ index: Int, text: Int) -> [ImportedBlock] {
        let words = CodeText.text(text, in: page)
        guard !words.stripped.isEmpty else { return [] }
        return [.code(language: CodeText.language(index, in: page), words)]
    }

    private var skipped: Set<Int> = []
    mutating func skip(_ index: Int) { skipped.insert(index) }
    mutating func unskip(_ index: Int) { skipped.remove(index) }
    /// Elements that are no part of the text: notes, which are read where their marks are.
    mutating func leaveOut(_ indices: [Int]) { skipped.formUnion(indices) }
    func isSkipped(_ index: Int) -> Bool { skipped.contains(index) }
}
