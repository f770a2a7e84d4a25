import ArgumentParser
import FoundationEssentials
import ZineReaders

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

        @Argument(help: "The reader's address.")
        var address: EmailAddress

        @OptionGroup var place: ReadersOption

        func run() throws {
            let reader = try place.store(create: false).known(address)
            Terminal.print("address   \(reader.address)\nstate     \(reader.state.rawValue)")
            Terminal.print("language  \(reader.language ?? "not known")\nname      \(reader.id)")
            for change in reader.history {
                Terminal.print("\(change.written)  \(change.state.rawValue): \(change.how)")
            }
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add readers who asked for the magazine.",
            discussion: "Who left or is blocked stays so, unless --again says that they asked anew.")

        @Argument(help: "Their addresses.")
        var addresses: [EmailAddress]

        @Option(help: "Their language, as a BCP 47 tag.")
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
                    let reader = try store.ask(address, language: language, at: now, how: "added by hand")
                    guard reader.state != .confirmed else { return }
                    try store.set(reader.id, to: state, at: now, how: "added by hand")
                }
            }
            if isRefused { throw ExitCode(1) }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send readers nothing more; that they left is kept, so that no list brings them back.")

        @Argument(help: "Their addresses.")
        var addresses: [EmailAddress]

        @OptionGroup var place: ReadersOption

        func run() throws { try place.set(addresses, to: .left) }
    }

    struct Block: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send readers nothing, whoever signs them up.")

        @Argument(help: "Their addresses.")
        var addresses: [EmailAddress]

        @OptionGroup var place: ReadersOption

        func run() throws { try place.set(addresses, to: .blocked) }
    }

    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase readers: nothing of them is left.",
            discussion: """
                How many letters went out stays counted, without a person. An erased reader can be brought back by a list: \
                who is never to be written to again is blocked.
                """)

        @Argument(help: "Their addresses.")
        var addresses: [EmailAddress]

        @OptionGroup var place: ReadersOption

        func run() throws {
            let store = try place.store(create: false)
            for address in addresses {
                let reader = try store.known(address)
                try attempt { () throws(ReaderStoreError) in try store.erase(reader.id) }
            }
        }
    }
}

extension ReadersOption {
    func set(_ addresses: [EmailAddress], to state: ReaderState) throws {
        let store = try store(create: false)
        for address in addresses {
            let reader = try store.known(address)
            try attempt { () throws(ReaderStoreError) in
                try store.set(reader.id, to: state, at: Date(), how: "by hand")
            }
        }
    }
}

extension ReaderStore {
    /// Exits with 1 where there is no such reader.
    func known(_ address: EmailAddress) throws -> Reader {
        let known = try attempt { () throws(ReaderStoreError) in try reader(at: address) }
        if let known { return known }
        Terminal.complain("zine: \(address) is no reader")
        throw ExitCode(1)
    }
}
