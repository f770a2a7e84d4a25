import ZineCore
public import ZineKit
import ZineLayout

/// What there is to look at, by its address. Knows no socket and no clock.
public struct Routes: ~Copyable {
    public private(set) var proofs: LivePreview
    /// The viewer's own files, by name.
    private let assets: [String: [UInt8]]
    private let guardian: Guard
    /// With `{file}`, `{line}` and `{column}` in it; opens a place in the editor's editor.
    private let editor: String?
    /// The folder and its parent as the system names them, for the editor's URL.
    private let realPath: @Sendable (String) -> String?

    public init(
        _ proofs: consuming LivePreview, assets: [String: [UInt8]], port: UInt16, editor: String? = nil,
        realPath: @escaping @Sendable (String) -> String? = { $0 }
    ) {
        self.proofs = proofs; self.assets = assets; self.editor = editor; self.realPath = realPath
        guardian = Guard(port: port)
    }

    /// Composes what has changed.
    public mutating func update() -> LivePreview.Change { proofs.update() }

    public mutating func answer(_ request: Request) -> Response {
        if let refusal = guardian.refusal(of: request) { return refusal }
        let path = request.path
        switch (path.first, path.count) {
        case (nil, _): return asset("index.html")
        case ("events", 1): return .stream
        case ("state.json", 1): return json(proofs.state)
        case ("page", 2): return page(path[1], request.query)
        case ("sheet", 3): return sheet(path[1], path[2], request.query)
        case ("source", 1): return source(request.query)
        case ("place", 1): return place(request.query)
        case ("web", 2...): return web(path.dropFirst().joined(separator: "/"))
        case (let name?, 1): return asset(name)
        default: return Self.nothing
        }
    }

    private static let nothing = Response(.notFound, "there is nothing at this address")

    /// A number that may be counted on with: nothing is further away than ten million of whatever it counts.
    private static func number(_ text: String?) -> Int? {
        text.flatMap { Int($0) }.flatMap { (0...10_000_000).contains($0) ? $0 : nil }
    }

    private func json(_ value: JSON) -> Response {
        Response(.ok, type: "application/json", body: Array(value.compactText.utf8))
    }

    private func asset(_ name: String) -> Response {
        guard let bytes = assets[name] else { return Self.nothing }
        return Response(.ok, type: MediaType.of(name), body: bytes)
    }

    private mutating func web(_ path: String) -> Response {
        guard let bytes = proofs.webFile(path) else { return Self.nothing }
        return Response(.ok, type: MediaType.of(path), body: bytes)
    }

    // MARK: Pages and sheets

    /// `5.png` with `resolution` and `show`, or `5.json`.
    private mutating func page(_ name: String, _ query: [String: String]) -> Response {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Self.number(String(parts[0])) else { return Self.nothing }
        switch parts[1] {
        case "json": return proofs.text(page: number).map { json($0) } ?? Self.nothing
        case "png":
            let marks = Set((query["show"] ?? "").split(separator: ",").compactMap { ProofMark(rawValue: String($0)) })
            return picture(query) { (proofs, resolution) throws(LivePreview.RenderFailure) in
                try proofs.picture(page: number, resolution: resolution, marks: marks)
            }
        default: return Self.nothing
        }
    }

    private mutating func sheet(_ name: String, _ side: String, _ query: [String: String]) -> Response {
        guard let number = Self.number(name), side == "front.png" || side == "back.png" else { return Self.nothing }
        return picture(query) { (proofs, resolution) throws(LivePreview.RenderFailure) in
            try proofs.picture(sheet: number, isBack: side == "back.png", resolution: resolution)
        }
    }

    private mutating func picture(
        _ query: [String: String], _ draw: (inout LivePreview, Double) throws(LivePreview.RenderFailure) -> [UInt8]?
    ) -> Response {
        let asked = query["resolution"].flatMap { Double($0) } ?? 96
        let resolution = asked.isFinite ? min(400, max(10, asked)) : 96
        do throws(LivePreview.RenderFailure) {
            guard let bytes = try draw(&proofs, resolution) else { return Self.nothing }
            return Response(.ok, type: "image/png", body: bytes)
        } catch {
            return Response(.failure, error.reason)
        }
    }

    // MARK: Source

    /// The place in the source of a page's mark.
    private func source(_ query: [String: String]) -> Response {
        guard let page = Self.number(query["page"]), let mark = Self.number(query["mark"]),
            let span = proofs.source(page: page, mark: mark)
        else { return Self.nothing }
        return json(location(span))
    }

    private func location(_ span: SourceSpan) -> JSON {
        .object([
            .init("file", .string(span.file)),
            .init("line", .integer(span.start.line)),
            .init("column", .integer(span.start.column)),
            .init("url", editorURL(span).map(JSON.string) ?? .null),
        ])
    }

    private func editorURL(_ span: SourceSpan) -> String? {
        guard let editor else { return nil }
        let file = (realPath(span.file) ?? span.file).utf8.reduce(into: "") { text, byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
            if isPlain || "/._-~".unicodeScalars.contains(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        let values = ["{file}": file, "{line}": String(span.start.line), "{column}": String(span.start.column)]
        return values.reduce(editor) { text, value in
            text.split(separator: value.key, omittingEmptySubsequences: false).joined(separator: value.value)
        }
    }

    /// The place on the pages of a line of the source.
    private func place(_ query: [String: String]) -> Response {
        guard let file = query["file"], let line = Self.number(query["line"]),
            let place = proofs.place(file: file, line: line)
        else { return Self.nothing }
        let span = SourceSpan(file: file, start: SourcePosition(line: line, column: 1))
        return json(
            .object([
                .init("page", .integer(place.page)), .init("y", .number(place.y.points)),
                .init("url", editorURL(span).map(JSON.string) ?? .null),
            ]))
    }
}

/// Media types by a file's ending.
enum MediaType {
    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "woff2": "font/woff2", "woff": "font/woff",
        "otf": "font/otf", "ttf": "font/ttf", "txt": "text/plain; charset=utf-8",
    ]

    static func of(_ name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[ending] ?? "application/octet-stream"
    }
}
