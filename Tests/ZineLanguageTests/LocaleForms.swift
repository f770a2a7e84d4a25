// Written by Scripts/write-locale-forms: do not edit.

/// What CLDR says of a language that the program has words of.
///
/// Source: CLDR 41, common/main and common/supplemental/plurals.xml (Unicode License v3).
struct LocaleForms: Sendable {
    var tag: String
    /// Patterns of Unicode's dates, of a day and of a month.
    var day, month: String
    /// Between two names, within a list, before its last; `{0}` and `{1}` stand for names.
    var joints: [String]
    var decimal: String
    /// The numbering system that the language takes by itself.
    var digits: String
    /// The plural categories of 1, 2, 3, 5, 11, 21 and 101.
    var counts: String
    /// Beside a day, and by themselves.
    var months, alone: String

    static let version = "41"

    // swift-format-ignore
    static let all: [LocaleForms] = [
        LocaleForms(
            tag: "ar", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ".", digits: "arab",
            counts: "one two few few many many other",
            months: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
            alone: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
        LocaleForms(
            tag: "ar-DZ", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ",", digits: "latn",
            counts: "one two few few many many other",
            months: "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
            alone: "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
        LocaleForms(
            tag: "ar-IQ", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ".", digits: "arab",
            counts: "one two few few many many other",
            months: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
            alone: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"),
        LocaleForms(
            tag: "ar-JO", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ".", digits: "arab",
            counts: "one two few few many many other",
            months: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
            alone: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"),
        LocaleForms(
            tag: "ar-LB", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ",", digits: "arab",
            counts: "one two few few many many other",
            months: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
            alone: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"),
        LocaleForms(
            tag: "ar-MA", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ",", digits: "latn",
            counts: "one two few few many many other",
            months: "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر",
            alone: "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر"),
        LocaleForms(
            tag: "ar-MR", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ",", digits: "arab",
            counts: "one two few few many many other",
            months: "يناير|فبراير|مارس|إبريل|مايو|يونيو|يوليو|أغشت|شتمبر|أكتوبر|نوفمبر|دجمبر",
            alone: "يناير|فبراير|مارس|إبريل|مايو|يونيو|يوليو|أغشت|شتمبر|أكتوبر|نوفمبر|دجمبر"),
        LocaleForms(
            tag: "ar-PS", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ".", digits: "arab",
            counts: "one two few few many many other",
            months: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
            alone: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"),
        LocaleForms(
            tag: "ar-SY", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ".", digits: "arab",
            counts: "one two few few many many other",
            months: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
            alone: "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"),
        LocaleForms(
            tag: "ar-TN", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و{1}", "{0} و{1}", "{0} و{1}"], decimal: ",", digits: "latn",
            counts: "one two few few many many other",
            months: "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
            alone: "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
        LocaleForms(
            tag: "ca", day: "d MMMM 'de' y", month: "LLLL 'de' y",
            joints: ["{0} i {1}", "{0}, {1}", "{0} i {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "de gener|de febrer|de març|d’abril|de maig|de juny|de juliol|d’agost|de setembre|d’octubre|de novembre|de desembre",
            alone: "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre"),
        LocaleForms(
            tag: "cs", day: "d. MMMM y", month: "LLLL y",
            joints: ["{0} a {1}", "{0}, {1}", "{0} a {1}"], decimal: ",", digits: "latn",
            counts: "one few few other other other other",
            months: "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
            alone: "leden|únor|březen|duben|květen|červen|červenec|srpen|září|říjen|listopad|prosinec"),
        LocaleForms(
            tag: "da", day: "d. MMMM y", month: "MMMM y",
            joints: ["{0} og {1}", "{0}, {1}", "{0} og {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december",
            alone: "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"),
        LocaleForms(
            tag: "de", day: "d. MMMM y", month: "MMMM y",
            joints: ["{0} und {1}", "{0}, {1}", "{0} und {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
            alone: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
        LocaleForms(
            tag: "de-AT", day: "d. MMMM y", month: "MMMM y",
            joints: ["{0} und {1}", "{0}, {1}", "{0} und {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
            alone: "Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
        LocaleForms(
            tag: "de-CH", day: "d. MMMM y", month: "MMMM y",
            joints: ["{0} und {1}", "{0}, {1}", "{0} und {1}"], decimal: ".", digits: "latn",
            counts: "one other other other other other other",
            months: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
            alone: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
        LocaleForms(
            tag: "de-LI", day: "d. MMMM y", month: "MMMM y",
            joints: ["{0} und {1}", "{0}, {1}", "{0} und {1}"], decimal: ".", digits: "latn",
            counts: "one other other other other other other",
            months: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
            alone: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
        LocaleForms(
            tag: "el", day: "d MMMM y", month: "LLLL y",
            joints: ["{0} και {1}", "{0}, {1}", "{0} και {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου",
            alone: "Ιανουάριος|Φεβρουάριος|Μάρτιος|Απρίλιος|Μάιος|Ιούνιος|Ιούλιος|Αύγουστος|Σεπτέμβριος|Οκτώβριος|Νοέμβριος|Δεκέμβριος"),
        LocaleForms(
            tag: "en", day: "MMMM d, y", month: "MMMM y",
            joints: ["{0} and {1}", "{0}, {1}", "{0}, and {1}"], decimal: ".", digits: "latn",
            counts: "one other other other other other other",
            months: "January|February|March|April|May|June|July|August|September|October|November|December",
            alone: "January|February|March|April|May|June|July|August|September|October|November|December"),
        LocaleForms(
            tag: "en-001", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} and {1}", "{0}, {1}", "{0} and {1}"], decimal: ".", digits: "latn",
            counts: "one other other other other other other",
            months: "January|February|March|April|May|June|July|August|September|October|November|December",
            alone: "January|February|March|April|May|June|July|August|September|October|November|December"),
        LocaleForms(
            tag: "en-US", day: "MMMM d, y", month: "MMMM y",
            joints: ["{0} and {1}", "{0}, {1}", "{0}, and {1}"], decimal: ".", digits: "latn",
            counts: "one other other other other other other",
            months: "January|February|March|April|May|June|July|August|September|October|November|December",
            alone: "January|February|March|April|May|June|July|August|September|October|November|December"),
        LocaleForms(
            tag: "es", day: "d 'de' MMMM 'de' y", month: "MMMM 'de' y",
            joints: ["{0} y {1}", "{0}, {1}", "{0} y {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
            alone: "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"),
        LocaleForms(
            tag: "fa", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} و {1}", "{0}،‏ {1}", "{0}، و {1}"], decimal: ".", digits: "arabext",
            counts: "one other other other other other other",
            months: "ژانویهٔ|فوریهٔ|مارس|آوریل|مهٔ|ژوئن|ژوئیهٔ|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
            alone: "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر"),
        LocaleForms(
            tag: "fi", day: "d. MMMM y", month: "LLLL y",
            joints: ["{0} ja {1}", "{0}, {1}", "{0} ja {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
            alone: "tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu"),
        LocaleForms(
            tag: "fr", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} et {1}", "{0}, {1}", "{0} et {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
            alone: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
        LocaleForms(
            tag: "he", day: "d בMMMM y", month: "MMMM y",
            joints: ["{0} ו{1}", "{0}, {1}", "{0} ו{1}"], decimal: ".", digits: "latn",
            counts: "one two other other other other other",
            months: "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
            alone: "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר"),
        LocaleForms(
            tag: "hi", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} और {1}", "{0}, {1}", "{0}, और {1}"], decimal: ".", digits: "latn",
            counts: "one other other other other other other",
            months: "जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्तूबर|नवंबर|दिसंबर",
            alone: "जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्तूबर|नवंबर|दिसंबर"),
        LocaleForms(
            tag: "hu", day: "y. MMMM d.", month: "y. MMMM",
            joints: ["{0} és {1}", "{0}, {1}", "{0} és {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
            alone: "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december"),
        LocaleForms(
            tag: "id", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} dan {1}", "{0}, {1}", "{0}, dan {1}"], decimal: ",", digits: "latn",
            counts: "other other other other other other other",
            months: "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember",
            alone: "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"),
        LocaleForms(
            tag: "it", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} e {1}", "{0}, {1}", "{0} e {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
            alone: "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
        LocaleForms(
            tag: "ja", day: "y年M月d日", month: "y年M月",
            joints: ["{0}、{1}", "{0}、{1}", "{0}、{1}"], decimal: ".", digits: "latn",
            counts: "other other other other other other other",
            months: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
            alone: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月"),
        LocaleForms(
            tag: "ko", day: "y년 M월 d일", month: "y년 MMMM",
            joints: ["{0} 및 {1}", "{0}, {1}", "{0} 및 {1}"], decimal: ".", digits: "latn",
            counts: "other other other other other other other",
            months: "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월",
            alone: "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월"),
        LocaleForms(
            tag: "nb", day: "d. MMMM y", month: "MMMM y",
            joints: ["{0} og {1}", "{0}, {1}", "{0} og {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember",
            alone: "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"),
        LocaleForms(
            tag: "nl", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} en {1}", "{0}, {1}", "{0} en {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
            alone: "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"),
        LocaleForms(
            tag: "pl", day: "d MMMM y", month: "LLLL y",
            joints: ["{0} i {1}", "{0}, {1}", "{0} i {1}"], decimal: ",", digits: "latn",
            counts: "one few few many many many many",
            months: "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
            alone: "styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień"),
        LocaleForms(
            tag: "pt", day: "d 'de' MMMM 'de' y", month: "MMMM 'de' y",
            joints: ["{0} e {1}", "{0}, {1}", "{0} e {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
            alone: "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"),
        LocaleForms(
            tag: "pt-PT", day: "d 'de' MMMM 'de' y", month: "MMMM 'de' y",
            joints: ["{0} e {1}", "{0}, {1}", "{0} e {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
            alone: "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"),
        LocaleForms(
            tag: "ro", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} și {1}", "{0}, {1}", "{0} și {1}"], decimal: ",", digits: "latn",
            counts: "one few few few few other other",
            months: "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
            alone: "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie"),
        LocaleForms(
            tag: "ru", day: "d MMMM y 'г'.", month: "LLLL y 'г'.",
            joints: ["{0} и {1}", "{0}, {1}", "{0} и {1}"], decimal: ",", digits: "latn",
            counts: "one few few many many one one",
            months: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
            alone: "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь"),
        LocaleForms(
            tag: "sv", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} och {1}", "{0}, {1}", "{0} och {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
            alone: "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"),
        LocaleForms(
            tag: "tr", day: "d MMMM y", month: "MMMM y",
            joints: ["{0} ve {1}", "{0}, {1}", "{0} ve {1}"], decimal: ",", digits: "latn",
            counts: "one other other other other other other",
            months: "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
            alone: "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık"),
        LocaleForms(
            tag: "uk", day: "d MMMM y 'р'.", month: "LLLL y 'р'.",
            joints: ["{0} і {1}", "{0}, {1}", "{0} і {1}"], decimal: ",", digits: "latn",
            counts: "one few few many many one one",
            months: "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
            alone: "січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень"),
        LocaleForms(
            tag: "vi", day: "d MMMM, y", month: "MMMM 'năm' y",
            joints: ["{0} và {1}", "{0}, {1}", "{0} và {1}"], decimal: ",", digits: "latn",
            counts: "other other other other other other other",
            months: "tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|tháng 10|tháng 11|tháng 12",
            alone: "Tháng 1|Tháng 2|Tháng 3|Tháng 4|Tháng 5|Tháng 6|Tháng 7|Tháng 8|Tháng 9|Tháng 10|Tháng 11|Tháng 12"),
        LocaleForms(
            tag: "zh", day: "y年M月d日", month: "y年M月",
            joints: ["{0}和{1}", "{0}、{1}", "{0}和{1}"], decimal: ".", digits: "latn",
            counts: "other other other other other other other",
            months: "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
            alone: "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月"),
        LocaleForms(
            tag: "zh-Hant", day: "y年M月d日", month: "y年M月",
            joints: ["{0}和{1}", "{0}、{1}", "{0}和{1}"], decimal: ".", digits: "latn",
            counts: "other other other other other other other",
            months: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
            alone: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月"),
    ]
}
