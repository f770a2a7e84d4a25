import ZineCore
import ZineDocument
import ZineLayout
import ZineText

/// Shapes and breaks paragraphs, one to a line of the standard input, in the house's text face to its measure, and prints
/// how many words it were and how long it took, reading and opening of files left out. `paragraphs.py` runs it:
///
///     paragraph-bench FONTS < paragraphs
@main
struct ParagraphBench {
    private var setter: Typesetter
    private let style: ParagraphStyle

    init(fonts: [String]) {
        let theme = Theme()
        setter = Typesetter(
            theme: theme, shaper: FontLibrary(theme: theme, folders: fonts), hyphenator: HyphenationLibrary())
        style = ParagraphStyle(firstIndent: theme.paragraph.indent, measure: theme.page.measure)
    }

    /// The number of lines that a paragraph comes to.
    mutating func lines(_ text: String) -> Int {
        let run = TextRun(text, style: setter.theme[.text], language: "en-US", element: nil)
        return setter.set([run], style, looseness: true)?.lines.count ?? 0
    }

    static func main() {
        var paragraphs: [String] = []
        while let line = readLine() { paragraphs.append(line) }
        var bench = ParagraphBench(fonts: Array(CommandLine.arguments.dropFirst()))
        // The first words open the fonts and the patterns.
        _ = bench.lines("Opening")
        let clock = ContinuousClock()
        let begun = clock.now
        let count = paragraphs.reduce(0) { $0 + bench.lines($1) }
        let took = begun.duration(to: clock.now).components
        let words = paragraphs.reduce(0) { $0 + $1.split(separator: " ").count }
        let seconds = Double(took.seconds) + Double(took.attoseconds) * 1e-18
        print("{\"words\": \(words), \"lines\": \(count), \"seconds\": \(seconds)}")
    }
}
