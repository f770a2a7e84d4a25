import Testing

@testable import ZineImport

/// Pages of forges, of programs for blogs and of word processors, after each maker's structure.
@Suite("Pages by their makers")
struct MakerTests {
    private func told(_ article: ImportedArticle) -> [String] {
        article.remarks.compactMap { if case .leftOut(_, let words) = $0 { words } else { nil } }
    }

    // MARK: Forges

    @Test("GitHub: the first entry of an issue is the article, the others are comments")
    func gitHubIssue() throws {
        let entry = { (author: String, text: String) in
            "<div class='react-issue-comment'><div><a data-testid='avatar-link' href='/\(author)'>\(author)</a> <relative-time datetime='2024-05-06T09:00:00Z'>May 6, 2024</relative-time></div><div class='markdown-body' data-testid='markdown-body'>\(text)</div></div>"
        }
        let found = try article(
            """
            <html lang="en" data-color-mode="auto"><head><title>Errors in May · Issue #12 · exemplar/reviews · GitHub</title><meta property="og:site_name" content="GitHub"><meta property="og:title" content="Errors in May · Issue #12 · exemplar/reviews">
            <link rel="canonical" href="https://github.com/exemplar/reviews/issues/12"></head><body><header role="banner"><nav><a href="/">Product</a></nav></header>
            <main id="js-repo-pjax-container"><div data-testid="issue-viewer-container"><div data-testid="issue-header"><h1 data-component="PH_Title"><bdi data-testid="issue-title" class="markdown-title">Errors in May</bdi> <span>#12</span></h1><span>Closed</span></div>
            <div data-testid="issue-viewer-issue-container" class="react-issue-body"><h2 class="sr-only">Description</h2><div><a data-testid="issue-body-header-author" class="author" href="/sam">sam</a> opened <relative-time datetime="2024-05-04T09:00:00Z">May 4, 2024</relative-time></div>
            <div class="markdown-body" data-testid="markdown-body"><p dir="auto">Between two and three in the afternoon the checkout failed for some of those who came.</p><h2 dir="auto">Cause</h2><ul dir="auto"><li>A certificate</li></ul>
            <div class="highlight highlight-source-shell"><pre>openssl x509 -enddate</pre></div></div></div>
            <div data-testid="issue-timeline-container">\(entry("kim", "<p>Thank you for writing this down.</p>"))</div></div></main></body></html>
            """)
        #expect(
            found.body()
                == "Between two and three in the afternoon the checkout failed for some of those who came.\n\n## Cause\n\n- A certificate\n\n```shell\nopenssl x509 -enddate\n```\n"
        )
        #expect(found.facts.title == "Errors in May" && found.facts.organization == "exemplar")
        #expect(found.facts.authors == ["sam"] && found.facts.published == "2024-05-04")
        #expect(told(found).contains { $0.contains("Thank you") })
    }

    @Test("GitHub: a release is its notes, dated by its own time, without its files")
    func gitHubRelease() throws {
        let found = try article(
            """
            <html lang="en"><head><title>Release v1.2.0: the queue · exemplar/reviews · GitHub</title><meta property="og:site_name" content="GitHub"><meta property="og:title" content="Release v1.2.0: the queue · exemplar/reviews">
            <link rel="canonical" href="https://github.com/exemplar/reviews/releases/tag/v1.2.0"></head><body><header role="banner"><a href="/">GitHub</a></header>
            <main id="js-repo-pjax-container"><div data-pjax-container><nav aria-label="Breadcrumbs"><ol><li><a href="/exemplar/reviews/releases">Releases</a></li></ol></nav><div class="Box"><div class="Box-body">
            <div class="d-flex"><h1 data-view-component="true" class="d-inline mr-3">v1.2.0: the queue</h1><span class="Label Label--success">Latest</span></div>
            <div class="mb-3"><a href="/sam" data-hovercard-type="user" class="color-fg-muted wb-break-all">sam</a> released this <relative-time datetime="2024-05-04T09:00:00Z" class="no-wrap">May 4, 2024</relative-time> <a href="/exemplar/reviews/tree/v1.2.0"><span>v1.2.0</span></a> <code>1a2b3c4</code></div>
            <div data-pjax="true" data-test-selector="body-content" class="markdown-body my-3"><p>The queue no longer forgets what it was given before the night.</p><h2>What changed</h2><ul><li>The lock is taken once.</li></ul></div></div>
            <div class="Box-footer"><details open="open"><summary><span>Assets</span> <span title="2" class="Counter">2</span></summary><ul><li><a href="/a.zip">Source code (zip)</a></li></ul></details></div></div></div></main></body></html>
            """)
        #expect(
            found.body()
                == "The queue no longer forgets what it was given before the night.\n\n## What changed\n\n- The lock is taken once.\n"
        )
        #expect(found.facts.title == "v1.2.0: the queue" && found.facts.organization == "exemplar")
        #expect(found.facts.published == "2024-05-04" && found.facts.authors == ["sam"])
        #expect(found.facts.source == "https://github.com/exemplar/reviews/releases/tag/v1.2.0")
    }

    @Test("GitHub: a file of Markdown is its article, without the folder beside it and the marks at its headings")
    func gitHubFile() throws {
        let heading = { (level: Int, id: String, words: String) in
            "<div class='markdown-heading' dir='auto'><h\(level) class='heading-element' dir='auto'>\(words)</h\(level)><a id='user-content-\(id)' class='anchor' aria-label='Permalink: \(words)' href='#\(id)'><svg class='octicon octicon-link' width='16' height='16'><path d='m7'/></svg></a></div>"
        }
        let found = try article(
            """
            <html lang="en"><head><title>reviews/2024/errors.md at main · exemplar/reviews · GitHub</title><meta property="og:site_name" content="GitHub"><meta property="og:title" content="reviews/2024/errors.md at main · exemplar/reviews">
            <link rel="canonical" href="https://github.com/exemplar/reviews/blob/main/2024/errors.md"></head><body><main><react-app><div data-target="react-app.reactRoot"><div id="repos-file-tree"><nav aria-label="File Tree Navigation"><ul role="tree"><li>2024</li><li>errors.md</li></ul></nav></div>
            <div id="repo-content"><section><div><h2 class="sr-only">Latest commit</h2><span>sam</span></div><article class="markdown-body entry-content container-lg" itemprop="text">\(heading(1, "errors-in-may", "Errors in May"))
            <p dir="auto">Between two and three in the afternoon the checkout failed for some.</p>\(heading(2, "cause", "Cause"))<p dir="auto">See <a href="#cause">above</a>.</p>
            <div class="markdown-alert markdown-alert-note" dir="auto"><p class="markdown-alert-title" dir="auto"><svg class="octicon octicon-info" width="16" height="16"><path d="M0"/></svg>Note</p><p dir="auto">No data was lost.</p></div></article></section></div></div></react-app></main></body></html>
            """)
        #expect(
            found.body()
                == "Between two and three in the afternoon the checkout failed for some.\n\n## Cause {#cause}\n\nSee [above](#cause).\n\n> [!NOTE]\n> No data was lost.\n"
        )
        #expect(found.facts.title == "Errors in May" && found.facts.organization == "exemplar")
    }

    @Test("GitLab: an issue's description is the article, what was said of it is not")
    func gitLabIssue() throws {
        let found = try article(
            """
            <html class="ui-light-gray" lang="en"><head><title>Errors in May (#12) · Issues · exemplar / reviews · GitLab</title><meta content="GitLab" property="og:site_name"><meta content="Errors in May (#12) · Issues · exemplar / reviews · GitLab" property="og:title"><meta content="https://gitlab.com/exemplar/reviews/-/issues/12" property="og:url"></head>
            <body><aside class="super-sidebar"><nav><ul><li><a href="/exemplar/reviews">reviews</a></li></ul></nav></aside><div class="content-wrapper"><main class="content" id="content-body"><div class="issue-details issuable-details">
            <div class="detail-page-header"><div class="issuable-meta">Issue created <time class="js-timeago" datetime="2024-05-04T09:00:00Z">May 04, 2024</time> by <a class="author-link js-user-link" href="/sam"><span class="author">Sam Vale</span></a></div></div>
            <div class="detail-page-description"><h1 class="title" data-testid="issue-title">Errors in May</h1><div class="description"><div class="md"><p data-sourcepos="1:1-1:9" dir="auto">Between two and three in the afternoon the checkout failed for some.</p>
            <h2 data-sourcepos="3:1-3:8" dir="auto">&#x000A;<a href="#cause" aria-hidden="true" class="anchor" id="user-content-cause"></a>Cause</h2><pre class="code highlight js-syntax-highlight language-shell" lang="shell"><code><span id="LC1" class="line" lang="shell">openssl x509</span></code></pre></div></div></div>
            <section class="issuable-discussion js-vue-notes-event"><ul class="notes main-notes-list timeline"><li class="note note-wrapper"><div class="note-text md"><p>Thank you for writing this down so openly.</p></div></li></ul></section></div></main></div></body></html>
            """)
        #expect(
            found.body()
                == "Between two and three in the afternoon the checkout failed for some.\n\n## Cause\n\n```shell\nopenssl x509\n```\n"
        )
        #expect(found.facts.title == "Errors in May" && found.facts.organization == "exemplar")
        #expect(found.facts.authors == ["Sam Vale"] && found.facts.published == "2024-05-04")
        #expect(told(found).contains { $0.contains("Thank you") })
    }

    @Test("GitLab: a release is its notes")
    func gitLabRelease() throws {
        let found = try article(
            """
            <html lang="en"><head><title>v1.2.0: the queue · Releases · exemplar / reviews · GitLab</title><meta content="GitLab" property="og:site_name"><meta content="v1.2.0: the queue · Releases · exemplar / reviews · GitLab" property="og:title"><meta content="https://gitlab.com/exemplar/reviews/-/releases/v1.2.0" property="og:url"></head>
            <body><div class="content-wrapper"><main class="content" id="content-body"><div class="release-block" id="v1.2.0"><div class="gl-card-header"><h1 class="gl-text-size-h2">v1.2.0: the queue</h1><button>Edit release</button></div>
            <div class="gl-card-body"><details class="release-block-assets"><summary>Assets 4</summary><ul><li><a href="/a.zip">Source code (zip)</a></li></ul></details><div class="js-release-notes"><h3>Release notes</h3><div class="md"><p>The queue no longer forgets what it was given before the night.</p><h2>What changed</h2><ul><li>The lock is taken once.</li></ul></div></div></div>
            <div class="gl-card-footer release-block-footer">Released <time datetime="2024-05-04T09:00:00Z">May 4, 2024</time> by <a class="author-link" href="/sam"><span class="author">Sam Vale</span></a></div></div></main></div></body></html>
            """)
        #expect(
            found.body()
                == "The queue no longer forgets what it was given before the night.\n\n## What changed\n\n- The lock is taken once.\n"
        )
        #expect(found.facts.title == "v1.2.0: the queue" && found.facts.published == "2024-05-04")
        #expect(found.facts.authors == ["Sam Vale"] && found.facts.organization == "exemplar")
    }

    @Test(
        "What forges answer in JSON: an issue or a release, its author, its owner, its day",
        arguments: [
            #"{"url": "https://api.github.com/repos/exemplar/reviews/releases/1", "html_url": "https://github.com/exemplar/reviews/releases/tag/v1", "tag_name": "v1", "name": "The queue", "created_at": "2024-05-01T09:00:00Z", "published_at": "2024-05-04T09:00:00Z", "author": {"login": "sam"}, "body": "It fell.\r\n\r\n## Cause\r\n\r\nRust."}"#,
            #"{"html_url": "https://github.com/exemplar/reviews/issues/12", "title": "The queue", "created_at": "2024-05-04T09:00:00Z", "user": {"login": "sam"}, "body": "It fell.\n\n## Cause\n\nRust."}"#,
            #"{"iid": 12, "title": "The queue", "web_url": "https://gitlab.com/exemplar/reviews/-/issues/12", "created_at": "2024-05-04T09:00:00.000Z", "author": {"username": "sam", "name": "sam"}, "description": "It fell.\n\n## Cause\n\nRust."}"#,
            #"{"name": "The queue", "tag_name": "v1", "created_at": "2024-05-01T09:00:00.000Z", "released_at": "2024-05-04T09:00:00.000Z", "author": {"username": "sam"}, "description": "It fell.\n\n## Cause\n\nRust.", "_links": {"self": "https://gitlab.com/exemplar/reviews/-/releases/v1"}}"#,
        ])
    func forgeJSON(_ json: String) throws {
        let found = try article(json, named: "1")
        #expect(found.body() == "It fell.\n\n## Cause\n\nRust.\n")
        #expect(found.facts.title == "The queue" && found.facts.published == "2024-05-04")
        #expect(found.facts.authors == ["sam"] && found.facts.organization == "exemplar")
    }

    // MARK: Blogs

    @Test(
        "WordPress, themes of blocks: pictures with captions, tables, quotes, its own notes, and nothing of the theme")
    func wordPressBlocks() throws {
        let found = try article(
            """
            <html lang="en-US"><head><title>A queue fell &#8211; Exemplar</title><meta name="generator" content="WordPress 6.5.2" /><link rel="canonical" href="https://exemplar.test/2024/05/queue/" /></head>
            <body class="post-template-default single single-post postid-12"><div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Exemplar</a></p><nav class="wp-block-navigation"><ul><li><a href="/about">About</a></li></ul></nav></header>
            <main class="wp-block-group"><h1 class="wp-block-post-title">A queue fell</h1><div class="wp-block-group"><div class="wp-block-post-date"><time datetime="2024-05-04T09:00:00+00:00"><a href="/">May 4, 2024</a></time></div><p>by</p><div class="wp-block-post-author"><div class="wp-block-post-author__content"><p class="wp-block-post-author__name">Sam Vale</p></div></div><div class="taxonomy-category wp-block-post-terms"><span class="wp-block-post-terms__prefix">in </span><a href="/c" rel="tag">Incidents</a></div></div>
            <div class="entry-content wp-block-post-content is-layout-constrained"><p class="has-drop-cap">It began at nine, when nobody was looking.<sup data-fn="9f1c" class="fn"><a href="#9f1c" id="9f1c-link">1</a></sup></p>
            <figure class="wp-block-image size-large"><img decoding="async" src="https://exemplar.test/q-1024x512.png" alt="Depth" srcset="https://exemplar.test/q-1024x512.png 1024w, https://exemplar.test/q.png 2048w" sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-element-caption">Depth by hour</figcaption></figure>
            <h2 class="wp-block-heading">What it cost</h2><figure class="wp-block-table"><table><thead><tr><th>Hour</th><th>Orders</th></tr></thead><tbody><tr><td>9</td><td>12</td></tr></tbody></table></figure>
            <pre class="wp-block-code"><code>ls -l</code></pre><blockquote class="wp-block-quote"><p>We were warned.</p></blockquote>
            <ol class="wp-block-footnotes"><li id="9f1c">A Sunday. <a href="#9f1c-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>
            <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="/?share=x">X</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3></div></div>
            <div class="wp-block-comments"><h2>Responses</h2><ol class="wp-block-comment-template"><li>Thank you for this.</li></ol></div></main><footer class="wp-block-template-part"><p>Designed with WordPress</p></footer></div></body></html>
            """)
        #expect(
            found.body() == """
                It began at nine, when nobody was looking.[^1]

                ![Depth](https://exemplar.test/q.png)
                *Depth by hour*

                ## What it cost

                | Hour | Orders |
                | --- | --- |
                | 9 | 12 |

                ```
                ls -l
                ```

                > We were warned.

                [^1]: A Sunday.

                """)
        #expect(found.facts.title == "A queue fell" && found.facts.published == "2024-05-04")
        #expect(found.facts.authors == ["Sam Vale"])
    }

    @Test("WordPress, themes of old: the entry's content, without its meta, its neighbours and its comments")
    func wordPressClassic() throws {
        let found = try article(
            """
            <html lang="en-US"><head><title>A queue fell | Exemplar</title><meta name="generator" content="WordPress 4.9" /></head><body class="single"><div id="page" class="hfeed site"><header id="masthead" class="site-header"><h1 class="site-title"><a href="/">Exemplar</a></h1></header>
            <div id="main" class="wrapper"><div id="content" role="main"><nav class="nav-single"><span class="nav-previous"><a href="/p">← A cache</a></span></nav>
            <article id="post-12" class="post-12 post type-post hentry category-incidents"><header class="entry-header"><h1 class="entry-title">A queue fell</h1><div class="entry-meta">Posted on <time class="entry-date published" datetime="2024-05-04T09:00:00+00:00">May 4, 2024</time> by <span class="author vcard"><a class="url fn n" href="/author/sam">Sam Vale</a></span></div></header>
            <div class="entry-content"><p>It began at nine, when nobody was looking at all.</p><div id="attachment_3" style="width: 310px" class="wp-caption aligncenter"><img class="wp-image-3" src="https://exemplar.test/q.png" alt="Depth" width="300" height="150" /><p class="wp-caption-text">Depth by hour</p></div><p>It ended at ten.</p></div>
            <footer class="entry-meta">This entry was posted in <a href="/c" rel="category tag">Incidents</a>.</footer></article><div id="comments" class="comments-area"><h2 class="comments-title">One thought</h2><ol class="commentlist"><li>Thank you.</li></ol><div id="respond"><h3>Leave a Reply</h3></div></div></div></div></div></body></html>
            """)
        #expect(found.body().hasPrefix("It began at nine, when nobody was looking at all.\n\n![Depth]"))
        #expect(found.body().hasSuffix("It ended at ten.\n") && found.body().contains("Depth by hour"))
        #expect(found.facts.title == "A queue fell" && found.facts.authors == ["Sam Vale"])
        #expect(found.facts.published == "2024-05-04")
    }

    @Test("WordPress's feed: the entry's whole text, its writer, its day")
    func wordPressFeed() throws {
        let found = try article(
            """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Exemplar</title><atom:link href="https://exemplar.test/feed/" rel="self" type="application/rss+xml" /><link>https://exemplar.test</link><language>en-US</language><generator>https://wordpress.org/?v=6.5.2</generator>
            <item><title>A queue fell &#8211; twice</title><link>https://exemplar.test/2024/05/queue/</link><dc:creator><![CDATA[Sam Vale]]></dc:creator><pubDate>Sat, 04 May 2024 09:00:00 +0000</pubDate><guid isPermaLink="false">https://exemplar.test/?p=12</guid><description><![CDATA[<p>It began [&#8230;]</p>]]></description>
            <content:encoded><![CDATA[<p>It began at nine.</p><h2 class="wp-block-heading">Cause</h2><p>Rust.</p><p>The post <a rel="nofollow" href="https://exemplar.test/2024/05/queue/">A queue fell</a> appeared first on <a rel="nofollow" href="https://exemplar.test">Exemplar</a>.</p>]]></content:encoded></item></channel></rss>
            """, named: "feed.xml")
        #expect(found.body() == "It began at nine.\n\n## Cause\n\nRust.\n")
        #expect(found.facts.title == "A queue fell – twice" && found.facts.authors == ["Sam Vale"])
        #expect(found.facts.published == "2024-05-04" && found.facts.organization == "Exemplar")
        #expect(told(found).contains { $0.hasPrefix("The post A queue fell") })
    }

    @Test("Ghost: the content alone, cards of links as a link, and who wrote it")
    func ghost() throws {
        let found = try article(
            """
            <html lang="en"><head><title>A queue fell</title><meta name="generator" content="Ghost 5.80"><meta property="og:site_name" content="Exemplar"><meta property="article:published_time" content="2024-05-04T09:00:00.000Z">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", "publisher": {"@type": "Organization", "name": "Exemplar"}, "author": {"@type": "Person", "name": "Sam Vale"}, "headline": "A queue fell", "url": "https://exemplar.test/queue/", "datePublished": "2024-05-04T09:00:00.000Z"}</script></head>
            <body class="post-template"><header id="gh-head" class="gh-head"><a href="/">Exemplar</a></header><main class="site-main"><article class="gh-article post"><header class="gh-article-header"><span class="gh-article-tag">Incidents</span><h1 class="gh-article-title">A queue fell</h1><div class="gh-article-meta"><h4 class="gh-article-author-name">Sam Vale</h4><time datetime="2024-05-04">May 4, 2024</time><span> — 4 min read</span></div></header>
            <section class="gh-content gh-canvas"><p>It began at nine, when nobody was looking at all.</p><figure class="kg-card kg-image-card kg-card-hascaption"><img src="https://exemplar.test/q.png" class="kg-image" alt="Depth"><figcaption>Depth by hour</figcaption></figure>
            <figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://exemplar.test/a"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The other report</div><div class="kg-bookmark-description">What happened</div></div></a></figure><p>It ended at ten.</p></section></article>
            <section class="gh-subscribe"><h3>Sign up for more like this.</h3></section></main></body></html>
            """)
        #expect(
            found.body().hasPrefix(
                "It began at nine, when nobody was looking at all.\n\n![Depth](https://exemplar.test/q.png)\n*Depth by hour*\n\n[The other report](https://exemplar.test/a)"
            ))
        #expect(found.body().hasSuffix("It ended at ten.\n"))
        #expect(found.facts.authors == ["Sam Vale"] && found.facts.published == "2024-05-04")
    }

    @Test("Substack: the post's body, its notes, and no box for subscribers")
    func substack() throws {
        let found = try article(
            """
            <html lang="en"><head><title>A queue fell - by Sam Vale - Exemplar</title><meta property="og:title" content="A queue fell"><meta property="og:site_name" content="Substack">
            <script type="application/ld+json">{"@type": "NewsArticle", "url": "https://exemplar.substack.com/p/queue", "headline": "A queue fell", "datePublished": "2024-05-04T09:00:00+00:00", "author": [{"@type": "Person", "name": "Sam Vale"}], "publisher": {"@type": "Organization", "name": "Exemplar"}}</script></head>
            <body><div class="main-menu"><button>Subscribe</button></div><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">A queue fell</h1><h3 class="subtitle">And rose again</h3><div class="post-ufi"><button>Share</button></div></div>
            <div class="available-content"><div dir="auto" class="body markup"><p>It began at nine, when nobody was looking at all.<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" class="footnote-anchor">1</a></p><div class="subscription-widget-wrap"><div class="subscription-widget"><p>Thanks for reading! Subscribe for free.</p><form><input type="email"></form></div></div><p>It ended at ten.</p>
            <div data-component-name="FootnoteToDOM" class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>A Sunday.</p></div></div></div></div></article></div></body></html>
            """)
        #expect(
            found.body().contains(
                "It began at nine, when nobody was looking at all.[^1]\n\nIt ended at ten.\n\n[^1]: A Sunday.\n"))
        #expect(!found.body().contains("Thanks for reading"))
        #expect(found.facts.title == "A queue fell" && found.facts.authors == ["Sam Vale"])
        #expect(found.facts.published == "2024-05-04" && found.facts.organization == "Exemplar")
    }

    // MARK: Word

    @Test("Word: its notes stand outside the text's part, are kept, and are not said to be left out")
    func word() throws {
        let found = try article(
            """
            <html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered)"><title>Errors in May</title><style><!-- p.MsoNormal {margin:0in;} --></style></head><body lang=EN-US style='word-wrap:break-word'>
            <div class=WordSection1><p class=MsoTitle>Errors in May</p><h1>Summary</h1><p class=MsoNormal>It fell at noon, and was back before two of us had
            seen it.<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span></span></a></p><h1>Cause</h1><p class=MsoNormal>Rust.</p></div>
            <div><br clear=all><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span class=MsoFootnoteReference><span style='font-size:10.0pt'>[1]</span></span></span></a> The note says more of the noon.</p></div></div></body></html>
            """)
        #expect(found.facts.title == "Errors in May")
        #expect(
            found.body()
                == "## Summary\n\nIt fell at noon, and was back before two of us had seen it.[^1]\n\n## Cause\n\nRust.\n\n[^1]: The note says more of the noon.\n"
        )
        #expect(told(found).isEmpty, "\(told(found))")
    }

    @Test("A title that stands above the article, in a header of the page, is not said to be left out")
    func titleOutside() throws {
        let found = try article(
            "<body><header><a href=/>Exemplar</a></header><div class=hero><h1>A queue fell</h1></div><div class=post-content><p>It began at nine, when nobody was looking at all.</p><p>It ended at ten, with a word to all.</p></div></body>"
        )
        #expect(found.facts.title == "A queue fell")
        #expect(told(found) == ["Exemplar"])
    }
}
