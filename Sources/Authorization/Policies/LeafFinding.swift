import Cases
import Primitives

/// What one leaf found, and where.
struct LeafFinding {
    var verdict: Verdict
    var finding: String
    var input: String?
    var place: Place?
    /// The document that the place is in; nil where it is the request itself.
    var document: DocumentDigest?

    static func met(_ finding: String, _ input: String? = nil, at place: Place? = nil)
        -> LeafFinding
    {
        LeafFinding(verdict: .met, finding: finding, input: input, place: place)
    }

    static func notMet(_ finding: String, _ input: String? = nil, at place: Place? = nil)
        -> LeafFinding
    {
        LeafFinding(verdict: .notMet, finding: finding, input: input, place: place)
    }

    static func unknown(_ finding: String, _ input: String? = nil, at place: Place? = nil)
        -> LeafFinding
    {
        LeafFinding(verdict: .unknown, finding: finding, input: input, place: place)
    }

    /// The same behind its question.
    func to(_ question: String) -> LeafFinding {
        var finding = self
        finding.finding = String(parts: question, " ", self.finding)
        return finding
    }

    /// The same, found in an item of the evidence.
    func within(_ item: EvidenceItem?) -> LeafFinding {
        var finding = self
        finding.document = item?.digest
        return finding
    }
}
