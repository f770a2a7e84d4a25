import ZineCore

/// Pictures of a kind that no edition prints, as one that every edition does.
public enum StillPicture {
    /// The first frame of a GIF as PNG; `nil` where it cannot be read.
    public static func png(ofGIF bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 10, bytes.starts(with: "GIF8".utf8) else { return nil }
        // The logical screen's descriptor (GIF89a, 18).
        let bounds = PixelBounds(
            width: Int(bytes[6]) | Int(bytes[7]) << 8, height: Int(bytes[8]) | Int(bytes[9]) << 8)
        guard bounds.isAcceptable, let pixels = Pixbuf(bytes, format: "gif") else { return nil }
        return pixels.encoded(.png)
    }

    /// Whether a GIF has more frames than one, by the block that says how often they are shown.
    public static func isMoving(gif bytes: [UInt8]) -> Bool {
        let sign = Array("NETSCAPE2.0".utf8)
        return bytes.prefix(4_096).indices.dropLast(sign.count).contains {
            bytes[$0] == sign[0] && bytes[$0..<$0 + sign.count].elementsEqual(sign)
        }
    }
}
