import FHIR
import JSON
import Primitives

@testable import FHIRProfiles

/// Short ways to validate something in a test.
enum Checking {
    /// 2026-03-10T15:00:00Z.
    static let now = Instant(milliseconds: 1_773_154_800_000)

    /// What is found in a text: `error required Patient.name` each.
    static func findings(
        _ json: String, _ guide: ProfileGuide = .pas221, as profile: PASProfile? = nil
    ) throws -> [String] {
        let root = try JSONDocument.parse(json).root
        return lines(ProfileValidator(guide).validate(root, as: profile, now: now))
    }

    static func lines(_ report: ProfileReport) -> [String] {
        report.findings.map { "\($0.severity.rawValue) \($0.type.rawValue) \($0.expression)" }
    }

    static func report(_ json: String, _ guide: ProfileGuide = .pas221) throws -> ProfileReport {
        ProfileValidator(guide).validate(try JSONDocument.parse(json).root, now: now)
    }

    /// The rules of a shape and of its own elements.
    static func rules(in shape: Shape) -> [ProfileRule] {
        var found = shape.rules
        for child in shape.children {
            found += child.traits.rules
            for kind in child.kinds {
                found += kind.traits.rules
                if let narrowed = kind.traits.narrowed { found += rules(in: narrowed) }
            }
            for slice in child.slices { found += slice.element.traits.rules }
        }
        return found
    }
}
