import Glibc

/// A place on the bench: `x` to the right, `y` away from the reader, `z` up. The longer side of the paper is 100.
typealias Place = SIMD3<Double>
/// A place in the picture: `y` downwards.
typealias Spot = SIMD2<Double>

/// Parallel projection, so that equal pages look equal wherever they lie.
struct Camera {
    /// How far the bench is turned clockwise, seen from above, and how high the eye stands above the table; in degrees.
    var turn = 0.0
    var height = 38.0

    func spot(_ place: Place) -> Spot {
        let (turn, height) = (turn * .pi / 180, height * .pi / 180)
        let across = place.x * cos(turn) - place.y * sin(turn)
        let away = place.x * sin(turn) + place.y * cos(turn)
        return Spot(across, -place.z * cos(height) - away * sin(height))
    }
}

/// A flat rectangle in space with a reading direction: `right` and `down` are of unit length.
struct Facet {
    /// Its top left corner, seen from the side that is meant.
    var origin: Place
    var right: Place
    var down: Place
    var width: Double
    var height: Double

    func place(_ x: Double, _ y: Double) -> Place { origin + right * x + down * y }

    var corners: [Place] { [place(0, 0), place(width, 0), place(width, height), place(0, height)] }

    /// The same panel, seen from its other side as if it were turned like a leaf.
    var reverse: Facet { Facet(origin: place(width, 0), right: -right, down: down, width: width, height: height) }

    /// A part of it.
    func part(x: Double, y: Double, width: Double, height: Double) -> Facet {
        Facet(origin: place(x, y), right: right, down: down, width: width, height: height)
    }

    /// Whether the meant side looks at the reader.
    func faces(_ camera: Camera) -> Bool {
        let origin = camera.spot(self.origin)
        let right = camera.spot(place(1, 0)) - origin, down = camera.spot(place(0, 1)) - origin
        return right.x * down.y - right.y * down.x > 0.01
    }

    /// Flat on the table, its foot at the reader's side, centred on a place.
    static func lying(_ width: Double, _ height: Double, at centre: Place = .zero) -> Facet {
        Facet(
            origin: centre + Place(-width / 2, height / 2, 0), right: Place(1, 0, 0), down: Place(0, -1, 0),
            width: width, height: height)
    }
}
