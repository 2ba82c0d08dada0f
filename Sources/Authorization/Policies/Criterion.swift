public import Cases
public import CodeSets
public import Primitives

/// A tree of criteria.
public indirect enum Criterion: Hashable, Sendable {
    case all([Criterion])
    case any([Criterion])
    case atLeast(Int, [Criterion])
    case not(Criterion)
    case leaf(Leaf)

    /// The leaves in the order of the text.
    public var leaves: [Leaf] {
        switch self {
        case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
        case .not(let part): part.leaves
        case .leaf(let leaf): [leaf]
        }
    }

    func groupProblems() -> [String] {
        switch self {
        case .leaf: []
        case .not(let part): part.groupProblems()
        case .all(let parts), .any(let parts):
            (parts.isEmpty ? ["a group of criteria is empty"] : [])
                + parts.flatMap { $0.groupProblems() }
        case .atLeast(let count, let parts):
            (count < 1 || count > parts.count
                ? ["at-least \(count) of \(parts.count) criteria"] : [])
                + parts.flatMap { $0.groupProblems() }
        }
    }
}

/// One question that evidence answers.
public struct Leaf: Hashable, Sendable {
    public var id: String
    /// In plain language.
    public var question: String
    public var citation: Citation
    public var test: Test
    /// The attachment that would answer it, by LOINC.
    public var loinc: String?
    /// Where the evidence is to be found.
    public var evidence: String?

    public init(
        id: String, question: String, citation: Citation, test: Test, loinc: String? = nil,
        evidence: String? = nil
    ) {
        self.id = id
        self.question = question
        self.citation = citation
        self.test = test
        self.loinc = loinc
        self.evidence = evidence
    }
}

/// What a leaf looks at: one of the usual questions in a word, or any in FHIRPath.
public enum Test: Hashable, Sendable {
    case path(PathTest)
    /// One of the request's diagnoses begins with one of these (dotless).
    case diagnosis(prefixes: [String])
    case age(min: Int?, max: Int?)
    case placeOfService([PlaceOfService])
    case units(max: Decimal)
    case certification([CertificationType])
    /// A document of one of these LOINC types, not older than so many days before the service.
    case document(loinc: [String], withinDays: Int?)
    /// An answer of a QuestionnaireResponse.
    case answer(linkID: String, AnswerTest)
    /// A supporting resource of this type with one of these codes.
    case resource(type: String, codes: [String], withinDays: Int?)
    /// A measured value: an Observation with one of these codes.
    case observation(codes: [String], NumberTest, withinDays: Int?)
}

public enum AnswerTest: Hashable, Sendable {
    case isTrue
    case isFalse
    case code([String])
    case number(NumberTest)
}

/// Bounds, both included.
public struct NumberTest: Hashable, Sendable, CustomStringConvertible {
    public var atLeast: Decimal?
    public var atMost: Decimal?

    public init(atLeast: Decimal? = nil, atMost: Decimal? = nil) {
        self.atLeast = atLeast
        self.atMost = atMost
    }

    public func holds(_ value: Decimal) -> Bool {
        (atLeast.map { value >= $0 } ?? true) && (atMost.map { value <= $0 } ?? true)
    }

    public var description: String {
        [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }]
            .compactMap { $0 }.joined(separator: " and ")
    }
}
