public import ZineCore

/// What is put before an editor to look at: pages on one or more papers, with what is drawn over them.
///
/// Coordinates are points, the origin is the top left corner, `y` grows downwards.
public struct Proof: Hashable, Sendable {
    /// A page in its place.
    public struct Part: Hashable, Sendable {
        public var frame: Frame
        public var overlays: [Overlay]
        /// From the page to the proof.
        public var transform: Transform
        /// Where the page may paint, on the proof; `nil` lets it paint all over its own rectangle.
        public var clip: Rect?
        public init(_ frame: Frame, overlays: [Overlay] = [], transform: Transform = .identity, clip: Rect? = nil) {
            self.frame = frame; self.overlays = overlays; self.transform = transform; self.clip = clip
        }
    }

    public var size: Size
    /// What shows beside the papers.
    public var background: OverlayInk?
    public var papers: [Rect]
    public var parts: [Part]
    /// Over all parts.
    public var overlays: [Overlay]

    public init(
        size: Size, background: OverlayInk? = nil, papers: [Rect] = [], parts: [Part] = [], overlays: [Overlay] = []
    ) {
        self.size = size; self.background = background; self.papers = papers; self.parts = parts;
        self.overlays = overlays
    }

    /// One page and nothing else.
    public init(_ frame: Frame, overlays: [Overlay] = []) {
        self.init(
            size: frame.size, papers: [Rect(origin: .zero, size: frame.size)],
            parts: [Part(frame, overlays: overlays)])
    }
}
