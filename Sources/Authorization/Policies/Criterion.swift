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

    /// The same criteria, each with the name that its record has in a policy.
    func recorded(as prefix: String) -> Criterion {
        switch self {
        case .all(let parts): return .all(parts.map { $0.recorded(as: prefix) })
        case .any(let parts): return .any(parts.map { $0.recorded(as: prefix) })
        case .atLeast(let count, let parts):
            return .atLeast(count, parts.map { $0.recorded(as: prefix) })
        case .not(let part): return .not(part.recorded(as: prefix))
        case .leaf(var leaf):
            leaf.recordID = prefix + "." + leaf.id
            return .leaf(leaf)
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
///
/// Held by reference and copied when it is changed: a policy looks at each of its leaves for every request.
public struct Leaf: Hashable, Sendable {
    private var storage: Storage

    public init(
        id: String, question: String, citation: Citation, test: Test, loinc: String? = nil,
        paper: PaperKind = PaperKind(), evidence: String? = nil
    ) {
        storage = Storage(
            Content(
                id: id, question: question, citation: citation, test: test, loinc: loinc,
                paper: paper, evidence: evidence, recordID: id))
    }

    public var id: String {
        get { storage.content.id }
        set { change { $0.id = newValue } }
    }
    /// In plain language.
    public var question: String {
        get { storage.content.question }
        set { change { $0.question = newValue } }
    }
    public var citation: Citation {
        get { storage.content.citation }
        set { change { $0.citation = newValue } }
    }
    public var test: Test {
        get { storage.content.test }
        set { change { $0.test = newValue } }
    }
    /// The attachment that would answer it, by LOINC.
    public var loinc: String? {
        get { storage.content.loinc }
        set { change { $0.loinc = newValue } }
    }
    /// What else is known of that attachment.
    public var paper: PaperKind {
        get { storage.content.paper }
        set { change { $0.paper = newValue } }
    }
    /// Where the evidence is to be found.
    public var evidence: String? {
        get { storage.content.evidence }
        set { change { $0.evidence = newValue } }
    }
    /// What its record is called, once it is part of a policy: `policy.IMG-01.conservative-care`.
    var recordID: String {
        get { storage.content.recordID }
        set { change { $0.recordID = newValue } }
    }

    public static func == (one: Leaf, other: Leaf) -> Bool {
        one.storage === other.storage || one.storage.content == other.storage.content
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(storage.content) }

    private mutating func change(_ edit: (inout Content) -> Void) {
        var content = storage.content
        edit(&content)
        storage = Storage(content)
    }

    private struct Content: Hashable, Sendable {
        var id: String
        var question: String
        var citation: Citation
        var test: Test
        var loinc: String?
        var paper: PaperKind
        var evidence: String?
        var recordID: String
    }

    private final class Storage: Sendable {
        let content: Content

        init(_ content: Content) { self.content = content }
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
    /// A document of one of these LOINC types, not older than so many days on `PolicyInput.reference`.
    case document(loinc: [String], withinDays: Int?)
    /// An answer of a QuestionnaireResponse, not older than that.
    case answer(linkID: String, AnswerTest, withinDays: Int?)
    /// A supporting resource of this type with one of these codes.
    case resource(type: String, codes: CodeChoice, withinDays: Int?)
    /// A measured value: an Observation with one of these codes.
    case observation(codes: CodeChoice, NumberTest, withinDays: Int?)
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
    /// What is counted in, as a UCUM code; nil: whatever comes.
    public var unit: String?

    public init(atLeast: Decimal? = nil, atMost: Decimal? = nil, unit: String? = nil) {
        self.atLeast = atLeast
        self.atMost = atMost
        self.unit = unit
    }

    public func holds(_ value: Decimal) -> Bool {
        (atLeast.map { value >= $0 } ?? true) && (atMost.map { value <= $0 } ?? true)
    }

    public var description: String {
        [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }]
            .compactMap { $0 }.joined(separator: " and ")
    }
}
