import ArgumentParser
import FoundationEssentials
import ZineSubscribers
import ZineTerminal

/// `zine readers …`.
struct ReadersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readers",
        abstract: "List, add, import and erase the readers of a magazine.",
        discussion: """
            Readers live in readers.sqlite beside publication.yaml, which its owner alone may read. A reader has asked, is \
            confirmed, has left, is bouncing (a mail server said so) or is blocked; only the confirmed get letters.

            Examples:
              zine readers import subscribers.csv
              zine readers list --state bouncing
              zine readers erase ann@example.org
            """,
        subcommands: [
            List.self, Show.self, Add.self, Remove.self, Block.self, Import.self, Export.self, Erase.self, Bounces.self,
        ])
}

extension ReadersCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List readers, and how many there are in each state.")

        @Option(help: "Only those in this state; may be given more than once.")
        var state: [ReaderState] = []

        @Flag(help: "Say the numbers alone.")
        var counts = false

        @OptionGroup var place: ReadersOption

        func run() throws {
            let store = try place.store(create: false)
            let states = state.isEmpty ? Set(ReaderState.allCases) : Set(state)
            if !counts {
                var last: ReaderID?
                while case let page = try attempt({ () throws(ReaderStoreError) in
                    try store.readers(in: states, after: last, limit: 500)
                }), !page.isEmpty {
                    Terminal.print(
                        page.map { reader in
                            let since = reader.history.last?.written.prefix(10) ?? ""
                            return "\(reader.state.rawValue)\t\(since)\t\(reader.address)"
                        }.joined(separator: "\n"))
                    last = page.last?.id
                }
            }
            let numbers = try attempt { () throws(ReaderStoreError) in try store.counts() }
            let words = ReaderState.allCases.filter(states.contains).map { "\(numbers[$0, default: 0]) \($0.rawValue)" }
            Terminal.print(words.joined(separator: ", "))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say everything that is held of a reader.")

        @Argument(help: "The reader's address.", transform: EmailAddress.argument)
        var address: EmailAddress

        @OptionGroup var place: ReadersOption

        func run() throws {
            let store = try place.store(create: false)
            let reader = try store.known(address)
            Terminal.print("address   \(reader.address)\nstate     \(reader.state.rawValue)")
            Terminal.print("language  \(reader.language ?? "not known")\nname      \(reader.id)")
            for change in reader.history {
                Terminal.print("\(change.written)  \(change.state.rawValue): \(change.how)")
            }
            for mailing in try attempt({ () throws(ReaderStoreError) in try store.mailings(to: reader.id) }) {
                Terminal.print("\(mailing.at.written)  \(mailing.issue): \(Self.word(mailing.state))")
            }
        }

        private static func word(_ state: DeliveryState) -> String {
            switch state {
            case .noted: "under way"
            case .accepted: "sent"
            case .waiting: "put off"
            case .refused: "refused"
            case .doubtful: "in doubt"
            }
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add readers who asked for the magazine.",
            discussion: "Who left or is blocked stays so, unless --again says that they asked anew.")

        @Argument(help: "Their addresses.", transform: EmailAddress.argument)
        var addresses: [EmailAddress]

        @Option(help: "Their language, as a BCP 47 tag: de, pt-BR.", transform: Self.language)
        var language: String?

        @Option(help: "Their state: confirmed, or asked.")
        var state = ReaderState.confirmed

        @Flag(help: "Take in also who left, is bouncing or is blocked.")
        var again = false

        @OptionGroup var place: ReadersOption

        func validate() throws {
            guard state == .confirmed || state == .asked else {
                throw ValidationError("--state is confirmed or asked; there are commands for the others")
            }
        }

        private static func language(_ text: String) throws -> String {
            if ReaderLanguage.isTag(text) { return text }
            throw ValidationError("'\(text.prefix(40))' is no language tag; German is de, Brazil's Portuguese pt-BR")
        }

        func run() throws {
            let store = try place.store(create: true)
            var isRefused = false
            for address in addresses {
                let now = Date()
                let known = try attempt { () throws(ReaderStoreError) in try store.reader(at: address) }
                if let known, known.state != .asked, known.state != .confirmed, !again {
                    Terminal.complain("zine: \(address) is \(known.state.rawValue); --again takes them in all the same")
                    isRefused = true
                    continue
                }
                try attempt { () throws(ReaderStoreError) in
                    let reader = try store.ask(address, language: language, at: now, how: ChangeWay.hand.text)
                    guard reader.state != .confirmed else { return }
                    try store.set(reader.id, to: state, at: now, how: ChangeWay.hand.text)
                }
            }
            if isRefused { throw ExitCode(1) }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send readers nothing more; that they left is kept, so that no list brings them back.")

        @OptionGroup var them: ReadersNamed

        func run() throws {
            try them.each { store, address in
                let reader = try store.known(address)
                try attempt { () throws(ReaderStoreError) in
                    try store.set(reader.id, to: .left, at: Date(), how: ChangeWay.hand.text)
                }
            }
        }
    }

    struct Block: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send nothing to these addresses, whoever signs them up; they need not be known.")

        @OptionGroup var them: ReadersNamed

        func run() throws {
            try them.each(create: true) { store, address in
                try attempt { () throws(ReaderStoreError) in
                    try store.block(address, at: Date(), how: ChangeWay.hand.text)
                }
            }
        }
    }

    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase readers: nothing of them is left.",
            discussion: """
                How many letters went out stays counted, without a person. An erased reader can be brought back by a list: \
                who is never to be written to again is blocked.
                """)

        @OptionGroup var them: ReadersNamed

        func run() throws {
            try them.each { store, address in
                let reader = try store.known(address)
                try attempt { () throws(ReaderStoreError) in try store.erase(reader.id) }
            }
        }
    }
}

/// Readers that a command does the same to.
struct ReadersNamed: ParsableArguments {
    @Argument(help: "Their addresses.", transform: EmailAddress.argument)
    var addresses: [EmailAddress]

    @OptionGroup var place: ReadersOption

    func each(create: Bool = false, _ body: (ReaderStore, EmailAddress) throws -> Void) throws {
        let store = try place.store(create: create)
        for address in addresses { try body(store, address) }
    }
}

extension ReaderStore {
    /// Exits with 1 where nothing is held at an address.
    func known(_ address: EmailAddress) throws -> Reader {
        let known = try attempt { () throws(ReaderStoreError) in try reader(at: address) }
        if let known { return known }
        Terminal.complain("zine: \(address) is no reader")
        throw ExitCode(1)
    }
}
