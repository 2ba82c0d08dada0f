public import Cases
import FHIR
import FHIRPath
import JSON
public import Primitives
import Synchronization

/// What the expressions of policies are evaluated on, made when the first one is, and once for all lines of a request.
public final class PolicyDocuments: Sendable {
    private let request: AuthorizationRequest
    private let birthDate: CivilDate?
    private let evidence: Evidence
    private let made = Mutex<Made?>(nil)

    /// - Parameter birthDate: as the registry knows it.
    public init(
        _ request: AuthorizationRequest, _ evidence: Evidence, birthDate: CivilDate? = nil
    ) {
        self.request = request
        self.evidence = evidence
        self.birthDate = birthDate
    }

    final class Made: Sendable {
        /// The request, then all that came with it.
        let documents: [PathDocument]
        let request: [PathItem]
        let patient: [PathItem]
        /// The items of the request, in its order, and their sequence numbers.
        let items: [PathItem]
        let evidence: [PathItem]
        private let origins: [Origin]

        init(request root: JSONValue?, _ evidence: Evidence) {
            var parts = Parts()
            for item in evidence.items where item.flaw == nil { parts.add(item) }
            let document = root.map { PathDocument($0) }
            documents = (document.map { [$0] } ?? []) + parts.documents
            request = root.map { [PathItem($0)] } ?? []
            patient = root?[.contained]?[0].map { [PathItem($0)] } ?? []
            items = request.first?.children(.item) ?? []
            self.evidence = parts.evidence
            origins = parts.origins
        }

        /// The item of evidence that an element came in.
        func origin(of node: PathNode) -> Origin? {
            let (tape, index) = (node.json.tapeID, node.json.tapeIndex)
            return origins.first { $0.tape == tape && $0.start <= index && index < $0.end }
        }
    }

    /// A resource of the evidence: which values of which document it is, and the item it came as.
    struct Origin: Sendable {
        let tape: ObjectIdentifier
        let start: Int
        let end: Int
        let digest: DocumentDigest
        /// Written here for a file that is no resource: what stands where in it says nothing.
        let isMade: Bool

        init(_ resource: JSONValue, _ digest: DocumentDigest, isMade: Bool) {
            tape = resource.tapeID
            start = resource.tapeIndex
            end = resource.tapeEnd
            self.digest = digest
            self.isMade = isMade
        }
    }

    func get() -> Made {
        made.withLock { made in
            if let made { return made }
            let bytes = RequestDocument.bytes(request, birthDate: birthDate)
            let fresh = Made(request: Self.parsed(bytes), evidence)
            made = fresh
            return fresh
        }
    }

    /// What evidence comes to.
    private struct Parts {
        var documents: [PathDocument] = []
        var evidence: [PathItem] = []
        var origins: [Origin] = []

        init() {
            // As many resources as a Bundle mostly has.
            evidence.reserveCapacity(16)
            origins.reserveCapacity(16)
        }

        /// A Bundle that came as a document stands for its resources.
        mutating func add(_ item: EvidenceItem) {
            guard let resource = item.resource else {
                guard let root = PolicyDocuments.parsed(item.documentReference) else { return }
                documents.append(PathDocument(root))
                evidence.append(PathItem(root))
                origins.append(Origin(root, item.digest, isMade: true))
                return
            }
            if !documents.contains(where: { $0.root.isOnSameTape(as: resource) }) {
                documents.append(PathDocument(resource.onTape(0)))
            }
            guard resource[.resourceType]?.equals("Bundle") == true else {
                return add(resource, of: item)
            }
            guard let entries = resource[.entry]?.elements else { return }
            for entry in entries {
                if let resource = entry[.resource] { add(resource, of: item) }
            }
        }

        private mutating func add(_ resource: JSONValue, of item: EvidenceItem) {
            evidence.append(PathItem(resource))
            origins.append(Origin(resource, item.digest, isMade: false))
        }
    }

    /// What is written here can be read here; what could not would leave every criterion unknown.
    private static func parsed(_ bytes: [UInt8]) -> JSONValue? {
        (try? JSONDocument.parse(bytes))?.root
    }

    /// The place of a line among the items.
    func index(of line: ServiceLine?) -> Int? {
        guard let line else { return request.lines.isEmpty ? 0 : nil }
        return request.activeLines.firstIndex { $0.sequence == line.sequence }
    }
}

extension EvidenceItem {
    /// A file that is no resource, described as one (FHIR R4, DocumentReference).
    fileprivate var documentReference: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "DocumentReference")
            writer.member("status", "current")
            if let kind {
                writer.object("type") { writer in
                    writer.array("coding") { writer in
                        writer.object { writer in
                            writer.member("system", "http://loinc.org")
                            writer.member("code", kind)
                        }
                    }
                }
            }
            writer.member("date", date?.description)
            writer.member("description", title)
            writer.array("content") { writer in
                writer.object { writer in
                    writer.object("attachment") { $0.member("contentType", mediaType) }
                }
            }
        }
        return writer.bytes
    }
}

extension PathChild {
    fileprivate static let item = PathChild("item")
}
