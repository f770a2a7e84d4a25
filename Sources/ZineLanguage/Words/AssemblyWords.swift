/// What is done to make a booklet of printed sheets; the order of the cases is that of the work.
public enum AssemblyStepKind: String, CaseIterable, Hashable, Sendable {
    case print, printOneSide, printFronts, turnPile, returnPile, printBacks, check
    case stack, layOne, sort, fold, foldBundles, foldEach, gather, pile
    case cutPile, join, crease, slit, lengthwise, push, wrap
    case staple, stapleSide, sew, bind, trim, layOut, look, read
}

/// What the assembly guide says. `{name}` stands for what the imposition fills in.
package struct AssemblyWords: Sendable {
    package struct Step: Sendable {
        package internal(set) var title, text, alt: String
        init(_ title: String, _ text: String, _ alt: String) {
            self.title = title
            self.text = text
            self.alt = alt
        }
    }

    package internal(set) var title: String
    /// Of books and of proofs.
    package internal(set) var lead, proofLead: String
    /// As `{edge}`, after “flipped” and “turn over”.
    package internal(set) var shortEdge, longEdge: String
    /// As `{spine}`.
    package internal(set) var leftEdge, rightEdge: String
    /// As `{middle}`: two pages, one page, no page.
    package internal(set) var twoPages, onePage, noPage: String
    /// As `{paper}` where it has no name: a width and a height in millimetres.
    package internal(set) var paperOfSize: String
    /// For a driver that turns the backs by half a turn.
    package internal(set) var rotatedBacks: String
    /// Several zines of one sheet each; a poster on the back.
    package internal(set) var severalZines, poster: String
    package internal(set) var steps: [AssemblyStepKind: Step]
}

extension AssemblyWords {
    /// A filled phrase with its articles settled: Hungarian `a(z)` is `az` before figures that are said with a vowel first.
    package static func settled(_ text: String) -> String {
        guard text.contains("(z)") else { return text }
        return text.split(separator: "(z) ", omittingEmptySubsequences: false).reduce(nil as String?) { before, rest in
            guard let before else { return String(rest) }
            let figures = rest.prefix { $0.isASCII && $0.isNumber }
            // Five, fifty, five hundred; one and a thousand.
            let isVowel = figures.first == "5" || figures.first == "1" && figures.count % 3 == 1
            return before + (isVowel ? "z " : " ") + rest
        } ?? text
    }
}
