import ZineCore

extension ProofReader {
    /// Everything that is found, by page and then from its head to its foot.
    public func findings() -> [Finding] {
        var found: [Finding] = []
        found += TextureReading(self).findings()
        found += DivisionReading(self).findings()
        found += DisplayReading(self).findings()
        found += InkReading(self).findings()
        found += PageReading(self).findings()
        return found.withoutCovered.sorted {
            ($0.page, $0.rect.top, $0.rect.left, $0.kind.rawValue) < (
                $1.page, $1.rect.top, $1.rect.left, $1.kind.rawValue
            )
        }
    }
}
