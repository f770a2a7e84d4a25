extension Typography.RunningText {
    /// Three points become one sign; of four the first three do, as the last one ends a sentence.
    mutating func setEllipses() {
        var index = 0
        while index < count {
            guard isLoose(".", index) else { index += 1; continue }
            var end = index
            while isLoose(".", end) { end += 1 }
            if end - index == 3 || end - index == 4 {
                replace(index, with: "…", .closing)
                markDropped(index + 1..<index + 3)
            }
            index = end
        }
        dropMarked()
    }
}
