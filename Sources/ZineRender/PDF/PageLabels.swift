import ZineCore

/// Page labels (ISO 32000-1, 12.4.2): numbers that count on share a range, anything else is a prefix of its own.
enum PageLabels {
    static func value(_ labels: [String]) -> PDFValue {
        var numbers: [PDFValue] = []
        var expected: Int?
        for (page, label) in labels.enumerated() {
            let number = plainNumber(label)
            defer { expected = number.map { $0 + 1 } }
            if let number, number == expected { continue }
            let range: PDFValue =
                if let number {
                    .dictionary([("S", .name("D")), ("St", .int(number))])
                } else {
                    .dictionary([("P", .string(label))])
                }
            numbers += [.int(page), range]
        }
        return .dictionary([("Nums", .array(numbers))])
    }

    /// A decimal number as a reader would write it: no zero in front, at least 1.
    private static func plainNumber(_ label: String) -> Int? {
        guard let number = Int(label), number >= 1, number < 1_000_000, String(number) == label else { return nil }
        return number
    }
}
