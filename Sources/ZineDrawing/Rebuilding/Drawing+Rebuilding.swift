extension Drawing {
    /// Reads a drawing.
    ///
    /// - Throws: what makes the whole of it unfit.
    public init(_ bytes: [UInt8], settings: DrawingSettings = DrawingSettings()) throws(DrawingError) {
        let tree = try MarkupReader.read(bytes)
        var rebuilder = Rebuilder(tree, settings)
        let root = try rebuilder.rebuild()
        var references = References(root)
        let checked = try references.resolved()
        remarks = rebuilder.notes.remarks(and: references.notes)
        size = rebuilder.size
        faces = rebuilder.faceUses.flatMap { settings.faces?.files(for: $0) ?? [] }
        readings = rebuilder.readings
        isPlain = references.isPlain
        (print, screen) = DrawingWriter.bytes(checked, isInverted: settings.isInverted)
    }
}
