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
    struct Job: Sendable {
        var source: StandingArticle.Source
        var old: StandingArticle?
        let paragraphs: ArticleParagraphs
        /// The composing that it is set in.
        let composing: Int
    }

    /// Articles that may share pages, the notes of each counted on from those before it.
    func make(_ jobs: [Job], _ shapes: ShapeCaches) -> [StandingArticle] {
        shapes.lend { words in
            var all: [StandingArticle] = []
            for var job in jobs {
                job.source.notesBefore = all.last?.notes ?? 0
                all.append(make(job, &words))
            }
            return all
        }
    }

    private func make(_ job: Job, _ words: inout ShapeCache) -> StandingArticle {
        if let old = job.old, old.source == job.source, old.pictures.areStill(in: images) { return old }
        return job.paragraphs.lend(to: job.composing) { make(job.source, &words, &$0) }
    }

    private func make(
        _ source: StandingArticle.Source, _ words: inout ShapeCache, _ paragraphs: inout ParagraphCache?
    ) -> StandingArticle {
        var setter = Typesetter(theme: theme, shaper: shaper, hyphenator: hyphenator)
        setter.exchange(&words, &paragraphs)
        var (galley, builder) = galley(source, setter)
        builder.setter.exchange(&words, &paragraphs)
        return StandingArticle(
            source: source, pictures: .init(of: source.article, in: images), flexible: galley, tree: builder.tree,
            diagnostics: builder.setter.diagnostics, missing: builder.setter.missing,
            borrowed: builder.setter.borrowed,
            paginations: PaginationCache(galley, theme, options.pool),
            unevenItems: builder.unevenItems,
            links: builder.series.addresses(source: source.article.source))
    }
}

extension StandingArticle {
    /// Its own notes and those before them.
    var notes: Int { source.notesBefore + flexible.notes.count }
}
