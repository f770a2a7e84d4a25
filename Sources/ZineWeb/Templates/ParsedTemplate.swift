import CMustache
import Glibc

/// A template of Mustache (https://mustache.github.io), parsed once and filled by any thread.
final class ParsedTemplate: Sendable {
    /// Why a template cannot be used.
    struct Malformed: Error {
        var line: Int
        var reason: String
    }

    // The parser's own: it is read alone after it is made.
    private nonisolated(unsafe) let parsed: OpaquePointer

    /// - Parameters:
    ///   - source: without partials.
    ///   - plain: the template makes no HTML; nothing is escaped.
    init(_ source: String, plain: Bool) throws(Malformed) {
        var source = source
        var reason: UnsafeMutablePointer<CChar>?
        let made = source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { mustache_parse($0.baseAddress, $0.count, !plain, &reason) }
        }
        guard let made else {
            let text = reason.map { String(cString: $0) } ?? "it cannot be read"
            free(reason)
            throw Self.placed(text, in: source)
        }
        parsed = made
    }

    deinit { mustache_free(parsed) }

    /// The filled template; `nil` where memory is short.
    func render(_ record: TemplateRecord) -> String? {
        guard let filled = Self.filled(record) else { return nil }
        defer { mustache_record_free(filled) }
        var length = 0
        guard let bytes = mustache_render(parsed, filled, &length) else { return nil }
        defer { free(bytes) }
        return bytes.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
            String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
        }
    }

    private static func filled(_ record: TemplateRecord) -> OpaquePointer? {
        guard let made = mustache_record_make() else { return nil }
        for (name, value) in record.entries {
            switch value {
            case .text(let text), .markup(let text): put(text, name, into: made)
            case .flag(let flag): mustache_record_flag(made, name, flag)
            case .list(let records):
                mustache_record_list(made, name)
                for record in records {
                    if let item = filled(record) { mustache_record_append(made, name, item) }
                }
            }
        }
        return made
    }

    private static func put(_ text: String, _ name: String, into record: OpaquePointer) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { mustache_record_text(record, name, $0.baseAddress, $0.count) }
        }
    }

    /// The parser says where by the byte; people count lines.
    private static func placed(_ reason: String, in source: String) -> Malformed {
        guard let place = reason.firstRange(of: " at "), let offset = Int(reason[place.upperBound...]) else {
            return Malformed(line: 1, reason: reason)
        }
        let said = reason[..<place.lowerBound]
        return Malformed(
            line: 1 + source.utf8.prefix(offset).count { $0 == 0x0A },
            reason: said.prefix(1).lowercased() + said.dropFirst())
    }
}
