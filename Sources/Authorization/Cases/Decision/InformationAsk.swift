/// One item that is missing, and how it can be given.
public struct InformationAsk: Hashable, Sendable {
    /// The criterion's id, so that the answer finds its place.
    public var id: String
    public var question: String
    /// LOINC attachment code, where one says what document is wanted.
    public var loinc: String?
    public var paper: PaperKind
    /// Where the answer is to be found: `the answer to 'weeks' of the questionnaire`.
    public var evidence: String?
    public var citation: Citation?

    public init(
        id: String, question: String, loinc: String? = nil, paper: PaperKind = PaperKind(),
        evidence: String? = nil, citation: Citation? = nil
    ) {
        self.id = id
        self.question = question
        self.loinc = loinc
        self.paper = paper
        self.evidence = evidence
        self.citation = citation
    }

    /// What the id of a question begins with that a reviewer asked.
    public static let personPrefix = "review."

    /// Whether a reviewer asked, and no policy: the number of a case's version follows.
    public var isByPerson: Bool {
        id.hasPrefix(Self.personPrefix) && Int(id.dropFirst(Self.personPrefix.count)) != nil
    }

    /// The question, and what would answer it.
    public var text: String { question + (evidence.map { " (\($0))" } ?? "") }
}
