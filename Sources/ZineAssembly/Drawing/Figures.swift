import Glibc

/// Figures of single strokes, drawn rather than set, so that they can lie on paper in any direction.
enum Figures {
    /// In a box ten wide and sixteen high.
    static func lines(_ text: String) -> (lines: [[Spot]], width: Double) {
        var lines: [[Spot]] = []
        var x = 0.0
        for character in text {
            let figure = figure(character)
            let width = character == "1" ? 6.0 : character == "-" ? 8.0 : 10.0
            lines += figure.map { $0.map { Spot($0.x + x, $0.y) } }
            x += width + 4
        }
        return (lines, max(0, x - 4))
    }

    private static func figure(_ character: Character) -> [[Spot]] {
        switch character {
        case "0": [oval(Spot(5, 8), Spot(5, 8), 0...360)]
        case "1": [[Spot(0.5, 3.5), Spot(4, 0), Spot(4, 16)]]
        case "2": [oval(Spot(5, 4.8), Spot(4.8, 4.8), 195...395) + [Spot(0.3, 16), Spot(10, 16)]]
        case "3": [oval(Spot(4.9, 4.1), Spot(4.3, 4.1), 205...450) + oval(Spot(4.7, 11.9), Spot(5, 4.1), -90...155)]
        case "4": [[Spot(7.4, 16), Spot(7.4, 0), Spot(0, 11.2), Spot(10, 11.2)]]
        case "5": [[Spot(9, 0), Spot(1.7, 0), Spot(1, 6.9)] + oval(Spot(4.7, 10.7), Spot(5.2, 5.3), -130...150)]
        case "6": six
        case "7": [[Spot(0, 0), Spot(10, 0), Spot(3.4, 16)]]
        case "8": [oval(Spot(5, 3.9), Spot(4.1, 3.9), 90...450) + oval(Spot(5, 11.9), Spot(5, 4.1), -90...270)]
        case "9": six.map { $0.map { Spot(10 - $0.x, 16 - $0.y) } }
        case "-": [[Spot(0, 8), Spot(8, 8)]]
        case "%":
            [
                [Spot(9.6, 0), Spot(0.4, 16)], oval(Spot(2.3, 3.2), Spot(2.3, 3.2), 0...360),
                oval(Spot(7.7, 12.8), Spot(2.3, 3.2), 0...360),
            ]
        default: []
        }
    }

    private static let six: [[Spot]] = [
        [Spot(7.6, 0), Spot(5, 2.4), Spot(2.6, 5), Spot(0.9, 7.8)] + oval(Spot(5, 10.9), Spot(5, 5.1), 205...565)
    ]

    /// A part of an ellipse, over a range of angles in degrees; 0 is to the right, 90 down.
    static func oval(_ centre: Spot, _ radius: Spot, _ angles: ClosedRange<Double>) -> [Spot] {
        let extent = angles.upperBound - angles.lowerBound
        let steps = max(2, Int(extent / 20))
        return (0...steps).map { step in
            let angle = (angles.lowerBound + extent * Double(step) / Double(steps)) * .pi / 180
            return Spot(centre.x + radius.x * cos(angle), centre.y + radius.y * sin(angle))
        }
    }
}
