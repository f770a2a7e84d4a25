import ZineCore
import ZineDocument
import ZineRender

/// Makes the plates of an issue's pictures while its pages are composed, and finds out which pictures are damaged.
struct PicturePress: Sendable {
    private struct Proofs: Sendable {
        var plates: [String: Plate] = [:]
        var failures: [String: ImageError] = [:]
    }

    private let pictures: [Picture]
    private let images: [String: ImageFile]
    /// `nil` where there are no pictures.
    private let errand: Errand<Proofs>?

    /// - Parameters:
    ///   - pictures: with the places to report what is wrong with them at.
    ///   - before: the press of the last time, whose plates serve while the pictures are the same.
    init(
        _ pictures: [Picture], images: [String: ImageFile], fontFolders: [String], before: PicturePress? = nil
    ) {
        self.images = images
        self.pictures = pictures.filter { images[$0.path] != nil }
        let order = self.pictures.map(\.path)
        if let before, before.images == images, Set(before.pictures.map(\.path)) == Set(order) {
            errand = before.errand
            return
        }
        errand =
            order.isEmpty
            ? nil
            : Errand {
                var proofs = Proofs()
                for path in order where proofs.plates[path] == nil && proofs.failures[path] == nil {
                    guard let image = images[path] else { continue }
                    do throws(ImageError) {
                        proofs.plates[path] = try Plate(image, fontFolders: fontFolders)
                    } catch {
                        proofs.failures[path] = error
                    }
                }
                return proofs
            }
    }

    /// The plate of a picture; waits until it is made.
    func plate(_ path: String) -> Plate? { errand?.result.plates[path] }

    /// What is wrong with the pictures; waits until all are made.
    var diagnostics: [Diagnostic] {
        guard let failures = errand?.result.failures, !failures.isEmpty else { return [] }
        return pictures.compactMap { picture in
            failures[picture.path].map { PictureLoader.diagnostic(picture, $0) }
        }
    }
}
