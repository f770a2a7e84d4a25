import CQpdf
import Glibc

extension QPDFFile {
    // MARK: Kinds

    func id(_ object: PDFObject) -> Int { Int(pdf_object_id(data, object.handle)) }
    func isDictionary(_ object: PDFObject) -> Bool { pdf_is_dictionary(data, object.handle) != 0 }
    func isArray(_ object: PDFObject) -> Bool { pdf_is_array(data, object.handle) != 0 }
    func isStream(_ object: PDFObject) -> Bool { pdf_is_stream(data, object.handle) != 0 }
    func isNull(_ object: PDFObject) -> Bool { pdf_is_null(data, object.handle) != 0 }
    func isName(_ object: PDFObject, _ name: String) -> Bool {
        pdf_is_named(data, object.handle, name) != 0
    }

    // MARK: Values

    func number(_ object: PDFObject) -> Double? {
        var value = 0.0
        guard pdf_get_number(data, object.handle, &value) != 0, value.isFinite else { return nil }
        return value
    }

    func name(_ object: PDFObject) -> String? {
        guard pdf_is_name(data, object.handle) != 0, let name = pdf_get_name(data, object.handle) else { return nil }
        return String(cString: name)
    }

    /// The bytes of a string, as they are meant rather than as they are escaped.
    func string(_ object: PDFObject) -> [UInt8]? {
        guard pdf_is_string(data, object.handle) != 0 else { return nil }
        var length = 0
        guard let bytes = pdf_get_string(data, object.handle, &length) else { return nil }
        return bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
            Array(UnsafeBufferPointer(start: $0, count: length))
        }
    }

    func numbers(_ object: PDFObject, count: Int) -> [Double]? {
        guard isArray(object), self.count(object) == count else { return nil }
        var values: [Double] = []
        for index in 0..<count {
            guard let value = number(item(object, index)) else { return nil }
            values.append(value)
        }
        return values
    }

    // MARK: Dictionaries and arrays

    /// The dictionary itself, or a stream's.
    func dictionary(_ object: PDFObject) -> PDFObject {
        isStream(object) ? PDFObject(handle: pdf_get_dictionary(data, object.handle)) : object
    }

    /// The value of a key; null where the object is no dictionary or has no such key.
    func value(_ object: PDFObject, _ key: String) -> PDFObject {
        PDFObject(handle: pdf_get_key(data, dictionary(object).handle, key))
    }

    func set(_ object: PDFObject, _ key: String, _ value: PDFObject) {
        pdf_replace_key(data, dictionary(object).handle, key, value.handle)
    }

    func remove(_ object: PDFObject, _ key: String) { pdf_remove_key(data, dictionary(object).handle, key) }

    func keys(_ object: PDFObject) -> [String] {
        let object = dictionary(object)
        guard isDictionary(object) else { return [] }
        var keys: [String] = []
        pdf_begin_keys(data, object.handle)
        while pdf_more_keys(data) != 0, let next = pdf_next_key(data) { keys.append(String(cString: next)) }
        return keys
    }

    func count(_ array: PDFObject) -> Int { Int(pdf_item_count(data, array.handle)) }
    func item(_ array: PDFObject, _ index: Int) -> PDFObject {
        PDFObject(handle: pdf_get_item(data, array.handle, Int32(clamping: index)))
    }

    // MARK: New objects

    /// A direct object. References have to lead to objects that exist.
    func make(_ value: PDFValue) -> PDFObject {
        switch value {
        case .null: return PDFObject(handle: pdf_new_null(data))
        case .bool(let flag): return PDFObject(handle: pdf_new_bool(data, flag ? 1 : 0))
        case .int(let number): return PDFObject(handle: pdf_new_integer(data, Int64(number)))
        case .real(let number):
            return PDFObject(handle: pdf_new_real(data, PDFValue.text(number)))
        case .name(let name): return PDFObject(handle: pdf_new_name(data, "/" + name))
        case .string(let text):
            let string = PDFValue.bytes(of: text).withUnsafeBytes {
                pdf_new_string(data, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
            }
            return PDFObject(handle: string)
        case .reference(let id): return object(id)
        case .array(let values):
            let array = PDFObject(handle: pdf_new_array(data))
            for value in values { pdf_append_item(data, array.handle, make(value).handle) }
            return array
        case .dictionary(let entries):
            let dictionary = PDFObject(handle: pdf_new_dictionary(data))
            for (key, value) in entries { set(dictionary, "/" + key, make(value)) }
            return dictionary
        }
    }

    func makeIndirect(_ object: PDFObject) -> PDFObject {
        PDFObject(handle: pdf_make_indirect(data, object.handle))
    }

    func newStream(_ bytes: [UInt8], _ entries: [(String, PDFValue)] = []) -> PDFObject {
        let stream = PDFObject(handle: pdf_new_stream(data))
        for (key, value) in entries { set(stream, "/" + key, make(value)) }
        replaceData(of: stream, bytes)
        return stream
    }

    /// A direct object as a file has it, with references to others.
    func text(of object: PDFObject) -> [UInt8] {
        var length = 0
        guard let bytes = pdf_unparse(data, object.handle, &length) else { return Array("null".utf8) }
        return bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
            Array(UnsafeBufferPointer(start: $0, count: length))
        }
    }

    // MARK: Streams

    /// A stream's data without its filters; `nil` if they cannot be undone.
    func contents(of stream: PDFObject) -> [UInt8]? {
        var isFiltered: Int32 = 0
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        let status = pdf_stream_data(data, stream.handle, &isFiltered, &buffer, &length)
        defer { free(buffer) }
        guard !Self.isFailure(status), isFiltered != 0 else { return nil }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// A stream's data as it is stored.
    func storedData(of stream: PDFObject) -> [UInt8]? {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        let status = pdf_stored_data(data, stream.handle, &buffer, &length)
        defer { free(buffer) }
        guard !Self.isFailure(status) else { return nil }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// All content streams of a page as one.
    func contents(ofPage page: PDFObject) -> [UInt8]? {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        let status = pdf_page_content(data, page.handle, &buffer, &length)
        defer { free(buffer) }
        guard !Self.isFailure(status) else { return nil }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// - Parameter bytes: the data without filters; it is stored compressed.
    func replaceData(of stream: PDFObject, _ bytes: [UInt8]) {
        replaceData(of: stream, StoredData(bytes, isMetadata: isName(value(stream, "/Type"), "/Metadata")))
    }

    func replaceData(of stream: PDFObject, _ stored: StoredData) {
        let filter = stored.isCompressed ? pdf_new_name(data, "/FlateDecode") : pdf_new_null(data)
        pdf_replace_data(data, stream.handle, stored.bytes, stored.bytes.count, filter, pdf_new_null(data))
    }
}
