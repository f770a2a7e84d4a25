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

    /// The standard that asks for it.
    public var standard: PDFStandard {
        if case .fourInks = self { .archival } else { .accessible }
    }
}
