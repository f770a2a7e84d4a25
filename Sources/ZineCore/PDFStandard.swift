/// The standards that a file of pages can claim to keep to.
public enum PDFStandard: String, CaseIterable, Hashable, Sendable {
    /// PDF/A-2a (ISO 19005-2) beside PDF/UA-1 (ISO 14289-1).
    case archival = "a-2a"
    /// PDF/UA-1 alone.
    case accessible = "ua-1"
    /// PDF/A-4 (ISO 19005-4) beside PDF/UA-2 and Well-Tagged PDF, in PDF 2.0 (ISO 32000-2).
    case taggedArchival = "a-4"
    /// PDF/UA-2 (ISO 14289-2) and what it has in common with Well-Tagged PDF 1.0 for accessibility, in PDF 2.0.
    case tagged = "ua-2"
    /// PDF 1.7 (ISO 32000-1) and nothing beyond it.
    case plain = "1.7"

    /// What it is called in a sentence.
    public var title: String {
        switch self {
        case .archival: "PDF/A-2a"
        case .accessible: "PDF/UA-1"
        case .taggedArchival: "PDF/A-4"
        case .tagged: "PDF/UA-2"
        case .plain: "PDF 1.7"
        }
    }

    /// Whether such a file is to be kept for good.
    public var isArchival: Bool { self == .archival || self == .taggedArchival }

    /// Whether it is a file of PDF 2.0, whose tags have namespaces.
    public var isOfPDF2: Bool { self == .taggedArchival || self == .tagged }

    /// What is left of it where the file is none of an archive's.
    public var withoutArchive: PDFStandard {
        switch self {
        case .archival: .accessible
        case .taggedArchival: .tagged
        case .accessible, .tagged, .plain: self
        }
    }
}
