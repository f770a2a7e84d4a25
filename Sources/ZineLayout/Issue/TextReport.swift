import ZineCore
import ZineDocument

/// What print changes of an article's text, told once for each article.
extension IssueMakeUp {
    /// Pictures in lines that are too large to be made out there: their words stand for them.
    mutating func reportPicturesInText() {
        for article in issue.articles {
            let told = article.picturesInText.filter { picture in
                images[picture.printName].map { !LinePicture.isSmall($0.size) } ?? false
            }
            guard let first = told.map(\.span).min(by: { $0.start < $1.start }) else { continue }
            let message =
                told.count == 1
                ? "print tells this picture in words, since it stands in a line of text"
                : "print tells \(told.count) pictures of this article in words, since they stand in lines of text; this is the first"
            diagnostics.append(
                .warning(
                    "picture-in-text", message,
                    hint: told.count == 1 ? "put it on a line of its own" : "put each on a line of its own", at: first))
        }
    }
}
