/// Gathers what was left out, each thing once.
struct Notes {
    private var order: [Drawing.Remark] = []
    private var places: [String: Int] = [:]

    mutating func add(_ kind: Drawing.Remark.Kind, _ name: String, line: Int) {
        let name = String(name.unicodeScalars.prefix(80).map { $0.value < 0x20 ? " " : Character($0) })
        let key = "\(kind) \(name)"
        if let place = places[key] {
            order[place].count += 1
        } else if order.count < 1_000 {
            places[key] = order.count
            order.append(Drawing.Remark(kind: kind, name: name, line: line))
        }
    }

    func remarks(and others: Notes) -> [Drawing.Remark] { order + others.order }
}
