import ZineCore
import ZineDocument

/// The faces that stand in for a style's own, opened one after another as characters turn up that none so far has.
struct FallbackChain {
    enum Source: Hashable {
        /// A face of the theme's own.
        case face(FontFamily.Face)
        /// A family of the machine's.
        case family(String, weight: Int, italic: Bool)
    }

    /// Indices into the library's faces.
    private(set) var opened: [Int] = []
    private var waiting: ArraySlice<Source>

    /// The theme's fallbacks for the style's family, then the theme's other families: a mono face may have the arrow
    /// that the serif lacks.
    init(for style: (family: String, weight: Int, italic: Bool), in theme: Theme) {
        let named = theme.fallbacks.families(for: style.family)
        let others = theme.families.keys.sorted().filter { $0 != style.family && !named.contains($0) }
        let sources = (named + others).map { name -> Source in
            guard let face = theme.families[name]?.face(weight: style.weight, italic: style.italic) else {
                return .family(name, weight: style.weight, italic: style.italic)
            }
            return .face(face)
        }
        waiting = sources[...]
    }

    /// What to open next; `nil` when all is.
    mutating func next() -> Source? { waiting.popFirst() }

    mutating func append(_ face: Int) { if !opened.contains(face) { opened.append(face) } }
}
