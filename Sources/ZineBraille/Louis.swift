import CLouis
import Synchronization

/// Writes and reads Braille.
public protocol BrailleTranslator: Sendable {
    /// Whether there is a table, and all that it includes.
    func has(_ table: String) -> Bool
    /// The cells of a text by a table; `nil` where the table cannot be used.
    func cells(of text: String, by table: String) -> Cells?
    /// What somebody reads who knows the table.
    func text(of cells: Cells, by table: String) -> String?
}

/// liblouis, which is opened when it is first used.
public struct Louis: BrailleTranslator {
    /// One at a time: the library keeps tables and buffers for all threads together.
    private static let library = Mutex<zine_louis?>(open())

    private static func open() -> zine_louis? {
        var louis = zine_louis()
        return zine_louis_open(&louis) != 0 ? louis : nil
    }

    /// `nil` where the library is not on this machine.
    public init?() {
        guard Self.library.withLock({ $0 != nil }) else { return nil }
    }

    public func has(_ table: String) -> Bool { Self.library.withLock { $0?.table(table) != nil } }

    public func cells(of text: String, by table: String) -> Cells? {
        let mode = CInt(dotsIO.rawValue | ucBrl.rawValue)
        return Self.run(text.unicodeScalars.map(\.value)) { louis, text, count, out, size in
            louis.translate(table, text, count, out, size, nil, nil, mode)
        }.map { found in Cells(found.map { $0 == 0x20 || $0 == 0xA0 ? Cells.blank : UInt8($0 & 63) }) }
    }

    public func text(of cells: Cells, by table: String) -> String? {
        let mode = CInt(dotsIO.rawValue)
        // Its own form of dots, which no display table stands before.
        return Self.run(cells.dots.map { UInt32(LOU_DOTS.rawValue) | UInt32($0) }) { louis, text, count, out, size in
            louis.back(table, text, count, out, size, nil, nil, mode)
        }.map { found in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: found.lazy.compactMap(Unicode.Scalar.init))
            return String(text)
        }
    }

    private typealias Call = (
        zine_louis, UnsafePointer<UInt32>, UnsafeMutablePointer<CInt>, UnsafeMutablePointer<UInt32>,
        UnsafeMutablePointer<CInt>
    ) -> CInt

    /// Runs text through the library, with more room as long as that was too little.
    private static func run(_ text: [UInt32], _ call: Call) -> [UInt32]? {
        guard !text.isEmpty else { return [] }
        for factor in [4, 32] {
            var found = [UInt32](repeating: 0, count: text.count * factor + 64)
            var taken = CInt(text.count)
            var made = CInt(found.count)
            let isDone = library.withLock { louis in
                louis.map { call($0, text, &taken, &found, &made) != 0 } ?? false
            }
            guard isDone else { return nil }
            if Int(taken) >= text.count { return Array(found.prefix(Int(made))) }
        }
        return nil
    }
}
