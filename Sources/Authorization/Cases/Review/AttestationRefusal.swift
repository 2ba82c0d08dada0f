public import Primitives

/// Why an attestation is not issued.
public enum AttestationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    case notThisReviewer
    case professionMayNot(Reviewer.Profession, Attestation.Kind, Citation)
    case noLicence(state: String?, Citation)
    case licenceExpired(state: String, on: CivilDate)
    case licenceRestricted(state: String)
    case staleVersion(seen: Int, current: Int)
    case noSuchSubject(Subject)
    /// An appeal is decided by someone who took no part in the review before it.
    case tookPartBefore(ReviewerID)
    /// The registry says whose cases a reviewer sees.
    case otherPrograms(ReviewerID, Program)
    /// Neither a yes nor a no may come from this profession.
    case professionDecidesNothing(Reviewer.Profession, Citation)

    public var description: String {
        switch self {
        case .notThisReviewer: "the authenticated person is not this reviewer"
        case .professionMayNot(let profession, let kind, let citation):
            "a \(profession.name) may not \(kind == .adverse ? "deny or reduce" : "approve") here (\(citation.text))"
        case .noLicence(let state, let citation):
            "no licence \(state.map { "of \($0)" } ?? "of any state") is on file (\(citation.text))"
        case .licenceExpired(let state, let date): "the \(state) licence expired on \(date)"
        case .licenceRestricted(let state): "the \(state) licence is restricted"
        case .staleVersion(let seen, let current):
            "the case has changed: version \(seen) was reviewed, \(current) is current"
        case .noSuchSubject(let subject): "the case has no \(subject)"
        case .tookPartBefore(let reviewer):
            "\(reviewer) took part in the review before the appeal and may not decide the appeal"
        case .otherPrograms(let reviewer, let program):
            "\(reviewer) does not see cases of this program (\(program.name))"
        case .professionDecidesNothing(let profession, let citation):
            "a \(profession.name) decides nothing here (\(citation.text))"
        }
    }
}
