import ZineCore
import ZineDocument
public import ZineImposition
public import ZineLanguage

/// How to make the book of an imposition, step by step: for its very scheme, paper and duplex mode.
public struct AssemblyGuide: Hashable, Sendable {
    /// The language of the words: the one that was asked for, or English where it has none.
    public var language: String
    public var title: String
    public var lead: String
    public var steps: [AssemblyStep]

    public init(language: String, title: String, lead: String, steps: [AssemblyStep]) {
        self.language = language
        self.title = title
        self.lead = lead
        self.steps = steps
    }
}

/// One thing to do.
public struct AssemblyStep: Hashable, Sendable {
    public typealias Kind = AssemblyStepKind

    public var kind: Kind
    public var title: String
    /// A few sentences.
    public var text: String
    /// Line art in one ink, drawn from the imposition.
    public var drawing: LineDrawing
    /// What the drawing shows, for those who do not see it.
    public var alt: String

    public init(kind: Kind, title: String, text: String, drawing: LineDrawing, alt: String) {
        self.kind = kind
        self.title = title
        self.text = text
        self.drawing = drawing
        self.alt = alt
    }

    /// The drawing with its description, to be put into a page as it is.
    public var svg: String { drawing.svg(alt: alt) }
}

extension Imposition {
    /// What to do with the printed files, in words of a language (BCP 47) and drawings of these sheets.
    public func assemblyGuide(language: String = "en") -> AssemblyGuide {
        let spoken = Language.of(language)
        let words = spoken.assembly
        guard let bench = Bench(self) else {
            return AssemblyGuide(language: spoken.tag, title: words.title, lead: "", steps: [])
        }
        let values = AssemblyValues(bench, words)
        let steps = bench.steps.compactMap { kind -> AssemblyStep? in
            guard let wording = words.steps[kind] else { return nil }
            return AssemblyStep(
                kind: kind, title: wording.title, text: values.fill(wording.text) + values.addition(to: kind),
                drawing: bench.scene(kind).drawing(), alt: values.fill(wording.alt))
        }
        let lead = values.fill(options.scheme.isBound ? words.lead : words.proofLead)
        return AssemblyGuide(language: spoken.tag, title: words.title, lead: lead, steps: steps)
    }
}

extension Scheme {
    /// Whether it makes a book rather than a proof.
    var isBound: Bool { self != .spreads && self != .contact }
}
