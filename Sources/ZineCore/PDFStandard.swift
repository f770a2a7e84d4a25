/// The standards that a file of pages can claim to keep to.
public enum PDFStandard: String, CaseIterable, Hashable, Sendable {
    /// PDF/A-2a (ISO 19005-2) beside PDF/UA-1 (ISO 14289-1).
    case archival = "a-2a"
    /// PDF/UA-1 alone.
    case accessible = "ua-1"
    /// PDF 1.7 (ISO 32000-1) and nothing beyond it.
    case plain = "1.7"

    /// What it is called in a sentence.
    public var title: String {
        switch self {
        case .archival: "PDF/A-2a"
        case .accessible: "PDF/UA-1"
        case .plain: "PDF 1.7"
        }
    }
}
