public import ZineCore

/// A PDF whose pages are to be placed on sheets: anybody's, so that everything about it may be wrong.
public struct PDFSource: ~Copyable {
    let file: QPDFFile
    let pages: [SourcePage]
    /// What had to be mended to read it.
    public let warnings: [String]

    /// Opens a file.
    /// - Parameter password: the user's or the owner's, where it is encrypted.
    public init(_ bytes: [UInt8], password: String? = nil) throws(ImposeError) {
        try self.init(Self.open { () throws(QPDFFile.Failure) in try QPDFFile(bytes, password: password) })
    }

    /// Opens a file on disk, which has to stay as it is until the source has gone.
    public init(path: String, password: String? = nil) throws(ImposeError) {
        try self.init(Self.open { () throws(QPDFFile.Failure) in try QPDFFile(path: path, password: password) })
    }

    private init(_ file: consuming QPDFFile) throws(ImposeError) {
        file.pushInheritedAttributes()
        let count = file.pageCount
        if let failure = file.failure { throw ImposeError(failure) }
        guard count > 0 else { throw .empty }
        var pages: [SourcePage] = []
        for index in 0..<count {
            pages.append(SourcePage(file.page(index), in: file))
            file.releaseObjects()
        }
        if let failure = file.failure { throw ImposeError(failure) }
        self.pages = pages
        warnings = file.warnings
        self.file = file
    }

    private static func open(_ read: () throws(QPDFFile.Failure) -> QPDFFile) throws(ImposeError) -> QPDFFile {
        do throws(QPDFFile.Failure) {
            return try read()
        } catch {
            throw ImposeError(error)
        }
    }

    /// The pages' sizes as they are seen: cropped, turned upright, in points.
    public var pageSizes: [Size] { pages.map(\.size) }
}

extension ImposeError {
    init(_ failure: QPDFFile.Failure) {
        switch failure {
        case .password: self = .password
        case .damaged(let reason): self = .damaged(reason: reason)
        }
    }
}
