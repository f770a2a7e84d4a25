extension Substring {
    /// Where `needle` first stands. Byte by byte, since templates are read at every start.
    func firstRange(of needle: String) -> Range<Index>? {
        let pattern = Array(needle.utf8)
        guard let lead = pattern.first else { return nil }
        var start = utf8.firstIndex(of: lead)
        while let place = start {
            let tail = utf8[place...]
            if tail.starts(with: pattern) { return place..<utf8.index(place, offsetBy: pattern.count) }
            start = utf8[utf8.index(after: place)...].firstIndex(of: lead)
        }
        return nil
    }
}
