import Cases
import FHIR
import Foundation
import JSON
import Policies
import Primitives
import Records

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
            for (document, title) in inlineDocuments(entry.resource) {
                found.attachments.append(
                    Attachment(
                        digest: document.digest, mediaType: document.mediaType, kind: nil,
                        title: title, byteCount: document.bytes.count, receivedAt: receivedAt))
            }
        }
        return found
    }

    /// A resource and every file in it, as they are kept.
    static func digests(of resource: JSONValue) -> [DocumentDigest] {
        [ContentDigest.of(resource.sourceBytes)] + inlineDocuments(resource).map(\.document.digest)
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

    /// Where a DocumentReference and a DiagnosticReport have files.
    private static let fileLists: [JSONKey] = ["content", "presentedForm"]

    /// Files inside a DocumentReference or DiagnosticReport, as base64, each with its title.
    static func inlineDocuments(
        _ resource: JSONValue
    ) -> [(document: StoredDocument, title: String?)] {
        let contents = fileLists.compactMap { resource[$0]?.elements }.flatMap(\.self)
        return contents.compactMap { content in
            let attachment = content["attachment"] ?? content
            guard let text = attachment["data"]?.string, let data = Data(base64Encoded: text) else {
                return nil
            }
            let document = StoredDocument(
                mediaType: attachment["contentType"]?.string ?? "application/octet-stream",
                bytes: [UInt8](data))
            return (document, attachment["title"]?.string)
        }
    }
}
