import ZineCore
import ZineDocument

/// A page that ends elsewhere than when the issue was last composed, though nothing up to its end has changed.
public struct MovedPage: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The whole issue is set in another size or on another leading.
        case type
        /// The article takes another number of pages.
        case pages(Int)
        /// The article begins on the other side of the leaf.
        case side
        /// What the article's pages would cost more had the page kept its end; nothing where the text that follows has made
        /// two ways as good as one another, of which the one that decides first is taken.
        case saving(Int)
        /// Figures or notes that go over from page to page: what the end would have cost cannot be told by itself.
        case carried
    }

    /// Counted from one, in the issue as it is now.
    public var page: Int
    public var article: String
    /// The last words on it, now and before.
    public var ending: String
    public var formerEnding: String
    public var reason: Reason

    /// `page 4 now ends “… of the queue”, before “… was full”: that saves 820`.
    public var words: String {
        let why =
            switch reason {
            case .type: "the issue is set in other type"
            case .pages(let count): "\(article) now takes \(count.counted("page"))"
            case .side: "\(article) now begins on the other side of the leaf"
            case .saving(0): "to keep it would cost as much"
            case .saving(let amount): "to keep it would cost \(amount) more"
            case .carried: "figures or notes go over to the next page otherwise"
            }
        return "page \(page) now ends “\(ending)”, before “\(formerEnding)”: \(why)"
    }
}
