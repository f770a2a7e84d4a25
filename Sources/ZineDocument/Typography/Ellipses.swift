extension Typography.RunningText {
    /// Three points become one sign; of four the first three do, as the last one ends a sentence. Beside Chinese and Japanese
    /// they become two signs.
    mutating func setEllipses(_ conventions: Typography.Conventions) {
        var index = 0
        while index < count {
            guard isLoose(".", index) else { index += 1; continue }
            var end = index
            while isLoose(".", end) { end += 1 }
            if end - index == 3 || end - index == 4 {
                replace(index, with: "…", .closing)
                let isWide = conventions.wideDash != nil && (isUnspaced(index - 1) || isUnspaced(end))
                if isWide { replace(index + 1, with: "…", .closing) }
                markDropped(index + (isWide ? 2 : 1)..<index + 3)
            }
            index = end
        }
        dropMarked()
    }
}
