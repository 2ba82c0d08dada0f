import Cases
import FHIRProfiles
import JSON
import Policies
import Primitives
import Records
import Workflow

/// A file from a form, on its way to being evidence.
struct UploadedDocument: Sendable {
    let document: StoredDocument
    /// LOINC type, or the resource type of a FHIR resource.
    let kind: String?
    let title: String
    /// The day that a file is of; a resource says it itself.
    let date: CivilDate?

    /// Why a file is none that a reviewer, or a policy, can read: the end of a sentence about it.
    struct Fault: Error, CustomStringConvertible {
        let description: String

        static let unreadable = Fault(
            description: "can not be read: send \(UploadedDocument.accepted).")
    }

    /// A JSON file is a FHIR resource, and evidence as such: its codes, dates and answers are read. What is meant as one and is
    /// none would show nothing, and is told at once.
    init(
        _ file: FormData.File, kind: String?, date: CivilDate?, now: Instant
    ) throws(Fault) {
        guard !file.bytes.isEmpty else { throw .unreadable }
        title = file.name
        self.date = date
        let isJSON =
            ["application/json", "application/fhir+json"].contains(file.mediaType)
            || file.name.lowercased().hasSuffix(".json")
        if isJSON {
            let root = try Self.resource(file.bytes, now: now)
            document = StoredDocument(mediaType: "application/fhir+json", bytes: file.bytes)
            self.kind =
                EvidenceItem(resource: root, digest: document.digest).kind ?? kind
            return
        }
        guard let mediaType = Self.mediaType(file) else { throw .unreadable }
        document = StoredDocument(mediaType: mediaType, bytes: file.bytes)
        self.kind = kind
    }

    private static func resource(_ bytes: [UInt8], now: Instant) throws(Fault) -> JSONValue {
        let root: JSONValue
        do { root = try JSONDocument.parse(bytes).root } catch {
            throw Fault(description: "is broken JSON: \(error.problem.message)")
        }
        guard root["resourceType"]?.string != nil else {
            throw Fault(description: "is JSON and no FHIR resource.")
        }
        if let fault = ProfileValidator.faults(inPaper: root, now: now).first {
            throw Fault(description: "is no FHIR R4: \(fault.message)")
        }
        return root
    }

    var isResource: Bool { document.mediaType == "application/fhir+json" }

    /// A resource that a form made.
    init(resource bytes: [UInt8], kind: String, title: String) {
        document = StoredDocument(mediaType: "application/fhir+json", bytes: bytes)
        self.kind = kind
        self.title = title
        date = nil
    }

    static let accepted = "PDF, text, PNG, JPEG, or a FHIR resource as JSON"

    /// By what the file begins with, not by what its name or its sender says.
    private static func mediaType(_ file: FormData.File) -> String? {
        let bytes = file.bytes
        if bytes.starts(with: Array("%PDF-".utf8)) { return "application/pdf" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return "image/png"
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        let isText = !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
        return isText ? "text/plain" : nil
    }

    func attachment(receivedAt now: Instant) -> Attachment {
        Attachment(
            digest: document.digest, mediaType: document.mediaType, kind: kind, title: title,
            date: date, byteCount: document.bytes.count, receivedAt: now)
    }

    var supplied: SuppliedDocument {
        SuppliedDocument(document: document, kind: kind, title: title, date: date)
    }
}
