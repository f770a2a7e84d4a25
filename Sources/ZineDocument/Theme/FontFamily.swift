public import ZineCore

/// A family of faces: font files by weight and slope, which a theme names one by one or by the family's name.
public struct FontFamily: Hashable, Sendable {
    public struct Face: Hashable, Sendable {
        /// From a font folder; the whole path of a face that is the machine's own.
        public var file: String
        /// The face's place in a collection; zero for plain files.
        public var index: Int
        public var weight: Int
        public var italic: Bool
        /// Where a theme's file names it.
        public var span: SourceSpan?
        public init(file: String, index: Int = 0, weight: Int, italic: Bool, at span: SourceSpan? = nil) {
            self.file = file; self.index = index; self.weight = weight; self.italic = italic; self.span = span
        }

        /// Whether it was found among the machine's fonts. A theme's file cannot name such a path.
        public var isOfMachine: Bool { file.hasPrefix("/") }

        /// Where its file may be, best first.
        public func paths(in folders: [String]) -> [String] {
            isOfMachine ? [file] : folders.map { $0 + "/" + file }
        }
    }

    /// The name that the theme gives, in place of files.
    public struct Name: Hashable, Sendable {
        public var text: String
        /// Where a theme of the editor's gives it.
        public var span: SourceSpan?
        public init(_ text: String, at span: SourceSpan? = nil) { self.text = text; self.span = span }
    }

    /// Empty as long as what a name stands for was not looked for.
    public var faces: [Face]
    public var name: Name?
    public init(faces: [Face]) { self.faces = faces }
    public init(named name: Name) { self.name = name; faces = [] }

    /// The face of the wanted slope whose weight is nearest; of any slope where the family has no such one.
    public func face(weight: Int, italic: Bool) -> Face? {
        let sloped = faces.filter { $0.italic == italic }
        return (sloped.isEmpty ? faces : sloped).min {
            (abs($0.weight - weight), $0.weight) < (abs($1.weight - weight), $1.weight)
        }
    }

    /// The same family without the places in which files of the editor's name it.
    public var unplaced: FontFamily {
        var family = self
        family.name?.span = nil
        for index in family.faces.indices { family.faces[index].span = nil }
        return family
    }
}
