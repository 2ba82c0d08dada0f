public import Cases
import Primitives

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
