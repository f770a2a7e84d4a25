import ZineCore
import ZineDocument

/// How much a page holds, in grid lines, with notes at its foot in a leading of their own.
struct PageCapacity: Hashable, Sendable {
    /// Of each of its columns.
    private(set) var lines: Int
    let columns: Int
    private let pitch: Int
    private let noteLeading: Int
    private let separator: Int

    init(_ theme: Theme, columns: Int = 1) {
        lines = theme.linesPerPage
        self.columns = max(1, columns)
        pitch = max(1, theme.leading.scaledPoints)
        noteLeading = max(1, theme[.note].leading.scaledPoints)
        separator = max(0, theme.dimensions.noteSeparator.scaledPoints)
    }

    /// The same with columns that are no deeper than so many lines.
    func limited(to lines: Int) -> PageCapacity {
        var capacity = self
        capacity.lines = min(self.lines, max(1, lines))
        return capacity
    }

    /// The grid lines that lines of notes take, separator included.
    func height(ofNotes count: Int) -> Int {
        count == 0 ? 0 : (count * noteLeading + separator + pitch - 1) / pitch
    }

    /// The lines of notes that grid lines hold.
    func noteLines(in height: Int) -> Int { max(0, (height * pitch - separator) / noteLeading) }
}
