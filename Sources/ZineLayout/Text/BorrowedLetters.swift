public import ZineCore
import ZineDocument

/// A letter that its face lacks although it has others of the same script, and that stands in another among them.
public struct BorrowedLetter: Hashable, Sendable {
    public var letter: String
    public var lacking: FontID
    public var lender: FontID
    /// The theme's name of the family that lacks it.
    public var family: String
    /// BCP 47.
    public var language: String
    public var span: SourceSpan

    public init(_ letter: ShapedText.Borrowed, family: String, language: String, span: SourceSpan) {
        self.letter = letter.letter; lacking = letter.lacking; lender = letter.lender
        self.family = family; self.language = language; self.span = span
    }
}

/// The letters that one family lacks of one language.
public struct BorrowedLetters: Sendable {
    /// What the family's files call it, and those that its letters were taken from.
    public var lacking: String
    public var lenders: [String]
    /// The first part of its tag.
    public var language: String
    /// Each once, in order.
    public var letters: [String]
    /// The first place; `nil` for words that stand in no file.
    public var place: SourceSpan?

    /// - Parameter name: what a face's file calls its family.
    public static func grouped(_ all: [BorrowedLetter], name: (FontID) -> String) -> [BorrowedLetters] {
        struct Key: Hashable { var lacking, language: String }
        let names = Dictionary(
            Set(all.flatMap { [$0.lacking, $0.lender] }).map { ($0, name($0)) }, uniquingKeysWith: { first, _ in first }
        )
        let groups = Dictionary(grouping: all) {
            Key(lacking: names[$0.lacking] ?? "", language: $0.language.primarySubtag)
        }
        return groups.sorted { ($0.key.lacking, $0.key.language) < ($1.key.lacking, $1.key.language) }.map {
            key, found in
            BorrowedLetters(
                lacking: key.lacking, lenders: Set(found.compactMap { names[$0.lender] }).sorted(),
                language: key.language, letters: Set(found.map(\.letter)).sorted(),
                place: found.map(\.span).filter { !$0.file.isEmpty }.min { ($0.file, $0.start) < ($1.file, $1.start) })
        }
    }

    private static let mostNamed = 12

    public var message: String {
        let named = letters.prefix(Self.mostNamed).map { "“\($0)”" }
        var words = named.joined(separator: ", ")
        if letters.count > Self.mostNamed {
            words += " and \(letters.count - Self.mostNamed) more"
        } else if let last = named.last, named.count > 1 {
            words = named.dropLast().joined(separator: ", ") + " and " + last
        }
        return "'\(lacking)' lacks \(words) of the text in '\(language)', taken from "
            + lenders.map { "'\($0)'" }.joined(separator: ", ")
    }
}
