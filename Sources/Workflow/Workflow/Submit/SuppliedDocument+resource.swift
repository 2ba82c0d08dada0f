import FHIR
public import JSON
import Policies
import Records

extension SuppliedDocument {
    /// A FHIR resource as a paper, and each document in it: that is there to be read, and evidence as part of the resource only,
    /// which says whose it is and whether it stands. So by every way in.
    ///
    /// - Parameter loinc: what its sender says that it answers.
    public static func papers(of resource: JSONValue, loinc: String?) -> [SuppliedDocument] {
        let file = StoredDocument(
            mediaType: "application/fhir+json", bytes: Array(resource.sourceBytes))
        let item = EvidenceItem(resource: resource, digest: file.digest)
        let date = resource["date"]?.fhirDate
        let inside = MessageParts.files(in: resource).compactMap { inner in
            inner.bytes.map {
                SuppliedDocument(
                    document: StoredDocument(mediaType: inner.mediaType, bytes: $0),
                    kind: loinc ?? item.kind, title: inner.title, date: date, isInside: true)
            }
        }
        // A paper is what its sender says that it answers; what any other resource is stands in it.
        let kind = item.isPaper ? loinc ?? item.kind : item.kind
        return [SuppliedDocument(document: file, kind: kind, title: item.title, date: date)]
            + inside
    }
}
