import ZineCore
import ZineDocument
import ZineLayout
import ZineRender
import ZineText
import ZineWeb

extension DigitalEditions {
    /// Two pixels to the point: 1,200 by 630.
    private static let cardResolution = 144.0

    /// The pictures by which the issue and its articles are announced where links are shared, as PNG.
    struct Cards: Sendable {
        var issue: [UInt8]
        /// By the article's slug.
        var articles: [String: [UInt8]]
        var size: PictureSize
    }

    /// Draws all cards of the issue.
    ///
    /// - Parameter library: the faces of its theme.
    func cards(_ library: FontLibrary) throws(BuildError) -> Cards {
        do throws(RenderError) {
            var composer = ShareCard(
                issue, theme: theme, images: resources.images, shaper: library, hyphenator: tools.hyphenator)
            let front = composer.frame()
            let frames = issue.articles.map { ($0.slug, composer.frame(for: $0)) }
            let drawn = Resources(fonts: library.files, images: resources.images)
            let renderer = ProofRenderer(resources: drawn)
            func png(_ frame: Frame) throws(RenderError) -> [UInt8] {
                try renderer.png(Proof(frame), resolution: Self.cardResolution)
            }
            var cards = Cards(issue: try png(front), articles: [:], size: PictureSize(width: 1_200, height: 630))
            for (slug, frame) in frames { cards.articles[slug] = try png(frame) }
            return cards
        } catch {
            throw .rendering(String(describing: error))
        }
    }
}
