public import ZineCore
import ZineLanguage

/// How a kind of text is set: the theme has one for every role text plays on a page.
public struct TextStyle: Hashable, Sendable {
    public enum Case: String, Hashable, CaseIterable, Sendable {
        case asWritten = "none", upper, smallCaps = "small-caps"
        /// Capitals with the capital `ẞ`, which German allows beside `SS` (Rat für deutsche Rechtschreibung, 2017, § 25 E3).
        case upperSharpS = "upper-sharp-s"

        /// Whether all letters are capitals.
        public var isUpper: Bool { self == .upper || self == .upperSharpS }

        /// A text's letters as they are set; small capitals are the face's doing.
        public func letters(_ text: String, in language: String) -> String {
            switch self {
            case .asWritten, .smallCaps: text
            case .upper: text.capitals(in: language)
            case .upperSharpS: text.replacing("ß", with: "ẞ").capitals(in: language)
            }
        }
    }
    public enum Figures: String, Hashable, CaseIterable, Sendable {
        case oldStyle = "old-style", lining, tabular
    }

    /// A key of the theme's families.
    public var family: String
    /// 100 to 900; the nearest weight that the family has is taken.
    public var weight: Int
    public var italic: Bool
    public var size: Length
    /// From baseline to baseline. Text on the grid takes the grid's instead.
    public var leading: Length
    /// Letterspacing in thousandths of an em.
    public var tracking: Int
    public var textCase: Case
    public var figures: Figures
    /// What it is printed with.
    public var ink: Ink

    public init(
        family: String = "serif", weight: Int = 400, italic: Bool = false, size: Length = .points(10.25),
        leading: Length = .points(14), tracking: Int = 0, textCase: Case = .asWritten, figures: Figures = .oldStyle,
        ink: Ink = .text
    ) {
        self.family = family; self.weight = weight; self.italic = italic; self.size = size; self.leading = leading
        self.tracking = tracking; self.textCase = textCase; self.figures = figures; self.ink = ink
    }
}

extension TextStyle {
    /// Larger or smaller, its leading with it.
    public func scaled(by factor: Double) -> TextStyle {
        var style = self
        style.size = size * factor
        style.leading = leading * factor
        return style
    }
}

/// The roles that text plays. Raw values are the keys of the theme file.
public enum TextRole: String, Hashable, CaseIterable, Sendable {
    case text, code, note, caption, table
    case inlineCode = "inline-code"
    case tableHead = "table-head"
    case heading2 = "heading-2"
    case heading3 = "heading-3"
    case heading4 = "heading-4"
    case kicker, title, standfirst, dateline, label
    /// The large letter that an article begins with; its size is what its lines come to.
    case dropCap = "drop-cap"
    case pullQuote = "pull-quote"
    case time
    case folio
    case runningHead = "running-head"
    case masthead
    case coverLine = "cover-line"
    case coverNumber = "cover-number"
    case coverTitle = "cover-title"
    case tagline
}
