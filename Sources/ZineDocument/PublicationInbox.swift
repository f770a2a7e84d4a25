extension Publication {
    /// How the magazine reaches its readers by mail, as `inbox:` in `publication.yaml` says it. Only `zine-inbox` acts on
    /// it; the site and the e-mail edition take the address of the service from it.
    public struct Inbox: Hashable, Sendable {
        /// Where the letters' pictures are.
        public enum Pictures: String, CaseIterable, Hashable, Sendable {
            /// On the site, where the mail program fetches them.
            case site
            /// In the letter itself.
            case carried
        }

        /// Where the password of the SMTP server is found; never in the manifest.
        public enum Password: Hashable, Sendable {
            /// A file that only its owner can read.
            case file(String)
            /// The first line of what a command prints.
            case command(String)
            /// A variable of the environment.
            case variable(String)
        }

        /// The public address of the service that readers sign up at, without a slash at its end.
        public var service: String?
        /// `smtp://` or `smtps://`, a host and a port, and the user's name where the server wants one.
        public var smtp: String?
        /// The address that letters are from; the publication's contact without it.
        public var from: String?
        public var replyTo: String?
        /// Where mail servers report what they could not deliver; `from` without it.
        public var returnPath: String?
        public var pictures = Pictures.site
        /// Letters a minute at most.
        public var perMinute: Int?
        /// Connections to the server at a time at most.
        public var connections: Int?
        /// Letters over one connection at most.
        public var perConnection: Int?
        public var password: Password?

        public init(service: String? = nil) { self.service = service }
    }
}

extension Publication.Subscription {
    /// The form that `zine-inbox serve` takes, at a service's address.
    public static func service(at address: String) -> Self {
        Self(action: address + "/ask", method: "post", field: "address", unsubscribe: address + "/leave")
    }
}
