import ZineDocument

extension Theme {
    /// Where the baseline lies in a line's leading, from its top, as a share of it: what is left below holds descenders.
    static var baselineShare: Double { 0.74 }
}
