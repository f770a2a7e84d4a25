import ZineCore
import ZineDocument

extension PageAssembler {
    /// The grounds and rules of the boxes that a column's strips stand in, from its top. Where a box goes on in the next
    /// column it is open.
    func boxes(around strips: [Strip]) -> [FrameItem] {
        var items: [FrameItem] = []
        var y = Length.zero
        var open: (box: Strip.Box, top: Length, hasHead: Bool)?
        for (index, strip) in strips.enumerated() {
            let bottom = y + theme.leading * strip.height
            if let box = strip.box {
                // What goes on from another column has as little above its capitals as below its tails.
                let head = box.head ?? theme.leading * -0.15
                if open == nil { open = (box, y + head, box.head != nil) }
                let goesOn = strips[safe: index + 1]?.box?.number == box.number
                if let begun = open, !goesOn {
                    // The tails of a last line's letters stand on the ground.
                    let foot = box.foot.map { y + $0 } ?? bottom + theme.leading * 0.15
                    let rect = Rect(x: box.left, y: begun.top, width: box.width, height: max(.zero, foot - begun.top))
                    items += marks(of: rect, hasHead: begun.hasHead, hasFoot: box.foot != nil)
                    open = nil
                }
            }
            y = bottom
        }
        return items
    }

    private func marks(of rect: Rect, hasHead: Bool, hasFoot: Bool) -> [FrameItem] {
        var items: [FrameItem] = []
        if theme.boxes.ground == .tint { items.append(FrameItem(.rule(rect), element: nil, ink: .tint, as: .ground)) }
        guard theme.boxes.rules != .none else { return items }
        let (width, height) = (rect.size.width, rect.size.height)
        let thin = theme.rules.thin
        var rules: [Rect] = []
        if hasHead { rules.append(Rect(x: rect.left, y: rect.top, width: width, height: thin)) }
        if hasFoot { rules.append(Rect(x: rect.left, y: rect.bottom - thin, width: width, height: thin)) }
        if theme.boxes.rules == .around {
            rules.append(Rect(x: rect.left, y: rect.top, width: thin, height: height))
            rules.append(Rect(x: rect.right - thin, y: rect.top, width: thin, height: height))
        }
        return items + rules.map { FrameItem(.rule($0), element: nil) }
    }
}
