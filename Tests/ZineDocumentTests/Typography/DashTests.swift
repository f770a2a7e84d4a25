import Testing
import ZineDocument

@Suite("Dashes and ellipses")
struct DashTests {
    @Test(
        "hyphens that stand for dashes become dashes",
        arguments: [
            Case("en-US", "one -- two", "one – two"),
            Case("en-US", "one--two", "one–two"),
            Case("en-US", "one---two --- three", "one—two — three"),
            Case("en-US", "one - two", "one – two"),
            Case("de", "eins - zwei", "eins – zwei"),
            Case("fr", "un - deux", "un – deux"),
            Case("en-US", "-- The editors", "– The editors"),
            Case("en-US", "(one) - \"two\"", "(one) – “two”"),
        ])
    func dashes(_ given: Case) { given.check() }

    @Test(
        "ranges of plain numbers take an en dash",
        arguments: [
            Case("en-US", "10-20 nodes", "10–20 nodes"),
            Case("en-US", "pages 3-8.", "pages 3–8."),
            Case("en-US", "(1914-1918)", "(1914–1918)"),
            Case("en-US", "1998-99, 2019-20", "1998–99, 2019–20"),
            Case("en-US", "14:20-14:40", "14:20–14:40"),
            Case("en-US", "$10-20, ~5-6", "$10–20, ~5–6"),
            Case("en-US", "1.5-2.5 and 1,000-2,000", "1.5–2.5 and 1,000–2,000"),
            Case("en-US", "10-20% or 10-20ms", "10–20% or 10–20ms"),
            Case("en-US", #""10-20""#, "“10–20”"),
            Case("en-US", "100-1000 requests", "100–1000 requests"),
        ])
    func ranges(_ given: Case) { given.check() }

    @Test(
        "dates, telephone numbers, versions, identifiers and flags keep their hyphens",
        arguments: [
            "on 2020-03-16", "in 2020-03", "555-1234", "1-800-555-0100", "555-0100", "v1.2-3", "2.1-4", "1.2.3-4",
            "RFC-1234-5", "ISO 8601-1", "IEC 61508-3", "94107-1234", "02-05 09:10", "F-16", "3-1", "20-10", "10-20-30",
            "db1-2", "key-value", "anti-entropy", "a -> b --> c <-- d", "git push --force", "run --dry-run",
            "kill -9 it", "i-- and i++", "12-34ab", "-----BEGIN", "x=1-2", "#10-20", "10-20/30", "- 5",
        ])
    func kept(_ text: String) { Case("en-US", asTyped: text).check() }

    @Test(
        "a minus stands before a measure",
        arguments: [
            Case("en-US", "at -5 °C", "at −5·°C"),
            Case("en-US", "(-20%)", "(−20%)"),
            Case("en-US", asTyped: "returned -1 again"),
        ])
    func minus(_ given: Case) { given.check() }

    @Test(
        "three points are one sign; what engineers type stays",
        arguments: [
            Case("en-US", "and so on...", "and so on…"),
            Case("en-US", "wait.... Then", "wait…. Then"),
            Case("en-US", "\"...\"", "“…”"),
            Case("en-US", asTyped: "etc.. and ....."),
            Case("en-US", asTyped: "(c) 3x faster, a -> b, => c, 1..5, +/- 3"),
        ])
    func ellipses(_ given: Case) { given.check() }
}
