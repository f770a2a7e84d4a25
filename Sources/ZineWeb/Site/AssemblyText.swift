/// How to make a booklet, in words and drawings, as the imposition tells it.
public struct AssemblyText: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        public var title: String
        public var text: String
        /// An `svg` element with its description, written by this program and by nobody else.
        public var drawing: String
        public init(title: String, text: String, drawing: String) {
            self.title = title; self.text = text; self.drawing = drawing
        }
    }

    public var title: String
    public var lead: String
    public var steps: [Step]

    public init(title: String, lead: String, steps: [Step]) {
        self.title = title; self.lead = lead; self.steps = steps
    }
}
