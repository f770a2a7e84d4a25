import ZineCore

/// What the stage takes; beyond it a number is a slip, not a wish.
enum Limits {
    static let page = Length.points(1)...Length.inches(200)
    static let pages = 1...100_000
    static let sheetsPerSignature = 2...8
    static let contactColumns = 1...12
    static let backOffset = Length.zero...Length.millimetres(25)
    /// How far a page may be larger than its place: PDF producers round A5 by up to half a point.
    static let slack = Length.points(1)
}
