import ZineCore
import ZineDocument
import ZineRender

/// Makes the plates of an issue's pictures while its pages are composed, and finds out which pictures are damaged.
struct PlateMaker: Sendable {
    private struct Made: Sendable {
        var plates: [String: Plate] = [:]
        var failures: [String: ImageError] = [:]
    }

    /// Above this a printed picture is more ink than paper.
    private static let mostInk = 0.65

    private let pictures: [Picture]
    /// Where the small ones stand that are set among letters: their ink is that of a word.
    private let inText: Set<SourceSpan>
    private let images: [String: ImageFile]
    /// `nil` where there are no pictures.
    private let work: BackgroundWork<Made>?

    /// - Parameters:
    ///   - pictures: with the places to report what is wrong with them at.
    ///   - inText: those of them that stand in lines.
    ///   - ready: plates that are made already.
    ///   - before: the maker of the last time, whose plates serve while the pictures are the same.
    init(
        _ pictures: [Picture], inText: [Picture] = [], images: [String: ImageFile], ready: [String: Plate] = [:],
        before: PlateMaker? = nil
    ) {
        self.images = images
        self.inText = Set(inText.map(\.span))
        self.pictures = pictures.filter { images[$0.printName] != nil }
        let order = self.pictures.map(\.printName)
        if let before, before.images == images, Set(before.pictures.map(\.printName)) == Set(order) {
            work = before.work
            return
        }
        work =
            order.isEmpty
            ? nil
            : BackgroundWork {
                var made = Made()
                for path in order where made.plates[path] == nil && made.failures[path] == nil {
                    guard let image = images[path] else { continue }
                    do throws(ImageError) {
                        made.plates[path] = if let known = ready[path] { known } else { try Plate(image) }
                    } catch {
                        made.failures[path] = error
                    }
                }
                return made
            }
    }

    /// The plate of a picture; waits until it is made.
    func plate(_ path: String) -> Plate? { work?.result.plates[path] }

    /// The plate of a picture for a printer at home, of no more pixels than that shows.
    /// - Parameter width: that the picture is printed at where it is largest.
    func plate(_ path: String, forHome width: Length) -> Plate? {
        images[path]?.forHome(width: width).flatMap { try? Plate($0) } ?? plate(path)
    }

    /// What is wrong with the pictures; waits until all are made.
    var diagnostics: [Diagnostic] {
        guard let made = work?.result else { return [] }
        return pictures.compactMap { picture in
            if let failure = made.failures[picture.printName] { return PictureLoader.diagnostic(picture, failure) }
            guard let share = made.plates[picture.printName]?.inkShare, share > Self.mostInk,
                !inText.contains(picture.span)
            else { return nil }
            return .warning(
                "dark-picture",
                "the picture '\(picture.path)' is mostly black: \(Int((share * 100).rounded())) % of it is ink",
                hint: picture.isInverted
                    ? "it is dark because {.inverted} turned it; take that out"
                    : "write {.inverted} behind it to print it light and leave it on screens as it is", at: picture.span
            )
        }
    }
}
