import CPangoCairo

/// Makes the pixels of a picture shades of one ink.
enum InkPicture {
    static func reduce(_ image: PDFObject, in file: borrowing QPDFFile) throws(QPDFFile.Failure) {
        let mask = file.value(image, "/SMask")
        if file.isStream(mask), !file.isName(file.value(mask, "/ColorSpace"), "/DeviceGray") {
            throw .damaged("a picture's mask has colours")
        }
        let space = file.value(image, "/ColorSpace")
        if file.isNull(space) || file.isName(space, "/DeviceGray") { return }
        let grey: [UInt8]
        if file.isName(file.value(image, "/Filter"), "/DCTDecode") {
            guard let bytes = file.storedData(of: image), let pixels = photograph(bytes) else {
                throw .damaged("a photograph cannot be made grey")
            }
            grey = pixels
        } else {
            guard file.isName(space, "/DeviceRGB"), file.number(file.value(image, "/BitsPerComponent")) == 8,
                file.isNull(file.value(image, "/Decode")), let colours = file.contents(of: image)
            else { throw .damaged("a picture's colours cannot be made grey") }
            grey = stride(from: 0, to: colours.count - 2, by: 3).map {
                level(colours[$0], colours[$0 + 1], colours[$0 + 2])
            }
        }
        guard let width = file.number(file.value(image, "/Width")),
            let height = file.number(file.value(image, "/Height")),
            Double(grey.count) == width * height
        else { throw .damaged("a picture has fewer pixels than it says") }
        file.replaceData(of: image, grey)
        file.set(image, "/ColorSpace", file.make(.name("DeviceGray")))
        file.set(image, "/BitsPerComponent", file.make(.int(8)))
        for key in ["/Decode", "/DecodeParms"] { file.remove(image, key) }
    }

    /// In 256ths of the parts that `OneInk` adds up.
    static func level(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
        let sum: Int = 77 * Int(red) + 151 * Int(green) + 28 * Int(blue)
        return UInt8((sum + 128) >> 8)
    }

    /// The pixels of a JPEG, whichever colours it is in.
    private static func photograph(_ bytes: [UInt8]) -> [UInt8]? {
        guard let picture = RasterImage(jpeg: bytes),
            let data = cairo_image_surface_get_data(picture.surface.pointer)
        else { return nil }
        let stride = Int(cairo_image_surface_get_stride(picture.surface.pointer))
        var grey: [UInt8] = []
        grey.reserveCapacity(picture.width * picture.height)
        for row in 0..<picture.height {
            let line = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<picture.width {
                let pixel = line[column]
                grey.append(
                    level(
                        UInt8(truncatingIfNeeded: pixel >> 16), UInt8(truncatingIfNeeded: pixel >> 8),
                        UInt8(truncatingIfNeeded: pixel)))
            }
        }
        return grey
    }
}
