import ZineDocument

extension Scheme {
    /// Its rule.
    var description: any SchemeDescription {
        switch self {
        case .saddle: SaddleStitch()
        case .signatures: Signatures()
        case .oneSheet: OneSheetZine()
        case .cutStack: CutAndStack()
        case .sideStitch: SideStitch()
        case .spreads: ReadersSpreads()
        case .contact: ContactSheet()
        }
    }
}

extension ImpositionOptions {
    /// Of what a page count has to be a multiple so that no page of a sheet stays blank: four where sheets are folded or cut
    /// in two. Spreads and contact sheets, which show what is to be folded, count as folded.
    public var pagesPerSheet: Int { scheme.description.pagesPerSheet(self) }
}
