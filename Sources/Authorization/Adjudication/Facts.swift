public import Cases
public import Plans
public import Primitives

/// Everything a decision needs to know of the world, gathered before it and passed in.
public struct Facts: Sendable {
    public var member: Member
    /// Providers of the registry by each identifier that the request uses.
    public var providers: [String: Provider]
    /// What other cases of this member have been granted.
    public var granted: [GrantedUnits]
    /// Asks that went to the provider before, by subject and ask id, and were followed by an answer.
    public var answeredAsks: Set<String>
    /// When the request was taken in: the date that "retrospective" is measured against.
    public var receivedAt: Instant
    /// What of the patient's name speaks against the member, as it was when the member was looked up.
    public var nameDoubt: NameDoubt?
    /// What is known of single lines beside the request.
    public var lines: [LineFacts]

    public init(
        member: Member, providers: [String: Provider], granted: [GrantedUnits] = [],
        answeredAsks: Set<String> = [], receivedAt: Instant, nameDoubt: NameDoubt? = nil,
        lines: [LineFacts] = []
    ) {
        self.member = member
        self.providers = providers
        self.granted = granted
        self.answeredAsks = answeredAsks
        self.receivedAt = receivedAt
        self.nameDoubt = nameDoubt
        self.lines = lines
    }

    /// What is known of a line; nil where there is nothing beside what the request says.
    func line(_ subject: Subject) -> LineFacts? { lines.first { $0.subject == subject } }

    /// The key of an ask in `answeredAsks`.
    public static func askKey(_ subject: Subject, _ ask: InformationAsk) -> String {
        "\(subject)/\(ask.id)"
    }
}
