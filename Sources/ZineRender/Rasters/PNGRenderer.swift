public import ZineCore

/// Draws a frame as pixels on white paper.
public enum PNGRenderer {
    /// A PNG, 8 bits to the sample: grey where nothing on the page has colour, RGB otherwise.
    ///
    /// - Parameter resolution: pixels per inch; the frame's size is rounded up to whole pixels.
    public static func png(
        frame: Frame, resources: Resources, resolution: Double = 150
    ) throws(RenderError) -> [UInt8] {
        try ProofRenderer(resources: resources).png(Proof(frame), resolution: resolution)
    }
}
