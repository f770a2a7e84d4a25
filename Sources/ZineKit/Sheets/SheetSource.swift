import Glibc
import ZineCore
import ZineReader
import ZineRender

/// A PDF on disk that is to be put on sheets.
struct SheetSource {
    struct Book {
        var sizes: [Size]
    }

    var path: String
    var password: String?

    private var span: SourceSpan { SourceSpan(file: path) }

    func open() throws(ImposeError) -> PDFSource { try PDFSource(path: path, password: password) }

    /// What can be known before anything is imposed; `nil` where the file cannot be used, which is reported.
    func read(_ problems: inout [Diagnostic]) -> Book? {
        guard isReadable(&problems) else { return nil }
        do throws(ImposeError) {
            let source = try open()
            problems += mended(source.warnings)
            return Book(sizes: source.pageSizes)
        } catch {
            problems.append(
                diagnostic(error)
                    ?? .error("damaged-pdf", error.description, hint: "make the PDF anew", at: span))
            return nil
        }
    }

    /// One warning for all that was wrong.
    func mended(_ warnings: [String]) -> [Diagnostic] {
        guard let first = warnings.first else { return [] }
        return [
            .warning(
                "mended-pdf", "the PDF is damaged and was mended: \(first)",
                hint: "look at the sheets before printing; making the PDF anew is safer", at: span)
        ]
    }

    /// Whether the path leads to a file that at least says it is a PDF.
    private func isReadable(_ problems: inout [Diagnostic]) -> Bool {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            let isMissing = errno == ENOENT || errno == ENOTDIR
            problems.append(
                isMissing
                    ? .error("missing-file", "there is no file '\(path)'", hint: "give the path of a PDF", at: span)
                    : .error("unreadable-file", "the file cannot be read: \(reason)", hint: "give a PDF", at: span))
            return false
        }
        defer { close(descriptor) }
        var status = stat()
        var start = [UInt8](repeating: 0, count: 1024)
        let count =
            fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            ? Glibc.read(descriptor, &start, start.count) : 0
        // Readers look for the header in the first kilobyte (ISO 32000-1, annex H, note 13).
        let magic = Array("%PDF-".utf8)
        let begin = (0..<max(0, count - magic.count)).contains { Array(start[$0..<($0 + magic.count)]) == magic }
        if !begin {
            problems.append(
                .error("not-a-pdf", "this is no PDF", hint: "give a file that begins with %PDF-", at: span))
        }
        return begin
    }

    /// The input's fault in the words of its owner; `nil` for what is not the input's fault.
    func diagnostic(_ error: ImposeError) -> Diagnostic? {
        switch error {
        case .password where password == nil:
            .error("encrypted-pdf", "the PDF is encrypted", hint: "give its password with --password", at: span)
        case .password:
            .error("wrong-password", "the password does not open the PDF", hint: "try the other password", at: span)
        case .damaged(let reason):
            .error(
                "damaged-pdf", "the PDF is damaged beyond repair: \(reason)", hint: "make the PDF anew", at: span)
        case .empty: .error("empty-pdf", "the PDF has no pages", hint: "give a PDF with at least one", at: span)
        case .unreadablePage(let page):
            .error("damaged-pdf", "page \(page) cannot be read", hint: "leave it out with --pages", at: span)
        default: nil
        }
    }
}
