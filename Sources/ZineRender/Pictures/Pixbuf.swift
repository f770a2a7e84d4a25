import CRsvg
import Glibc
import ZineCore

/// Owns a decoded picture of gdk-pixbuf, the library that librsvg reads embedded pictures with.
struct Pixbuf: ~Copyable {
    private let pointer: OpaquePointer
    let width: Int
    let height: Int

    /// Decodes a whole file.
    /// - Parameters:
    ///   - format: gdk-pixbuf's name for it; nothing else is tried.
    ///   - isThumbnail: read everything but keep an eighth, to learn whether it decodes.
    init?(_ bytes: [UInt8], format: String, isThumbnail: Bool = false) {
        self.init(bytes, isThumbnail, by: gdk_pixbuf_loader_new_with_type(format, nil))
    }

    /// Decodes a whole file of a kind that gdk-pixbuf may or may not know.
    init?(_ bytes: [UInt8], mime: String) {
        self.init(bytes, false, by: gdk_pixbuf_loader_new_with_mime_type(mime, nil))
    }

    /// Whether there is a loader for a kind of files.
    static func reads(_ mime: String) -> Bool {
        guard let loader = gdk_pixbuf_loader_new_with_mime_type(mime, nil) else { return false }
        gdk_pixbuf_loader_close(loader, nil)
        g_object_unref(loader)
        return true
    }

    /// Takes over what somebody made.
    init(owning pixbuf: OpaquePointer) {
        pointer = pixbuf
        width = Int(gdk_pixbuf_get_width(pixbuf))
        height = Int(gdk_pixbuf_get_height(pixbuf))
    }

    private init?(_ bytes: [UInt8], _ isThumbnail: Bool, by loader: UnsafeMutablePointer<GdkPixbufLoader>?) {
        guard let loader else { return nil }
        defer { g_object_unref(loader) }
        if isThumbnail { Self.reduce(loader) }
        let isWritten = gdk_pixbuf_loader_write(loader, bytes, gsize(bytes.count), nil) != 0
        // Closing is due in any case; a loader that is let go open complains on standard error.
        let isClosed = gdk_pixbuf_loader_close(loader, nil) != 0
        guard isWritten, isClosed, let pixbuf = gdk_pixbuf_loader_get_pixbuf(loader) else { return nil }
        g_object_ref(UnsafeMutableRawPointer(pixbuf))
        pointer = pixbuf
        width = Int(gdk_pixbuf_get_width(pixbuf))
        height = Int(gdk_pixbuf_get_height(pixbuf))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

    private static func reduce(_ loader: UnsafeMutablePointer<GdkPixbufLoader>) {
        let shrink: @convention(c) (UnsafeMutablePointer<GdkPixbufLoader>?, gint, gint, gpointer?) -> Void = {
            loader, width, height, _ in
            gdk_pixbuf_loader_set_size(loader, max(1, width / 8), max(1, height / 8))
        }
        let handler = unsafeBitCast(shrink, to: GCallback.self)
        g_signal_connect_data(loader, "size-prepared", handler, nil, nil, GConnectFlags(rawValue: 0))
    }

    /// Writes the pixels as Cairo's RGB24: native 32-bit words, red in bits 16 to 23.
    func copyPixels(to target: UnsafeMutablePointer<UInt8>, stride: Int) {
        guard let source = gdk_pixbuf_read_pixels(pointer) else { return }
        let sourceStride = Int(gdk_pixbuf_get_rowstride(pointer))
        let channels = Int(gdk_pixbuf_get_n_channels(pointer))
        for row in 0..<height {
            var pixel = source + row * sourceStride
            let line = UnsafeMutableRawPointer(target + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<width {
                line[column] = UInt32(pixel[0]) << 16 | UInt32(pixel[1]) << 8 | UInt32(pixel[2])
                pixel += channels
            }
        }
    }

    func forEachPixel(_ body: (UInt8, UInt8, UInt8) -> Void) {
        guard let source = gdk_pixbuf_read_pixels(pointer) else { return }
        let stride = Int(gdk_pixbuf_get_rowstride(pointer)), channels = Int(gdk_pixbuf_get_n_channels(pointer))
        for row in 0..<height {
            var pixel = source + row * stride
            for _ in 0..<width {
                body(pixel[0], pixel[1], pixel[2])
                pixel += channels
            }
        }
    }

    /// Pixels further from grey than photographs of grey things are.
    static func isColour(_ red: Int, _ green: Int, _ blue: Int) -> Bool {
        max(red, green, blue) - min(red, green, blue) > 28
    }

    /// Whether more than one pixel in two hundred is of a colour.
    var hasColours: Bool {
        var coloured = 0
        forEachPixel { if Self.isColour(Int($0), Int($1), Int($2)) { coloured += 1 } }
        return coloured * 200 > width * height
    }

    var hasTransparency: Bool { gdk_pixbuf_get_has_alpha(pointer) != 0 }

    /// The pixels as a file; of JPEG at a quality at which nobody sees a difference.
    func encoded(_ format: ImageFile.Format) -> [UInt8]? {
        var bytes: UnsafeMutablePointer<CChar>?
        var size: gsize = 0
        let key = strdup(format == .jpeg ? "quality" : "compression"), value = strdup(format == .jpeg ? "92" : "6")
        defer {
            free(key)
            free(value)
        }
        var keys = [key, nil], values = [value, nil]
        let name = format == .jpeg ? "jpeg" : "png"
        guard gdk_pixbuf_save_to_bufferv(pointer, &bytes, &size, name, &keys, &values, nil) != 0, let bytes else {
            return nil
        }
        defer { g_free(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(size)))
    }
}
