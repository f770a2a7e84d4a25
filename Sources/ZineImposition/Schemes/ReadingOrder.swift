/// The pages as the finished book has them, with the blanks that fill its last sheet.
enum ReadingOrder {
    /// Pages 0 to `count` − 1 and blanks (`nil`) up to a multiple of `multiple`.
    ///
    /// Blanks follow the last page, or stand right before it if it is a back cover, so that it stays outermost.
    static func padded(_ count: Int, toMultipleOf multiple: Int, lastPageIsBackCover: Bool) -> [Int?] {
        padded(Array(0..<count), to: (count + multiple - 1) / multiple * multiple, keepsLast: lastPageIsBackCover)
    }

    static func padded(_ pages: [Int], to length: Int, keepsLast: Bool) -> [Int?] {
        let blanks = [Int?](repeating: nil, count: max(0, length - pages.count))
        // A single page is the front cover first of all.
        guard keepsLast, pages.count > 1, let last = pages.last else { return pages + blanks }
        return pages.dropLast() + blanks + [last]
    }
}
