/// The colour space of a second ink.
enum SpotSpace {
    /// What the resources of pages and plates call it.
    static let name = "Accent"
}
