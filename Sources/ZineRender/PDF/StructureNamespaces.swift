import ZineCore

/// The namespaces that the types of a structure are of (ISO 32000-2, 14.7.4): those of PDF 2.0, and those that it has left to
/// PDF 1.7.
struct StructureNamespaces {
    private let second: Int
    private let first: Int

    init(in table: inout PDFObjectTable) {
        second = table.add(Self.value("http://iso.org/pdf2/ssn"))
        first = table.add(Self.value("http://iso.org/pdf/ssn"))
    }

    private static func value(_ name: String) -> PDFValue {
        .dictionary([("Type", .name("Namespace")), ("NS", .string(name))])
    }

    func reference(of role: StructureRole) -> PDFValue { .reference(role.isTypeOfPDF2 ? second : first) }

    var all: PDFValue { .array([.reference(second), .reference(first)]) }
}

extension FrameItem.Artifact {
    /// The entries of its property list (ISO 32000-2, 14.8.2.2.2); `nil` where there is nothing to say.
    var properties: String? {
        switch self {
        case .pageNumber: "/Type/Pagination/Subtype/PageNum"
        case .runningFoot: "/Type/Pagination/Subtype/Footer"
        case .ornament: "/Type/Layout"
        case .ground: "/Type/Background"
        case .other: nil
        }
    }
}
