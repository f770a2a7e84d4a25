import ZineCore
import ZineDocument

/// What every article of an issue is set with. Articles know nothing of each other but how many notes stand before their
/// own, so that each can be set on whatever thread is free.
struct ArticleSetter: Sendable {
    let theme: Theme
    let images: [String: ImageFile]
    let issueLanguage: String
    let shaper: any Shaper
    let hyphenator: any Hyphenator
    let options: IssueComposer.Options

    /// An article that is to be set, with what stands of it from the last time.
    struct Piece: Sendable {
        var source: StandingArticle.Source
        var old: StandingArticle?
        var paragraphs: ParagraphCache
        /// The composing that it is set in.
        var composing: Int
    }

    /// An article that is set, and its paragraphs for the next time.
    struct Made: Sendable {
        var article: StandingArticle
        var paragraphs: ParagraphCache
    }

    /// Articles that may share pages, the notes of each counted on from those before it.
    func make(_ pieces: [Piece], _ shapes: ShapeCaches) -> [Made] {
        shapes.lend { cache in
            var all: [Made] = []
            for var piece in pieces {
                piece.source.notesBefore = all.last?.article.notes ?? 0
                all.append(make(piece, &cache))
            }
            return all
        }
    }

    private func make(_ piece: Piece, _ cache: inout ShapeCache) -> Made {
        let (source, article) = (piece.source, piece.source.article)
        if let old = piece.old, old.source == source, old.pictures.areStill(in: images) {
            return Made(article: old, paragraphs: piece.paragraphs)
        }
        var own = Typesetter(theme: theme, shaper: shaper, hyphenator: hyphenator, cache: cache)
        cache = ShapeCache()
        own.paragraphs = piece.paragraphs
        own.paragraphs?.turn(to: piece.composing)
        let (galley, builder) = galley(source, own)
        cache = builder.setter.cache
        let made = StandingArticle(
            source: source, pictures: .init(of: article, in: images), flexible: galley, tree: builder.tree,
            diagnostics: builder.setter.diagnostics, missing: builder.setter.missing,
            borrowed: builder.setter.borrowed,
            paginations: PaginationCache(galley, theme, options.pool),
            unevenItems: builder.unevenItems,
            links: builder.series.addresses(source: article.source))
        return Made(article: made, paragraphs: builder.setter.paragraphs ?? ParagraphCache())
    }
}

extension StandingArticle {
    /// Its own notes and those before them.
    var notes: Int { source.notesBefore + flexible.notes.count }
}
