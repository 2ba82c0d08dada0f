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
    }

    /// Resources that describe the request itself and are no evidence for it.
    private static let administrative: Set<String> = [
        "Claim", "Coverage", "Organization", "Patient", "Practitioner", "PractitionerRole",
        "Location", "RelatedPerson",
    ]

    /// - Parameter withdrawn: the fullUrls of what came along and is no evidence any more.
    static func read(
        _ bundle: FHIRBundle, without withdrawn: Set<String> = [], receivedAt: Instant
    ) -> Found {
        var found = Found()
        found.evidence.items.reserveCapacity(bundle.entries.count)
        found.attachments.reserveCapacity(bundle.entries.count)
        for entry in bundle.entries where !withdrawn.contains(entry.fullUrl) {
            guard let type = entry.resource.resourceType, !administrative.contains(type) else {
                continue
            }
            add(entry.resource, type, receivedAt, to: &found)
            for file in MessageParts.files(in: entry.resource) {
                guard let bytes = file.bytes else { continue }
                found.attachments.append(
                    Attachment(
                        digest: ContentDigest.of(bytes), mediaType: file.mediaType, kind: nil,
                        title: file.title, byteCount: bytes.count, receivedAt: receivedAt))
            }
        }
        return found
    }

    /// A resource and every file in it, as they are kept.
    static func digests(of resource: JSONValue) -> [DocumentDigest] {
        [ContentDigest.of(resource.sourceBytes)]
            + MessageParts.files(in: resource).compactMap(\.bytes).map { ContentDigest.of($0) }
    }

    private static func add(
        _ resource: JSONValue, _ type: String, _ receivedAt: Instant, to found: inout Found
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
