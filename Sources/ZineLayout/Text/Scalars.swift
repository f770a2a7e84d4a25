import ZineDocument

/// What the composer needs to know of characters: a few classes, by range, where Unicode's own properties are too
/// coarse or too slow.
extension Unicode.Scalar {
    /// Spaces that lines may break at and that stretch.
    var isBreakingSpace: Bool {
        switch value {
        case 0x20, 0x09, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Spaces that hold words together: no-break, figure and narrow no-break space.
    var isNoBreakSpace: Bool { value == 0xA0 || value == 0x202F || value == 0x2007 }

    /// Anything but what is known to leave the direction of Latin text alone: quotes, dashes, symbols, ideographs.
    var mayRunRightToLeft: Bool {
        switch value {
        case 0..<0x590, 0x1E00...0x1FFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x2BFF: false
        default: !isIdeographic
        }
    }

    /// Of a script that parts its words by sense alone: Thai, Lao, Myanmar, Khmer.
    var isUnspacedLetter: Bool {
        switch value {
        case 0xE01...0xE3A, 0xE40...0xE4E, 0xE81...0xEDF, 0x1000...0x109F, 0x1780...0x17D3, 0xA9E0...0xA9FF,
            0xAA60...0xAA7F:
            true
        default: false
        }
    }

    /// Kinsoku: must not start a line.
    var mustNotStartLine: Bool {
        switch value {
        case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0x30FB, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF01, 0x309B...0x309E, 0x30FC...0x30FE,
            0x3005, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x30A1, 0x30A3,
            0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x300D, 0x300F, 0x3011,
            0x3009, 0x300B, 0x3015, 0xFF09, 0xFF3D, 0xFF5D, 0x2019, 0x201D, 0x2026, 0x2025, 0x29, 0x5D, 0x7D, 0x2C,
            0x2E, 0x21, 0x3F, 0x3A, 0x3B:
            true
        default: false
        }
    }

    /// Kinsoku: must not end a line.
    var mustNotEndLine: Bool {
        switch value {
        case 0x300C, 0x300E, 0x3010, 0x3008, 0x300A, 0x3014, 0xFF08, 0xFF3B, 0xFF5B, 0x2018, 0x201C, 0x28, 0x5B, 0x7B:
            true
        default: false
        }
    }

    /// Marks and joiners that belong to the character before them.
    var extendsCluster: Bool {
        switch value {
        case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
        case 0...0x2FF: false
        default:
            switch properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: true
            default: false
            }
        }
    }

    var isLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0...0xBF: value == 0xAA || value == 0xB5 || value == 0xBA
        default: properties.isAlphabetic
        }
    }

    var isDigit: Bool { (0x30...0x39).contains(value) }
    var isUpper: Bool { (0x41...0x5A).contains(value) || (value > 0xBF && properties.isUppercase) }
    var isLower: Bool { (0x61...0x7A).contains(value) || (value > 0xBF && properties.isLowercase) }
}

extension String {
    /// Faster than building a view scalar by scalar, and asked for every word.
    init(scalars: ArraySlice<Unicode.Scalar>) {
        let size = scalars.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: size) { buffer in
            var count = 0
            for scalar in scalars {
                if scalar.value < 0x80 {
                    buffer[count] = UInt8(truncatingIfNeeded: scalar.value)
                    count += 1
                } else {
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        buffer[count] = byte
                        count += 1
                    }
                }
            }
            return count
        }
    }

    init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars[...]) }
}

extension [UInt8] {
    /// Appends a scalar in UTF-8.
    /// - Returns: the number of its bytes.
    mutating func appendUTF8(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x80 {
            append(UInt8(truncatingIfNeeded: scalar.value))
            return 1
        }
        let bytes = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        append(contentsOf: bytes)
        return bytes.count
    }
}
