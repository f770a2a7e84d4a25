import ZineCore
import ZineDocument

/// Articles set for the issue.
extension IssueMakeUp {
    /// What the articles are set with.
    private struct Setting {
        let setter: ArticleSetter
        /// Articles of the last time, by their slugs.
        let old: [String: StandingArticle]
    }

    /// Every article as a galley: those that stand from the last time as they are. All threads of the pool set them; they
    /// are put together in their order.
    mutating func setArticles(_ standing: inout StandingType) -> [ComposedArticle] {
        let runs = runs
        if options.pool.hasThreads, runs.count > 1 { standing.shapes.share() }
        let setting = Setting(
            setter: ArticleSetter(
                theme: theme, images: images, issueLanguage: issue.language, shaper: source.shaper,
                hyphenator: source.hyphenator, options: options),
            old: standing.articles(in: theme))
        // The longest first, so that no thread is left with it at the end.
        let longest = runs.indices.sorted { (-runs[$0].blockCount, $0) < (-runs[$1].blockCount, $1) }
        var tasks: [Int: PoolTask<[StandingArticle]>] = [:]
        for index in longest { tasks[index] = begin(runs[index], setting, &standing) }
        let back = issue.backCover.map { ($0, begin([$0], setting, &standing, isBackCover: true)) }
        var articles: [ComposedArticle] = []
        for (index, run) in runs.enumerated() { articles += place(run, tasks[index]?.result ?? []) }
        let links = articles.map {
            ArticleLinks(path: $0.entry.article.path, title: $0.entry.article.title, addresses: $0.made.links)
        }
        for page in generatedPages(links) {
            var made = place([page.entry], begin([page.entry], setting, &standing, links: page.links).result)
            for index in made.indices { made[index].generated = page.kind }
            articles += made
        }
        if let (entry, task) = back { articles += place([entry], task.result, isBackCover: true) }
        standing.shapes.join()
        return ComposedArticle.joined(articles, theme, options.pool)
    }

    /// The issue's articles, those together that may share pages.
    private var runs: [[Issue.Entry]] {
        var runs: [[Issue.Entry]] = []
        for entry in issue.contents {
            if entry.mayRunOn, let host = runs.last?.last, host.article.bearsFollower {
                runs[runs.count - 1].append(entry)
            } else {
                runs.append([entry])
            }
        }
        return runs
    }

    /// Puts articles that may share pages on the pool's list.
    private func begin(
        _ entries: [Issue.Entry], _ setting: Setting, _ standing: inout StandingType, isBackCover: Bool = false,
        links: [ArticleLinks] = []
    ) -> PoolTask<[StandingArticle]> {
        var jobs: [ArticleSetter.Job] = []
        for entry in entries {
            let article = entry.article
            var own = StandingArticle.Source(
                article: article, isBackCover: isBackCover, issueLanguage: issue.language, links: links,
                places: source.places[article.path] ?? PlaceNames(alone: article))
            own.runsOn = !jobs.isEmpty
            jobs.append(
                ArticleSetter.Job(
                    source: own, old: setting.old[article.slug], paragraphs: standing.paragraphs.of(article.slug),
                    composing: standing.paragraphs.composing))
        }
        return options.pool.submit { [setter = setting.setter, shapes = standing.shapes, jobs] in
            setter.make(jobs, shapes)
        }
    }

    /// Puts articles that are set into the issue.
    private mutating func place(
        _ entries: [Issue.Entry], _ made: [StandingArticle], isBackCover: Bool = false
    ) -> [ComposedArticle] {
        zip(entries, made).map { entry, made in
            var article = made
            // Articles that share pages are paginated together.
            if entries.count == 1 {
                let isFirst = entry.article.slug == issue.contents.first?.article.slug
                article.paginations.prepare(isBackCover ? .any : Copyfit.side(of: entry, isFirst: isFirst))
            }
            let shift = tree.append(article.tree)
            setter.diagnostics += article.diagnostics
            setter.missing += article.missing
            setter.borrowed += article.borrowed
            return ComposedArticle(
                entry: entry, made: article, paginations: article.paginations, shift: shift, isBackCover: isBackCover)
        }
    }
}

extension [Issue.Entry] {
    /// About how long it takes to set them.
    fileprivate var blockCount: Int { reduce(0) { $0 + $1.article.blocks.count } }
}
