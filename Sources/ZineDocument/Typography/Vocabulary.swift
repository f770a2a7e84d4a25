extension Typography {
    /// Word lists that several rules share.
    enum Vocabulary {
        /// Set after a number with a no-break space, in every language.
        static let units: Set<String> = [
            "ns", "µs", "μs", "us", "ms", "s", "sec", "min", "h", "hr", "hrs", "d",
            "Hz", "kHz", "MHz", "GHz", "THz", "fps", "rpm", "rps", "RPS", "qps", "QPS", "tps", "dB",
            "bit", "kbit", "Mbit", "Gbit", "B", "kB", "KB", "MB", "GB", "TB", "PB", "EB",
            "KiB", "MiB", "GiB", "TiB", "PiB", "bps", "kbps", "Mbps", "Gbps", "kb", "Mb", "Gb", "Tb",
            "W", "kW", "MW", "GW", "kWh", "MWh", "V", "mV", "kV", "A", "mA", "K", "J", "kJ", "Pa", "hPa", "kPa", "bar",
            "mm", "cm", "dm", "m", "km", "nm", "µm", "μm", "ft", "yd", "pt", "px", "dpi", "ppi",
            "mg", "g", "kg", "t", "lb", "lbs", "oz", "ml", "mL", "cl", "l", "L",
            "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "JPY", "BRL", "MXN",
            "C", "F", "°C", "°F", "°", "%", "‰", "Ω", "kΩ", "€", "$", "£", "¥",
        ]

        static let zones: Set<String> = [
            "UTC", "GMT", "PST", "PDT", "PT", "MST", "MDT", "MT", "CST", "CDT", "CT", "EST", "EDT", "ET", "AKST",
            "AKDT",
            "HST", "WET", "WEST", "CET", "CEST", "EET", "EEST", "BST", "IST", "MSK", "MEZ", "MESZ", "JST", "KST",
            "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "BRT", "ART", "SGT", "HKT",
        ]

        static let dayHalves: Set<String> = ["AM", "PM", "am", "pm", "a.m.", "p.m.", "A.M.", "P.M."]

        static let englishMonths: Set<String> = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        ]
        static let germanMonths: Set<String> = [
            "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
            "november", "dezember", "jan", "feb", "mär", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez",
        ]
        static let frenchMonths: Set<String> = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc",
        ]
        static let spanishMonths: Set<String> = [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre",
            "octubre", "noviembre", "diciembre",
        ]
        static let portugueseMonths: Set<String> = [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro", "dezembro",
        ]
        static let italianMonths: Set<String> = [
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre",
        ]
        static let dutchMonths: Set<String> = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ]

        static let englishBeforeNumbers: Set<String> = [
            "p.", "pp.", "No.", "Nos.", "Fig.", "Figs.", "fig.", "figs.", "Eq.", "Eqs.", "Sec.", "Ch.", "ch.", "Vol.",
            "vol.", "Pt.", "Art.", "Tab.", "v", "v.", "vs.", "approx.", "ca.", "c.", "№",
        ]

        /// Without words that a quotation may as well begin with, as 'round robin' and 'cause of failure' do.
        static let englishElisions: Set<String> = [
            "tis", "twas", "twere", "twould", "til", "em", "cuz", "n", "bout", "neath", "tween", "nuff", "nother",
            "scuse", "fraid",
        ]

        /// Words that a quotation may begin with as well.
        static let englishLooseElisions: Set<String> = [
            "cause", "round", "net", "cept", "course", "kay", "sup", "gainst", "mongst", "stead", "pon", "twixt",
            "phone", "plane", "bus", "cello", "burbs", "hood", "ave", "ere", "ead", "ouse", "ow", "im", "er", "ello",
            "ang", "appen", "member", "less", "lectric", "bye", "specially", "spect", "fore", "way", "tude", "possum",
        ]

        /// What stands before `'n'` when it is short for “and”.
        static let joinedByN: Set<String> = [
            "rock", "drum", "fish", "guns", "pick", "toys", "surf", "mac", "salt", "sweet", "cut", "bread", "mix",
            "stop",
        ]
    }
}
