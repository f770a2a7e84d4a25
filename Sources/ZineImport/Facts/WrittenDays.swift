/// Days out of the ways in which pages write them.
enum WrittenDays {
    /// The day at the beginning of a text, as the page's own clock has it.
    static func day(_ text: String) -> String? {
        let text = text.stripped
        return iso(text) ?? named(text) ?? slashed(text)
    }

    private static func valid(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1970...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func iso(_ text: String) -> String? {
        let numbers = text.prefix(10).split(omittingEmptySubsequences: false) { $0 == "-" }
        if numbers.count == 3, numbers[0].count == 4, let year = Int(numbers[0]), let month = Int(numbers[1]),
            numbers[1].count == 2,
            let day = Int(numbers[2].prefix(2))
        {
            return valid(year, month, day)
        }
        let digits = text.prefix(8)
        if digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            text.dropFirst(8).first.map({ !$0.isNumber }) ?? true, let all = Int(digits)
        {
            return valid(all / 10000, all / 100 % 100, all % 100)
        }
        // 2024年3月9日
        let parts = text.split { !($0.isASCII && $0.isNumber) }.prefix(3).compactMap { Int($0) }
        if parts.count == 3, text.contains("年") || text.contains("년"), parts[0] > 1900 {
            return valid(parts[0], parts[1], parts[2])
        }
        return nil
    }

    /// `March 20, 2020`, `20 March 2020`, `Fri, 20 Mar 2020 14:18:00 GMT`, `20. März 2020`.
    private static func named(_ text: String) -> String? {
        let words = text.split { !($0.isLetter || $0.isNumber) }.prefix(8).map { $0.lowercased() }
        for (index, word) in words.enumerated() {
            guard let month = month(word) else { continue }
            let after = words.dropFirst(index + 1).filter { $0 != "de" && $0 != "of" }
            if let before = index > 0 ? number(words[index - 1]) : nil, before <= 31,
                let year = after.first.flatMap({ Int($0) }), year > 1900
            {
                return valid(year, month, before)
            }
            if index > 1, words[index - 1] == "de", let before = number(words[index - 2]),
                let year = after.first.flatMap({ Int($0) }), year > 1900
            {
                return valid(year, month, before)
            }
            if after.count >= 2, let day = after.first.flatMap(number), day <= 31,
                let year = Int(after[after.startIndex + 1]), year > 1900
            {
                return valid(year, month, day)
            }
        }
        return nil
    }

    private static func number(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word[digits.endIndex...]
        guard rest.isEmpty || ["st", "nd", "rd", "th", "er"].contains(String(rest)) else { return nil }
        return Int(digits)
    }

    private static let months: [[String]] = [
        ["january", "jan", "januar", "janvier", "enero", "gennaio", "januari", "janeiro", "января"],
        ["february", "feb", "februar", "février", "febrero", "febbraio", "februari", "fevereiro", "февраля"],
        ["march", "mar", "märz", "mars", "marzo", "maart", "março", "марта"],
        ["april", "apr", "avril", "abril", "aprile", "апреля"], ["may", "mai", "mayo", "maggio", "mei", "maio", "мая"],
        ["june", "jun", "juni", "juin", "junio", "giugno", "junho", "июня"],
        ["july", "jul", "juli", "juillet", "julio", "luglio", "julho", "июля"],
        ["august", "aug", "août", "agosto", "augustus", "августа"],
        ["september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro", "сентября"],
        ["october", "oct", "oktober", "octobre", "octubre", "ottobre", "outubro", "октября"],
        ["november", "nov", "novembre", "noviembre", "novembro", "ноября"],
        ["december", "dec", "dezember", "décembre", "diciembre", "dicembre", "dezembro", "декабря"],
    ]

    /// Whether a word can stand in a date: a number, a month, a day of the week, a zone.
    static func isPart(_ word: String) -> Bool {
        let letters = word.lowercased().filter { $0.isLetter || $0.isNumber }
        return letters.first?.isNumber ?? true || month(letters) != nil || others.contains(letters)
            || days.contains { letters.hasPrefix($0) && letters.count <= 10 }
    }

    private static let days = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "lun", "mar", "mer", "jeu", "ven",
        "sam", "dim",
    ]
    private static let others: Set<String> = [
        "de", "of", "the", "utc", "gmt", "am", "pm", "cet", "cest", "est", "edt", "pst", "pdt", "uhr",
    ]

    private static func month(_ word: String) -> Int? {
        months.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    /// `2020/03/20`, `20.03.2020`. What has the month first by chance is not guessed.
    private static func slashed(_ text: String) -> String? {
        let head = text.prefix { $0.isASCII && ($0.isNumber || "/.".contains($0)) }
        let parts = head.split { $0 == "/" || $0 == "." }.compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        if parts[0] > 1900 { return valid(parts[0], parts[1], parts[2]) }
        return head.contains(".") && parts[2] > 1900 ? valid(parts[2], parts[1], parts[0]) : nil
    }
}
