public import ZineCore
public import ZineDocument

/// A stretch of a paragraph whose text is set and meant in one way.
public struct TextRun: Hashable, Sendable {
    public enum Breaking: Hashable, Sendable {
        /// At spaces and by hyphenation.
        case prose
        /// At spaces and after the separators of identifiers, paths and addresses, without a hyphen.
        case code
        /// Nowhere but at spaces.
        case words
        /// At spaces alone, whatever hyphens and dashes the words have.
        case whole
        /// Nowhere.
        case never
    }

    /// Characters as their author wrote them, whatever case they are set in; `\n` ends the line.
    public var text: String
    public var style: TextStyle
    public var extraFeatures: FontFeatures
    public var breaking: Breaking
    /// Upwards.
    public var rise: Length
    public var language: String
    public var element: StructureID?
    public var link: LinkArea.Target?
    public var span: SourceSpan?
    /// The note that is referred to here, as an index into the galley's notes.
    public var note: Int?
    public var isStruckOut: Bool
    /// Whether it is in another language than what it stands in.
    public var isForeign = false
    /// What its ideographs are emphasised with.
    public var dots: EmphasisDots?
    /// The picture that stands for its only character.
    var picture: LinePicture?

    public init(
        _ text: String, style: TextStyle, extraFeatures: FontFeatures = [], breaking: Breaking = .prose,
        rise: Length = .zero, language: String, element: StructureID?, link: LinkArea.Target? = nil,
        span: SourceSpan? = nil, note: Int? = nil,
        isStruckOut: Bool = false
    ) {
        self.text = text; self.style = style; self.extraFeatures = extraFeatures; self.breaking = breaking
        self.rise = rise; self.language = language; self.element = element; self.link = link; self.span = span
        self.note = note
        self.isStruckOut = isStruckOut
    }

    /// The text as it is set: in capitals, where the style has them.
    var letters: String { style.textCase.letters(text, in: language) }

    /// The features and the face that the style's words stand for.
    var shaping: ShapingStyle {
        var features = extraFeatures
        switch style.figures {
        case .oldStyle: if !features.contains(.liningFigures) { features.insert(.oldStyleFigures) }
        case .lining: features.insert(.liningFigures)
        case .tabular: features.formUnion([.liningFigures, .tabularFigures])
        }
        if breaking == .code { features.insert(.noLigatures) }
        switch style.textCase {
        case .asWritten: break
        case .upper, .upperSharpS: features.insert(.caseSensitive)
        case .smallCaps: features.insert(.smallCaps)
        }
        return ShapingStyle(
            family: style.family, weight: style.weight, italic: style.italic, features: features, language: language)
    }
}

/// How a paragraph's lines fill the measure.
public enum Alignment: Hashable, Sendable {
    case justified, ragged, centered, right

    /// Whether marks hang out of the edge that lines begin at: where one paragraph is justified and the next is not, both
    /// stand in line.
    var hangsAtStart: Bool { self == .justified || self == .ragged }
}
