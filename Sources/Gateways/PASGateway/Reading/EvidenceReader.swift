import Cases
import FHIR
import JSON
import Policies
import Primitives
import Records
import Workflow

/// Everything that came attached: supporting resources, questionnaire answers, and documents inside them. They are kept in the
/// message and nowhere else (`CaseDocuments`); here they are named by their content.
enum EvidenceReader {
    struct Found {
        var evidence = Evidence()
        var attachments: [Attachment] = []
        /// What is about somebody else than the patient of the Claim. It stays in the message, and is
        /// neither evidence nor an attachment of the case.
        var ofOthers: [JSONValue] = []
    }

    /// Resources that describe the request itself and are no evidence for it.
    private static let administrative: Set<String> = [
        "Claim", "Coverage", "Organization", "Patient", "Practitioner", "PractitionerRole",
        "Location", "RelatedPerson",
    ]

    /// - Parameter withdrawn: the fullUrls of what came along and is no evidence any more.
    static func read(
        _ bundle: FHIRBundle, _ claim: FHIRBundle.Entry, without withdrawn: Set<String> = [],
        receivedAt: Instant
    ) -> Found {
        var found = Found()
        let patient = bundle.resolve(claim.resource[patientKey], from: claim.fullUrl)
        found.evidence.items.reserveCapacity(bundle.entries.count)
        found.attachments.reserveCapacity(bundle.entries.count)
        for entry in bundle.entries where !withdrawn.contains(entry.fullUrl) {
            guard let type = entry.resource.resourceType, !administrative.contains(type) else {
                continue
            }
            guard !isAbout(anotherThan: patient, entry, bundle) else {
                found.ofOthers.append(entry.resource)
                continue
            }
            add(entry.resource, receivedAt, to: &found)
            for file in MessageParts.files(in: entry.resource) {
                guard let bytes = file.bytes else { continue }
                found.attachments.append(
                    Attachment(
                        digest: ContentDigest.of(bytes), mediaType: file.mediaType, kind: nil,
                        title: file.title, byteCount: bytes.count, receivedAt: receivedAt,
                        isInside: true))
            }
        }
        return found
    }

    /// A resource and every file in it, as they are kept.
    static func digests(of resource: JSONValue) -> [DocumentDigest] {
        [ContentDigest.of(resource.sourceBytes)]
            + MessageParts.files(in: resource).compactMap(\.bytes).map { ContentDigest.of($0) }
    }

    /// Whether it names somebody who came along and is not the patient: another Patient, a Group. Whom a reference means that leads
    /// out of the Bundle can not be told: what a clinic's own system knows a patient by stays in what it holds. What a resource
    /// says of its subject itself, policies look at.
    private static func isAbout(
        anotherThan patient: FHIRBundle.Entry?, _ entry: FHIRBundle.Entry, _ bundle: FHIRBundle
    ) -> Bool {
        guard let patient else { return false }
        return [subjectKey, patientKey].contains { key in
            guard let reference = entry.resource[key] else { return false }
            return NamedPatient(reference, from: entry.fullUrl, patient: patient, in: bundle)
                == .another
        }
    }

    private static let subjectKey: JSONKey = "subject"
    private static let patientKey: JSONKey = "patient"

    private static func add(
        _ resource: JSONValue, _ receivedAt: Instant, to found: inout Found
    ) {
        let bytes = resource.sourceBytes
        let item = EvidenceItem(resource: resource, digest: ContentDigest.of(bytes))
        found.evidence.items.append(item)
        found.attachments.append(
            Attachment(
                digest: item.digest, mediaType: item.mediaType, kind: item.kind,
                title: item.title, byteCount: bytes.count, receivedAt: receivedAt))
    }
}
