import ZineCore
import ZineDocument

/// Pixels or any other unit: only the proportion counts, so that a page keeps the room before the picture arrives.
public struct PictureSize: Hashable, Sendable {
    public var width: Int
    public var height: Int
    public init(width: Int, height: Int) { self.width = width; self.height = height }
}

/// Gives pictures their places beside the page and remembers which were asked for.
struct PicturePlaces: Sendable {
    /// The folder beside the page, without a slash at its end.
    let folder: String
    let sizes: [String: PictureSize]
    /// In order of first use.
    private(set) var taken: [Taken] = []
    private var places: [String: String] = [:]

    struct Taken: Hashable, Sendable {
        /// From the folder.
        let source: String
        /// From the page.
        let place: String
    }

    init(folder: String = "assets", sizes: [String: PictureSize] = [:]) { self.folder = folder; self.sizes = sizes }

    /// The picture's place, a function of its path alone, so that addresses last from build to build.
    ///
    /// `art/cover.svg` keeps its name. A name that web servers or file systems could stumble over is cleaned and marked
    /// with a hash of the original, so that two pictures never share a place.
    mutating func place(_ path: String) -> String {
        if let known = places[path] { return known }
        let place = folder + "/" + Self.name(for: path)
        places[path] = place
        taken.append(Taken(source: path, place: place))
        return place
    }

    static func name(for path: String) -> String {
        let parts = path.split(separator: "/").map { part in
            let clean = String(decoding: part.lowercased().utf8.map(plain), as: UTF8.self)
            return clean.allSatisfy { $0 == "." } ? "-" : clean
        }
        let clean = parts.joined(separator: "/")
        if clean == path { return clean }
        let hash = String(FNV1a.of(path), radix: 16)
        guard let dot = clean.lastIndex(of: "."), !clean[dot...].contains("/") else { return clean + "-" + hash }
        return clean[..<dot] + "-" + hash + clean[dot...]
    }

    private static func plain(_ byte: UInt8) -> UInt8 {
        let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "._-".utf8.contains(byte)
        return isPlain ? byte : UInt8(ascii: "-")
    }
}
