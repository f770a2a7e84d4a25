import CQpdf
import ZineCore

/// An object of a `QPDFFile`; valid while the file lives.
struct PDFObject {
    let handle: pdf_object
}

/// Owns a file of libqpdf's and the bytes that it reads from, if they are not in a file.
struct QPDFHandle: ~Copyable {
    let data: OpaquePointer
    let source: UnsafeMutableBufferPointer<CChar>

    init?(_ bytes: [UInt8] = []) {
        guard let data = pdf_new() else { return nil }
        self.data = data
        source = .allocate(capacity: max(1, bytes.count))
        source.withMemoryRebound(to: UInt8.self) { _ = $0.update(fromContentsOf: bytes) }
    }

    deinit {
        pdf_free(data)
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

    /// Whether libqpdf's answer tells of a failure rather than of warnings.
    static func isFailure(_ status: Int32) -> Bool { status & pdf_errors != 0 }

    private let handle: QPDFHandle
    var data: OpaquePointer { handle.data }

    init(_ bytes: [UInt8], password: String? = nil) throws(Failure) {
        guard let handle = QPDFHandle(bytes) else { throw .damaged("libqpdf does not start") }
        let status = pdf_read_memory(handle.data, handle.source.baseAddress, UInt64(bytes.count), password)
        self.handle = try Self.checked(handle, status)
    }

    /// Opens a file, of which no more is read than is asked for; it has to stay as it is until this value goes.
    init(path: String, password: String? = nil) throws(Failure) {
        guard let handle = QPDFHandle() else { throw .damaged("libqpdf does not start") }
        let status = pdf_read(handle.data, path, password)
        self.handle = try Self.checked(handle, status)
    }

    private static func checked(_ handle: consuming QPDFHandle, _ status: Int32) throws(Failure) -> QPDFHandle {
        if isFailure(status) { throw takeFailure(handle.data) ?? .damaged("libqpdf cannot read it") }
        return handle
    }

    /// The failure noted since the last call.
    var failure: Failure? { Self.takeFailure(data) }

    private static func takeFailure(_ data: OpaquePointer) -> Failure? {
        if let thrown = pdf_thrown(data) { return .damaged(String(cString: thrown)) }
        guard pdf_has_error(data) != 0, let error = pdf_get_error(data) else { return nil }
        if pdf_is_about_password(data, error) != 0 { return .password }
        return .damaged(pdf_error_detail(data, error).map { String(cString: $0) } ?? "unknown")
    }

    /// What libqpdf had to mend while reading.
    var warnings: [String] {
        var messages: [String] = []
        while pdf_more_warnings(data) != 0, let warning = pdf_next_warning(data) {
            guard let detail = pdf_error_detail(data, warning).map({ String(cString: $0) }) else {
                continue
            }
            // Poppler's own writer counts wrong, and it does no harm.
            if !detail.hasPrefix("reported number of objects") { messages.append(detail) }
        }
        return messages
    }

    // MARK: Document

    var root: PDFObject { PDFObject(handle: pdf_root(data)) }
    var trailer: PDFObject { PDFObject(handle: pdf_trailer(data)) }
    var pageCount: Int { Int(pdf_page_count(data)) }
    func page(_ index: Int) -> PDFObject { PDFObject(handle: pdf_page(data, max(0, index))) }

    func object(_ id: Int) -> PDFObject { PDFObject(handle: pdf_object_by_id(data, Int32(clamping: id))) }

    /// Gives every page what it inherits from the page tree.
    func pushInheritedAttributes() { pdf_push_inherited_attributes(data) }

    /// Looks at the page tree again, after it was replaced.
    func updatePages() { pdf_update_pages(data) }

    /// Lets go of every handle given out so far.
    func releaseObjects() { pdf_release_objects(data) }

    // MARK: Writing

    struct WriteOptions {
        var minimumVersion = "1.7"
        /// The version that the file says it is of, whatever it is made from.
        var version: String?
        var packsObjects = true
    }

    /// The file with what its root reaches, its `/ID` made from its contents.
    func write(_ options: WriteOptions = WriteOptions()) throws(Failure) -> [UInt8] {
        let status = pdf_begin_writing_memory(data)
        if Self.isFailure(status) { throw failure ?? .damaged("libqpdf cannot write it") }
        try finishWriting(options)
        guard let buffer = pdf_get_buffer(data) else { throw .damaged("libqpdf wrote nothing") }
        return Array(UnsafeBufferPointer(start: buffer, count: pdf_buffer_length(data)))
    }

    /// The same into a file, a stream at a time.
    func write(to path: String, _ options: WriteOptions = WriteOptions()) throws(Failure) {
        let status = pdf_begin_writing(data, path)
        if Self.isFailure(status) { throw failure ?? .damaged("libqpdf cannot write it") }
        try finishWriting(options)
    }

    private func finishWriting(_ options: WriteOptions) throws(Failure) {
        // libqpdf updates the trailer's size but does not add one, and a damaged file may have lost it.
        if isNull(value(trailer, "/Size")) { set(trailer, "/Size", make(.int(0))) }
        let status = options.minimumVersion.withCString { minimum in
            Self.withCString(options.version) { version in
                pdf_write(
                    data,
                    pdf_write_options(
                        minimum_version: minimum, version: version, packs_objects: options.packsObjects ? 1 : 0))
            }
        }
        if Self.isFailure(status) { throw failure ?? .damaged("libqpdf cannot write it") }
        if let failure { throw failure }
    }

    private static func withCString<Result>(
        _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
    ) -> Result {
        guard let text else { return body(nil) }
        return text.withCString { body($0) }
    }
}
