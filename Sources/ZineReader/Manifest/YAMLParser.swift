import CYAML

/// libyaml's parser (YAML 1.1), one event at a time.
struct YAMLParser: ~Copyable {
    /// A place: lines and columns from 1, columns in Unicode scalars.
    struct Mark {
        var line: Int
        var column: Int

        fileprivate init(_ mark: yaml_mark_t) {
            line = Int(mark.line) + 1
            column = Int(mark.column) + 1
        }
    }

    enum Kind {
        case documentStart, sequenceStart, sequenceEnd, mappingStart, mappingEnd, streamEnd
        /// `isPlain` without quotes, and not as a block of text.
        case scalar(String, isPlain: Bool)
        case alias(String)
        /// What holds nothing to read.
        case other
    }

    struct Event {
        var kind: Kind
        /// The name by which aliases refer to the node that begins here.
        var anchor: String?
        var mark: Mark
    }

    /// What libyaml says of a text that it cannot read.
    struct Failure: Error {
        /// What it was at, and since where; empty where it does not say.
        var context = ""
        var contextMark: Mark?
        var problem = ""
        var mark: Mark?
        /// Whether it stopped at characters, not at what they mean.
        var isOfScanner = false
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter bytes: UTF-8.
    init(_ bytes: [UInt8]) {
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        // The parser keeps the address.
        text = .allocate(capacity: bytes.count)
        _ = text.initialize(from: bytes)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        text.deallocate()
    }

    func next() throws(Failure) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        let mark = Mark(event.start_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE || scalar.style == YAML_ANY_SCALAR_STYLE
            return Event(
                kind: .scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain),
                anchor: Self.text(scalar.anchor), mark: mark)
        case YAML_ALIAS_EVENT: return Event(kind: .alias(Self.text(event.data.alias.anchor) ?? ""), mark: mark)
        case YAML_SEQUENCE_START_EVENT:
            return Event(kind: .sequenceStart, anchor: Self.text(event.data.sequence_start.anchor), mark: mark)
        case YAML_MAPPING_START_EVENT:
            return Event(kind: .mappingStart, anchor: Self.text(event.data.mapping_start.anchor), mark: mark)
        case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, mark: mark)
        case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, mark: mark)
        case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, mark: mark)
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return Event(kind: .streamEnd, mark: mark)
        default: return Event(kind: .other, mark: mark)
        }
    }

    private var failure: Failure {
        let said = parser.pointee
        let isOfReader = said.error == YAML_READER_ERROR || said.error == YAML_MEMORY_ERROR
        return Failure(
            context: said.context.map { String(cString: $0) } ?? "",
            contextMark: said.context == nil ? nil : Mark(said.context_mark),
            problem: said.problem.map { String(cString: $0) } ?? "",
            mark: isOfReader ? nil : Mark(said.problem_mark), isOfScanner: said.error == YAML_SCANNER_ERROR)
    }

    private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        name.map { String(cString: $0) }
    }
}
