public import JSON
public import Primitives

extension ProfileValidator {
    /// What is no FHIR R4 in a resource that somebody hands over by itself, outside a message of a guide.
    public static func faults(inPaper root: JSONValue, now: Instant) -> [Problem] {
        var validator = ProfileValidator(.pas221)
        (validator.tellsWarnings, validator.holdsProfiles) = (false, false)
        let report = validator.validate(root, now: now)
        return report.isRefused() ? report.problems : []
    }
}
