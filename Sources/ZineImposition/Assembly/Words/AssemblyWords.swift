/// What is said at the bench, in one language. `{name}` stands for what the imposition fills in.
struct AssemblyWords: Sendable {
    struct Step: Sendable {
        var title, text, alt: String
        init(_ title: String, _ text: String, _ alt: String) {
            self.title = title
            self.text = text
            self.alt = alt
        }
    }

    let language: String
    let title: String
    /// Of books and of proofs.
    let lead, proofLead: String
    /// As `{edge}`, after “flipped” and “turn over”.
    let shortEdge, longEdge: String
    /// As `{spine}`.
    let leftEdge, rightEdge: String
    /// As `{middle}`: two pages, one page, no page.
    let twoPages, onePage, noPage: String
    /// As `{paper}` where it has no name: a width and a height in millimetres.
    let paperOfSize: String
    /// For a driver that turns the backs by half a turn.
    let rotatedBacks: String
    /// Several zines of one sheet each; a poster on the back.
    let severalZines, poster: String
    let steps: [AssemblyStep.Kind: Step]

    static func of(_ language: String) -> AssemblyWords {
        switch language.prefix(while: { $0 != "-" }).lowercased() {
        case "de": german
        case "fr": french
        case "es": spanish
        case "pt": portuguese
        case "it": italian
        case "nl": dutch
        case "ru": russian
        case "el": greek
        case "ar": arabic
        case "he": hebrew
        case "hi": hindi
        case "ja": japanese
        case "zh": chinese
        default: english
        }
    }
}
