import ZineCore
import ZineDocument

/// Measures finished pages against the baseline grid, whatever the stages before believed.
struct GridCheck {
    private let theme: Theme
    /// Element by element: whether text of the theme's size in it is running text.
    private let isRunning: [Bool]

    init(_ tree: StructureTree, _ theme: Theme) {
        self.theme = theme
        // An element precedes its children, so that one pass hands everything down.
        var isRunning: [Bool] = []
        isRunning.reserveCapacity(tree.elements.count)
        for element in tree.elements {
            let inherited = element.parent.map { isRunning[$0.index] } ?? false
            switch element.role {
            case .article: isRunning.append(true)
            case .note, .caption, .table, .code, .figure: isRunning.append(false)
            default: isRunning.append(inherited)
            }
        }
        self.isRunning = isRunning
    }

    /// Lines of running text whose baseline is not the grid's.
    func linesOff(_ pages: [Page]) -> Int {
        let pitch = theme.leading.scaledPoints
        guard pitch > 0 else { return 0 }
        let first = theme.page.head + theme.leading * Theme.baselineShare
        let size = theme[.text].size
        var count = 0
        for page in pages {
            var baselines = Set<Length>()
            // The lines of what has steps of its own: a list's number stands on the first line of its listing.
            var others = Set<Length>()
            for item in page.frame.items {
                guard case .glyphs(let run) = item.mark, let element = item.element else { continue }
                if !isRunning[element.index] || run.size != size {
                    others.insert(run.origin.y)
                } else if (run.origin.y - first).scaledPoints % pitch != 0 {
                    baselines.insert(run.origin.y)
                }
            }
            count += baselines.subtracting(others).count
        }
        return count
    }
}
