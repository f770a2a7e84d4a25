public import ZineDocument

extension PrintSettings {
    /// The options that these settings make of others.
    public func applied(to options: ImpositionOptions) -> ImpositionOptions {
        var options = options
        options.scheme = scheme ?? options.scheme
        options.paper = paper ?? options.paper
        options.pageSize = pageSize ?? options.pageSize
        options.binding = binding ?? options.binding
        options.duplex = duplex ?? options.duplex
        options.manual = ManualDuplex(
            fronts: fronts ?? options.manual.fronts, backs: backs ?? options.manual.backs,
            flip: turn ?? options.manual.flip)
        options.scaling = scaling ?? options.scaling
        options.lastPageIsBackCover = lastPageIsBackCover ?? options.lastPageIsBackCover
        options.sheetsPerSignature = signatureSheets ?? options.sheetsPerSignature
        options.hasPoster = hasPoster ?? options.hasPoster
        options.contactColumns = columns ?? options.contactColumns
        options.creep = creep ?? options.creep
        options.marks = marks ?? options.marks
        options.printableMargin = printableMargin ?? options.printableMargin
        options.backOffset = backOffset ?? options.backOffset
        return options
    }

    /// Whoever asks for creep without naming the paper means copy paper.
    private var creep: Creep? {
        guard stock != nil || coverStock != nil || creepShare != nil || creepOutward != nil else { return nil }
        return Creep(
            stock ?? .copyPaper, cover: coverStock, share: creepShare ?? 1, outward: creepOutward ?? 0)
    }
}
