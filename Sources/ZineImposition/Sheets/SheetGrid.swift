import ZineCore

/// Cells of equal size on a sheet.
struct SheetGrid {
    var sheet: Size
    /// The part of the sheet that the cells divide.
    var area: Rect
    var columns: Int
    var rows: Int

    init(sheet: Size, area: Rect? = nil, columns: Int, rows: Int) {
        self.sheet = sheet
        self.area = area ?? Rect(origin: .zero, size: sheet)
        self.columns = columns
        self.rows = rows
    }

    /// The `index`-th vertical line, from the left.
    func x(_ index: Int) -> Length { area.left + area.size.width * index / columns }
    /// The `index`-th horizontal line, from the top.
    func y(_ index: Int) -> Length { area.top + area.size.height * index / rows }

    func cell(column: Int, row: Int) -> Rect {
        Rect(x: x(column), y: y(row), width: x(column + 1) - x(column), height: y(row + 1) - y(row))
    }

    /// The paper, lying the way that gives a grid of such pages more room; upright where it makes no difference.
    static func orient(_ paper: Size, columns: Int, rows: Int, page: Size) -> Size {
        let upright = Size(width: min(paper.width, paper.height), height: max(paper.width, paper.height))
        let room = { (sheet: Size) in min(sheet.width / (page.width * columns), sheet.height / (page.height * rows)) }
        return room(upright.transposed) > room(upright) ? upright.transposed : upright
    }
}

/// The grid of a contact sheet: small pages apart from each other, a line for the page's number below each.
enum ProofGrid {
    /// How many rows fit, so that pages are as large as their columns allow.
    static func rows(columns: Int, options: ImpositionOptions) -> Int {
        let sheet = sheet(options)
        let area = area(of: sheet, options)
        let gap = gap(area.size.width / columns)
        let width = area.size.width / columns - gap
        let height = width.points * (options.pageSize.height / options.pageSize.width)
        let rows = area.size.height.points / (height + caption(area).points + gap.points)
        return Int(min(max(rows, 1), 100))
    }

    static func grid(columns: Int, rows: Int, options: ImpositionOptions) -> SheetGrid {
        let sheet = sheet(options)
        return SheetGrid(sheet: sheet, area: area(of: sheet, options), columns: columns, rows: rows)
    }

    /// Where in a cell the page goes.
    static func place(in cell: Rect, of grid: SheetGrid) -> Rect {
        let half = gap(cell.size.width) / 2
        return cell.inset(by: Insets(top: half, right: half, bottom: half + caption(grid.area), left: half))
    }

    static func caption(_ area: Rect) -> Length { min(.points(10), area.size.height / 10) }

    private static func gap(_ width: Length) -> Length { min(.points(9), width / 4) }

    private static func sheet(_ options: ImpositionOptions) -> Size {
        let (a, b) = (options.paper.width, options.paper.height)
        return Size(width: min(a, b), height: max(a, b))
    }

    private static func area(of sheet: Size, _ options: ImpositionOptions) -> Rect {
        Rect(origin: .zero, size: sheet).inset(by: Insets(all: options.printableMargin))
    }
}
