import Testing
import ZineDocument

@Suite("Spaces")
struct SpaceTests {
    @Test(
        "a number keeps its unit",
        arguments: [
            Case("en-US", "15 ms, 10 GB and 50 %", "15·ms, 10·GB and 50·%"),
            Case("en-US", "5 MB/s at 20 °C for 100 €", "5·MB/s at 20·°C for 100·€"),
            Case("en-US", "3 hours of 12 nodes", "3 hours of 12 nodes"),
            Case("en-US", "node db1 s and UTF-8 B", "node db1 s and UTF-8 B"),
            Case("en-US", "1,234.5 kB", "1,234.5·kB"),
            Case("de", "14 Uhr, 3 Mio. Euro", "14·Uhr, 3·Mio. Euro"),
            Case("fr", "14 h 20, 5 Mo", "14·h·20, 5·Mo"),
            Case("fr", "5 d'entre eux", "5 d’entre eux"),
            Case("nl", "14 uur", "14·uur"),
            Case("ja", "15 ms", "15·ms"),
        ])
    func units(_ given: Case) { given.check() }

    @Test(
        "times keep their halves and zones, dates their months",
        arguments: [
            Case("en-US", "2:18 PM PST", "2:18·PM·PST"),
            Case("en-US", "2:18PM PST", "2:18PM·PST"),
            Case("en-US", "14:20 UTC", "14:20·UTC"),
            Case("en-US", "at 5 p.m. sharp", "at 5·p.m. sharp"),
            Case("en-US", "at 5 a.m.", "at 5·a.m."),
            Case("en-US", "I am 20 am I not", "I am 20·am I not"),
            Case("en-US", "at UTC 14", "at UTC 14"),
            Case("en-GB", "20 March 2020", "20·March 2020"),
            Case("en-US", "March 16, 2020 and Jan. 5", "March·16, 2020 and Jan.·5"),
            Case("en-US", "we march 16 miles, may 5 pass, March 2020", "we march 16 miles, may 5 pass, March 2020"),
            Case("de", "20. März 2020", "20.·März 2020"),
            Case("fr", "20 mars, 1er avril", "20·mars, 1er·avril"),
            Case("es", "20 de marzo, 20 de ellos", "20·de marzo, 20 de ellos"),
            Case("pt", "20 de março", "20·de março"),
            Case("it", "20 marzo", "20·marzo"),
            Case("nl", "20 maart", "20·maart"),
            Case("es", "a las 5 p. m. de hoy", "a las 5·p.·m. de hoy"),
        ])
    func times(_ given: Case) { given.check() }

    @Test(
        "abbreviations keep their numbers and names",
        arguments: [
            Case("en-US", "p. 5, No. 5, Fig. 2, v 2, § 5", "p.·5, No.·5, Fig.·2, v·2, §·5"),
            Case("en-US", "(Fig. 2)", "(Fig.·2)"),
            Case("en-US", "I said no. 5 came.", "I said no. 5 came."),
            Case("en-US", "J. R. Smith and Ada B. Smith", "J.·R.·Smith and Ada B.·Smith"),
            Case("en-US", "So did I. The next", "So did I. The next"),
            Case("en-US", "the plan b. The next", "the plan b. The next"),
            Case("en-US", "Dr. Smith, Mr. Jones", "Dr.·Smith, Mr.·Jones"),
            Case("de", "z. B. hier, d. h. dort, i. d. R. nie", "z.¦B. hier, d.¦h. dort, i.¦d.¦R. nie"),
            Case("de", "S. 5, Nr. 7, § 5 Abs. 2", "S.·5, Nr.·7, §·5 Abs.·2"),
            Case("fr", "M. Dupont, p. ex. ici, n° 5", "M.·Dupont, p.·ex. ici, n°·5"),
            Case("es", "EE. UU., pág. 5", "EE.·UU., pág.·5"),
            Case("it", "n. 5, pag. 7", "n.·5, pag.·7"),
            Case("nl", "blz. 5", "blz.·5"),
        ])
    func abbreviations(_ given: Case) { given.check() }

    @Test(
        "French spaces its high points and guillemets, each region in its way",
        arguments: [
            Case("fr", "Quoi ? Non ! Si ; voilà : fin", "Quoi¦? Non¦! Si¦; voilà·: fin"),
            Case("fr", "Quoi? Non! Si; voilà: fin", "Quoi¦? Non¦! Si¦; voilà·: fin"),
            Case("fr", "« Bonjour » et «Bonjour»", "«¦Bonjour¦» et «¦Bonjour¦»"),
            Case("fr", "Quoi?! (Ah!)", "Quoi¦?! (Ah¦!)"),
            Case("fr", "à 14:20, a?b:c, x!=y, a?.b", "à 14:20, a?b:c, x!=y, a?.b"),
            Case("fr", "voir https://a.b/c?d=e!", "voir https://a.b/c?d=e¦!"),
            Case("fr-CH", "Quoi? Voilà: «fin»", "Quoi¦? Voilà¦: «¦fin¦»"),
            Case("fr-CA", "Quoi? Voilà: fin", "Quoi? Voilà·: fin"),
            Case("fr", "10 000 requêtes, 1 250 000 fois", "10¦000 requêtes, 1¦250¦000 fois"),
            Case("fr", "en 2020 100 serveurs", "en 2020 100 serveurs"),
            Case("en-US", "10 000 what? Yes: no!", "10 000 what? Yes: no!"),
            Case("es", "¿Qué? «sí»: no", "¿Qué? «sí»: no"),
        ])
    func french(_ given: Case) { given.check() }

    @Test(
        "addresses, paths and identifiers are never touched",
        arguments: [
            "https://a.b/it's--x...", "http://x/?q=\"a\"--b", "ann--o'neil@example.org", "foo_bar--baz", "std::it's--x",
            "~/a--b", "/etc/a--b", "src/it's.swift", "C:\\a--b", "www.a.b/c--d", "@ann--o",
        ])
    func addresses(_ word: String) {
        Case("en-US", "see \"\(word)x\", (\(word)x).", "see “\(word)x”, (\(word)x).").check()
        Case("en-US", "the \(word)x's end", "the \(word)x’s end").check()
    }

    @Test("and/or and km/h are words, not paths")
    func slashes() { Case("en-US", "and/or it's 5 km/h--fast", "and/or it’s 5·km/h–fast").check() }
}
