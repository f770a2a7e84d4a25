import Testing
import ZineDocument

@Suite("Quotes, apostrophes and primes")
struct QuoteTests {
    @Test(
        "straight quotes become the language's, level by level",
        arguments: [
            Case("en-US", #""Yes," she said."#, "“Yes,” she said."),
            Case("en-US", #"He said "she said 'no' twice" again."#, "He said “she said ‘no’ twice” again."),
            Case("en-US", #""'No,' she said.""#, "“‘No,’ she said.”"),
            Case("en-US", #""He said 'no.'""#, "“He said ‘no.’”"),
            Case("en-US", #"She wrote "he said "no" twice" then."#, "She wrote “he said ‘no’ twice” then."),
            Case("en-US", "the value 'x' there", "the value ‘x’ there"),
            Case("en", #"("a guild")"#, "(“a guild”)"),
            Case("en-US", #"an end—"really"—and"#, "an end—“really”—and"),
            Case("en-US", #""Wait---" he said"#, "“Wait—” he said"),
            Case("en-US", #""...and then""#, "“…and then”"),
            Case("en-US", #"the "." character"#, "the “.” character"),
            Case("en-US", #"about "50%" of "C++"."#, "about “50%” of “C++”."),
            Case("en-US", #""a"/"b""#, "“a”/“b”"),
            Case("en-US", #""Open and "closed" here"#, "“Open and “closed” here"),
            Case("en-GB", #"He said "she said 'no' twice"."#, "He said ‘she said “no” twice’."),
            Case("en-GB", #"'Right,' she said, 'he said "go".'"#, "‘Right,’ she said, ‘he said “go”.’"),
            Case("de", #""Er sagte 'nein'", sagte sie."#, "„Er sagte ‚nein‘“, sagte sie."),
            Case("de-AT", #""Servus""#, "„Servus“"),
            Case("de-CH", #""Er sagte 'nein'", sagte sie."#, "«Er sagte ‹nein›», sagte sie."),
            Case("de-Latn-CH", #""Nein""#, "«Nein»"),
            Case("fr", #"Il a dit "oui 'peut-être' non"."#, "Il a dit «¦oui “peut-être” non¦»."),
            Case("fr-CH", #"Il a dit "oui 'peut-être' non"."#, "Il a dit «¦oui ‹¦peut-être¦› non¦»."),
            Case("fr-CA", #""Oui!""#, "«·Oui!·»"),
            Case("es", #""Dijo 'nunca' y se fue""#, "«Dijo “nunca” y se fue»"),
            Case("es", #"¿"Nunca"?"#, "¿«Nunca»?"),
            Case("pt", #""Disse 'nunca'""#, "“Disse ‘nunca’”"), Case("pt-PT", #""Disse 'nunca'""#, "«Disse “nunca”»"),
            Case("pt-BR", #""Disse 'nunca'""#, "“Disse ‘nunca’”"),
            Case("it", #""Ha detto 'mai'""#, "«Ha detto “mai”»"),
            Case("nl", #""Hij zei 'nee'""#, "“Hij zei ‘nee’”"),
            Case("nl", "het 'zogenaamde' lek", "het ‘zogenaamde’ lek"),
            Case("sv", #""Hej" sa hon"#, "”Hej” sa hon"),
            Case("pl", #""Nie""#, "„Nie”"),
            Case("ja", #""quoted" and 'quoted'"#, "「quoted」 and 『quoted』"),
            Case("", asTyped: #""quoted" isn't"#),
        ])
    func levels(_ given: Case) { given.check() }

    @Test(
        "an apostrophe is one wherever it stands",
        arguments: [
            Case("en-US", "We can't, they'd, it's.", "We can’t, they’d, it’s."),
            Case("en-US", "the '90s and the 1990's", "the ’90s and the 1990’s"),
            Case("en-US", "back in '99, then", "back in ’99, then"),
            Case("en-US", "rock 'n' roll", "rock ’n’ roll"),
            Case("en-US", "rock 'n roll", "rock ’n roll"),
            Case("en-US", "the engineers' plan", "the engineers’ plan"),
            Case("en-US", "'Twas late; get 'em.", "’Twas late; get ’em."),
            Case("en-US", "the 'em' unit and '42'", "the ‘em’ unit and ‘42’"),
            Case("en-US", "the 'round robin' and the 'cause of it'", "the ‘round robin’ and the ‘cause of it’"),
            Case("en-US", "the variable 'n' grows", "the variable ‘n’ grows"),
            Case("en-US", #"the "Foo"'s end, (CEO)'s, C++'s"#, "the “Foo”’s end, (CEO)’s, C++’s"),
            Case("en-US", #"Editors' "own" note"#, "Editors’ “own” note"),
            Case("en-US", "'don't', he said", "‘don’t’, he said"),
            Case("de", "Hans' Auto, wie geht's? So 'ne Sache.", "Hans’ Auto, wie geht’s? So ’ne Sache."),
            Case("fr", "d'accord, aujourd'hui", "d’accord, aujourd’hui"),
            Case("fr", #"l'"incident""#, "l’«¦incident¦»"),
            Case("it", #"un po' d'"aria""#, "un po’ d’«aria»"),
            Case("nl", "'s avonds in 's-Hertogenbosch, 't is", "’s avonds in ’s-Hertogenbosch, ’t is"),
            Case("de-CH", "1'000'000 Franken", "1’000’000 Franken"),
            Case("en-US", "He left 'cause it rained, 'round nine.", "He left ’cause it rained, ’round nine."),
            Case("en-US", "The '000s of logs. The 'net is down.", "The ’000s of logs. The ’net is down."),
            Case("en-US", "'Round nine he left.", "’Round nine he left."),
            Case("en-US", "'Round nine,' he said, 'cause of it'.", "‘Round nine,’ he said, ‘cause of it’."),
            Case("de", "Sie gingen 'raus, 'mal sehen.", "Sie gingen ’raus, ’mal sehen."),
            Case("fr", "C'est nul, 'tain.", "C’est nul, ’tain."),
            Case("it", "'O sole mio, gli anni '90", "’O sole mio, gli anni ’90"),
            Case("nl", "'k Weet 't niet", "’k Weet ’t niet"),
            Case("af", "'n Hond en 'n \"kat\"", "’n Hond en ’n “kat”"),
            Case("el", "θα 'ναι, που 'χει", "θα ’ναι, που ’χει"),
            Case("pt", "Ele 'tá bem", "Ele ’tá bem"),
            Case("cy", "Mae'r ci a'i 'fennydd", "Mae’r ci a’i ’fennydd"),
        ])
    func apostrophes(_ given: Case) { given.check() }

    @Test(
        "primes follow numbers while no quote is open",
        arguments: [
            Case("en-US", #"he is 5'10" tall"#, "he is 5′10″ tall"),
            Case("en-US", #"a 6" pipe"#, "a 6″ pipe"),
            Case("en-US", "a wall 6' high", "a wall 6′ high"),
            Case("en-US", #"the "Top 10" list"#, "the “Top 10” list"),
            Case("en-US", #""a man of 5'10" height""#, "“a man of 5′10″ height”"),
            Case("en-US", #"24"x36""#, "24″x36″"),
            Case("en-US", "“Top 10\"", "“Top 10”"),
            Case("en-US", "the 'ec2' node and db1's", "the ‘ec2’ node and db1’s"),
        ])
    func primes(_ given: Case) { given.check() }

    @Test(
        "what is already typographic, or means the character itself, stays",
        arguments: [
            Case("en-US", asTyped: "“She said ‘hi’,” it’s"),
            Case("de", asTyped: "“English” in »deutschem« Text"),
            Case("en-US", "“outer 'inner' outer”", "“outer ‘inner’ outer”"),
            Case("en-US", asTyped: #"the " character"#),
            Case("en-US", asTyped: #"an empty string "" or ''"#),
            Case("en-US", asTyped: #"<a lang="en" class='x y'>"#),
            Case("en-US", #"set x="a b" or "quoted""#, #"set x="a b" or “quoted”"#),
        ])
    func left(_ given: Case) { given.check() }
}
