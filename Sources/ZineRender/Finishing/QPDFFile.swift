import CQpdf

/// An object of a `QPDFFile`; valid while the file lives.
struct PDFObject {
    let handle: qpdf_oh
}

/// Owns a `qpdf_data` and the bytes that it reads from, if they are not in a file.
struct QPDFHandle: ~Copyable {
    let data: qpdf_data
    let source: UnsafeMutableBufferPointer<CChar>

    init?(_ bytes: [UInt8] = []) {
        guard let data = qpdf_init() else { return nil }
        self.data = data
        source = .allocate(capacity: max(1, bytes.count))
        source.withMemoryRebound(to: UInt8.self) { _ = $0.update(fromContentsOf: bytes) }
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, 1)
    }

    deinit {
        var data: qpdf_data? = data
        qpdf_cleanup(&data)
        source.deallocate()
    }
}

/// A PDF, in memory or in a file, that libqpdf reads, changes and writes.
///
/// libqpdf notes the first failure and answers with harmless values from then on: `failure` tells afterwards.
struct QPDFFile: ~Copyable {
    enum Failure: Error {
        case password
        case damaged(String)
    }

    /// The bit of libqpdf's answers that tells failures from warnings.
    static let errors = QPDF_ERROR_CODE(QPDF_ERRORS)

    private let handle: QPDFHandle
    var data: qpdf_data { handle.data }

    init(_ bytes: [UInt8], password: String? = nil) throws(Failure) {
        guard let handle = QPDFHandle(bytes) else { throw .damaged("libqpdf does not start") }
        let status = qpdf_read_memory(
            handle.data, "PDF", handle.source.baseAddress, UInt64(bytes.count), password)
        self.handle = try Self.checked(handle, status)
    }

    /// Opens a file, of which no more is read than is asked for; it has to stay as it is until this value goes.
    init(path: String, password: String? = nil) throws(Failure) {
        guard let handle = QPDFHandle() else { throw .damaged("libqpdf does not start") }
        let status = qpdf_read(handle.data, path, password)
        self.handle = try Self.checked(handle, status)
    }

    private static func checked(_ handle: consuming QPDFHandle, _ status: Int32) throws(Failure) -> QPDFHandle {
        if status & errors != 0 { throw takeFailure(handle.data) ?? .damaged("libqpdf cannot read it") }
        return handle
    }

    /// The failure noted since the last call.
    var failure: Failure? { Self.takeFailure(data) }

    private static func takeFailure(_ data: qpdf_data) -> Failure? {
        guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return nil }
        if qpdf_get_error_code(data, error) == qpdf_e_password { return .password }
        return .damaged(qpdf_get_error_message_detail(data, error).map { String(cString: $0) } ?? "unknown")
    }

    /// What libqpdf had to mend while reading.
    var warnings: [String] {
        var messages: [String] = []
        while qpdf_more_warnings(data) != 0, let warning = qpdf_next_warning(data) {
            guard let detail = qpdf_get_error_message_detail(data, warning).map({ String(cString: $0) }) else {
                continue
            }
            // Poppler's own writer counts wrong, and it does no harm.
            if !detail.hasPrefix("reported number of objects") { messages.append(detail) }
        }
        return messages
    }

    // MARK: Document

    var root: PDFObject { PDFObject(handle: qpdf_get_root(data)) }
    var trailer: PDFObject { PDFObject(handle: qpdf_get_trailer(data)) }
    /// The number after those of all objects, as a complete file's trailer tells.
    var firstFreeID: Int { number(value(trailer, "/Size")).flatMap { Int(exactly: $0) } ?? 1 }
    var pageCount: Int { Int(qpdf_get_num_pages(data)) }
    func page(_ index: Int) -> PDFObject { PDFObject(handle: qpdf_get_page_n(data, index)) }

    func object(_ id: Int) -> PDFObject { PDFObject(handle: qpdf_get_object_by_id(data, Int32(clamping: id), 0)) }

    /// Gives every page what it inherits from the page tree.
    func pushInheritedAttributes() { qpdf_push_inherited_attributes_to_page(data) }

    /// Looks at the page tree again, after it was replaced.
    func updatePages() { qpdf_update_all_pages_cache(data) }

    /// Lets go of every handle given out so far.
    func releaseObjects() { qpdf_oh_release_all(data) }

    /// Adds or replaces objects.
    func define(_ objects: PDFObjectTable) throws(Failure) {
        let json = objects.json()
        let status = json.withUnsafeBytes { bytes in
            qpdf_update_from_json_data(
                data, bytes.bindMemory(to: CChar.self).baseAddress, UInt64(bytes.count))
        }
        if status & Self.errors != 0 {
            throw failure ?? .damaged("libqpdf cannot take the new objects")
        }
        for (id, data) in objects.streams { replaceData(of: object(id), data) }
    }

    // MARK: Writing

    struct WriteOptions {
        var minimumVersion = "1.7"
        /// The version that the file says it is of, whatever it is made from.
        var version: String?
        var packsObjects = true
    }

    /// The file with what its root reaches, its `/ID` made from its contents.
    func write(_ options: WriteOptions = WriteOptions()) throws(Failure) -> [UInt8] {
        qpdf_init_write_memory(data)
        try finishWriting(options)
        guard let buffer = qpdf_get_buffer(data) else { throw .damaged("libqpdf wrote nothing") }
        return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(data)))
    }

    /// The same into a file, a stream at a time.
    func write(to path: String, _ options: WriteOptions = WriteOptions()) throws(Failure) {
        let status = qpdf_init_write(data, path)
        if status & Self.errors != 0 { throw failure ?? .damaged("libqpdf cannot write it") }
        try finishWriting(options)
    }

    private func finishWriting(_ options: WriteOptions) throws(Failure) {
        // libqpdf updates the trailer's size but does not add one, and a damaged file may have lost it.
        if isNull(value(trailer, "/Size")) { set(trailer, "/Size", make(.int(0))) }
        qpdf_set_deterministic_ID(data, 1)
        qpdf_set_preserve_encryption(data, 0)
        qpdf_set_minimum_pdf_version(data, options.minimumVersion)
        if let version = options.version { qpdf_force_pdf_version(data, version) }
        qpdf_set_object_stream_mode(data, options.packsObjects ? qpdf_o_generate : qpdf_o_preserve)
        let status = qpdf_write(data)
        if status & Self.errors != 0 { throw failure ?? .damaged("libqpdf cannot write it") }
        if let failure { throw failure }
    }
}
