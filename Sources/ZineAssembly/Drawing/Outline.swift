/// A convex polygon that hides what lies behind it.
struct Outline {
    /// Points of the edges and their inward normals, of unit length.
    private var edges: [(point: Spot, normal: Spot)] = []
    /// Lines along the border stay: neighbours share them.
    private static let slack = 0.35

    /// `nil` for what has no area.
    init?(_ corners: [Spot]) {
        guard corners.count > 2 else { return nil }
        let pairs = zip(corners, corners.dropFirst() + corners.prefix(1))
        let area = pairs.reduce(0.0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
        guard area.magnitude > 0.5 else { return nil }
        for (a, b) in pairs where (b - a).length > 1e-6 {
            let along = (b - a) / (b - a).length
            edges.append((a, Spot(-along.y, along.x) * (area > 0 ? 1 : -1)))
        }
    }

    /// The part of a stretch that is inside, as shares of its length (Cyrus and Beck 1978).
    private func hidden(from a: Spot, to b: Spot) -> ClosedRange<Double>? {
        var first = 0.0, last = 1.0
        for edge in edges {
            let start = dot(a - edge.point, edge.normal) - Self.slack
            let end = dot(b - edge.point, edge.normal) - Self.slack
            if start <= 0, end <= 0 { return nil }
            if start <= 0 { first = max(first, start / (start - end)) }
            if end <= 0 { last = min(last, start / (start - end)) }
        }
        return last - first > 1e-9 ? first...last : nil
    }

    private func dot(_ a: Spot, _ b: Spot) -> Double { a.x * b.x + a.y * b.y }

    /// What is left of a polyline behind polygons.
    static func visible(_ points: [Spot], behind covers: [Outline]) -> [[Spot]] {
        var pieces: [[Spot]] = []
        for (a, b) in zip(points, points.dropFirst()) {
            var shown = [0.0...1.0]
            for cover in covers {
                guard let hidden = cover.hidden(from: a, to: b) else { continue }
                shown = shown.flatMap { subtract(hidden, from: $0) }
            }
            for part in shown {
                let start = a + (b - a) * part.lowerBound, end = a + (b - a) * part.upperBound
                if let last = pieces.last?.last, (last - start).length < 1e-6 {
                    pieces[pieces.count - 1].append(end)
                } else if (end - start).length > 0.3 || points.count > 2 {
                    pieces.append([start, end])
                }
            }
        }
        return pieces
    }

    private static func subtract(_ hidden: ClosedRange<Double>, from part: ClosedRange<Double>) -> [ClosedRange<Double>]
    {
        guard hidden.overlaps(part) else { return [part] }
        var left: [ClosedRange<Double>] = []
        if hidden.lowerBound > part.lowerBound { left.append(part.lowerBound...hidden.lowerBound) }
        if hidden.upperBound < part.upperBound { left.append(hidden.upperBound...part.upperBound) }
        return left
    }
}
