import ZineCore

/// Form XObjects (ISO 32000-1, 8.10) for large sets of rules, such as a grid of dots or a QR code.
///
/// Pages that show the same set share one form, which is written once, with `y` growing downwards as in a frame.
struct RuleForms {
    struct Form {
        var id: Int
        /// Its name in a page's resources.
        var name: String
    }

    private var forms: [[Rect]: Form] = [:]

    mutating func form(_ rects: [Rect], table: inout PDFObjectTable) -> Form {
        if let known = forms[rects] { return known }
        let box = rects.dropFirst().reduce(rects.first ?? Rect(origin: .zero, size: .zero)) { $0.union($1) }
        let dictionary: [(String, PDFValue)] = [
            ("Type", .name("XObject")), ("Subtype", .name("Form")), ("Resources", .dictionary([])),
            (
                "BBox",
                .array([
                    .real(box.left.points), .real(box.top.points), .real(box.right.points), .real(box.bottom.points),
                ])
            ),
        ]
        let form = Form(id: table.addStream(dictionary, Self.content(rects)), name: "rules\(forms.count)")
        forms[rects] = form
        return form
    }

    private static func content(_ rects: [Rect]) -> [UInt8] {
        var content = ContentStream()
        for rect in rects {
            for number in [rect.left, rect.top, rect.size.width, rect.size.height] {
                content.number(number.points, decimals: 4)
            }
            content.write("re")
        }
        content.write("f")
        return content.bytes
    }
}
