/// An element of a structure tree: an index into `StructureTree.elements`.
public struct StructureID: Hashable, Sendable {
    @HalfWord public private(set) var index: Int
    public init(_ index: Int) { self.index = index }
}

/// What a part of a document is, in the terms of PDF's standard structure types (ISO 32000-1, 14.8.4).
public enum StructureRole: Hashable, Sendable {
    case document, article, section, aside, contents, contentsItem
    case heading(level: Int), paragraph, blockQuote, code, caption, figure
    /// What belongs together without being a part of the text: a picture and its caption.
    case group
    case list(Numbering), listItem, listLabel, listBody
    case table, tableHead, tableBody, tableRow, tableHeader(scope: Scope), tableCell
    case span, link, note, reference, emphasis, strong

    public enum Scope: Hashable, Sendable { case row, column }
    /// What stands before a list's items: nothing that counts them, bullets, figures, letters, Roman
    /// numerals; boxes to tick, words or times that the items are about, numbers that go by something else.
    public enum Numbering: Hashable, Sendable {
        case none, disc, decimal, lowerAlpha, upperAlpha, lowerRoman, upperRoman
        case boxes, terms, numbers
    }
}

public struct StructureElement: Hashable, Sendable {
    public var role: StructureRole
    public var parent: StructureID?
    /// BCP 47; `nil` inherits the parent's.
    public var language: String?
    public var alternativeText: String?
    public var title: String?
    /// Of a caption that stands beside what it is about rather than in it: what that is.
    public var subject: StructureID?
    /// Whether a note stands behind the text rather than at the foot of a page.
    public var isEndnote: Bool

    public init(
        _ role: StructureRole, parent: StructureID?, language: String? = nil, alternativeText: String? = nil,
        title: String? = nil, subject: StructureID? = nil, isEndnote: Bool = false
    ) {
        self.role = role; self.parent = parent; self.language = language
        self.alternativeText = alternativeText; self.title = title; self.subject = subject
        self.isEndnote = isEndnote
    }
}

/// The logical order of a document. An element precedes its children; siblings stand in reading order.
public struct StructureTree: Hashable, Sendable {
    public private(set) var elements: [StructureElement]

    /// A tree that holds the document element alone.
    public init(language: String) {
        elements = [StructureElement(.document, parent: nil, language: language)]
    }

    public var root: StructureID { StructureID(0) }

    @discardableResult
    public mutating func add(_ element: StructureElement) -> StructureID {
        elements.append(element)
        return StructureID(elements.count - 1)
    }

    /// Adds another tree's elements below this one's root.
    ///
    /// - Returns: how far the other's ids have moved; its root becomes this one's.
    public mutating func append(_ other: StructureTree) -> Int {
        let shift = elements.count - 1
        elements.reserveCapacity(elements.count + other.elements.count)
        for element in other.elements.dropFirst() {
            var element = element
            element.parent = element.parent.map { $0.index == 0 ? root : StructureID($0.index + shift) }
            element.subject = element.subject.map { StructureID($0.index + shift) }
            elements.append(element)
        }
        return shift
    }

    public subscript(id: StructureID) -> StructureElement {
        get { elements[id.index] }
        set { elements[id.index] = newValue }
    }
}

/// One page of an issue, composed.
public struct Page: Hashable, Sendable {
    public var frame: Frame
    /// As printed in the folio or, where none is printed, as it would be.
    public var label: String
    public init(frame: Frame, label: String) { self.frame = frame; self.label = label }
}

/// A named place that links lead to.
public struct Anchor: Hashable, Sendable {
    public var page: Int
    public var y: Length
    /// What stands there.
    public var element: StructureID?
    public init(page: Int, y: Length, element: StructureID? = nil) {
        self.page = page; self.y = y; self.element = element
    }
}

/// A line of the table of contents that a PDF reader shows beside the pages.
public struct OutlineEntry: Hashable, Sendable {
    public var title: String
    /// 1 is the outermost.
    public var level: Int
    public var anchor: Anchor
    public init(title: String, level: Int, anchor: Anchor) {
        self.title = title; self.level = level; self.anchor = anchor
    }
}

/// All pages of an issue in reading order, with what the renderers of whole documents need.
public struct PageSet: Hashable, Sendable {
    public struct Metadata: Hashable, Sendable {
        public var title: String
        public var author: String
        public var subject: String
        public var language: String
        /// ISO 8601, fixed by the date or `SOURCE_DATE_EPOCH`.
        public var created: String
        public init(title: String, author: String, subject: String, language: String, created: String) {
            self.title = title; self.author = author; self.subject = subject; self.language = language
            self.created = created
        }
    }
    public var pages: [Page]
    public var structure: StructureTree
    public var outline: [OutlineEntry]
    public var anchors: [String: Anchor]
    public var metadata: Metadata
    public init(
        pages: [Page], structure: StructureTree, outline: [OutlineEntry] = [], anchors: [String: Anchor] = [:],
        metadata: Metadata
    ) {
        self.pages = pages; self.structure = structure; self.outline = outline; self.anchors = anchors
        self.metadata = metadata
    }
}
