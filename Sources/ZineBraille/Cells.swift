/// Cells of six dots, each a number from 0, the blank, to 63, all dots: the first dot counts 1, the second 2, the sixth 32.
public struct Cells: Hashable, Sendable {
    public var dots: [UInt8]
    public init(_ dots: [UInt8] = []) { self.dots = dots }

    static let blank: UInt8 = 0
    /// Dot 5: the line goes on in the next without a blank.
    static let goesOn: UInt8 = 0b01_0000
    /// Dots 3 and 6: a page of print ends.
    static let rule: UInt8 = 0b10_0100

    /// The character of each cell in a file for embossers and displays, in the order of their dots (the North American
    /// Braille Computer Code).
    private static let characters = Array(" A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=".utf8)

    /// As a file for embossers has them.
    var file: [UInt8] { dots.map { Self.characters[Int($0 & 63)] } }

    /// The cells of a line of such a file; what stands for none is a blank.
    init(file: some Sequence<UInt8>) {
        dots = file.map { byte in UInt8(Self.characters.firstIndex(of: byte) ?? 0) }
    }

    /// Words between blanks.
    var words: [ArraySlice<UInt8>] { dots.split(separator: Self.blank) }
}
