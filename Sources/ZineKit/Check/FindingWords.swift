import ZineLanguage
import ZineProof

extension Finding.Kind {
    /// The id that all of them are told by.
    static let diagnostic = "proof-reading"

    /// What an editor is told.
    func what(_ amount: Double) -> String {
        let hundredths = Int((amount * 100).rounded())
        let rounded = Self.decimal(amount)
        let whole = Int(abs(amount).rounded())
        return switch self {
        case .shortLine: "a line ends short by \(hundredths) % of the measure"
        case .raggedLines: "lines are ragged among even ones, and end short by up to \(whole) pt"
        case .pastMeasure: "text stands \(rounded) pt out of the text block"
        case .crookedEdge: "a line's edge is out of true by \(rounded) pt"
        case .unlikeLetters: "a line's letters differ from those beside it by \(hundredths) % in width"
        case .spacedLetters: "a line's letters stand \(amount < 0 ? "closer" : "further apart") by \(whole)/1000 em"
        case .wideSpaces: "a line's spaces are \(rounded) times their width"
        case .closeSpaces: "a line's spaces are only \(rounded) times their width"
        case .squeezedLine: "a line is squeezed: its letters are narrow, its spaces \(rounded) times their width"
        case .choppedWord: "a word is cut without a hyphen"
        case .partedName: "a name is divided"
        case .partedHost: "an address is parted within its host"
        case .partedCode: "an identifier is parted where it has no joint"
        case .turnedWord: "a word goes on overleaf"
        case .ladder: "two lines in a row end with a hyphen"
        case .river: "spaces run through four lines"
        case .paragraphEnd: "a paragraph ends in next to nothing"
        case .overprint: "text stands upon other text"
        case .nearInk: "ink is as near as \(rounded) pt to other ink"
        case .unevenSteps:
            "a line is \(Self.decimal(abs(amount))) pt \(amount < 0 ? "nearer to" : "further from") the one above than its like"
        case .unlikeSpaces: "a space differs from its like by \(rounded) pt"
        case .widow: "a paragraph's last line stands alone at the head"
        case .orphan: "a paragraph's first line stands alone at the foot"
        case .strandedHeading: "a heading has nothing below it"
        case .strandedLead: "a line at the foot leads to what stands overleaf"
        case .splitItem: "one line of an item stands apart from the rest of it"
        case .hole: "\(whole == 1 ? "a line is" : "\(whole) lines are") empty at the foot, and the article goes on"
        case .unlikeFeet: "facing pages end \(rounded) \(rounded == "1" ? "line" : "lines") apart"
        case .weakEnding: "a line of a title or the like ends in a word that leads on"
        case .loneWord: "the last line of a title or the like is a word alone"
        case .partedPhrase: "a title or the like is parted within a date, a name or brackets"
        case .emptyPage: "only \(hundredths) % of the page is filled"
        case .unsafeInk: "ink stands up to \(rounded) pt nearer to the paper's edge than printers reach"
        case .offPaper: "text runs off the paper by \(rounded) pt, and is lost there"
        }
    }

    private static func decimal(_ number: Double) -> String {
        let hundredths = Int((abs(number) * 100).rounded())
        return (number < 0 && hundredths > 0 ? "\u{2212}" : "") + Language.decimal(hundredths: hundredths, in: "en")
    }

    /// What would mend it.
    var hint: String {
        switch self {
        case .shortLine: "write the long word after it another way, or give it places to break"
        case .pastMeasure, .offPaper: "shorten the word, or give it places to break"
        case .choppedWord: "give it places to break: a soft hyphen (`&shy;`) in each joint"
        case .partedName: "change a word or two of the paragraph, or list the name under `hyphenation`, without hyphens"
        case .unlikeLetters, .spacedLetters, .wideSpaces, .closeSpaces, .squeezedLine, .raggedLines, .partedHost,
            .partedCode, .turnedWord, .ladder, .river, .paragraphEnd:
            "change a word or two of the paragraph"
        case .unlikeSpaces: "add or cut a line on that page"
        case .unlikeFeet: "add or cut a line on one of them"
        case .widow, .orphan, .strandedHeading, .strandedLead, .splitItem, .hole: "add or cut a line before that page"
        case .weakEnding, .loneWord, .partedPhrase: "word it another way, or with a no-break space (`&nbsp;`)"
        case .emptyPage: "cut the lines that run over, or add some more"
        case .unsafeInk: "let the theme's page have wider margins"
        case .crookedEdge, .overprint, .nearInk, .unevenSteps: "this is the theme's doing: look at its spaces and sizes"
        }
    }
}
