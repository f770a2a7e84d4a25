public import ZineCore

/// Every dimension and choice of a magazine's design. The values here are the house theme's; a theme file states what
/// differs. Lengths along the page are whole grid lines wherever a property is an `Int` called `lines`.
public struct Theme: Hashable, Sendable {
    public struct PageFormat: Hashable, Sendable {
        public var width = Length.inches(5.5)
        public var height = Length.inches(8.5)
        public var spine = Length.inches(0.7)
        public var foreEdge = Length.inches(1.25)
        public var head = Length.inches(0.8)
        public var foot = Length.inches(0.85)
        /// Printers reach no nearer to the sheet's edge.
        public var safe = Length.inches(0.25)
        /// From the last baseline of the text block to the folio's.
        public var folioDrop = Length.points(27)
        /// Columns of text side by side, and the white between them.
        public var columns = 1
        public var columnGap = Length.points(16)
        public init() {}
        public var size: Size { Size(width: width, height: height) }
        /// The text block's width.
        public var measure: Length { width - spine - foreEdge }
        /// A column's width.
        public var columnMeasure: Length {
            columns > 1 ? (measure - columnGap * (columns - 1)) / columns : measure
        }

        /// A page whose text block is one of the columns.
        public var ofOneColumn: PageFormat {
            var page = self
            page.foreEdge = width - spine - columnMeasure
            page.columns = 1
            return page
        }

        /// From the text block's left edge to that of a column, counted as they are read.
        public func columnLeft(_ column: Int, rightToLeft: Bool) -> Length {
            (columnMeasure + columnGap) * (rightToLeft ? columns - 1 - column : column)
        }
    }

    /// A barely visible grid of dots in the fore-edge margin, for the reader's pencil.
    public struct DotGrid: Hashable, Sendable {
        public var isOn = true
        public var spacing = Length.points(14)
        public var diameter = Length.points(0.4)
        /// From the text block to the first column of dots.
        public var gap = Length.points(18)
        public init() {}
    }

    public struct Rules: Hashable, Sendable {
        public var thin = Length.points(0.5)
        public var thick = Length.points(1.5)
        public init() {}
    }

    /// The paragraph: TeX's parameters under TeX's names, and what TeX lacks.
    public struct Paragraph: Hashable, Sendable {
        public var indent = Length.points(14)
        /// The badness that lines may have before anything is tried that costs more: 400 is a space of twice its width.
        public var tolerance = 400
        /// Penalties count squared, in millionths of what a line costs whose spaces are off by about their own width.
        public var linePenalty = 10
        public var hyphenPenalty = 240
        public var exHyphenPenalty = 120
        /// For neighbouring lines whose letters differ in width by three per cent.
        public var adjDemerits = 2_000
        /// For each per cent that they differ by beyond those three, squared.
        public var setDemerits = 14_000
        /// What they differ by at most, while spaces can take the rest.
        public var setDifference = 0.046
        public var doubleHyphenDemerits = 1_500_000
        public var finalHyphenDemerits = 30_000
        /// The interword space that justified lines aim at, over the face's own.
        public var space = 1.07
        /// An interword space may grow and shrink by these shares of the face's own at a badness of 100.
        public var spaceStretch = 0.5
        public var spaceShrink = 0.2495
        /// The same for a space of the width that lines aim at: its least width stays what it is.
        public var shrinkFromSpace: Double { max(0, space - 1 + spaceShrink) }
        /// Font expansion either way: 0.02 is two per cent.
        public var expansion = 0.02
        /// Letterspacing either way, as a share of the em.
        public var letterspacing = 0.004
        /// The most of it that a paragraph is granted whose lines would gape otherwise.
        public var mostLetterspacing = 0.008
        /// How much of the tabled protrusion is used: 1 is all of it.
        public var protrusion = 1.0
        /// The widest interword space, over the face's own; a line that would need wider ones ends short instead.
        public var widestSpace = 1.745
        /// Text on measures narrower than so many characters is set ragged.
        public var justifyFrom = 30
        /// Of the items of an article that take more than a line, the share that cannot be justified evenly from which on all
        /// of them are ragged; nothing for never.
        public var raggedItems = 0.125
        /// The shortest fragment that hyphenation leaves before and after the break, where a language's own rules
        /// allow it: in English three letters after it.
        public var leftHyphenMin = 2
        public var rightHyphenMin = 2
        /// Whether words may be divided at line ends.
        public var hyphens = true
        public init() {}
    }

    /// What page breaks cost; the page builder minimises their sum.
    public struct Costs: Hashable, Sendable {
        public var widow = 20_000
        public var orphan = 20_000
        public var strandedHeading = 1_000_000
        public var splitItem = 60
        public var splitRecord = 60
        public var splitEntry = 60
        public var splitListing = 400
        public var splitBox = 400
        public var splitLeadIn = 2_400
        public var hyphenAtTurn = 600
        public var noteContinuation = 8_000
        /// For missing lines, squared; from the third on by half their cube.
        public var shortPage = 60
        /// For every line of difference between facing pages, squared.
        public var unevenSpread = 4_000
        public var shortLastPage = 15_000
        /// A paragraph set a line shorter or longer than it would be alone, beside what its lines suffer.
        public var looseness = 30
        /// A line more above a heading, and a line less around a list.
        public var stretchedSpace = 300
        public var closedSpace = 400
        /// For every grid line that a figure is made smaller.
        public var smallerFigure = 90
        /// A figure put off, and again for every page that it is put off beyond.
        public var movedFigure = 300
        /// A pull quote from the words that the author offers.
        public var pullQuote = 600
        /// Every sheet of paper.
        public var sheet = 6_000
        /// A page for the reader's notes that only fills up the sheet.
        public var filler = 5_000
        /// For every hundredth by which the whole issue's leading or type is made smaller, and more by the square.
        public var smallerType = 700
        /// Openers set denser all through the issue.
        public var denserOpeners = 2_000
        public init() {}
    }

    /// How far an issue may be pushed to fill whole sheets: shares of what the theme has.
    public struct Limits: Hashable, Sendable {
        /// The whole issue's leading and text size.
        public var leading = 0.94
        public var textSize = 0.96
        /// The size of titles and standfirsts; a line of the space below them goes with it.
        public var openers = 0.88
        /// A figure's size.
        public var figures = 0.8
        /// How many times as large as its pixels want it a picture may be set to fill the measure.
        public var enlargement = 1.0
        public init() {}
    }

    public struct Spaces: Hashable, Sendable {
        /// Grid lines before and after.
        public var paragraphs = 0
        public var heading2Before = 1
        public var heading2After = 0
        public var heading3Before = 1
        public var heading3After = 0
        public var listAround = 1
        public var looseItems = 0
        public var quoteAround = 1
        public var boxAround = 1
        public var codeAround = 1
        public var figureAround = 1
        public var tableAround = 1
        public var timelineAround = 1
        public var timelineEntries = 1
        /// Between three and more entries of a line each.
        public var timelineShortEntries = 0
        /// Grid lines above an article's opener, between its title and what follows, and below all of it.
        public var openerSink = 0
        public var titleAfter = 1
        public var openerAfter = 1
        public init() {}
    }

    /// Lists.
    public struct Lists: Hashable, Sendable {
        /// What numbered lists are counted with, the outermost first; not empty.
        public var numerals: [List.Numerals] = [.decimal]
        public init() {}
    }

    /// Footnotes, and the addresses of links.
    public struct Notes: Hashable, Sendable {
        /// At the foot of the page that refers to them, or behind the article's text.
        public enum Place: String, Hashable, CaseIterable, Sendable { case foot, end }
        public var place = Place.foot
        public init() {}
    }

    /// What `*emphasis*` is where it is no slant.
    public struct Emphasis: Hashable, Sendable {
        /// Of Chinese and Japanese words: heavier letters, or a dot beside each.
        public enum Ideographs: String, Hashable, CaseIterable, Sendable { case weight, dots }
        public var ideographs = Ideographs.weight
        public init() {}
    }

    /// What articles begin with.
    public struct Openers: Hashable, Sendable {
        /// The lines that the first letter of the text is high; 0 and 1 for one of the text's own.
        public var dropCap = 0
        public init() {}
    }

    public struct Dimensions: Hashable, Sendable {
        public var listIndent = Length.points(14)
        public var quoteIndent = Length.points(14)
        public var timeColumn = Length.points(40)
        public var codeHang = Length.points(14)
        public var noteIndent = Length.points(14)
        public var tableGap = Length.points(10)
        public var qrCode = Length.points(42)
        /// Between the text and the notes at the foot.
        public var noteSeparator = Length.points(8)
        public var noteRule = Length.points(54)
        public var figureMaxLines = 24
        /// The fewest characters of code for which a listing in a timeline is as narrow as what stands around it.
        public var leastCode = 0
        /// The smallest type of a table that is too wide in its own.
        public var smallestTable = Length.points(7.5)
        public init() {}
    }

    /// For print shops.
    public struct Press: Hashable, Sendable {
        /// How far ink that reaches the page's edge is carried on beyond it.
        public var bleed = Length.inches(0.125)
        public init() {}
    }

    /// What becomes a QR code in print.
    public struct Codes: Hashable, Sendable {
        public var source = true
        /// The fewest addresses that are listed on a page which would else be ruled for notes; 0 for never.
        public var links = 4
        public init() {}
    }

    public var name = "house"
    public var page = PageFormat()
    /// What pages are printed with.
    public var colors = InkColors()
    /// The baseline grid's pitch.
    public var leading = Length.points(14)
    public var dotGrid = DotGrid()
    public var rules = Rules()
    public var paragraph = Paragraph()
    public var costs = Costs()
    public var limits = Limits()
    public var spaces = Spaces()
    public var cover = CoverDesign()
    public var backCover = BackCoverDesign()
    public var openers = Openers()
    public var notes = Notes()
    public var emphasis = Emphasis()
    public var boxes = BoxDesign()
    public var lists = Lists()
    public var dimensions = Dimensions()
    public var codes = Codes()
    public var press = Press()
    public var screen = Screen()
    public var families: [String: FontFamily] = Theme.houseFamilies
    public var fallbacks = Fallbacks.house
    public var styles: [TextRole: TextStyle] = Theme.houseStyles
    /// Styles of the theme's own, by the names that blocks ask for.
    public var ownStyles: [String: OwnStyle] = [:]
    /// How far a glyph hangs out of the measure, in thousandths of its width.
    public var protrusion: [Unicode.Scalar: Protrusion] = Theme.houseProtrusion

    public struct Protrusion: Hashable, Sendable {
        public var left: Int
        public var right: Int
        public init(left: Int, right: Int) { self.left = left; self.right = right }
    }

    public init() {}

    public subscript(role: TextRole) -> TextStyle { styles[role] ?? TextStyle() }

    /// Whole grid lines in the text block.
    public var linesPerPage: Int {
        max(1, (page.height - page.head - page.foot).scaledPoints / max(1, leading.scaledPoints))
    }
}
