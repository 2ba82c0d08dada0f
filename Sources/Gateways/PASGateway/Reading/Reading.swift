import FHIR
import JSON
import Primitives

/// What a reader has found so far: problems that refuse, deviations that are answered and noted.
///
/// Problems are collected with their places and nothing stops at the first.
struct Reading {
    private(set) var problems: [Problem] = []
    private(set) var deviations: [Problem] = []
    /// What was said: many items may lead to one place, of which each thing is said once.
    private var said: Set<Problem> = []

    mutating func refuse(_ code: String, _ message: String, at value: JSONValue?) {
        let problem = Problem(code: "pas-\(code)", message: message, place: value?.place)
        if said.insert(problem).inserted { problems.append(problem) }
    }

    /// Outside the profile, and answered all the same: the value sets of X12 and NUBC are not published, so real
    /// clients miss them.
    ///
    /// What is read for several lines is noted once.
    mutating func note(_ code: String, _ message: String, at value: JSONValue?) {
        let problem = Problem(
            severity: .warning, code: "pas-\(code)", message: message, place: value?.place)
        if said.insert(problem).inserted { deviations.append(problem) }
    }

    /// A member that must be there.
    mutating func required(_ name: String, of value: JSONValue, _ what: String) -> JSONValue? {
        guard let member = value[name] else {
            refuse("\(name)-missing", "\(what) has no '\(name)'.", at: value)
            return nil
        }
        return member
    }

    /// A reference that must lead to an entry of the Bundle.
    mutating func entry(
        _ reference: JSONValue?, in bundle: FHIRBundle, from fullUrl: String, _ what: String
    ) -> FHIRBundle.Entry? {
        guard let reference else { return nil }
        guard let entry = bundle.resolve(reference, from: fullUrl) else {
            let text = reference["reference"]?.string
            refuse(
                "reference-dangling",
                text.map { "\(what) points at '\($0)', which is not in the Bundle." }
                    ?? "\(what) has no 'reference' to an entry of the Bundle: the resource itself has to come along, whatever else it is identified by.",
                at: reference)
            return nil
        }
        return entry
    }
}
