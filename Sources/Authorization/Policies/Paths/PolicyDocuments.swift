public import Cases
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

    struct Made: Sendable {
        /// The request, then all that came with it.
        var documents: [PathDocument] = []
        var request: [PathItem] = []
        var patient: [PathItem] = []
        /// The items of the request, in its order, and their sequence numbers.
        var items: [PathItem] = []
        var evidence: [PathItem] = []
        var origins: [Origin] = []

        /// The resource that an element is in, and the item of evidence that it came as.
        func origin(of node: PathNode) -> Origin? {
            origins.first { origin in
                origin.resource.isOnSameTape(as: node.json)
                    && origin.resource.tapeIndex <= node.json.tapeIndex
                    && node.json.tapeIndex < origin.resource.tapeEnd
            }
        }
    }

    struct Origin: Sendable {
        var resource: JSONValue
        var item: EvidenceItem
        /// Written here for a file that is no resource: what stands where in it says nothing.
        var isMade: Bool
    }

    func get() -> Made {
        made.withLock { made in
            if let made { return made }
            let fresh = make()
            made = fresh
            return fresh
        }
    }

    private func make() -> Made {
        var made = Made()
        if let root = Self.parsed(RequestDocument.bytes(request, birthDate: birthDate)) {
            let document = PathDocument(root)
            made.documents.append(document)
            made.request = [PathItem(root)]
            made.patient = root["contained"]?[0].map { [PathItem($0)] } ?? []
            made.items = Self.items(of: document)
        }
        for item in evidence.items { add(item, to: &made) }
        return made
    }

    /// A Bundle that came as a document stands for its resources.
    private func add(_ item: EvidenceItem, to made: inout Made) {
        guard let resource = item.resource else {
            guard let root = Self.parsed(item.documentReference) else { return }
            made.documents.append(PathDocument(root))
            made.evidence.append(PathItem(root))
            made.origins.append(Origin(resource: root, item: item, isMade: true))
            return
        }
        if !made.documents.contains(where: { $0.root.isOnSameTape(as: resource) }) {
            made.documents.append(PathDocument(resource.onTape(0)))
        }
        let isBundle = resource["resourceType"]?.equals("Bundle") == true
        let resources =
            isBundle
            ? resource["entry"]?.elements.compactMap { $0["resource"] } ?? [] : [resource]
        for resource in resources {
            made.evidence.append(PathItem(resource))
            made.origins.append(Origin(resource: resource, item: item, isMade: false))
        }
    }

    /// As FHIR knows them: a value of JSON alone has no type.
    private static func items(of document: PathDocument) -> [PathItem] {
        guard let path = try? PathExpression("item"),
            let items = try? path.evaluate(PathInput(document, now: Instant(milliseconds: 0)))
        else { return [] }
        return items
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
