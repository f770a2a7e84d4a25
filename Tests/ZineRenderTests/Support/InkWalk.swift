@testable import ZineRender

/// Walks everything that the pages of a file are painted with, and notes what is no shade of black.
struct InkWalk {
    private(set) var faults: [String] = []
    /// What kinds of things were met.
    private(set) var seen: Set<String> = []
    private var visited: Set<Int> = []

    init(_ file: borrowing QPDFFile) {
        for index in 0..<file.pageCount {
            let page = file.page(index)
            if let content = file.contents(ofPage: page) { read(content, "page \(index + 1)") }
            group(page, file)
            resources(file.value(page, "/Resources"), file)
        }
    }

    private mutating func read(_ content: [UInt8], _ name: String) {
        seen.insert("content")
        ContentOperation.forEach(in: content) { operation in
            switch operation.name {
            case "rg", "RG", "k", "K", "sc", "SC": faults.append("\(name) paints by \(operation.name)")
            case "cs", "CS":
                if operation.words.last != "/Pattern" { faults.append("\(name) changes to \(operation.words)") }
            default: break
            }
        }
    }

    private mutating func group(_ object: PDFObject, _ file: borrowing QPDFFile) {
        let group = file.value(object, "/Group")
        guard file.isDictionary(group) else { return }
        seen.insert("group")
        let space = file.value(group, "/CS")
        if !file.isNull(space), !file.isName(space, "/DeviceGray") { faults.append("a group blends in colour") }
    }

    private mutating func resources(_ resources: PDFObject, _ file: borrowing QPDFFile) {
        for key in ["/XObject", "/Pattern", "/Shading", "/ExtGState"] {
            let entries = file.value(resources, key)
            for name in file.keys(entries) { object(file.value(entries, name), file) }
        }
    }

    private mutating func object(_ object: PDFObject, _ file: borrowing QPDFFile) {
        guard file.id(object) == 0 || visited.insert(file.id(object)).inserted else { return }
        let space = file.value(object, "/ColorSpace")
        if file.isName(file.value(object, "/Subtype"), "/Image") {
            seen.insert("image")
            if !file.isNull(space), !file.isName(space, "/DeviceGray") { faults.append("a picture has colours") }
            self.object(file.value(object, "/SMask"), file)
        } else if !file.isNull(file.value(object, "/ShadingType")) {
            shading(object, file)
        } else if file.isStream(object) {
            seen.insert(file.isNull(file.value(object, "/PatternType")) ? "form" : "pattern")
            group(object, file)
            if let content = file.contents(of: object) { read(content, "object \(file.id(object))") }
            resources(file.value(object, "/Resources"), file)
        } else if file.isDictionary(object) {
            shading(file.value(object, "/Shading"), file)
            self.object(file.value(file.value(object, "/SMask"), "/G"), file)
        }
    }

    private mutating func shading(_ shading: PDFObject, _ file: borrowing QPDFFile) {
        guard file.isDictionary(shading) else { return }
        seen.insert("gradient")
        if !file.isName(file.value(shading, "/ColorSpace"), "/DeviceGray") { faults.append("a gradient has colours") }
        function(file.value(shading, "/Function"), file)
    }

    private mutating func function(_ function: PDFObject, _ file: borrowing QPDFFile) {
        for key in ["/C0", "/C1"] where file.count(file.value(function, key)) > 1 {
            faults.append("a gradient's function has colours")
        }
        let parts = file.value(function, "/Functions")
        for index in 0..<file.count(parts) { self.function(file.item(parts, index), file) }
    }
}
