/// A scheme's rule: which page goes into which cell of which sheet.
protocol SchemeDescription {
    func arrange(_ job: Job) -> Arrangement
    /// Of what a page count has to be a multiple so that no page of a sheet stays blank.
    func pagesPerSheet(_ options: ImpositionOptions) -> Int
}

extension SchemeDescription {
    func pagesPerSheet(_ options: ImpositionOptions) -> Int { 4 }
}
