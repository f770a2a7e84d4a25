import ZineDocument

extension TextRole {
    /// What is set in the style, for the reference and for editors' programs.
    var meaning: String {
        switch self {
        case .text: "running text"
        case .code: "listings"
        case .note: "notes at the foot"
        case .caption: "below pictures and listings"
        case .table: "cells of tables"
        case .inlineCode: "code within a line"
        case .tableHead: "heads of tables"
        case .heading2: "headings written `##`"
        case .heading3: "headings written `###`"
        case .heading4: "headings written `####`"
        case .kicker: "the words over a title and its rule: what kind of article it is"
        case .title: "titles of articles, and the issue's on a cover of type"
        case .standfirst: "the lines under a title, from `summary`; the issue's title on other covers"
        case .dateline: "who wrote an article and when, and its licence"
        case .label: "small words over something: on the cover, in alerts, over sources"
        case .dropCap: "the large letter that an article begins with"
        case .pullQuote: "pull quotes"
        case .time: "times of a timeline, dates of an agenda"
        case .folio: "page numbers"
        case .runningHead: "the words beside the page number"
        case .masthead: "the magazine's name on the cover"
        case .coverLine: "the lines at a cover's head and foot"
        case .coverNumber: "page numbers on the cover"
        case .coverTitle: "titles of articles on the cover"
        case .tagline: "the tagline on the back cover"
        }
    }
}
