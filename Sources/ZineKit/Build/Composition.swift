public import ZineCore
public import ZineDocument
public import ZineLayout
import ZineText

/// An issue read and composed, not yet drawn.
public struct Composition: Sendable {
    public var issue: Issue
    /// The same as its author wrote it, without the marks that typography put in.
    let manuscript: Issue
    public var theme: Theme
    public var pages: PageSet
    public var resources: Resources
    public var report: FitReport
    /// Where every article's pages end, if the composer follows them.
    let pageEnds: [FormerPages]
    /// Pages that end elsewhere than the composer had them before, though nothing up to there has changed.
    public var moved: [MovedPage]
    /// Page by page.
    public var anatomy: [PageAnatomy]
    let library: FontLibrary
    let tools: CommonTools
    /// Makes the plates of its pictures.
    var plateMaker: PlateMaker
    /// What a proof-reader found on the pages, once they were read.
    var proofReading: ProofReading?
}

extension Issue {
    /// The time of `SOURCE_DATE_EPOCH`, else the first moment of the issue's date: never the clock's, so that the same
    /// input gives the same bytes.
    var creationDate: String { Moment.ofSource?.iso ?? firstMoment }

    private var firstMoment: String {
        var date = date
        date.day = date.day ?? 1
        return date.iso + "T00:00:00Z"
    }
}
