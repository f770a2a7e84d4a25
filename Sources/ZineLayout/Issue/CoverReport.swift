import ZineCore
import ZineDocument

extension IssueMakeUp {
    /// What an editor would miss on the first page and on the last.
    mutating func reportCovers() {
        reportCover()
        reportBack()
    }

    private mutating func reportCover() {
        let wanted = issue.cover.shape(in: theme)
        let span = issue.cover.span ?? origin
        if wanted != coverShape, issue.cover.art == nil {
            diagnostics.append(
                .warning(
                    "cover-without-picture",
                    "a cover of the shape '\(wanted.rawValue)' is its picture, and there is none",
                    hint: "name one, cover: {art: art/cover.jpg, alt: what it shows}, or choose another shape",
                    at: span))
        }
        if issue.cover.hasMasthead != nil, wanted != .page {
            diagnostics.append(
                .warning(
                    "cover-masthead-unused",
                    "'masthead' says nothing of a cover of the shape '\(wanted.rawValue)', which has its name",
                    hint: "write shape: page, or take 'masthead' out", at: span))
        }
        guard let art = coverPicture else { return }
        let hasCredit = issue.cover.credit ?? art.picture.credit != nil
        if isPictureLeftOut {
            diagnostics.append(
                .warning(
                    "cover-picture-unprinted",
                    "the cover's picture is not printed: masthead and contents leave it no room",
                    hint: "shorten the issue's title, give articles a 'short_title', or write cover: {shape: picture}",
                    at: art.picture.span))
        }
        if wanted == .page { report(art, of: "cover", hasCredit: hasCredit, at: span) }
        if hasCredit, isCreditLeftOut {
            reportCredit("there is no room between masthead and contents, in the type of 'caption'", at: span)
        }
        if [.type, .contents].contains(wanted) { reportUnused(art, "cover", wanted.rawValue, instead: "masthead") }
    }

    /// Titles that the cover shows the beginning of.
    mutating func reportShortTitles(_ articles: [ComposedArticle]) {
        guard coverShape != .page else { return }
        for composed in articles.prefix(contents.onCover ?? articles.count) where isShortened(titleInList(composed)) {
            let article = composed.entry.article
            diagnostics.append(
                .warning(
                    "title-shortened",
                    "the cover shows the first \(Self.longestTitle) characters of this title, which is whole on page \(composed.firstPage)",
                    hint: "write a 'short_title:' of fewer into the front matter, for the cover and the contents",
                    at: article.title.first?.span ?? SourceSpan(file: issue.folder + "/" + article.path)))
        }
    }

    private mutating func reportBack() {
        let wanted = issue.back.shape(in: theme)
        let span = issue.back.span ?? origin
        if issue.backCover != nil, let stated = issue.back.shape, stated != .text {
            diagnostics.append(
                .warning(
                    "back-cover-article",
                    "a back cover of the shape '\(stated.rawValue)' has no place for an article; it is set as text",
                    hint: "take 'shape' out, or move the article to 'contents'", at: span))
        }
        if issue.backCover == nil, issue.back.art == nil, wanted == .picture || wanted == .page {
            diagnostics.append(
                .warning(
                    "cover-without-picture",
                    "a back cover of the shape '\(wanted.rawValue)' is its picture, and there is none",
                    hint: "name one, back_cover: {art: art/back.jpg, alt: what it shows}, or choose another shape",
                    at: span))
        }
        guard let art = backPicture else { return }
        switch backShape {
        case .text: reportUnused(art, "back cover", "text", instead: "picture")
        case .type: reportUnused(art, "back cover", "type", instead: "picture")
        case .page: report(art, of: "back cover", hasCredit: art.picture.credit != nil, at: span)
        case .picture: break
        }
    }

    private mutating func reportUnused(_ art: CoverPicture, _ cover: String, _ shape: String, instead other: String) {
        diagnostics.append(
            .warning(
                "cover-picture-unused", "a \(cover) of the shape '\(shape)' does not show its picture in print",
                hint: other == "masthead"
                    ? "write cover: {shape: masthead} or picture, or take the picture out"
                    : "write shape: picture, without an article, or take the picture out", at: art.picture.span))
    }

    /// What a picture loses that is the whole page.
    private mutating func report(_ art: CoverPicture, of cover: String, hasCredit: Bool, at span: SourceSpan) {
        if hasCredit {
            reportCredit("a \(cover) of the shape 'page' is the picture alone", at: span)
        }
        let page = theme.page.size, bleed = theme.press.bleed
        // Who says what is to stay in sight knows that something does not.
        guard art.focus == nil, let cropped = art.cropped(to: page, bleed: bleed) else { return }
        let share = max(1, Int((cropped.share * 100).rounded()))
        let edges = cropped.isWidth ? "at the left and the right" : "at the head and the foot"
        let whole = Size(width: page.width + bleed * 2, height: page.height + bleed * 2)
        diagnostics.append(
            .warning(
                "cover-cropped",
                "the \(cover)'s picture has not the page's proportions: \(share) % of its \(cropped.isWidth ? "width" : "height") is cropped, \(edges)",
                hint:
                    "make it \(measure(page)), or \(measure(whole)) with what is cut off, or say what stays in sight: focus: center",
                at: art.picture.span))
    }

    private mutating func reportCredit(_ reason: String, at span: SourceSpan) {
        diagnostics.append(
            .warning(
                "cover-credit-unprinted", "the picture's credit is not printed: \(reason)",
                hint: "name who made it in the colophon or the editor's note, or in the picture itself", at: span))
    }

    private func measure(_ size: Size) -> String {
        let sides = [size.width, size.height].map { length in
            let tenths = Int((length.millimetres * 10).rounded())
            return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        }
        return "\(sides[0]) × \(sides[1]) mm"
    }
}
