import ZineCore
import ZineDocument

/// The keys of `inbox:` in `publication.yaml`.
extension ValueType where Value == Publication.Inbox {
    private static let service = Field(
        "service", ValueType<String>.serviceAddress,
        help: "the public address of the service that readers sign up at; the site's form leads there")
    private static let smtp = Field(
        "smtp", ValueType<String>.mailServer, help: "the server that letters go out by, without a password")
    private static let from = Field(
        "from", .emailAddress, help: "the address that letters are from, the contact without it")
    private static let replyTo = Field("reply_to", .emailAddress, help: "where answers go, if not to 'from'")
    private static let returnPath = Field(
        "return_path", .emailAddress, help: "where mail servers report what they could not deliver, 'from' without it")
    private static let pictures = Field(
        "pictures", .choice() as ValueType<Publication.Inbox.Pictures>,
        help: "site, for pictures that the mail program fetches there; carried, for pictures in the letter")
    private static let perMinute = Field(
        "per_minute", ValueType<Int>.integer(1...100_000), help: "how many letters go out in a minute at most")
    private static let connections = Field(
        "connections", ValueType<Int>.integer(1...16),
        help: "how many connections to the server there are at most, 4 without it")
    private static let perConnection = Field(
        "per_connection", ValueType<Int>.integer(1...100_000), help: "how many letters go over one, 100 without it")
    private static let passwordFile = Field(
        "password_file", .typed, help: "a file with the server's password, which only its owner can read")
    private static let passwordCommand = Field(
        "password_command", .typed, help: "a command that prints the server's password: pass show mail")
    private static let passwordVariable = Field(
        "password_variable", .typed, help: "the variable of the environment that holds the server's password")

    static let inbox = mapping([
        service.description, smtp.description, from.description, replyTo.description, returnPath.description,
        pictures.description, perMinute.description, connections.description, perConnection.description,
        passwordFile.description, passwordCommand.description, passwordVariable.description,
    ]) { mapping, problems in
        var inbox = Publication.Inbox()
        inbox.service = mapping.value(service, &problems)
        inbox.smtp = mapping.value(smtp, &problems)
        inbox.from = mapping.value(from, &problems)
        inbox.replyTo = mapping.value(replyTo, &problems)
        inbox.returnPath = mapping.value(returnPath, &problems)
        inbox.pictures = mapping.value(pictures, &problems) ?? inbox.pictures
        inbox.perMinute = mapping.value(perMinute, &problems)
        inbox.connections = mapping.value(connections, &problems)
        inbox.perConnection = mapping.value(perConnection, &problems)
        let ways: [(key: String, password: Publication.Inbox.Password?)] = [
            ("password_file", mapping.value(passwordFile, &problems).map { .file($0) }),
            ("password_command", mapping.value(passwordCommand, &problems).map { .command($0) }),
            ("password_variable", mapping.value(passwordVariable, &problems).map { .variable($0) }),
        ]
        let said = ways.filter { $0.password != nil }
        inbox.password = said.first?.password
        if let other = said.dropFirst().first, let node = mapping.node(other.key) {
            problems.append(
                .error(
                    "bad-value", "the password is said to be in two places",
                    hint: "keep one of \(said[0].key) and \(other.key)",
                    at: node.span))
        }
        return inbox
    }
}

extension ValueType where Value == String {
    /// An address of the web that others can be made from by adding to its path; https, or http on this machine.
    fileprivate static let serviceAddress = scalar(
        .url, expected: "the https address of a service",
        hint: "write an address such as https://inbox.example.org, without a question mark or a hash"
    ) { text in
        var text = text[...]
        while text.hasSuffix("/") { text = text.dropLast() }
        let isHere = ["http://127.0.0.1", "http://localhost"].contains { here in
            text.hasPrefix(here) && (text.count == here.count || "/:".contains(text.dropFirst(here.count).first ?? "x"))
        }
        guard text.hasPrefix("https://") || isHere, isWebAddress(String(text)), !hasCredentials(String(text)),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"?#\\\"<>".utf8.contains($0) })
        else { return nil }
        return String(text)
    }

    /// A server of SMTP without a password.
    fileprivate static let mailServer = scalar(
        .string, expected: "the address of a mail server without a password",
        hint:
            "write smtps://mail.example.org or smtp://user@mail.example.org:587; the password is told by password_file"
    ) { text in
        guard let scheme = ["smtp://", "smtps://"].first(where: text.hasPrefix),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"?#\\\"<>".utf8.contains($0) })
        else { return nil }
        let authority = text.dropFirst(scheme.count)
        let user = authority.lastIndex(of: "@").map { authority[..<$0] }
        let host = user.map { authority[authority.index(after: $0.endIndex)...] } ?? authority
        guard !(user?.contains(":") ?? false), user?.isEmpty != true, !host.isEmpty, !host.hasPrefix(":") else {
            return nil
        }
        return text
    }
}
