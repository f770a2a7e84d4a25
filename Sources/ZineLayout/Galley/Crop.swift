import ZineCore
import ZineDocument

extension ImagePlacement.Part {
    /// As much of a picture as fills a box, with the place that is to stay in sight as near to the middle as can be; `nil`
    /// where one of the two is nothing.
    init?(of picture: Size, filling box: Size, around focus: Figure.Focus) {
        guard picture.width > .zero, picture.height > .zero, box.height > .zero, box.width > .zero else { return nil }
        let own = picture.width / picture.height
        let asked = box.width / box.height
        let (width, height) = own > asked ? (asked / own, 1) : (1, own / asked)
        self.init(
            x: min(max(0, focus.x - width / 2), 1 - width), y: min(max(0, focus.y - height / 2), 1 - height),
            width: width, height: height)
    }
}
