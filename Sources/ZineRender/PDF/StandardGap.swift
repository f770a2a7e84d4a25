public import ZineCore

/// What a file of pages lacks for a standard that it was to keep to; the claim is left out then.
public enum StandardGap: Hashable, Sendable {
    case noTitle
    case noLanguage
    /// A figure without alternative text, where it is known to come from.
    case figure(SourceSpan?)
    /// A link that lies in no element.
    case link(SourceSpan?)
    /// A heading that skips a level.
    case heading(SourceSpan?)
    /// Characters are shown as missing.
    case glyphs
    /// A picture in the inks of a press, by its path: an archive's file describes one kind of colour alone.
    case fourInks(String)
    /// Characters of private use, where they are known to come from; of PDF/UA-2.
    case privateUse(SourceSpan?)
    /// An element that may not stand in what it stands in, by their types; of PDF/UA-2.
    case nesting(String, in: String)
    /// An entry of the contents that names no place; of PDF/UA-2.
    case contents

    /// Whether nobody but an archive minds.
    public var isOfArchive: Bool {
        if case .fourInks = self { true } else { false }
    }

    /// Whether PDF/UA-1 does not mind.
    public var isOfPDF2: Bool {
        switch self {
        case .privateUse, .nesting, .contents: true
        default: false
        }
    }
}
