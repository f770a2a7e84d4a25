import Synchronization
import ZineRender
import ZineText

/// Faces cut down for a book, and packed for its archive, kept for the next book: the issues of a magazine mostly have
/// the same characters.
final class FaceCuts: Sendable {
    private struct Cut {
        let font: String
        let fontSize: Int
        let characters: Set<Unicode.Scalar>
        let bytes: [UInt8]
        var packed: [UInt8]?
    }

    /// The faces of some books of different characters; what has been kept longest goes first.
    private static let mostKept = 48

    private let cuts = Mutex<[Cut]>([])

    /// The font in a file with these characters alone; `nil` where it has none of them or is no font.
    func cut(_ path: String, _ font: [UInt8], _ characters: Set<Unicode.Scalar>) -> [UInt8]? {
        let known = cuts.withLock { cuts in
            cuts.first { $0.font == path && $0.fontSize == font.count && $0.characters == characters }
        }
        if let known { return known.bytes }
        guard let bytes = FaceSubset.make(font, characters: characters) else { return nil }
        cuts.withLock { cuts in
            if cuts.count >= Self.mostKept { cuts.removeFirst() }
            cuts.append(Cut(font: path, fontSize: font.count, characters: characters, bytes: bytes))
        }
        return bytes
    }

    /// Compresses what goes into an archive; a face that was cut here only once.
    func pack(_ bytes: [UInt8]) -> [UInt8]? {
        let known = cuts.withLock { cuts in cuts.first { $0.bytes == bytes } }
        if let packed = known?.packed { return packed }
        let packed = Deflate.raw(bytes)
        guard known != nil else { return packed }
        cuts.withLock { cuts in
            for index in cuts.indices where cuts[index].bytes == bytes { cuts[index].packed = packed }
        }
        return packed
    }
}
