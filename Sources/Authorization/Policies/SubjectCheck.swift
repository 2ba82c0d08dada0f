import Cases
import FHIR
import JSON
import Primitives

/// Whether a resource is about the member, as far as it says so itself.
///
/// By what number a clinic's own system knows a patient can not be told from here: a reference that leads nowhere speaks for
/// nobody. A number that is none of the member's does, and so do a patient who came along, a group and a `focus`.
struct SubjectCheck {
    private let member: RequestedMember

    init(_ member: RequestedMember) { self.member = member }

    /// Why it may be about somebody else, in words that follow its name; nil where nothing says so.
    ///
    /// - Parameter bundle: what it came in, inside of the message, and the fullUrl that it has there.
    func doubt(_ resource: JSONValue, in bundle: (FHIRBundle, fullUrl: String)? = nil) -> String? {
        if let doubt = doubt(resource, in: bundle, within: resource) { return doubt }
        // What is contained speaks of its own subject (R4, 2.3.0.5: it refers to its container's others).
        guard let contained = resource[.contained]?.elements else { return nil }
        for part in contained {
            if let doubt = doubt(part, in: bundle, within: resource) {
                return "holds a \(part.resourceType ?? "resource") that \(doubt)"
            }
        }
        return nil
    }

    private func doubt(
        _ resource: JSONValue, in bundle: (FHIRBundle, fullUrl: String)?,
        within container: JSONValue
    ) -> String? {
        for key in [Self.subject, Self.patient] {
            guard let reference = resource[key], reference.kind == .object else { continue }
            if let doubt = doubt(of: reference, container, bundle) { return doubt }
        }
        // Observation.focus (R4): what the finding is about, where that is not the patient.
        if let focus = resource[Self.focus], focus.count > 0 {
            return "has a focus, and may be about somebody else"
        }
        return nil
    }

    private func doubt(
        of reference: JSONValue, _ resource: JSONValue, _ bundle: (FHIRBundle, fullUrl: String)?
    ) -> String? {
        if let number = reference[Self.identifier]?[.value]?.string,
            !member.identifiers.contains(number)
        {
            return "names '\(number)' as its subject, which is no number of this member"
        }
        guard let text = reference[.reference]?.string else {
            return doubt(type: reference[.type]?.string)
        }
        let target: JSONValue? =
            text.hasPrefix("#")
            ? resource[.contained]?.elements.first {
                $0[.id]?.equals(String(text.dropFirst())) == true
            }
            : bundle.flatMap { $0.0.resolve(text: text, from: $0.fullUrl)?.resource }
        guard let target else { return doubt(type: Self.type(in: text)) }
        if let doubt = doubt(type: target.resourceType) { return doubt }
        return isMember(target) ? nil : "is about another patient"
    }

    private func doubt(type: String?) -> String? {
        guard let type, type != "Patient" else { return nil }
        return "is about a \(type)"
    }

    /// By a number; a Patient without any by the name and the birth date.
    func isMember(_ patient: JSONValue) -> Bool {
        let numbers = patient.list("identifier").compactMap { $0[.value]?.string }
        guard numbers.isEmpty else { return numbers.contains(where: member.identifiers.contains) }
        guard let born = member.birthDate, let family = member.family else { return false }
        return patient["birthDate"]?.fhirDate == born
            && patient.list("name").contains { $0["family"]?.equals(family) == true }
    }

    /// `Group` of `http://clinic.example/fhir/Group/1`; nil where a reference names no type.
    private static func type(in text: String) -> String? {
        guard !text.hasPrefix("urn:") else { return nil }
        let parts = text.split(separator: "/")
        let end = parts.firstIndex(of: "_history") ?? parts.endIndex
        guard end >= 2 else { return nil }
        let type = parts[end - 2]
        return type.first?.isUppercase == true && type.allSatisfy(\.isLetter) ? String(type) : nil
    }

    private static let subject: JSONKey = "subject"
    private static let patient: JSONKey = "patient"
    private static let focus: JSONKey = "focus"
    private static let identifier: JSONKey = "identifier"
}

extension EvidenceItem {
    /// Why it proves nothing for this member, in words that follow its name; nil where nothing speaks against it. Of a file,
    /// nothing more is known than what its sender says.
    func flaw(_ member: SubjectCheck) -> String? {
        resource.flatMap { Standing.flaw(of: $0) ?? member.doubt($0) }
    }
}
