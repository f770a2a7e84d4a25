import ZineCore
import ZineDocument
import ZineLanguage

/// Flattens inlines to text runs: what is meant becomes how it is set, and links and notes get their numbers.
struct InlineComposer {
    /// What an inline inherits from what it stands in.
    struct Context {
        var style: TextStyle
        var features: FontFeatures = []
        var breaking: TextRun.Breaking = .prose
        var rise = Length.zero
        var element: StructureID
        var link: LinkArea.Target?
        var isStruckOut = false
        /// Whether acronyms become small capitals here.
        var usesSmallCaps: Bool
        /// Whether emphasis slants the letters; where they have no such form it makes them heavier.
        var hasItalics = true
        /// Beside ideographs that are emphasised.
        var dots: EmphasisDots?
        /// Whether links get notes: not in headings' echo, nor inside notes, where the address follows the words.
        var notesLinks: Bool
        /// Of words in another language than the article's.
        var language: String?
        var span: SourceSpan?
    }

    let theme: Theme
    let language: String
    let places: PlaceNames
    /// Acronyms that keep their full height.
    let fullCapitals: Set<String>
    /// Whether a face has superiors of its own for all letters of a text.
    let hasSuperiors: (_ letters: String, _ style: TextStyle) -> Bool
    /// By the names that print has for them.
    let images: [String: ImageFile]
    private(set) var runs: [TextRun] = []

    init(
        theme: Theme, language: String, places: PlaceNames, fullCapitals: Set<String> = [],
        images: [String: ImageFile] = [:],
        hasSuperiors: @escaping (_ letters: String, _ style: TextStyle) -> Bool
    ) {
        self.theme = theme; self.language = language; self.places = places
        self.fullCapitals = fullCapitals; self.images = images; self.hasSuperiors = hasSuperiors
    }

    mutating func compose(
        _ inlines: [Inline], _ context: Context, _ series: inout NoteSeries, _ tree: inout StructureTree
    ) {
        for (index, inline) in inlines.enumerated() where !inlines.isLostBreak(at: index) {
            compose(inline, context, &series, &tree)
        }
    }

    private mutating func compose(
        _ inline: Inline, _ context: Context, _ series: inout NoteSeries, _ tree: inout StructureTree
    ) {
        var context = context
        context.span = inline.span
        switch inline.content {
        case .text(let text): appendProse(text, context)
        case .softBreak: append(" ", context)
        case .lineBreak: append("\n", context)
        case .emphasis: emphasise(&context)
        case .strong: context.style.weight = context.style.weight >= 600 ? 900 : 700
        case .strikethrough: context.isStruckOut = true
        case .code(let code): appendCode(code, context)
        case .keyboard:
            let size = context.style.size
            context.style.family = theme[.label].family
            context.style.size = size * 0.92
            context.style.figures = .lining
            context.breaking = .words
        case .superscript(let children) where isOfSuperiors(children, context):
            keepRaisedSmall(&context)
            context.features.insert(.superiors)
            context.usesSmallCaps = false
        case .subscript, .superscript:
            var isSubscript = false
            if case .subscript = inline.content { isSubscript = true } else { keepRaisedSmall(&context) }
            context.style = raised(&context.rise, by: isSubscript ? -0.16 : RaisedLetters.rise, context.style)
        case .foreign(let language, _):
            context.language = language
            context.element = tree.add(StructureElement(.span, parent: context.element, language: language))
        case .abbreviation, .pull, .link, .image, .footnoteReference: break
        }
        switch inline.content {
        case .link(let destination, _, let children):
            composeLink(destination, children, context, &series, &tree)
        case .image(let picture): appendPicture(picture, context, &tree)
        case .footnoteReference(let index):
            let number = series.number(ofFootnote: index)
            appendReference(number, context, &series, &tree)
        case .text, .code, .softBreak, .lineBreak: break
        default: compose(inline.children, context, &series, &tree)
        }
    }

    private func emphasise(_ context: inout Context) {
        if theme.emphasis.ideographs == .dots,
            let dots = EmphasisDots(language: context.language ?? language), dots.fit(context.style, in: theme)
        {
            context.dots = dots
        } else if context.hasItalics {
            context.style.italic.toggle()
        } else {
            context.style.weight += 200
        }
    }

    /// Raised letters stay small among capitals where they are the ends of words: `1er MARS`.
    private func keepRaisedSmall(_ context: inout Context) {
        if context.style.textCase.isUpper, Typography.raisesLetters(in: context.language ?? language) {
            context.style.textCase = .asWritten
        }
    }

    /// A style for what stands higher or lower than the words around it, by a share of their size.
    private func raised(_ rise: inout Length, by share: Double, _ style: TextStyle) -> TextStyle {
        rise = rise + style.size * share
        return RaisedLetters.style(style)
    }

    /// Whether letters are raised for which the face has forms of their own, which are better than small ones.
    private func isOfSuperiors(_ children: [Inline], _ context: Context) -> Bool {
        guard children.count == 1, case .text(let letters) = children[0].content, !letters.isEmpty,
            letters.allSatisfy(\.isLetter)
        else { return false }
        return hasSuperiors(letters, context.style)
    }

    /// A small picture stands in the line, of any other its words do.
    private mutating func appendPicture(_ picture: Picture, _ context: Context, _ tree: inout StructureTree) {
        guard let inLine = LinePicture(picture, images[picture.printName], among: context.style.size) else {
            return append(told(picture), context)
        }
        let words = picture.alternativeText
        var style = context.style
        style.tracking = 0
        style.textCase = .asWritten
        var run = TextRun(
            String(LinePicture.character), style: style, breaking: .code, rise: context.rise, language: language,
            element: tree.add(
                StructureElement(.figure, parent: context.element, alternativeText: words.isEmpty ? nil : words)),
            link: context.link, span: context.span)
        run.picture = inLine
        runs.append(run)
    }

    /// The words of a picture; where it has none, that there is one, and its file's name.
    private func told(_ picture: Picture) -> String {
        guard picture.alternativeText.allSatisfy(\.isWhitespace) else { return "[" + picture.alternativeText + "]" }
        return Phrases.fill(Language.of(language).book.picture, picture.fileName)
    }

    // MARK: Links and notes

    private mutating func composeLink(
        _ destination: String, _ children: [Inline], _ context: Context, _ series: inout NoteSeries,
        _ tree: inout StructureTree
    ) {
        var inner = context
        let target = places.target(of: destination)
        // What leads nowhere is plain text on paper as on screens.
        guard let target else { return compose(children, context, &series, &tree) }
        inner.element = tree.add(StructureElement(.link, parent: context.element))
        inner.link = target
        guard case .url = target else {
            compose(children, inner, &series, &tree)
            if let page = places.page(of: target) { appendPage(page, inner) }
            return
        }
        if case .url(let address) = target { series.mention(address) }
        let words = children.plainText
        let isAddress = PrintedAddress.isSpelledOut(destination, in: words)
        if isAddress {
            appendCode(words, inner, prefix: "")
        } else {
            compose(children, inner, &series, &tree)
        }
        guard !isAddress else { return }
        if context.notesLinks {
            let number = series.number(ofLink: destination, span: context.span)
            appendReference(number, context, &series, &tree)
        } else {
            // All of it is read as one.
            var brackets = context
            brackets.element = inner.element
            append(" (", brackets)
            appendCode(PrintedAddress.short(destination), inner)
            append(")", brackets)
        }
    }

    /// The page that a link leads to. Its figures are all equally wide, so that another number moves nothing.
    private mutating func appendPage(_ page: Int, _ context: Context) {
        var words = context
        words.breaking = .words
        var number = words
        number.style.figures = .tabular
        let parts = Language.of(language).print.onPage.replacing(" ", with: "\u{A0}").split(
            separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        append(" (" + (parts.first ?? ""), words)
        append(String(page), number)
        append((parts.dropFirst().first ?? "") + ")", words)
    }

    private mutating func appendReference(
        _ note: NoteSeries.Numbered, _ context: Context, _ series: inout NoteSeries, _ tree: inout StructureTree
    ) {
        if runs.last?.note != nil { partReferences(context) }
        let reference = tree.add(StructureElement(.reference, parent: context.element))
        let title = Phrases.fill(Language.of(language).page.note, String(note.number))
        let element = tree.add(StructureElement(.link, parent: reference, title: title))
        let number = String(note.number)
        var (style, rise) = (context.style, context.rise)
        style.figures = .lining
        let isOfSuperiors = hasSuperiors(number, style)
        if !isOfSuperiors { style = raised(&rise, by: RaisedLetters.rise, style) }
        var run = TextRun(
            number, style: style, extraFeatures: isOfSuperiors ? [.superiors] : [], breaking: .never, rise: rise,
            language: language, element: element, link: .anchor(places.note(note.number)),
            span: context.span, note: note.index)
        run.isStruckOut = false
        runs.append(run)
    }

    /// A comma between the marks of two notes, as high as they are: faces have superior figures, but no such comma.
    private mutating func partReferences(_ context: Context) {
        var comma = context
        comma.rise = comma.rise + comma.style.size * 0.3
        comma.style.size = comma.style.size * 0.65
        comma.style.figures = .lining
        comma.breaking = .never
        comma.isStruckOut = false
        comma.link = nil
        append(",", comma)
    }

    // MARK: Text

    private mutating func append(_ text: String, _ context: Context, features: FontFeatures = []) {
        guard !text.isEmpty else { return }
        guard context.dots == nil || context.breaking != .prose else {
            return appendDotted(text, context, features: features)
        }
        appendRun(text, context, features: features)
    }

    private mutating func appendRun(_ text: String, _ context: Context, features: FontFeatures) {
        var run = TextRun(
            text, style: context.style, extraFeatures: context.features.union(features), breaking: context.breaking,
            rise: context.rise, language: context.language ?? language, element: context.element, link: context.link,
            span: context.span, isStruckOut: context.isStruckOut)
        run.isForeign = context.language != nil
        run.dots = context.dots
        runs.append(run)
    }

    /// Ideographs with their dots, and words of other letters among them, which are slanted.
    private mutating func appendDotted(_ text: String, _ context: Context, features: FontFeatures) {
        for piece in EmphasisDots.pieces(of: text) {
            var inner = context
            if !piece.isDotted {
                inner.dots = nil
                inner.style.italic.toggle()
            }
            appendRun(piece.text, inner, features: features)
        }
    }

    private mutating func appendProse(_ text: String, _ context: Context) {
        guard context.usesSmallCaps, context.style.textCase == .asWritten else {
            append(text, context)
            return
        }
        for piece in Acronyms.split(text, except: fullCapitals) {
            append(piece.text, context, features: piece.kind.features)
        }
    }

    private mutating func appendCode(_ code: String, _ context: Context, prefix: String = "") {
        var context = context
        let base = theme[.text].size
        let size = context.style.size
        let mono = theme[.inlineCode]
        context.style.family = mono.family
        context.style.tracking = mono.tracking
        context.style.figures = .lining
        context.style.textCase = .asWritten
        context.style.size = size * (mono.size / base)
        context.breaking = .code
        context.usesSmallCaps = false
        append(prefix + code, context)
    }
}

/// Addresses as they are printed.
enum PrintedAddress {
    /// Without what a reader need not type: the scheme, `www.`, a closing slash.
    static func short(_ address: String) -> String {
        var text = Substring(address)
        for prefix in ["https://", "http://", "mailto:", "tel:"] where text.hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
        }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        if text.hasSuffix("/") { text = text.dropLast() }
        return text.isEmpty ? address : String(text)
    }

    /// Whether a link's words already are its address.
    static func isSpelledOut(_ address: String, in words: String) -> Bool {
        words == address || short(words) == short(address)
    }
}
